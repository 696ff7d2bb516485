/** The batches recorded from office.js 1.1.110 (test/preview/fixtures), replayed in their order on the same workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '../../grid/model/workbook.js';
import { PreviewEngine } from './engine.js';
import type { BatchRequest, BatchResponse } from './wire.js';

interface Recorded {
  readonly request: BatchRequest;
  readonly response: BatchResponse;
}

const BATCHES = JSON.parse(
  readFileSync(join(process.cwd(), 'test', 'preview', 'fixtures', 'all-batches.json'), 'utf8'),
) as Recorded[];

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

/** Reference ids are the host's own: each host's are named by the order in which it first answers them. */
class ReferenceNames {
  private readonly ours = new Map<string, string>();

  /** Learns which of our ids stands where the recording has one of its own. */
  learn(answer: BatchResponse, recorded: BatchResponse): void {
    recorded.Results.forEach(({ Value }, index) => {
      const theirs = referenceOf(Value);
      const own = referenceOf(answer.Results[index]?.Value);
      if (theirs !== undefined && own !== undefined) this.ours.set(theirs, own);
    });
  }

  translate(request: BatchRequest): string {
    return JSON.stringify(request).replace(/"(ref\d+)"/g, (_text, id: string) => `"${this.ours.get(id) ?? id}"`);
  }
}

function referenceOf(value: unknown): string | undefined {
  return (value as { _ReferenceId?: string } | null | undefined)?._ReferenceId;
}

function withoutReferences(response: BatchResponse): unknown {
  return JSON.parse(JSON.stringify(response, (key, value: unknown) => (key === '_ReferenceId' ? undefined : value)));
}

/** Where we answer something else than the experiment did, and why. */
const DIFFERENT: Readonly<Record<number, string>> = {
  4: 'the id of a conditional format is ours',
  6: 'custom XML parts are not emulated',
  17: 'the charts of a sheet can be asked for, adding one cannot',
};

describe('recorded batches', () => {
  const answers: BatchResponse[] = [];

  beforeAll(async () => {
    const engine = new PreviewEngine(recordedWorkbook());
    const names = new ReferenceNames();
    for (const { request, response } of BATCHES) {
      const answer = JSON.parse(await engine.answer(names.translate(request))) as BatchResponse;
      names.learn(answer, response);
      answers.push(answer);
    }
  });

  test.each(BATCHES.map((_batch, index) => index).filter((index) => !(index in DIFFERENT)))(
    'batch %i is answered as recorded',
    (index) => {
      const recorded = BATCHES[index] as Recorded;
      expect(withoutReferences(answers[index] as BatchResponse)).toEqual(withoutReferences(recorded.response));
    },
  );

  test('a conditional format has an id of ours', () => {
    const text = JSON.stringify(withoutReferences(answers[4] as BatchResponse));
    const recorded = JSON.stringify(withoutReferences((BATCHES[4] as Recorded).response));
    expect(text.replaceAll('{00000000-0000-0000-0000-000000000000}', '{CF-1}')).toBe(recorded);
  });

  test('custom XML parts answer NotImplemented', () => {
    expect(answers[6]?.Error).toMatchObject({ Code: 'NotImplemented', Location: 'CustomXmlParts' });
  });

  test('a chart cannot be added', () => {
    expect(answers[17]?.Error).toMatchObject({ Code: 'NotImplemented', Location: 'Add' });
  });
});
