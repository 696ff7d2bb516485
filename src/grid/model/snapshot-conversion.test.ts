import { cellKey, type WorkbookSnapshot } from '../../core/sheet/snapshot.js';
import { snapshotOfWorkbook } from './snapshot-of-workbook.js';
import { workbookFromSnapshot } from './workbook-from-snapshot.js';

const SNAPSHOT: WorkbookSnapshot = {
  name: '项目.xlsx',
  date1904: true,
  numberFormats: ['General', 'yyyy"年"m"月"', '0.00%'],
  sheets: [
    {
      name: '参数',
      visibility: 'very-hidden',
      rows: [],
      formats: [],
      formulas: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    },
    {
      name: '清单',
      visibility: 'visible',
      rows: [['名称', 44805, { error: '#REF!' }], undefined, [true, '', 0.5]],
      formats: [[undefined, 1], undefined, [undefined, undefined, 2]],
      formulas: new Map([[cellKey(2, 2), 'A1/2']]),
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      hiddenRows: new Set([5]),
      hiddenColumns: new Set([2]),
    },
  ],
};

test('a snapshot made into a workbook and back is the same', () => {
  const back = snapshotOfWorkbook(workbookFromSnapshot(SNAPSHOT));
  // toEqual takes holes and undefined for the same.
  expect(back).toEqual(SNAPSHOT);
});

test('the first visible sheet is the active one', () => {
  expect(workbookFromSnapshot(SNAPSHOT).activeSheet.name).toBe('清单');
});
