import { ledgerEntry, matchEntries, type LedgerEntry } from './match-entries.js';

const CODE = '2109-500115-04-01-123456';
const OTHER = '2109-500115-04-01-654321';

function entry(name: string, { code = '', list = '在建', source = '' } = {}): LedgerEntry {
  return ledgerEntry(code === '' ? null : code, name, list, source);
}

interface Case {
  readonly title: string;
  readonly before: readonly LedgerEntry[];
  readonly now: readonly LedgerEntry[];
  readonly shared?: readonly string[];
  /** [now, before] by index. */
  readonly pairs: readonly (readonly [number, number])[];
}

const CASES: readonly Case[] = [
  {
    title: 'by name, whatever the order',
    before: [entry('甲'), entry('乙')],
    now: [entry('乙'), entry('甲')],
    pairs: [
      [0, 1],
      [1, 0],
    ],
  },
  {
    title: 'by name without marks, spaces and width',
    before: [entry('★环湾 大道（一期）')],
    now: [entry('环湾大道(一期)')],
    pairs: [[0, 0]],
  },
  {
    title: 'by code, though renamed',
    before: [entry('甲', { code: CODE })],
    now: [entry('乙', { code: CODE })],
    pairs: [[0, 0]],
  },
  {
    title: 'by name, though the code was put right',
    before: [entry('甲', { code: OTHER })],
    now: [entry('甲', { code: CODE })],
    pairs: [[0, 0]],
  },
  {
    title: 'code before name',
    before: [entry('甲', { code: CODE }), entry('乙', { code: OTHER })],
    now: [entry('甲', { code: OTHER }), entry('乙', { code: CODE })],
    pairs: [
      [0, 1],
      [1, 0],
    ],
  },
  {
    title: 'not by a code that phases share',
    before: [entry('一期', { code: CODE })],
    now: [entry('二期', { code: CODE })],
    shared: [CODE],
    pairs: [],
  },
  {
    title: 'phases by code and name',
    before: [entry('一期', { code: CODE }), entry('二期', { code: CODE })],
    now: [entry('二期', { code: CODE })],
    shared: [CODE],
    pairs: [[0, 1]],
  },
  {
    title: 'one name in two lists',
    before: [entry('甲', { list: '新开工' }), entry('甲')],
    now: [entry('甲'), entry('甲', { list: '新开工' })],
    pairs: [
      [0, 1],
      [1, 0],
    ],
  },
  { title: 'not where two may be meant', before: [entry('甲'), entry('甲')], now: [entry('甲')], pairs: [] },
  {
    title: 'twins by where they stand',
    before: [entry('甲', { source: '在建!B5' }), entry('甲', { source: '在建!B6' })],
    now: [entry('甲', { source: '在建!B6' })],
    pairs: [[0, 1]],
  },
  {
    title: 'without a name by where it stands',
    before: [entry('', { source: '在建!B5' })],
    now: [entry('', { source: '在建!B5' })],
    pairs: [[0, 0]],
  },
  {
    title: 'never by where it stands alone',
    before: [entry('甲', { source: '在建!B5' })],
    now: [entry('乙', { source: '在建!B5' })],
    pairs: [],
  },
];

it.each(CASES)('$title', ({ before, now, shared = [], pairs }) =>
  expect([...matchEntries(before, now, new Set(shared))].sort(([one], [other]) => one - other)).toEqual(pairs),
);
