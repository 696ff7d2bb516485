/** The figures by organisation agree with the samples' truth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import { aggregateBy, firstOrganisation } from '../../src/core/progress/aggregates.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { SAMPLE_NAMES, SAMPLES, truthOf } from './truth.js';

const NOBODY = '未明确责任单位';

interface Figures {
  readonly projects: number;
  readonly annualPlan: number;
  readonly investedYearToDate: number;
}

it.each(SAMPLE_NAMES)('%s', async (name) => {
  const truth = truthOf(name) as ReturnType<typeof truthOf> & { byOrganisation: Readonly<Record<string, Figures>> };
  const outcome = await readWorkbook(new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`))), `${name}.xlsx`);
  const policy = findPolicy(truth.policy);
  if (outcome.kind !== 'read' || policy === undefined) throw new Error(name);
  const { context } = prepare(outcome.workbook, policy);
  const found = aggregateBy(context, (row) => firstOrganisation(context, row));
  const figures = Object.fromEntries(
    found.map(({ name: of, projects, annualPlan, investedYearToDate }) => [
      of ?? NOBODY,
      { projects, annualPlan: rounded(annualPlan), investedYearToDate: rounded(investedYearToDate) },
    ]),
  );
  expect(figures).toEqual(
    Object.fromEntries(
      Object.entries(truth.byOrganisation).map(([of, { projects, annualPlan, investedYearToDate }]) => [
        of,
        { projects, annualPlan: rounded(annualPlan), investedYearToDate: rounded(investedYearToDate) },
      ]),
    ),
  );
});

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
