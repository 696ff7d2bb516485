/** Formulas over 调度明细 come to what the core counts, as another program calculates them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWorkbook } from '../../../hosts/xlsx/read-workbook.js';
import { newWorkbook } from '../../../hosts/xlsx/write/new-workbook.js';
import type { ProjectRow } from '../../lists/project-row.js';
import { LISTS, type ListId } from '../../schema/fields.js';
import { valueAt, type WorkbookSnapshot } from '../../sheet/snapshot.js';
import type { MadeCell, MadeSheet } from '../../sheet/write-plan.js';
import { madeSummaries } from '../made/made-summaries.js';
import { memberOf, projectsByMember } from '../members.js';
import { COUNT_SUMMARY_MEASURES, MONEY_SUMMARY_MEASURES, RATE_SUMMARY_MEASURES, TABLE_KINDS } from '../summary.js';
import { summaryValues } from '../values.js';
import { detailFormula, type DetailMember } from './detail-formula.js';
import { detailOf, MEMBER_COLUMNS, memberText } from './detail-sheet.js';
import { hostileLists } from './testing/hostile-lists.js';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** Else it shows the values that are stored in files of other programs. */
const CALCULATE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** What a formula's cell holds before it is calculated: no figure of any list. */
const NOT_CALCULATED = -987654321;

async function calculated(sheets: readonly MadeSheet[]): Promise<WorkbookSnapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'dispatch-formulas-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, newWorkbook(sheets.map(withoutValues)));
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), CALCULATE_ALWAYS);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        file,
      ],
      { stdio: 'pipe', timeout: 120_000 },
    );
    const outcome = await readWorkbook(new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx'))), 'in.xlsx');
    if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.reason));
    return outcome.workbook;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutValues(sheet: MadeSheet): MadeSheet {
  const rows = sheet.rows.map((cells) =>
    cells.map((cell): MadeCell => (cell.formula === undefined ? cell : { ...cell, value: NOT_CALCULATED })),
  );
  return { ...sheet, rows };
}

const testWithOffice = hasLibreOffice ? test : test.skip;
if (!hasLibreOffice) console.warn('LibreOffice (soffice) is not installed: formulas are not calculated');

interface Asked {
  readonly text: string;
  readonly expected: number | string;
}

function aboutOf(kind: (typeof TABLE_KINDS)[number], member: string | null): DetailMember | null {
  if (member !== null) return { of: 'member', kind, member };
  return kind === 'by-size' ? null : { of: 'unnamed', kind };
}

testWithOffice(
  'every measure, of everything and of every member, in every list and money unit',
  async () => {
    const context = hostileLists();
    const detail = detailOf(context, 'zh-CN');
    const cells: MadeCell[][] = [];
    const asked: Asked[] = [];
    const measures = [
      ...MONEY_SUMMARY_MEASURES,
      ...RATE_SUMMARY_MEASURES,
      ...COUNT_SUMMARY_MEASURES,
      'gapPoints',
    ] as const;
    const ask = (about: DetailMember, label: string, projects: readonly ProjectRow[], list: ListId | null) => {
      const values = summaryValues(context, projects, { list });
      for (const measure of measures) {
        for (const isReference of [false, true]) {
          const formula = detailFormula(detail, context.policy, {
            measure,
            about,
            list,
            ...(isReference ? { label: { address: `$A${cells.length + 1}`, text: label } } : {}),
          });
          if (formula === null) continue;
          const row = `${cells.length + 1}`;
          cells.push([{ value: label }, { value: 0, formula }]);
          asked.push({
            text: `${row} ${label} ${list ?? ''} ${measure} =${formula}`,
            expected: (values(measure) ?? '') as number,
          });
        }
      }
    };
    for (const list of [null, ...LISTS]) {
      ask({ of: 'everything' }, '合计', context.rows, list);
      for (const kind of TABLE_KINDS) {
        const members = projectsByMember(context, kind);
        for (const [member, projects] of members) {
          const text = kind === 'by-size' ? member : memberText(MEMBER_COLUMNS[kind], member, 'zh-CN');
          const about = aboutOf(kind, member);
          if (about !== null) ask(about, text, projects, list);
        }
        const about = aboutOf(kind, null);
        const unnamed = context.rows.filter((row) => memberOf(context, row, kind) === null);
        if (about !== null) ask(about, '—', unnamed, list);
      }
    }
    expect(asked.length).toBeGreaterThan(2000);
    const workbook = await calculated([detail.sheet, { name: '公式', rows: cells, widths: [], frozenRows: 0 }]);
    const sheet = workbook.sheets[1];
    if (sheet === undefined) throw new Error('no sheet');
    const wrong = asked.flatMap(({ text, expected }, row) => {
      const value = valueAt(sheet, row, 1) ?? '';
      const same =
        typeof value === 'number' && typeof expected === 'number'
          ? Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
          : value === expected;
      return same ? [] : [`${text}: ${JSON.stringify(value)} for ${expected}`];
    });
    expect(wrong).toEqual([]);
  },
  120_000,
);

testWithOffice(
  'the tabs that we make, in formulas, show what they show in values',
  async () => {
    const context = hostileLists(11);
    const options = { language: 'zh-CN', existing: null } as const;
    const values = madeSummaries(context, { ...options, mode: 'values' });
    const formulas = madeSummaries(context, { ...options, mode: 'formulas' });
    const workbook = await calculated(formulas.sheets);
    const wrong: string[] = [];
    for (const made of values.sheets) {
      const sheet = workbook.sheets.find(({ name }) => name === made.name);
      if (sheet === undefined) throw new Error(made.name);
      made.rows.forEach((cells, row) =>
        cells.forEach(({ value }, column) => {
          const shown = valueAt(sheet, row, column) ?? '';
          const same =
            typeof value === 'number' && typeof shown === 'number'
              ? Math.abs(value - shown) <= 1e-9 * Math.max(1, Math.abs(value))
              : shown === (value ?? '');
          if (!same) wrong.push(`${made.name} ${row} ${column}: ${JSON.stringify(shown)} for ${String(value)}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);
