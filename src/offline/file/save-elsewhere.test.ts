import { canSaveElsewhere, saveElsewhere } from './save-elsewhere.js';

const BYTES = new Uint8Array([1, 2, 3]);

function page(refuse?: { readonly at: 'dialogue' | 'writing'; readonly error: Error }) {
  const written: number[] = [];
  const asked: string[] = [];
  let closed = false;
  return {
    written,
    asked,
    isClosed: () => closed,
    async showSaveFilePicker({ suggestedName }: { readonly suggestedName: string }) {
      asked.push(suggestedName);
      if (refuse?.at === 'dialogue') throw refuse.error;
      return {
        name: '别处.xlsx',
        createWritable: async () => {
          if (refuse?.at === 'writing') throw refuse.error;
          return {
            write: async (bytes: Uint8Array) => void written.push(...bytes),
            close: async () => void (closed = true),
          };
        },
      };
    },
  };
}

test('a browser without the dialogue cannot', async () => {
  expect([canSaveElsewhere({}), canSaveElsewhere(page())]).toEqual([false, true]);
  expect(await saveElsewhere('a.xlsx', BYTES, {})).toMatchObject({ kind: 'failed' });
});

test('writes whole where the person says', async () => {
  const browser = page();
  expect(await saveElsewhere('a.xlsx', BYTES, browser)).toEqual({ kind: 'saved', name: '别处.xlsx' });
  expect([browser.asked, browser.written, browser.isClosed()]).toEqual([['a.xlsx'], [1, 2, 3], true]);
});

test.each([
  ['dialogue', new DOMException('', 'AbortError'), { kind: 'cancelled' }],
  ['dialogue', new DOMException('no', 'SecurityError'), { kind: 'failed', detail: 'no' }],
  ['writing', new DOMException('locked', 'NoModificationAllowedError'), { kind: 'failed', detail: 'locked' }],
] as const)('%s: %s', async (at, error, outcome) => {
  const browser = page({ at, error });
  expect(await saveElsewhere('a.xlsx', BYTES, browser)).toEqual(outcome);
  expect(browser.written).toEqual([]);
});

test('a defect is no outcome', async () => {
  const browser = page({ at: 'dialogue', error: new TypeError('a defect') });
  await expect(saveElsewhere('a.xlsx', BYTES, browser)).rejects.toThrow('a defect');
});
