import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { readWorkbook } from '../../../hosts/xlsx/read-workbook.js';
import { patchWorkbook } from '../../../hosts/xlsx/write/patch-workbook.js';
import { PreviewEngine } from '../../engine/engine.js';
import { workbookFromSnapshot } from '../../../grid/model/workbook-from-snapshot.js';
import { planOfChanges } from './plan-of-changes.js';

const SAMPLE = readFileSync(join(process.cwd(), 'test', 'corpus', 'samples', 'p01-plain.xlsx'));

async function opened(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const outcome = await readWorkbook(bytes, 'p01.xlsx');
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.reason));
  return outcome.workbook;
}

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

test('a workbook as it was opened has nothing to write', async () => {
  const snapshot = await opened(SAMPLE);
  expect(planOfChanges(snapshot, workbookFromSnapshot(snapshot))).toEqual({
    plan: { cells: [], sheets: [], marks: { replace: true, add: [] }, settings: {} },
    unwritten: [],
  });
});

test('edits, marks and new sheets reach the file', async () => {
  const snapshot = await opened(SAMPLE);
  const workbook = workbookFromSnapshot(snapshot);
  const { user } = new PreviewEngine(workbook);
  const sheet = workbook.activeSheet;
  user.type(sheet, cell(5, 1), "'2022-09");
  user.type(sheet, cell(5, 40), '=1+1');
  user.type(sheet, cell(6, 1), '');
  sheet.conditionalFormats.push({
    id: '{0}',
    type: 'Custom',
    areas: [cell(5, 1), cell(7, 2)],
    formula: '=N("dispatch:amount-missing")=0',
    stopIfTrue: false,
    look: { fill: '#FFEB9C' },
  });
  const made = workbook.addSheet('调度明细');
  user.type(made, cell(0, 0), '投资调度');
  workbook.settings.set('dispatch.policy', 'general');
  workbook.settings.set('another.add-in', 'x');
  const { plan, unwritten } = planOfChanges(snapshot, workbook);
  expect(unwritten).toEqual([]);
  expect(plan.cells.map(({ row, column, after }) => [row, column, after.value, after.formula])).toEqual([
    [5, 1, '2022-09', null],
    [5, 40, null, '1+1'],
    [6, 1, null, null],
  ]);
  expect(plan.marks?.add).toEqual([
    {
      sheet: sheet.name,
      rule: 'amount-missing',
      level: 'warning',
      cells: [
        { row: 5, column: 1 },
        { row: 7, column: 2 },
      ],
    },
  ]);
  expect(plan.settings).toEqual({ policy: 'general' });
  const outcome = patchWorkbook(SAMPLE, plan, snapshot);
  if (outcome.kind !== 'patched') throw new Error(JSON.stringify(outcome));
  const again = await opened(outcome.bytes);
  expect(again.sheets.at(-1)).toMatchObject({ name: '调度明细', rows: [['投资调度']] });
  expect(again.sheets[0]?.rows[5]?.[1]).toBe('2022-09');
});

test('what cannot be written is told', async () => {
  const snapshot = await opened(SAMPLE);
  const workbook = workbookFromSnapshot(snapshot);
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('no sheet');
  const { name } = first;
  workbook.addSheet('另一张');
  workbook.removeSheet(first);
  expect(planOfChanges(snapshot, workbook, new Set(['在建'])).unwritten).toEqual([
    { kind: 'moved-cells', sheet: '在建' },
    { kind: 'missing-sheet', sheet: name },
  ]);
});
