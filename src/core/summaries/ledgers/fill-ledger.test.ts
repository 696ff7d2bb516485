import fc from 'fast-check';
import { contextOf } from '../../../../test/harness/contexts.js';
import { formatted, formula, workbook, type Cell } from '../../../../test/harness/workbook.js';
import type { CheckContext } from '../../rules/context.js';
import type { WorkbookSnapshot } from '../../sheet/snapshot.js';
import { ledgerPlan, type LedgerFill } from './fill-ledger.js';
import type { LedgerOutline } from './ledger-outline.js';

const HEAD = ['序号', '项目名称', '责任单位', '计划投资（亿元）', '完成率', '督办情况', '领导批示'];
/** A title, the head, twelve rows for projects. */
const ROWS = 12;

const OUTLINE: LedgerOutline = {
  kind: 'behind',
  sheet: '滞后台账',
  columns: [
    { field: 'serialNumber', column: 0, heading: '序号', moneyUnit: null },
    { field: 'name', column: 1, heading: '项目名称', moneyUnit: null },
    { field: 'responsibleOrganisation', column: 2, heading: '责任单位', moneyUnit: null },
    { field: 'annualPlan', column: 3, heading: '计划投资（亿元）', moneyUnit: '亿元' },
    { field: 'completionRate', column: 4, heading: '完成率', moneyUnit: null, percent: true },
  ],
  firstRow: 2,
  lastRow: 2 + ROWS - 1,
  lastColumn: 6,
};

function behind(names: readonly string[]): CheckContext {
  return contextOf(names.map((name, index) => ({ name, annualPlan: 12000, investedYearToDate: 100 * (index + 1) })));
}

function tab(body: readonly (readonly Cell[])[], merges: readonly string[] = []): WorkbookSnapshot {
  const rows = [['滞后项目台账'], HEAD, ...body, ...Array.from({ length: ROWS - body.length }, () => [])];
  return workbook({ sheets: [{ name: '滞后台账', rows, merges }] });
}

function filled(context: CheckContext, at: WorkbookSnapshot): LedgerFill {
  const outcome = ledgerPlan(context, at, OUTLINE, 'zh-CN');
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The tab after the plan. */
function applied(at: WorkbookSnapshot, { cells }: LedgerFill): Cell[][] {
  const sheet = at.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 7 }, (__, column): Cell => {
      const text = sheet.formulas.get((row + 2) * 16_384 + column);
      const value = sheet.rows[row + 2]?.[column] ?? null;
      return text === undefined ? value : formula(text, value);
    }),
  );
  for (const { row, column, after } of cells) {
    const line = rows[row - 2];
    if (line !== undefined) line[column] = after.value;
  }
  return rows;
}

