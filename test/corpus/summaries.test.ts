/** Summary tabs filled from the command's own use case: a sample against its truth, and published figures to the digit. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { summarizeFile } from '../../src/app/summarize/summarize-file.js';
import { summarizeAnswer, type SummarizeAnswer } from '../../src/app/summarize/summarize-answer.js';
import { findPolicy } from '../../src/core/policies/shipped.js';
import { parseAddress } from '../../src/core/sheet/address.js';
import {
  formatIndexAt,
  MAX_COLUMNS,
  valueAt,
  type CellValue,
  type WorkbookSnapshot,
} from '../../src/core/sheet/snapshot.js';
import { EMPTY_PLAN } from '../../src/core/sheet/write-plan.js';
import { createFileHost } from '../../src/hosts/xlsx/file-host.js';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook.js';
import { listSheet, type RowValues } from '../harness/lists.js';
import { sheetFile } from '../harness/sheet-file.js';
import type { SheetSpec } from '../harness/workbook.js';
import { hasLibreOffice, LIBRE_OFFICE_MISSING } from './libre-office.js';
import { SAMPLE_NAMES, SAMPLES, truthOf } from './truth.js';

type Mode = SummarizeAnswer['mode'];

interface Filled {
  readonly bytes: Uint8Array;
  readonly answer: SummarizeAnswer;
  readonly workbook: WorkbookSnapshot;
}

async function filled(bytes: Uint8Array, name: string, policyId: string, mode: Mode = 'values'): Promise<Filled> {
  const policy = findPolicy(policyId);
  if (policy === undefined) throw new Error(policyId);
  const outcome = await summarizeFile(bytes, name, { policy, options: {}, mode, language: 'zh-CN' });
  if (outcome.kind !== 'filled') throw new Error(JSON.stringify(outcome));
  const about = { version: '0', path: name, out: name, mode, language: 'zh-CN' } as const;
  const answer = summarizeAnswer(outcome.planned, about);
  return { bytes: outcome.bytes, answer, workbook: await read(outcome.bytes, name) };
}

async function read(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const outcome = await readWorkbook(bytes, name);
  if (outcome.kind !== 'read') throw new Error(outcome.reason.kind);
  return outcome.workbook;
}

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`)));
}

function cellOf(workbook: WorkbookSnapshot, sheet: string, address: string): CellValue {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const place = parseAddress(address);
  if (found === undefined || place === undefined) throw new Error(`${sheet}!${address}`);
  return valueAt(found, place.row, place.column);
}

interface Figures {
  readonly projects: number;
  readonly annualPlan: number;
  readonly investedYearToDate: number;
}

function byOrganisation(name: string): Readonly<Record<string, Figures>> {
  return (truthOf(name) as unknown as { byOrganisation: Record<string, Figures> }).byOrganisation;
}

test('the tab of p05: every cell by the truth, in the tab’s own units', async () => {
  const truth = byOrganisation('p05-summary');
  const { answer, workbook } = await filled(sample('p05-summary'), 'p05-summary.xlsx', 'changshou-2022');
  const [summary] = answer.summaries;
  expect(summary).toMatchObject({
    kind: 'by-organisation',
    sheet: '分单位汇总',
    created: false,
    keptFormulas: ['C16'],
    withoutProjects: [],
  });
  const labels = summary?.rows.map(({ label }) => label.replace('住建委', '住房城乡建委')) ?? [];
  expect(new Set(summary?.unlisted)).toEqual(new Set(Object.keys(truth).filter((name) => !labels.includes(name))));
  const value = (address: string): CellValue => cellOf(workbook, '分单位汇总', address);
  labels.slice(0, -1).forEach((label, index) => {
    const row = index + 4;
    const { projects, annualPlan, investedYearToDate } = truth[label] as Figures;
    expect(value(`C${row}`)).toBe(projects);
    expect(value(`D${row}`)).toBeCloseTo(annualPlan / 1e4, 10);
    expect(value(`E${row}`)).toBeCloseTo(investedYearToDate / 1e4, 10);
    expect(value(`F${row}`)).toBeCloseTo((investedYearToDate / annualPlan) * 100, 10);
  });
  const all = Object.values(truth);
  const sum = (of: (figures: Figures) => number): number => all.reduce((total, figures) => total + of(figures), 0);
  expect(value('D16')).toBeCloseTo(sum(({ annualPlan }) => annualPlan) / 1e4, 10);
  expect(value('E16')).toBeCloseTo(sum(({ investedYearToDate }) => investedYearToDate) / 1e4, 10);
  expect(answer.findings.map(({ rule, cell }) => [rule, cell])).toEqual([['summary-mismatch', 'C16']]);
});

test('filling p05 again changes not one byte', async () => {
  for (const mode of ['values', 'formulas'] as const) {
    const once = await filled(sample('p05-summary'), 'p05-summary.xlsx', 'changshou-2022', mode);
    const twice = await filled(once.bytes, 'p05-summary.xlsx', 'changshou-2022', mode);
    expect(twice.answer.summaries.map(({ written }) => written)).toEqual([[]]);
    if (mode === 'values') expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  }
});

test.each(SAMPLE_NAMES.filter((name) => name !== 'p05-summary'))(
  'the made tab of %s has the truth’s organisations',
  async (name) => {
    const truth = byOrganisation(name);
    const { answer } = await filled(sample(name), `${name}.xlsx`, truthOf(name).policy);
    const tab = answer.summaries.find(({ sheet }) => sheet === '汇总-分单位');
    const found = Object.fromEntries((tab?.rows ?? []).map(({ label, values }) => [label, values]));
    for (const [organisation, { projects, annualPlan, investedYearToDate }] of Object.entries(truth)) {
      expect([organisation, found[organisation]]).toEqual([
        organisation,
        expect.objectContaining({
          projects,
          annualPlan: expect.closeTo(annualPlan, 6),
          investedYearToDate: expect.closeTo(investedYearToDate, 6),
        }),
      ]);
    }
  },
);

/** 亿元. */
interface Published {
  readonly label: string;
  readonly projects: number;
  readonly total: number;
  readonly plan: number;
}

