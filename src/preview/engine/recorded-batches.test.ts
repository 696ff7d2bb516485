/** The batches recorded from office.js 1.1.110 (test/preview/fixtures), replayed in their order on the same workbook. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '../workbook/workbook.js';
import { PreviewEngine } from './engine.js';
import { MEMBER_TABLES } from './members.js';
import type { BatchResponse } from './wire.js';

const FIXTURES = join(process.cwd(), 'test', 'preview', 'fixtures');

interface Recorded {
  readonly request: unknown;
  readonly response: BatchResponse;
}

function recorded<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as Content;
}

function recordedWorkbook(): Workbook {
  const workbook = new Workbook();
  const data = workbook.addSheet('Data');
  const rows = [
    ['Name', 'Amount', 'Ok'],
    ['Alice', 10, true],
    ['Bob', 0, false],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => (data.ensureCell(row, column).value = value)));
  data.ensureCell(2, 1).formula = '1+1';
  workbook.addSheet('Tmp');
  return workbook;
}

test('replay', async () => {
  const engine = new PreviewEngine(recordedWorkbook());
  const batches = recorded<Recorded[]>('all-batches.json');
  for (const [index, { request, response }] of batches.entries()) {
    const answer = JSON.parse(await engine.answer(JSON.stringify(request))) as BatchResponse;
    console.log(index, JSON.stringify(answer) === JSON.stringify(response) ? 'same' : `${JSON.stringify(answer).slice(0,1500)}\n${JSON.stringify(response).slice(0,1500)}`);
  }
});
