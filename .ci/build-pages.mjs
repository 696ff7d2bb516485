// Builds the pane and the preview with webpack where a source is newer than what was built from it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const SOURCES = ['src', 'assets', 'webpack.config.js', 'package-lock.json'];
const PAGES = { pane: 'taskpane.html', preview: 'index.html' };

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** When the pages were last built whole; what a failed build left behind does not count. */
function builtAt(root, stamp) {
  const there = Object.entries(PAGES).every(([name, page]) => existsSync(join(root, 'dist', name, page)));
  return there && existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
}

/** `say` gets one line where a build is needed. Rejects with webpack's own words where it fails. */
export async function buildPages(root, say) {
  const stamp = join(root, '.cache', 'pages-built');
  const started = new Date();
  if (Math.max(...SOURCES.map((path) => newest(join(root, path)))) < builtAt(root, stamp)) return;
  say('Building the pane and the preview …');
  const cli = createRequire(join(root, 'package.json')).resolve('webpack-cli/bin/cli.js');
  const names = Object.keys(PAGES).flatMap((name) => ['--config-name', name]);
  const argv = [cli, '--config', join(root, 'webpack.config.js'), ...names];
  const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`webpack ended with ${code}:\n${output}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, `${started.toISOString()}\n`);
}
