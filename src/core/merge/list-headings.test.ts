import { recognise } from '../lists/recognise.js';
import { LISTS } from '../schema/fields.js';
import { LIST_DESCRIPTORS } from '../schema/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { headingFor } from './list-headings.js';

const MONTHS = [{ year: 2022, month: 9 }, { year: 2023, month: 1 }, { year: 2022, month: 12 }, null];

describe.each(LISTS)('every heading of %s reads back', (list) => {
  test.each(MONTHS)('in %p', (month) => {
    const fields = LIST_DESCRIPTORS[list].fields.map(({ name }) => name);
    // Two headings of one month's figure cannot stand side by side: monthlyInvested.9 is investedThisMonth in September.
    const clashing = new Set([`monthlyInvested.${month?.month ?? 0}`]);
    // Nothing comes before January, and no heading says "to last month" where the month is unknown.
    if (month === null || month.month === 1) clashing.add('previousYearToDate');
    const apart = fields.filter((field) => !clashing.has(field));
    const headings = apart.map((field) => headingFor(field, list, month) ?? '');
    const sheet = {
      name: LIST_DESCRIPTORS[list].title,
      rows: [['标题'], ['单位：万元'], headings, headings.map(() => '甲')],
    };
    const read = recognise(workbook({ sheets: [sheet] }), { month, policyYear: null, policyUnit: null });
    const columns = read.sheets[0]?.tables[0]?.columns ?? [];
    const byColumn = new Map(columns.map(({ field, column }) => [column, field]));
    expect(apart.map((field, column) => [field, headings[column], byColumn.get(column)])).toEqual(
      apart.map((field, column) => [field, headings[column], field]),
    );
  });
});
