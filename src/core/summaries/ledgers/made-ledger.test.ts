import fc from 'fast-check';
import { contextOf } from '../../../../test/harness/contexts.js';
import type { RowValues } from '../../../../test/harness/lists.js';
import { formula, workbook, type Cell } from '../../../../test/harness/workbook.js';
import type { CheckContext } from '../../rules/context.js';
import type { MadeSheet } from '../../sheet/write-plan.js';
import { madeLedger, type MadeLedger } from './made-ledger.js';

const NAME = '卡点难点台账';

function problems(names: readonly string[], more: RowValues = {}): CheckContext {
  return contextOf(names.map((name) => ({ name, problem: `${name}征地滞后`, escalationLevel: '分管领导', ...more })));
}

function made(context: CheckContext, existing: readonly (readonly Cell[])[] | null = null): MadeLedger {
  if (existing === null) return madeLedger(context, 'problems', NAME, 'zh-CN', null);
  const snapshot = workbook({ sheets: [{ name: NAME, rows: existing }] });
  const sheet = snapshot.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return madeLedger(context, 'problems', NAME, 'zh-CN', { workbook: snapshot, sheet });
}

function cellsOf({ rows }: MadeSheet): Cell[][] {
  return rows.map((cells) =>
    cells.map(({ value, formula: text }): Cell => (text === undefined ? value : formula(text, value))),
  );
}

/** With a column of their own behind the others, by name of project. */
function withColumn(
  rows: readonly (readonly Cell[])[],
  heading: string,
  texts: Readonly<Record<string, Cell>>,
): Cell[][] {
  const head = rows.findIndex((cells) => cells.includes('项目名称'));
  const width = rows[head]?.length ?? 0;
  const names = rows[head]?.indexOf('项目名称') ?? 0;
  return rows.map((cells, row) => {
    if (row < head) return [...cells];
    const name = cells[names];
    const text = row === head ? heading : typeof name === 'string' ? texts[name] : undefined;
    return [...Array.from({ length: width }, (_, column) => cells[column] ?? null), text ?? null];
  });
}

function textsOf({ rows }: MadeSheet, heading: string): Record<string, unknown> {
  const head = rows.find((cells) => cells.some(({ value }) => value === '项目名称')) ?? [];
  const at = (text: string) => head.findIndex(({ value }) => value === text);
  return Object.fromEntries(
    rows
      .filter((cells) => cells !== head && typeof cells[at('项目名称')]?.value === 'string')
      .map((cells) => [cells[at('项目名称')]?.value as string, cells[at(heading)]?.value ?? null]),
  );
}

