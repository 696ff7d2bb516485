import { PassThrough } from 'node:stream';
import type { Io } from './io.js';
import { startProgress } from './progress.js';

function written(files: number, isTTY: boolean): string {
  const stream = new PassThrough();
  // cli-progress moves the cursor by these.
  const terminal = Object.assign(stream, {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
    clearScreenDown: () => true,
  });
  const progress = startProgress(files, '{value}/{total}', { stderr: terminal } as unknown as Io);
  progress.update(1);
  progress.stop();
  return String(stream.read() ?? '');
}

test.each([
  ['many files on a terminal', 4, true, true],
  ['few files', 3, true, false],
  ['no terminal', 59, false, false],
])('%s', (_what, files, isTTY, shown) => {
  expect(written(files, isTTY) !== '').toBe(shown);
});
