// Builds pages with webpack where a source is newer than what was built from it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const SOURCES = ['src', 'assets', 'webpack.config.js', '.ci/one-file-page.mjs', 'package-lock.json'];
/** By the name of their configuration: each one's page in dist/. */
const PAGES = { pane: 'pane/taskpane.html', preview: 'preview/index.html', offline: 'dispatch-offline.html' };

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** When the pages were last built whole; what a failed build left behind does not count. */
function builtAt(root, names, stamp) {
  const there = names.every((name) => existsSync(join(root, 'dist', PAGES[name])));
  return there && existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
}

/** `say` gets one line where a build is needed. Rejects with webpack's own words where it fails. */
export async function buildPages(root, say, names = ['pane', 'preview']) {
  const stamp = join(root, '.cache', `${names.join('-')}-built`);
  const started = new Date();
  if (Math.max(...SOURCES.map((path) => newest(join(root, path)))) < builtAt(root, names, stamp)) return;
  say(`Building ${names.join(' and ')} …`);
  const cli = createRequire(join(root, 'package.json')).resolve('webpack-cli/bin/cli.js');
  const wanted = names.flatMap((name) => ['--config-name', name]);
  const argv = [cli, '--config', join(root, 'webpack.config.js'), ...wanted];
  const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`webpack ended with ${code}:\n${output}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, `${started.toISOString()}\n`);
}
