import fc from 'fast-check';
import { foldName, foldText, isBlankSign, parseChineseNumeral, singleLine, spacedLine, stripMarks } from './text.js';

test.each([
  ['总投资（万元）', '总投资(万元)'],
  ['总投资(万元）', '总投资(万元)'],
  ['项 目　名 称', '项目名称'],
  ['总投资\r\n（万元）', '总投资(万元)'],
  ['１２３，４５６．７８％', '123,456.78%'],
  ['2009－2012', '2009-2012'],
  ['1—9月', '1—9月'],
  ['1～9月', '1~9月'],
  ['A\u200bB\u00a0C\ufeff', 'ABC'],
  ['', ''],
])('folds %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding by the shortcut is folding the long way', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'重大 项目（）()　１1％%—－-、，。〔〕【】“”·×★\n'), maxLength: 20 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const slow = text.normalize('NFKC').replace(/[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060]+/g, '');
      expect(foldText(text)).toBe(slow);
    }),
  );
});

test.each([
  ['★3D光学玻璃', '3D光学玻璃'],
  ['  ▲☆ 望变 磁性新材料 ● ', '望变磁性新材料'],
  ['长寿湖〔二期〕', '长寿湖(二期)'],
  ['长寿湖【二期】', '长寿湖(二期)'],
  ['长寿湖[二期］', '长寿湖(二期)'],
  ['＊路网＊', '路网'],
  ['2*3号楼', '2*3号楼'],
])('names: %j', (text, name) => {
  expect(foldName(text)).toBe(name);
});

test.each([
  ['★ 1', '1'],
  [' 城市 公园 *', '城市 公园'],
  ['城市（一期）', '城市（一期）'],
  ['★★', ''],
])('marks of %j', (text, bare) => {
  expect(stripMarks(text)).toBe(bare);
});

test.each([
  '',
  ' ',
  '　\n',
  '/',
  '／',
  '//',
  '—',
  '——',
  '──',
  '－',
  '–',
  '-',
  '--',
  '无',
  ' 无 ',
  '暂无',
  '暂 无',
  '空',
  '（无）',
  'N/A',
  'n/a',
  'Ｎ／Ａ',
])('%j is a blank sign', (text) => {
  expect(isBlankSign(text)).toBe(true);
});

test.each(['0', '无问题', '无锡市', '暂无进展', '/1', '-5', '空港', 'NA中心', '新建', '.', 'N/', '无/有'])(
  '%j is none',
  (text) => {
    expect(isBlankSign(text)).toBe(false);
  },
);

test.each([
  ['一', 1],
  ['九', 9],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['四十八', 48],
  ['九十九', 99],
])('numeral %s', (text, number) => {
  expect(parseChineseNumeral(text)).toBe(number);
});

test.each(['', '元', '〇', '零', '一百', '十十', '二一', '一 ', '1', '一十二十', '两'])('no numeral: %j', (text) => {
  expect(parseChineseNumeral(text)).toBeNull();
});

test.each([
  ['总投资\n（万元）', '总投资（万元）'],
  ['总投资\r\n（万元）', '总投资（万元）'],
  ['Total\ninvestment', 'Total investment'],
  ['A\n总', 'A总'],
  [' 项 目 ', ' 项 目 '],
  ['\n', ''],
])('%j on one line', (text, line) => {
  expect(singleLine(text)).toBe(line);
});

test.each([
  ['第一行\n第二行', '第一行 第二行'],
  ['一 \r\n\r\n  二\r三', '一 二 三'],
  ['\n一\n', '一'],
  [' 项 目 ', ' 项 目 '],
  ['\n', ''],
])('%j on one line, with spaces', (text, line) => {
  expect(spacedLine(text)).toBe(line);
});

test('nothing throws, and one line is one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      foldName(text);
      stripMarks(text);
      isBlankSign(text);
      parseChineseNumeral(text);
      expect(singleLine(text)).not.toMatch(/[\r\n]/);
    }),
  );
});
