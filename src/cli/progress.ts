/** A bar on standard error while many files are checked, where a person watches. */
import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** Fewer are done before a bar is read. */
const MANY_FILES = 4;

export interface Progress {
  update(done: number): void;
  stop(): void;
}

export function startProgress(files: number, format: string, io: Io): Progress {
  if (files < MANY_FILES || !io.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format, stream: io.stderr, clearOnComplete: true }, Presets.shades_classic);
  bar.start(files, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
