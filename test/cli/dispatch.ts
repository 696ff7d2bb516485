/** Runs the command line as people do from a checkout: built where it has to be, in a process of its own. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
export const SAMPLES = 'test/corpus/samples';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** From the project's root; a failure is an answer, not an exception. */
export function dispatch(...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const program = ['.ci/dispatch.mjs', ...argv];
    execFile(
      process.execPath,
      program,
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, LANG: 'en_US.UTF-8' } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}

export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Every file of a folder with its hash. */
export function hashes(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, sha256(join(folder, name))]));
}

/** A stack of the program's own would mean that it fell over. */
export const STACK = /^\s+at .+:\d+:\d+\)?$/m;