describe('a made ledger', () => {
  it('has a row a project, the highest level first, and leads to the cell', () => {
    const context = contextOf([
      { name: '甲', problem: '用地未落实' },
      {
        name: '乙',
        problem: '征地滞后',
        escalationLevel: '行业主管部门',
        plannedFinish: '2022-06',
        actualFinish: null,
      },
      { name: '丙', problem: '资金不足', escalationLevel: '领导小组' },
      { name: '丁', problem: '无' },
    ]);
    const { sheet, projects, firstRow } = made(context);
    expect(firstRow).toBe(3);
    expect(projects.map(({ row }) => row.name)).toEqual(['丙', '乙', '甲']);
    const [, second] = sheet.rows.slice(firstRow);
    expect(second?.map(({ value }) => value)).toEqual([
      ...[2, '行业主管部门', '在建', '乙', null, '区交通局', '征地滞后', null, null, '逾期'],
      '在建!G5',
    ]);
    expect(second?.at(-1)?.link).toEqual({ sheet: '在建', cell: 'G5' });
    expect(sheet.rows[5]?.[1]?.value).toBe('未填层级');
  });

  it('says where there is nothing', () => {
    const { sheet } = made(contextOf([{ problem: '无' }]));
    expect(sheet.rows.slice(3)).toEqual([[{ value: '没有需协调的问题' }]]);
    expect(made(problems(['甲']), cellsOf(sheet)).sheet.rows).toHaveLength(4);
  });

  it('keeps columns that people put between ours, with their formulas', () => {
    const first = cellsOf(made(problems(['甲', '乙'])).sheet);
    const inserted = first.map((cells, row) => {
      if (row === 2) return [...cells.slice(0, 4), '督办', '天数', ...cells.slice(4)];
      if (row < 2) return [...cells];
      return [...cells.slice(0, 4), row === 3 ? '已约谈' : null, formula(`LEN(E${row + 1})`, 1), ...cells.slice(4)];
    });
    const { sheet, frozenFormulas } = made(problems(['丙', '乙', '甲']), inserted);
    expect(sheet.rows[2]?.slice(3, 7).map(({ value }) => value)).toEqual(['项目名称', '督办', '天数', '项目代码']);
    expect(sheet.rows.slice(3).map((cells) => [cells[3]?.value, cells[4]?.value, cells[5]?.formula])).toEqual([
      ['丙', null, undefined],
      ['乙', null, 'LEN(E5)'],
      ['甲', '已约谈', 'LEN(E6)'],
    ]);
    expect(frozenFormulas).toBe(0);
  });

  it('keeps the value of a formula that asks for other rows, and says so', () => {
    const first = withColumn(cellsOf(made(problems(['甲', '乙'])).sheet), '累计', { 乙: formula('L4+1', 7) });
    const { sheet, frozenFormulas } = made(problems(['乙']), first);
    expect(sheet.rows[3]?.at(-1)).toMatchObject({ value: 7 });
    expect(sheet.rows[3]?.at(-1)?.formula).toBeUndefined();
    expect(frozenFormulas).toBe(1);
  });

  it('keeps what people wrote about projects that have left, and gives it back when they return', () => {
    const first = withColumn(cellsOf(made(problems(['甲', '乙', '丙'])).sheet), '督办', { 甲: '已约谈', 丙: '限期' });
    const second = made(problems(['丙']), first);
    expect(second.closed).toEqual(['甲']);
    expect(second.sheet.rows.slice(3).map((cells) => cells[0]?.value ?? null)).toEqual([
      1,
      null,
      expect.stringMatching(/^已销号/),
      1,
    ]);
    expect(textsOf(second.sheet, '督办')).toEqual({ 丙: '限期', 甲: '已约谈' });
    const third = made(problems(['甲', '丙']), cellsOf(second.sheet));
    expect(third.closed).toEqual([]);
    expect(textsOf(third.sheet, '督办')).toEqual({ 丙: '限期', 甲: '已约谈' });
  });

  it('keeps rows that are no project', () => {
    const first = [...cellsOf(made(problems(['甲'])).sheet), ['注：每周五更新']];
    expect(made(problems(['乙']), first).sheet.rows.at(-1)?.[0]?.value).toBe('注：每周五更新');
  });

  it('stays what it is when it is filled again', () => {
    const first = withColumn(cellsOf(made(problems(['甲', '乙'])).sheet), '督办', { 甲: '已约谈' });
    const second = made(problems(['乙']), first).sheet;
    const third = made(problems(['乙']), cellsOf(second)).sheet;
    expect(cellsOf(third)).toEqual(cellsOf(second));
  });

  it('in English is still known, whatever its headings were', () => {
    const first = withColumn(cellsOf(made(problems(['甲'])).sheet), '督办', { 甲: '已约谈' });
    const snapshot = workbook({ sheets: [{ name: NAME, rows: first }] });
    const sheet = snapshot.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    const english = madeLedger(problems(['甲']), 'problems', NAME, 'en', { workbook: snapshot, sheet }).sheet;
    expect(english.rows[2]?.at(-1)?.value).toBe('督办');
    expect(english.rows[3]?.at(-1)?.value).toBe('已约谈');
    expect(english.rows[2]?.[3]?.value).toBe('Project');
  });

  it('loses no word of anybody, however projects come, go and change places', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'甲乙丙丁戊己庚辛'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(names, { minLength: 2, maxLength: 5 }), (months) => {
        const texts: Record<string, string> = {};
        let rows: Cell[][] | null = null;
        for (const of of months) {
          const { sheet } = made(problems(of), rows);
          const shown = rows === null ? {} : textsOf(sheet, '督办');
          for (const [name, text] of Object.entries(texts)) expect(shown[name]).toBe(text);
          expect(sheet.rows.slice(3, 3 + of.length).map((cells) => cells[3]?.value)).toEqual(of);
          for (const name of of) texts[name] ??= `${name}：已约谈`;
          rows = rows === null ? withColumn(cellsOf(sheet), '督办', texts) : written(cellsOf(sheet), texts);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** What people write beside every project that stands there. */
function written(rows: readonly (readonly Cell[])[], texts: Readonly<Record<string, string>>): Cell[][] {
  const column = rows[2]?.indexOf('督办') ?? -1;
  return rows.map((cells, row) => {
    const name = cells[3];
    if (row < 3 || typeof name !== 'string' || texts[name] === undefined) return [...cells];
    const wide = Array.from({ length: column + 1 }, (_, index) => cells[index] ?? null);
    wide[column] = texts[name];
    return wide;
  });
}
