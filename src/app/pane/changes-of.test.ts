import { changesOf } from './changes-of.js';

const content = { value: null, formula: null, numberFormat: 'General' };
const write = (sheet: string, row: number, column: number) => ({ sheet, row, column, before: content, after: content });
const made = (name: string) => ({ name, rows: [], widths: [], frozenRows: 0 });

test.each([
  ['nothing', { cells: [], sheets: [] }, []],
  [
    'cells by sheet',
    { cells: [write('在建', 3, 2), write('前期', 0, 0), write('在建', 4, 2)], sheets: [] },
    [
      { kind: 'cells', sheet: '在建', areas: ['C4', 'C5'] },
      { kind: 'cells', sheet: '前期', areas: ['A1'] },
    ],
  ],
  ['a made sheet', { cells: [], sheets: [made('合并来源')] }, [{ kind: 'cells', sheet: '合并来源', areas: [] }]],
])('%s', (_, plan, expected) => expect(changesOf(plan)).toEqual(expected));
