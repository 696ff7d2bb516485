import { systemCode, unreadableReason } from './system-errors.js';

const failure = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ['ENOENT', { kind: 'not-there' }],
  ['ENOTDIR', { kind: 'not-there' }],
  ['EACCES', { kind: 'not-permitted' }],
  ['EPERM', { kind: 'not-permitted' }],
  ['EBUSY', { kind: 'in-use' }],
  ['EISDIR', { kind: 'not-a-file' }],
  ['EIO', { kind: 'read-failed', code: 'EIO' }],
])('%s', (code, reason) => {
  expect(unreadableReason(failure(code))).toEqual(reason);
});

test('an error of ours stays an error', () => {
  const defect = new TypeError('ours');
  expect(() => systemCode(defect)).toThrow(defect);
  expect(() => unreadableReason(defect)).toThrow(defect);
});
