import { fileBytes } from './file-bytes.js';

type Done = (result: object) => void;

/** As much of Office.js as gives a file: its slices; a number for one that fails with that code. */
function office({ isSupported = true, slices = [] as (readonly number[] | number)[], code = 0 } = {}) {
  const closed = jest.fn();
  const succeeded = (value: object): object => ({ status: 'succeeded', value });
  const failed = (of: number): object => ({ status: 'failed', error: { code: of, message: 'told' } });
  const file = {
    sliceCount: slices.length,
    getSliceAsync: (index: number, done: Done) => {
      const slice = slices[index]!;
      done(typeof slice === 'number' ? failed(slice) : succeeded({ data: slice, index, size: slice.length }));
    },
    closeAsync: closed,
  };
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
      FileType: { Compressed: 'compressed' },
      context: {
        requirements: { isSetSupported: (name: string) => isSupported && name === 'CompressedFile' },
        document: {
          getFileAsync: (type: string, { sliceSize }: { sliceSize: number }, done: Done) => {
            expect([type, sliceSize]).toEqual(['compressed', 4_194_304]);
            done(code === 0 ? succeeded(file) : failed(code));
          },
        },
      },
    },
  });
  return closed;
}

afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

test('the slices in order are the file, which is closed', async () => {
  const closed = office({ slices: [[80, 75], [3], []] });
  expect(await fileBytes()).toEqual({ kind: 'bytes', bytes: Uint8Array.from([80, 75, 3]) });
  expect(closed).toHaveBeenCalledTimes(1);
});

test('an Excel that does not give its file is not even asked', async () => {
  office({ isSupported: false });
  expect(await fileBytes()).toEqual({ kind: 'unsupported', what: 'file' });
});

test('a file that cannot be opened', async () => {
  office({ code: 5001 });
  expect(await fileBytes()).toEqual({ kind: 'failed', code: '5001', detail: 'told', undone: true });
});

test('a slice that fails is told, and the file is closed all the same', async () => {
  const closed = office({ slices: [[80], 5002] });
  expect(await fileBytes()).toMatchObject({ kind: 'failed', code: '5002' });
  expect(closed).toHaveBeenCalledTimes(1);
});
