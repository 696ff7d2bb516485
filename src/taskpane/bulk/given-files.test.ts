import { giveFiles, takeGivenFiles } from './given-files.js';

function file(path: string) {
  return { path, file: new File([], path) };
}

test('files wait for the tab, then go straight to it, then wait again', () => {
  const taken: string[][] = [];
  giveFiles([file('a')]);
  giveFiles([file('b')]);
  const stop = takeGivenFiles((files) => taken.push(files.map(({ path }) => path)));
  giveFiles([file('c')]);
  stop();
  giveFiles([file('d')]);
  expect(taken).toEqual([['a', 'b'], ['c']]);
  takeGivenFiles((files) => taken.push(files.map(({ path }) => path)))();
  expect(taken).toEqual([['a', 'b'], ['c'], ['d']]);
});
