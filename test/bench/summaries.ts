/** How long aggregating 10,000 projects and planning every tab takes, beside reading the same workbook, in milliseconds. */
import { generateWorkbook } from './generate-workbook.js';
import { checkWithContext } from '../../src/core/check.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import { summarise } from '../../src/core/summaries/summarise.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';

const RUNS = 7;

export interface SummariesFigure {
  readonly tabs: number;
  /** Medians. */
  readonly reading: number;
  readonly planning: number;
}

export async function measureSummaries(rows: number): Promise<SummariesFigure> {
  const pieces: Uint8Array[] = [];
  generateWorkbook(rows, (bytes) => pieces.push(bytes));
  const bytes = new Uint8Array(Buffer.concat(pieces));
  const policy = findPolicy('changshou-2022');
  if (policy === undefined) throw new Error('no policy');
  const readings: number[] = [];
  const plannings: number[] = [];
  let tabs = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const outcome = await readWorkbook(bytes, 'bench.xlsx');
    readings.push(performance.now() - start);
    if (outcome.kind !== 'read') throw new Error('not read');
    // What the check knows already when somebody asks for summaries.
    const { context } = checkWithContext(outcome.workbook, policy);
    const before = performance.now();
    const { plan, summaries } = summarise(context, { mode: 'values', language: 'zh-CN' });
    plannings.push(performance.now() - before);
    tabs = summaries.length;
    if (plan.sheets.length === 0) throw new Error('nothing planned');
  }
  const median = (values: number[]): number => values.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
  return { tabs, reading: median(readings), planning: median(plannings) };
}