/** Changshou 2023, the three special programmes (seed 003); Shuangcheng 2023, seven fields (fields named by number here). */
const CHANGSHOU: readonly Published[] = [
  { label: '具有全球影响力的新材料高地', projects: 92, total: 1126, plan: 201 },
  { label: '世界级运动康养旅游目的地', projects: 48, total: 702, plan: 38 },
  { label: '中国长寿生命科学城', projects: 80, total: 1136, plan: 93 },
];
const SHUANGCHENG: readonly Published[] = [
  { label: '甲领域', projects: 90, total: 23_800, plan: 2200.9 },
  { label: '乙领域', projects: 81, total: 5862, plan: 804.5 },
  { label: '丙领域', projects: 27, total: 671.7, plan: 120.3 },
  { label: '丁领域', projects: 21, total: 1052.6, plan: 114.1 },
  { label: '戊领域', projects: 13, total: 340.3, plan: 37 },
  { label: '己领域', projects: 6, total: 228.6, plan: 21.4 },
  { label: '庚领域', projects: 10, total: 567.2, plan: 97.1 },
];

/** A sum in parts of whole 万元, the last of which makes it up. */
function parts(yi: number, count: number): number[] {
  const sum = Math.round(yi * 1e4);
  const part = Math.floor(sum / count);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? sum - part * (count - 1) : part));
}

function projectsOf({ label, projects, total, plan }: Published, field: string): RowValues[] {
  const totals = parts(total, projects);
  const plans = parts(plan, projects);
  return plans.map((annualPlan, index) => ({
    name: `${label}${index + 1}号工程`,
    [field]: label,
    totalInvestment: totals[index],
    annualPlan,
    investedYearToDate: Math.floor(annualPlan / 2),
    responsibleOrganisation: '区财政局',
  }));
}

