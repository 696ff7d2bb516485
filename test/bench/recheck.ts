/** How long a check after one edit takes in a list of 10,000 projects, in milliseconds of script: the median of many. */
import { generateWorkbook } from './generate-workbook.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import { check } from '../../src/core/check.js';
import { CheckSession } from '../../src/core/recheck.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';

const EDITS = 200;
/** Columns of the generated list: total, plan, this month, year to date, a date, an organisation, a telephone. */
const COLUMNS = [7, 9, 11, 12, 15, 23, 27] as const;
const VALUES = [1, 5000, '12万', '2022-13', '区发改委', 'x', null] as const;

export interface RecheckFigure {
  readonly median: number;
  /** A whole check of the same workbook. */
  readonly whole: number;
}

export async function measureRecheck(rows: number): Promise<RecheckFigure> {
  const pieces: Uint8Array[] = [];
  generateWorkbook(rows, (bytes) => pieces.push(bytes));
  const outcome = await readWorkbook(new Uint8Array(Buffer.concat(pieces)), 'bench.xlsx');
  const policy = findPolicy('changshou-2022');
  if (outcome.kind !== 'read' || policy === undefined) throw new Error('the bench has no workbook or no policy');
  const session = new CheckSession(outcome.workbook, policy);
  const sheet = outcome.workbook.sheets[0]?.name ?? '';
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const change = {
      sheet,
      row: 2 + ((edit * 379) % rows),
      column: COLUMNS[edit % COLUMNS.length] as number,
      value: VALUES[(edit * 3) % VALUES.length] ?? null,
      formula: null,
      numberFormat: 'General',
    };
    const start = performance.now();
    session.update([change]);
    times.push(performance.now() - start);
  }
  const start = performance.now();
  check(session.snapshot, policy);
  const whole = performance.now() - start;
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(times.length / 2)] as number, whole };
}