describe("a user's own ledger", () => {
  it('is filled in its units, those who stand there first', () => {
    const at = tab([[1, '乙', '旧', 1, 50, '已约谈', null]]);
    const plan = filled(behind(['甲', '乙', '丙']), at);
    expect(applied(at, plan).slice(0, 4)).toEqual([
      [1, '乙', '区交通局', 1.2, 1.66666666666667, '已约谈', null],
      [2, '甲', '区交通局', 1.2, 0.833333333333333, null, null],
      [3, '丙', '区交通局', 1.2, 2.5, null, null],
      [null, null, null, null, null, null, null],
    ]);
    expect(plan.projects.map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
  });

  it('shows a rate as the cell does', () => {
    const at = tab([[1, '甲', null, null, formatted(0.5, '0.0%')]]);
    expect(filled(behind(['甲']), at).cells.find(({ column }) => column === 4)?.after).toEqual({
      value: 100 / 12000,
      formula: null,
      numberFormat: '0.0%',
    });
  });

  it('moves what people wrote with its project, and drops who is gone', () => {
    const at = tab([
      [1, '甲', null, null, null, null, null],
      [2, '乙', null, null, null, '已约谈', formatted(44800, 'yyyy-mm-dd')],
    ]);
    const plan = filled(behind(['乙', '丙']), at);
    expect(
      applied(at, plan)
        .slice(0, 3)
        .map((cells) => [cells[1], cells[5], cells[6]]),
    ).toEqual([
      ['乙', '已约谈', 44800],
      ['丙', null, null],
      [null, null, null],
    ]);
    expect(plan.cells.find(({ row, column }) => row === 2 && column === 6)?.after.numberFormat).toBe('yyyy-mm-dd');
    expect(plan.gone).toEqual(['甲']);
    expect(plan.closed).toEqual([]);
  });

  it('keeps who is gone where people wrote something, below', () => {
    const at = tab([
      [1, '甲', '区水利局', 3, 20, '限期整改', null],
      [2, '乙', null, null, null, null, null],
    ]);
    const plan = filled(behind(['乙']), at);
    expect(applied(at, plan).slice(0, 4)).toEqual([
      [1, '乙', '区交通局', 1.2, expect.any(Number), null, null],
      [null, expect.stringMatching(/^已销号/), null, null, null, null, null],
      [1, '甲', '区水利局', 3, 20, '限期整改', null],
      [null, null, null, null, null, null, null],
    ]);
    expect(plan.closed).toEqual(['甲']);
  });

  it('never overwrites a formula', () => {
    const at = tab([
      [formula('ROW()-2', 1), '甲', null, null, null, null, formula('LEN(F3)', 0)],
      [formula('ROW()-2', 2), '乙', null, null, null, null, formula('LEN(F4)', 0)],
    ]);
    const plan = filled(behind(['乙']), at);
    expect(plan.keptFormulas).toEqual(['A3', 'A4']);
    expect(plan.cells.filter(({ column }) => column === 0 || column === 6)).toEqual([]);
  });

  it('leaves the numbers of empty rows', () => {
    const at = tab([[1], [2], [3]]);
    expect(
      applied(at, filled(behind(['甲']), at))
        .slice(0, 4)
        .map(([number]) => number),
    ).toEqual([1, 2, 3, null]);
  });

  it.each<[string, WorkbookSnapshot, unknown]>([
    ['merged cells', tab([[1, '甲']], ['F3:F4']), { kind: 'merged-cells', cells: ['F3'] }],
    [
      'a formula in the way',
      tab([
        [1, '乙', null, null, null, null, formula('LEN(F3)', 0)],
        [2, '甲', null, null, null, null, '已阅'],
      ]),
      { kind: 'formula-in-the-way', cells: ['G3'] },
    ],
  ])('is left alone: %s', (_, at, refusal) =>
    expect(ledgerPlan(behind(['甲']), at, OUTLINE, 'zh-CN')).toEqual(refusal),
  );

  it('is left alone where rows are missing, and says how many', () => {
    const names = Array.from({ length: ROWS }, (_, index) => `项目${index}`);
    expect(ledgerPlan(behind([...names, '甲', '乙']), tab([]), OUTLINE, 'zh-CN')).toEqual({
      kind: 'rows-missing',
      missing: 2,
    });
    const at = tab([[1, '戊', null, null, null, '已约谈']]);
    expect(ledgerPlan(behind(names), at, OUTLINE, 'zh-CN')).toEqual({ kind: 'rows-missing', missing: 2 });
  });

  it('needs the column of the names', () => {
    const without = { ...OUTLINE, columns: OUTLINE.columns.filter(({ field }) => field !== 'name') };
    expect(ledgerPlan(behind(['甲']), tab([]), without, 'zh-CN')).toEqual({ kind: 'no-name-column' });
  });

  it('keeps every word with its project and changes nothing the second time, in any order', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊'), { minLength: 1 });
    const text = fc.option(fc.constantFrom('已约谈', '限期', '=1+1'), { nil: null });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...'甲乙丙丁戊己'), text), { selector: ([name]) => name }),
        names,
        (before, now) => {
          const at = tab(before.map(([name, said], index) => [index + 1, name, null, null, null, said]));
          const rows = applied(at, filled(behind(now), at));
          const said = new Map(rows.map((cells) => [cells[1], cells[5]]));
          for (const [name, text] of before) if (text !== null || now.includes(name)) expect(said.get(name)).toBe(text);
          expect(new Set(rows.slice(0, now.length).map((cells) => cells[1]))).toEqual(new Set(now));
          expect(filled(behind(now), tab(rows)).cells).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
