/** Templates: nothing to say while they are empty; filled rightly, no finding; filled wrongly, the finding at its cell. */
import { newWorkbook } from '../../hosts/xlsx/write/new-workbook.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { check } from '../check.js';
import type { Policy } from '../policies/policy.js';
import { SHIPPED_POLICIES } from '../policies/shipped.js';
import type { Report } from '../report.js';
import { LISTS, type FieldName, type ListId } from '../schema/fields.js';
import { cellAddress } from '../sheet/address.js';
import type { MadeCell, MadeSheet } from '../sheet/write-plan.js';
import { templateColumns } from './template-columns.js';
import { templateSheets } from './template-sheets.js';
import { SHEET_NAMES } from './template-words.js';

const ROWS = 12;
type Filling = (list: ListId, field: FieldName, index: number) => string | number | null;

/** Serial number of a day of the policy's year. */
const day = (year: number, month: number, date: number): number =>
  Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569;

function rightly(policy: Policy, year: number): Filling {
  const organisation = policy.organisations.find(({ kind }) => kind === 'department')?.name ?? '某局';
  return (list, field, index) => {
    switch (field) {
      case 'serialNumber':
        return index + 1;
      case 'name':
        return `${SHEET_NAMES[list]}样板工程${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}（虚构）`;
      case 'code':
        return `2020-500115-48-01-${String(123_000 + index + LISTS.indexOf(list) * 100)}`;
      case 'programme':
        return policy.programmes[index % Math.max(1, policy.programmes.length)]?.name ?? null;
      case 'tier':
        return policy.tiers[0]?.name ?? null;
      case 'sector':
        return policy.sectors[0]?.name ?? null;
      case 'constructionType':
        return '新建';
      case 'totalInvestment':
        return 120_000;
      case 'investedToPriorYear':
        return 30_000;
      case 'annualPlan':
        return 12_000;
      case 'investedThisMonth':
        return 1000;
      case 'investedYearToDate':
        return 11_000;
      case 'investedSinceStart':
        return 41_000;
      case 'started':
      case 'inStatistics':
        return '是';
      case 'plannedStart':
        return list === 'preliminary' ? day(year + 1, 3, 31) : day(year, 3, 1);
      case 'actualStart':
        return list === 'new-start' ? day(year, 3, 5) : day(year - 1, 3, 5);
      case 'plannedFinish':
        return day(year + 1, 12, 31);
      case 'actualFinish':
      case 'completionRate':
        return null;
      case 'problem':
        return '用地指标不足';
      case 'escalationLevel':
        return policy.escalationLevels[1]?.name ?? null;
      case 'responsibleOrganisation':
      case 'leadOrganisation':
      case 'competentAuthority':
      case 'supportingOrganisations':
        return organisation;
      case 'phone':
        return '13800000000';
      default:
        return field.startsWith('milestones.') ? day(year, 6, 30) : '按计划推进';
    }
  };
}

function filled(policy: Policy, year: number, filling: Filling): readonly MadeSheet[] {
  return templateSheets(policy, { year, month: 9 }, ROWS).map((sheet) => {
    const list = LISTS.find((one) => SHEET_NAMES[one] === sheet.name);
    if (list === undefined) return sheet;
    const fields = templateColumns(policy, list);
    const first = sheet.rows.length - ROWS;
    const rows = sheet.rows.map((cells, row) =>
      row < first
        ? cells
        : cells.map((cell, column) => filledCell(cell, filling(list, fields[column] ?? '', row - first))),
    );
    // The totals as Excel would have calculated them.
    const total = rows[first - 1] ?? [];
    const sums = total.map((cell, column): MadeCell => {
      if (cell.formula?.startsWith('SUM(') !== true) return cell;
      return { ...cell, value: rows.slice(first).reduce((sum, cells) => sum + amountOf(cells[column]), 0) };
    });
    return { ...sheet, rows: rows.map((cells, row) => (row === first - 1 ? sums : cells)) };
  });
}

const amountOf = (cell: MadeCell | undefined): number => (typeof cell?.value === 'number' ? cell.value : 0);

function filledCell(cell: MadeCell, value: string | number | null): MadeCell {
  return cell.formula === undefined ? { ...cell, value } : cell;
}

async function checked(sheets: readonly MadeSheet[], policy: Policy): Promise<Report> {
  const outcome = await readWorkbook(newWorkbook(sheets), '模板.xlsx');
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return check(outcome.workbook, policy);
}

const said = (report: Report): string[] =>
  report.findings
    .filter(({ category, severity }) => category !== 'portfolio' && severity !== 'info')
    .map(({ rule, sheet, cell, data }) => `${rule} ${sheet}!${cell} ${JSON.stringify(data)}`);

describe.each(SHIPPED_POLICIES.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  const year = policy.year ?? 2022;

  it('says nothing of an empty template, and knows its month and every column', async () => {
    const report = await checked(templateSheets(policy, { year, month: 9 }), policy);
    expect(report.findings).toEqual([]);
    expect(report.month).toBe(`${year}-09`);
    for (const { list, columns, projects } of report.lists) {
      expect([list, projects, columns.map(({ field }) => field)]).toEqual([
        list,
        0,
        [...templateColumns(policy, list)],
      ]);
    }
    expect(report.lists.map(({ list }) => list)).toEqual([...LISTS]);
  });

  it('passes the check once it is filled', async () => {
    const report = await checked(filled(policy, year, rightly(policy, year)), policy);
    expect(said(report)).toEqual([]);
    expect(report.checked.projects).toBe(3 * ROWS);
  });

  it.each<[ListId, FieldName, string | number | null, string]>([
    ['new-start', 'name', null, 'value-required'],
    ['under-construction', 'totalInvestment', '很多', 'number-invalid'],
    ['under-construction', 'investedSinceStart', 99_000, 'since-start-mismatch'],
    ['new-start', 'responsibleOrganisation', null, 'responsible-organisation-missing'],
    ['preliminary', 'plannedStart', '明天', 'date-invalid'],
    ['new-start', 'started', '不知道', 'value-not-allowed'],
    ['preliminary', 'code', '2020-50', 'project-code-invalid'],
    ['under-construction', 'phone', '110', 'phone-invalid'],
  ])('finds a fault in %s %s: %s', async (list, field, value, rule) => {
    const right = rightly(policy, year);
    const wrong: Filling = (of, one, index) =>
      of === list && one === field && index === 2 ? value : right(of, one, index);
    const sheets = filled(policy, year, wrong);
    const report = await checked(sheets, policy);
    const rows = sheets.find(({ name }) => name === SHEET_NAMES[list])?.rows.length ?? 0;
    const cell = cellAddress(rows - ROWS + 2, templateColumns(policy, list).indexOf(field));
    expect(report.findings.map(({ rule: id, sheet, cell: at }) => [id, sheet, at])).toContainEqual([
      rule,
      SHEET_NAMES[list],
      cell,
    ]);
  });
});
