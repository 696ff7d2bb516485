// `npm run dispatch`: the command line of this checkout. Installs and builds what is missing; what it says of that goes to
// standard error, since standard output may be a report.
import './install-missing.mjs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCommand } from './built-command.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let program;
try {
  program = builtCommand(root, (line) => console.error(line));
} catch (error) {
  // A folder that may not be written, or sources in the middle of a change: slower, and with the same answers.
  console.error(`${error instanceof Error ? error.message : error}\nNot built; running from the sources.`);
}
if (program === undefined) {
  const argv = ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 2;
} else {
  // It finds its arguments, and its worker threads, by these.
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
}
