// Where the command line's program stands, built from the sources as they are: it starts ten times as fast as the sources
// through a compiler, and its worker threads run at full speed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';

const SOURCES = ['src', 'webpack.config.js', 'package.json', 'package-lock.json'];
/** Faces that the command line has no part of. */
const NOT_OURS = ['taskpane', 'commands', 'preview', 'offline', 'grid'].map((face) => `${sep}src${sep}${face}`);
/** A build of other sources may still be running, and loads a part of itself only when it is wanted. */
const OUTDATED_AFTER_MS = 3_600_000;

function sourcesIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [`${path} ${stat.size} ${stat.mtimeMs}`];
  if (NOT_OURS.some((face) => path.endsWith(face))) return [];
  return readdirSync(path).flatMap((name) => sourcesIn(join(path, name)));
}

/**
 * Builds where there is no build of these very sources; `say` gets one line then. Each state of the sources has a folder
 * of its own, made beside its place and renamed: any number of commands may start at once.
 * @returns the program's path
 * @throws with webpack's words where it cannot be built
 */
export function builtCommand(root, say) {
  const state = SOURCES.flatMap((name) => sourcesIn(join(root, name)));
  const fingerprint = createHash('sha256').update(state.join('\n')).digest('hex').slice(0, 16);
  const builds = join(root, 'dist', 'command');
  const build = join(builds, fingerprint);
  const program = join(build, 'dispatch.cjs');
  if (existsSync(program)) return program;

  say('Building the command line (once) …');
  mkdirSync(builds, { recursive: true });
  const unfinished = join(builds, `unfinished-${process.pid}`);
  const cli = createRequire(join(root, 'package.json')).resolve('webpack-cli/bin/cli.js');
  const argv = [cli, '--config', join(root, 'webpack.config.js'), '--config-name', 'cli', '--output-path', unfinished];
  const { status, error, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  try {
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`webpack ended with ${status}:\n${stdout}${stderr}`);
    // Another command may have been first: its build is as good.
    if (!existsSync(program)) renameSync(unfinished, build);
  } catch (failure) {
    if (!existsSync(program)) throw failure;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOutdated(builds, fingerprint);
  return program;
}

function forgetOutdated(builds, fingerprint) {
  const before = Date.now() - OUTDATED_AFTER_MS;
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name);
    if (name !== fingerprint && (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
