// Installs the npm packages where they are missing or older than the lock file, so that `npm start` and `npm test` are
// the only commands that a fresh checkout needs. Uses nothing but Node, since nothing else may be there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const wanted = join(root, 'package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.error('Installing the npm packages (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file that lacks the packages of another platform (compilers ship one for each), where
  // `install` takes what the lock file says and asks for the rest. --no-save leaves the lock file as it is.
  const result = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // npm's own words go where ours go: a command's standard output may be a report.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      'npm install did not succeed: see the lines above. The packages need the npm registry to be reachable.',
    );
    process.exit(result.status ?? 1);
  }
}
