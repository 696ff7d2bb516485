import { bearsLook, looksOf } from './sheet-look.js';
import type { CellValue } from './snapshot.js';
import type { MadeSheet } from './write-plan.js';

const row = (...values: (string | number | null)[]) => values.map((value) => ({ value }));
const sheet = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}): MadeSheet => ({
  ...{ name: '合并来源', rows, widths: [], frozenRows: 2 },
  ...more,
});
const HEAD = ['合并的项目', '来源文件', '来源工作表', '来源行号'];
const MADE = sheet([row('合并来源'), row(...HEAD), row('东环路')]);

test.each<[string, MadeSheet, readonly (readonly CellValue[])[], boolean]>([
  ['its head in its place', MADE, [['x'], HEAD], true],
  ['with spaces and line breaks of another program', MADE, [[], [' 合并的项目', ...HEAD.slice(1)]], true],
  ['one row lower', MADE, [[], [], HEAD], false],
  ['one column further', MADE, [[], [null, ...HEAD]], false],
  ['one heading short', MADE, [[], HEAD.slice(0, 3)], false],
  ['another heading', MADE, [[], [...HEAD.slice(0, 3), '行号']], false],
  ['an empty sheet', MADE, [], false],
  ['a head of few words says nothing', sheet([[], row('一', '二', '三')]), [[], ['一', '二', '三']], false],
  ['nor does a sheet without one', sheet([row(...HEAD)], { frozenRows: 0 }), [HEAD], false],
  [
    'what the sheet says it is known by',
    { ...MADE, knownBy: [[{ row: 0, column: 1, text: '注' }]] },
    [['', '注']],
    true,
  ],
  ['and not its head then', { ...MADE, knownBy: [[{ row: 0, column: 1, text: '注' }]] }, [[], HEAD], false],
  ['known by nothing', { ...MADE, knownBy: [[]] }, [[], HEAD], false],
])('%s', (_name, made, there, known) => {
  expect(bearsLook(looksOf(made), (at, column) => there[at]?.[column])).toBe(known);
});
