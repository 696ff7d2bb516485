import { FakeHost } from '../../../test/harness/fake-host.js';
import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { checkWorkbook, recheck, type CheckedWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';
import { recognise } from './recognise-workbook.js';

const SHEETS = [
  listSheet('new-start', [{ plannedStart: '2022-03', started: '是', actualStart: '2022-04' }]),
  listSheet('under-construction', [{}, { responsibleOrganisation: '' }, {}]),
];

function host(): FakeHost {
  return new FakeHost(workbook({ name: '2022年9月.xlsx', sheets: SHEETS }));
}

async function checked(of: FakeHost): Promise<CheckedWorkbook> {
  const outcome = await checkWorkbook(of, NO_CORRECTIONS);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked;
}

const rules = ({ report }: CheckedWorkbook): string[] =>
  report.findings.filter(({ severity }) => severity !== 'info').map(({ rule, cell }) => `${rule} ${cell}`);

test('a workbook is read and checked, and what was recognised is told', async () => {
  const result = await checked(host());
  expect(rules(result)).toEqual(['responsible-organisation-missing F5']);
  expect(result.recognition).toMatchObject({
    month: '2022-09',
    lists: [
      { list: 'new-start', sheets: ['新开工'], projects: 1 },
      { list: 'under-construction', sheets: ['在建'], projects: 3 },
      { list: 'preliminary', sheets: [], projects: 0 },
    ],
  });
});

test('the first view recognises what a check does', async () => {
  const { recognition, session } = await checked(host());
  expect(recognise(session.snapshot, NO_CORRECTIONS)).toEqual(recognition);
});

test('a month that was corrected holds', async () => {
  const outcome = await checkWorkbook(host(), { ...NO_CORRECTIONS, month: '2022-06' });
  expect(outcome).toMatchObject({ kind: 'checked', checked: { report: { month: '2022-06' } } });
});

test('progress is told, and a read can be cancelled', async () => {
  const abort = new AbortController();
  const told: string[] = [];
  const outcome = await checkWorkbook(host(), NO_CORRECTIONS, {
    onProgress: ({ sheet, done, of }) => {
      told.push(`${sheet} ${done}/${of}`);
      abort.abort();
    },
    signal: abort.signal,
  });
  expect(outcome).toEqual({ kind: 'cancelled' });
  expect(told).toEqual(['新开工 0/2']);
});

test('a refusal comes back as it is', async () => {
  const excel = host();
  excel.refusals.read = [{ kind: 'editing', cell: 'B7' }];
  expect(await checkWorkbook(excel, NO_CORRECTIONS)).toEqual({ kind: 'editing', cell: 'B7' });
});

describe('after an edit', () => {
  async function edited(
    edit: (excel: FakeHost) => void,
  ): Promise<{ excel: FakeHost; after: CheckedWorkbook; before: CheckedWorkbook }> {
    const excel = host();
    const before = await checked(excel);
    const changes: Parameters<typeof recheck>[2][number][] = [];
    await excel.onChange((told) => changes.push(...told));
    edit(excel);
    const outcome = await recheck(excel, before, changes);
    if (outcome.kind !== 'checked') throw new Error(outcome.kind);
    return { excel, before, after: outcome.checked };
  }

  test('what an earlier recheck found is in the next, though it was not taken', async () => {
    const { excel, before, after } = await edited((of) => of.type('在建', 'F5', '区交通局'));
    const again = await recheck(excel, before, [{ kind: 'cells', sheet: '在建', areas: ['F5'] }]);
    expect(rules(before)).toHaveLength(1);
    expect(again).toMatchObject({ kind: 'checked', checked: { report: after.report } });
  });

  test('only its sheet is read, and the report is that of a whole check', async () => {
    const { excel, after } = await edited((of) => of.type('在建', 'F5', '区交通局'));
    expect(excel.reads).toEqual([null, ['在建']]);
    expect(rules(after)).toEqual([]);
    expect(after.report).toEqual((await checked(excel)).report);
  });

  test('what it does not touch keeps its findings', async () => {
    const { before, after } = await edited((of) => of.type('在建', 'F4', ''));
    const kept = before.report.findings.find(({ cell }) => cell === 'F5');
    expect(after.report.findings).toContain(kept);
    expect(rules(after)).toHaveLength(2);
  });

  test('nothing that differs is no new report', async () => {
    const { before, after } = await edited((of) => of.tell([{ kind: 'calculated', sheet: '在建' }]));
    expect(after.report).toBe(before.report);
  });

  test.each([
    ['rows that came or went', { kind: 'structure', sheet: '在建' }],
    ['a new sheet', { kind: 'cells', sheet: '新表', areas: ['A1'] }],
    ['the workbook', { kind: 'structure', sheet: null }],
  ] as const)('%s: everything is read again', async (_, change) => {
    const { excel } = await edited((of) => of.tell([change]));
    expect(excel.reads).toEqual([null, null]);
  });
});
