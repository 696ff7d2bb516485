#!/usr/bin/env node
/** The process around a run: streams, exit code. */
import { EXIT } from './exit-codes.js';
import { run } from './run.js';

// A reader that has seen enough (dispatch … | head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// A process that ends before its run does has not succeeded.
process.exitCode = EXIT.wrongUse;

// No await at the top: the bundle is CommonJS.
void run(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, env: process.env }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
);
