import { biffCondition } from './biff-records.js';

const u16 = (value: number) => [value & 255, value >> 8];
const record = (type: number, data: readonly number[]) => [...u16(type), ...u16(data.length), ...data];
const bof = (version: number) => record(0x0809, [...u16(version), ...u16(5), 0, 0, 0, 0]);
const eof = record(0x0a, []);
const BIFF8 = bof(0x0600);
const BIFF5 = bof(0x0500);

function formula(tokens: readonly number[], told = tokens.length): number[] {
  return record(0x06, [...new Array<number>(20).fill(0), ...u16(told), ...tokens]);
}

/** B1*2, "甲", CHOOSE's jumps, SUM over an area of another sheet. */
const SOUND = [
  ...[0x44, 0, 0, 1, 0xc0],
  ...[0x1e, 2, 0, 0x05],
  ...[0x17, 1, 1, 0x32, 0x75],
  ...[0x19, 4, 1, 0, 9, 0, 9, 0],
  ...[0x3b, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0],
  ...[0x42, 1, 4, 0],
];

test.each<[string, readonly number[], string]>([
  ['nothing', [], 'sound'],
  ['a workbook', [...BIFF8, ...record(0x42, [0, 0]), ...eof], 'sound'],
  ['anything behind the last sheet', [...BIFF8, ...eof, 1, 2, 255, 255], 'sound'],
  ['formulas', [...BIFF8, ...formula(SOUND), ...eof], 'sound'],
  ['constants behind the tokens', [...BIFF8, ...formula([...SOUND, 1, 2, 3], SOUND.length), ...eof], 'sound'],
  ['tokens that we do not know', [...BIFF8, ...formula([0x18, 99]), ...eof], 'sound'],
  [
    'a name',
    [...BIFF8, ...record(0x18, [0, 0, 0, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 65, 0, 66, 0, 0x23, 0, 0, 0]), ...eof],
    'bad-formula',
  ],
  [
    'a name whose tokens fit',
    [...BIFF8, ...record(0x18, [0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65, 0x1e, 7, 0]), ...eof],
    'sound',
  ],
  ['a FilePass', [...BIFF8, ...record(0x2f, [1, 0]), ...eof], 'encrypted'],
  ['a record over the end', [...BIFF8, ...u16(0x42), 9, 0], 'cut-off'],
  ['no end', BIFF8, 'cut-off'],
  [
    'a formula record that is too short',
    [...BIFF8, ...record(0x06, new Array<number>(15).fill(0)), ...eof],
    'bad-formula',
  ],
  ['more tokens told than there are', [...BIFF8, ...formula(SOUND, SOUND.length + 1), ...eof], 'bad-formula'],
  ['a token cut in two', [...BIFF8, ...formula([0x24, 0, 0]), ...eof], 'bad-formula'],
  ['a text over the end', [...BIFF8, ...formula([0x17, 200, 0, 65]), ...eof], 'bad-formula'],
  ['a shared formula that is too short', [...BIFF8, ...record(0x4bc, [0, 0]), ...eof], 'bad-formula'],
  ['the smaller tokens of BIFF5', [...BIFF5, ...formula([0x24, 0, 0, 1]), ...eof], 'sound'],
  ['more told than there are, in BIFF5', [...BIFF5, ...formula([0x24, 0, 0, 1], 9), ...eof], 'bad-formula'],
  ['the shorter records of BIFF2', [...record(0x09, [2, 0, 5, 0]), ...record(0x06, [0, 0, 0]), ...eof], 'sound'],
])('%s', (_, stream, condition) => {
  expect(biffCondition(Uint8Array.from(stream))).toBe(condition);
});