function publishedFile(figures: readonly Published[], field: string, heading: string): Uint8Array {
  const rows = figures.flatMap((of) => projectsOf(of, field));
  const half = Math.floor(rows.length / 2);
  const title = '项目清单（2023年6月）';
  const headings = { annualPlan: '2023年计划投资', investedYearToDate: '1-6月累计完成投资' };
  const summary: SheetSpec = {
    name: '汇总',
    rows: [
      ['2023年1-6月重大项目情况汇总表'],
      [null, null, null, '单位：个、亿元'],
      [heading, '项目个数', '总投资', '年度计划投资', '新开工', null, '在建', null],
      [null, null, null, null, '个数', '年度计划', '个数', '年度计划'],
      ...figures.map(({ label }) => [label]),
      ['合 计'],
    ],
  };
  return sheetFile([
    listSheet('new-start', rows.slice(0, half), { title: `新开工${title}`, headings }),
    listSheet('under-construction', rows.slice(half), { title: `在建${title}`, headings }),
    summary,
  ]);
}

const PUBLISHED: readonly (readonly [string, readonly Published[], string, string, string])[] = [
  ['three programmes of Changshou', CHANGSHOU, 'programme', '专项', 'changshou-2023'],
  ['seven fields of Shuangcheng', SHUANGCHENG, 'sector', '领域', 'general'],
];

function expectPublished(workbook: WorkbookSnapshot, figures: readonly Published[]): void {
  const value = (address: string): CellValue => cellOf(workbook, '汇总', address);
  const sum = (of: (one: Published) => number): number => figures.reduce((total, one) => total + of(one), 0);
  const all = {
    label: '合 计',
    projects: sum((one) => one.projects),
    total: sum((one) => one.total),
    plan: sum((one) => one.plan),
  };
  [...figures, all].forEach(({ label, projects, total, plan }, index) => {
    const row = index + 5;
    expect([label, value(`B${row}`)]).toEqual([label, projects]);
    expect(value(`C${row}`)).toBeCloseTo(total, 9);
    expect(value(`D${row}`)).toBeCloseTo(plan, 9);
    expect(Number(value(`E${row}`)) + Number(value(`G${row}`))).toBe(projects);
    expect(Number(value(`F${row}`)) + Number(value(`H${row}`))).toBeCloseTo(plan, 9);
  });
}

test.each(PUBLISHED)('%s, as values', async (_, figures, field, heading, policy) => {
  const { answer, workbook } = await filled(publishedFile(figures, field, heading), '汇总.xlsx', policy);
  expect(answer.summaries).toMatchObject([{ sheet: '汇总', unlisted: [], withoutProjects: [], unread: [] }]);
  expectPublished(workbook, figures);
});

/** The same formulas with results that are none: what is right afterwards has been calculated. */
async function withWrongResults(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = await createFileHost(bytes, '汇总.xlsx');
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const workbook = await read(bytes, '汇总.xlsx');
  const cells = workbook.sheets.flatMap((sheet) =>
    [...sheet.formulas].map(([key, formula]) => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const numberFormat = workbook.numberFormats[formatIndexAt(sheet, row, column)] ?? 'General';
      const before = { value: valueAt(sheet, row, column), formula, numberFormat };
      return { sheet: sheet.name, row, column, before, after: { ...before, value: -987654321 } };
    }),
  );
  const outcome = await opened.host.apply({ ...EMPTY_PLAN, cells });
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  expect(cells.length).toBeGreaterThan(0);
  return opened.host.bytes();
}

/** Else LibreOffice shows the results that are stored in files of other programs. */
const CALCULATE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

async function calculated(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'dispatch-summaries-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, bytes);
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), CALCULATE_ALWAYS);
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const out = join(folder, 'out');
    execFileSync('soffice', [installation, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    return await read(new Uint8Array(readFileSync(join(out, 'in.xlsx'))), '汇总.xlsx');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(hasLibreOffice() ? test.each(PUBLISHED) : test.skip.each(PUBLISHED))(
  `%s, as formulas that another program calculates${hasLibreOffice() ? '' : ` (${LIBRE_OFFICE_MISSING})`}`,
  async (_, figures, field, heading, policy) => {
    const { bytes, answer } = await filled(publishedFile(figures, field, heading), '汇总.xlsx', policy, 'formulas');
    expect(answer.summaries[0]?.written.every(({ formula }) => formula?.includes('调度明细') === true)).toBe(true);
    expectPublished(await calculated(await withWrongResults(bytes)), figures);
  },
  120_000,
);
