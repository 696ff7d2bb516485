/** @jest-environment jsdom */
import { MAX_FILE_BYTES } from '../../app/unreadable.js';
import { readChosenFile } from './chosen-file.js';

const file = (size: number, arrayBuffer: () => Promise<ArrayBuffer>): File =>
  ({ name: 'x.xlsx', size, arrayBuffer }) as unknown as File;
const failing = (error: Error) => file(10, () => Promise.reject(error));

test('its bytes', async () => {
  const reading = await readChosenFile(file(2, () => Promise.resolve(Uint8Array.from([7, 8]).buffer)));
  expect(reading).toEqual({ kind: 'bytes', bytes: Uint8Array.from([7, 8]) });
});

test.each<[string, File, unknown]>([
  ['locked by another program', failing(new DOMException('', 'NotReadableError')), { kind: 'in-use' }],
  ['moved away', failing(new DOMException('', 'NotFoundError')), { kind: 'not-there' }],
  ['anything else', failing(new DOMException('', 'AbortError')), { kind: 'read-failed', code: 'AbortError' }],
])('%s', async (_, chosen, reason) => {
  expect(await readChosenFile(chosen)).toEqual({ kind: 'unreadable', reason });
});

test('one that is too large is not even read', async () => {
  const read = jest.fn<Promise<ArrayBuffer>, []>();
  const reading = await readChosenFile(file(MAX_FILE_BYTES + 1, read));
  expect(reading).toMatchObject({ kind: 'unreadable', reason: { kind: 'file-too-large' } });
  expect(read).not.toHaveBeenCalled();
});

test('a defect of ours stays one', async () => {
  await expect(readChosenFile(failing(new TypeError('ours')))).rejects.toThrow('ours');
});
