import fc from 'fast-check';
import { readYesNo } from './yes-no.js';

test.each([
  '是',
  ' 是 ',
  '已',
  '已开工',
  '已 开工',
  '已经开工',
  '已竣工',
  '已入统',
  '已纳统',
  '已入库',
  '√',
  '✓',
  '✔',
  '✔\ufe0f',
  '☑',
  'Y',
  'y',
  'Ｙ',
  'YES',
  'yes',
  '1',
  '１',
  1,
  true,
])('%p is yes', (value) => {
  expect(readYesNo(value)).toEqual({ kind: 'value', yes: true });
});

test.each([
  '否',
  '未',
  '未开工',
  '尚未开工',
  '未入统',
  '未纳统',
  '未入库',
  '×',
  '✗',
  '✘',
  'X',
  'N',
  'No',
  '0',
  '０',
  0,
  false,
])('%p is no', (value) => {
  expect(readYesNo(value)).toEqual({ kind: 'value', yes: false });
});

test.each([
  '大概吧',
  '是否',
  '不详',
  '在建',
  '未竣工',
  '已批复',
  '2022年9月',
  '√×',
  2,
  0.5,
  Number.NaN,
  { error: '#N/A' } as const,
])('%p is neither', (value) => {
  expect(readYesNo(value)).toEqual({ kind: 'invalid' });
});

test.each([null, '', ' ', '/', '—', '无'])('%j is empty', (value) => {
  expect(readYesNo(value)).toEqual({ kind: 'empty' });
});

test('nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readYesNo(text)));
});
