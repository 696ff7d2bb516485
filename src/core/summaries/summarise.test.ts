import fc from 'fast-check';
import { listSheet, type RowValues } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, formula, workbook, type Cell, type SheetSpec } from '../../../test/harness/workbook.js';
import { check, prepare } from '../check.js';
import { renderFinding } from '../messages/render.js';
import { parseAddress } from '../sheet/address.js';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../sheet/snapshot.js';
import { summarise, type SummariseOptions } from './summarise.js';

const POLICY = policyWith({
  rankGroups: ['部门'],
  organisations: ['区交通局', '区水利局', '区教委', '区民政局'].map((name) => ({ name, aliases: [], group: '部门' })),
});
const PROJECTS: RowValues[] = [
  { annualPlan: 12_000, investedYearToDate: 9_000, responsibleOrganisation: '区交通局' },
  { annualPlan: 10_000, investedYearToDate: 6_000, responsibleOrganisation: '区水利局' },
  { annualPlan: 8_000, investedYearToDate: 2_000, responsibleOrganisation: '区水利局' },
  { annualPlan: 5_000, investedYearToDate: 5_000, responsibleOrganisation: '区教委' },
  { annualPlan: 1_000, investedYearToDate: 500, responsibleOrganisation: '待定' },
];

function planned(
  tab: SheetSpec | readonly SheetSpec[],
  options: Partial<SummariseOptions> = {},
  projects: readonly RowValues[] = PROJECTS,
) {
  const sheets = [listSheet('under-construction', projects), ...[tab].flat()];
  const snapshot = workbook({ sheets });
  const { context } = prepare(snapshot, POLICY);
  return { snapshot, ...summarise(context, { mode: 'values', language: 'zh-CN', ...options }) };
}

function tab(
  head: readonly string[],
  labels: readonly (string | readonly Cell[])[],
  more: Partial<SheetSpec> = {},
): SheetSpec {
  return {
    name: '汇总表',
    rows: [head, ...labels.map((label) => (typeof label === 'string' ? [label] : label))],
    ...more,
  };
}

function writtenOf({ summaries }: Pick<ReturnType<typeof planned>, 'summaries'>): Record<string, CellValue> {
  return Object.fromEntries(summaries.flatMap(({ written }) => written.map(({ cell, after }) => [cell, after.value])));
}

/** The workbook as it stands once the cells of a plan are written. */
function applied(snapshot: WorkbookSnapshot, { plan }: Pick<ReturnType<typeof planned>, 'plan'>): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => [...(row ?? [])]);
      const formulas = new Map(sheet.formulas);
      for (const { row, column, after } of plan.cells.filter((cell) => cell.sheet === sheet.name)) {
        while (rows.length <= row) rows.push([]);
        (rows[row] as (CellValue | undefined)[])[column] = after.value;
        if (after.formula !== null) formulas.set(row * 16_384 + column, after.formula);
      }
      return { ...sheet, rows, formulas };
    }),
  };
}

const HEAD = [
  '单位',
  '项目个数',
  '年度计划投资（亿元）',
  '完成投资（万元）',
  '完成率（%）',
  '与序时差',
  '赋色',
  '排名',
];

test.each<[string, Partial<SheetSpec>]>([
  ['in the ranks’ column', {}],
  ['merged over ranks and labels', { merges: ['A2:B2'] }],
])('a total whose label stands %s is filled, and the label stays', (_, more) => {
  const found = planned(tab(['排名', '单位', '项目数'], [['合计'], [null, '区交通局'], [null, '区水利局']], more));
  expect(writtenOf(found)).toEqual({ C2: 5, A3: 1, C3: 1, A4: 2, C4: 2 });
});

test('values, each in its column’s unit', () => {
  const found = planned(tab(HEAD, ['区交通局', '区水利局', '区民政局', '合计']));
  expect(writtenOf(found)).toEqual({
    B2: 1,
    C2: 1.2,
    D2: 9_000,
    E2: 75,
    F2: 0,
    G2: '绿',
    H2: 1,
    B3: 2,
    C3: 1.8,
    D3: 8_000,
    E3: 44.4444444444444,
    F3: expect.closeTo(-30.5556, 4),
    G3: '红',
    H3: 2,
    B4: 0,
    C4: 0,
    D4: 0,
    B5: 5,
    C5: 3.6,
    D5: 22_500,
    E5: 62.5,
    F5: -12.5,
    G5: '黄',
  });
  expect(found.summaries[0]).toMatchObject({
    kind: 'by-organisation',
    unlisted: ['区教委', '未明确责任单位'],
    withoutProjects: ['区民政局'],
    keptFormulas: [],
  });
  expect(found.summaries[0]?.rows[1]?.values).toMatchObject({
    annualPlan: 18_000,
    completionRate: 8 / 18,
    gapPoints: expect.closeTo(-30.5556, 4),
  });
});

test.each<[title: string, head: string, before: Cell, after: number]>([
  ['a percent format', '完成率', formatted(null, '0.00%'), 0.75],
  ['a percent format under %', '完成率（%）', formatted(null, '0.0%'), 0.75],
  ['% in the heading', '完成率%', formatted(null, '0.00'), 75],
  ['neither', '完成率', null, 0.75],
  ['neither, over numbers that are no fractions', '完成率', 68.2, 75],
])('rates: %s', (_, head, before, after) => {
  expect(writtenOf(planned(tab(['单位', head], [['区交通局', before]])))).toEqual({ B2: after });
});

test('the unit row tells units, % among them', () => {
  const found = planned({
    name: '汇总表',
    rows: [['单位：个、亿元、%'], ['单位', '项目数', '年度计划投资', '完成率'], ['区交通局']],
  });
  expect(writtenOf(found)).toEqual({ B3: 1, C3: 1.2, D3: 75 });
});

test('where nothing names a unit, 万元 is assumed and told', () => {
  expect(planned(tab(['单位', '年度计划投资'], ['区交通局'])).summaries[0]?.unitAssumed).toEqual(['年度计划投资']);
});

test('number formats and what says the same stay', () => {
  const { summaries, plan } = planned(
    tab(
      ['单位', '项目个数', '赋色', '完成率'],
      [
        ['区交通局', 1, '绿灯', 0.75],
        ['区民政局', 0, '—', '/'],
      ],
    ),
  );
  expect(plan.cells).toEqual([]);
  expect(summaries[0]?.written).toEqual([]);
  const { plan: formats } = planned(tab(['单位', '年度计划投资（亿元）'], [['区交通局', formatted(1, '0.0_ ')]]));
  expect(formats.cells.map(({ before, after }) => [before.numberFormat, after.numberFormat])).toEqual([
    ['0.0_ ', '0.0_ '],
  ]);
});

describe('formulas of the user', () => {
  const sheet = tab(HEAD.slice(0, 5), [
    ['区交通局', 1, 1.2, 9_000, formula('D2/C2/100', 75)],
    ['区水利局', 2, 1.8, 8_000, formula('D3/C3/100', 70)],
    ['区教委', 1, 0.5, 5_000, formula('D4/C4/100', 100)],
    ['合计', formula('SUM(B2:B4)', 4), formula('SUM(C2:C4)', 3.5), formula('SUM(D2:D4)', 22_500), 62.5],
  ]);

  test('are kept, and told where they come to something else', () => {
    const { plan, summaries, findings } = planned(sheet);
    expect(plan.cells).toEqual([]);
    expect(summaries[0]?.keptFormulas).toEqual(['E2', 'E3', 'E4', 'B5', 'C5', 'D5']);
    expect(findings.map(({ cell, data }) => [cell, data])).toEqual([
      ['B5', expect.objectContaining({ actual: 4, expected: 5, measure: 'projects', label: '合计' })],
      ['C5', expect.objectContaining({ actual: 35_000, expected: 36_000, unit: '亿元' })],
      ['D5', expect.objectContaining({ actual: 22_000, expected: 22_500 })],
    ]);
  });

  test('check says the same', () => {
    const sheets = [listSheet('under-construction', PROJECTS), sheet];
    const { findings } = check(workbook({ sheets }), POLICY);
    const found = findings.filter(({ rule }) => rule === 'summary-mismatch');
    expect(found.map(({ cell, severity, category }) => [cell, severity, category])).toEqual([
      ['B5', 'warning', 'summary'],
      ['C5', 'warning', 'summary'],
      ['D5', 'warning', 'summary'],
    ]);
  });

  test('over cells that are still empty they say nothing in a check, and are judged filled by a fill', () => {
    const empty = tab(
      ['单位', '项目数'],
      ['区交通局', '区水利局', ['合计', formula('SUM(B2:B3)', 0)], ['总计', formula('B4', 0)]],
    );
    const sheets = [listSheet('under-construction', PROJECTS), empty];
    expect(check(workbook({ sheets }), POLICY).findings.filter(({ rule }) => rule === 'summary-mismatch')).toEqual([]);
    expect(planned(empty).findings.map(({ cell, data }) => [cell, data])).toEqual([
      ['B4', expect.objectContaining({ actual: 3, expected: 5 })],
      ['B5', expect.objectContaining({ actual: 3, expected: 5 })],
    ]);
  });

  test('over other sheets that are still to be filled too', () => {
    const first = tab(['单位', '项目数'], ['区交通局', '区水利局', '区教委', '未明确责任单位', '合计']);
    const second: SheetSpec = {
      name: '分清单汇总',
      rows: [
        ['清单', '个数'],
        ['在建', formula('汇总表!B6', 0)],
        ['合计', formula('汇总表!$B$6', 0)],
      ],
    };
    const { findings, snapshot, plan } = planned([first, second]);
    expect(findings).toEqual([]);
    expect(check(snapshot, POLICY).findings.filter(({ rule }) => rule === 'summary-mismatch')).toEqual([]);
    expect(plan.cells.map(({ sheet: of }) => of)).toEqual(Array.from({ length: 5 }, () => '汇总表'));
  });

  test.each<[value: CellValue, formulaText: string, told: boolean]>([
    [{ error: '#REF!' }, 'SUM(#REF!)', true],
    [4.999, '5-0.001', true],
    [5, 'COUNTA(在建!B4:B8)', false],
    [4, 'COUNTA(在建!B4:B7)', true],
    [null, 'COUNTA(在建!B4:B7)', false],
    ['五个', 'CONCAT("五","个")', true],
  ])('%j of %s', (value, text, told) => {
    const { findings } = planned(tab(['单位', '项目数'], ['区交通局', ['合计', formula(text, value)]]));
    expect(findings).toHaveLength(told ? 1 : 0);
  });

  test.each<[heading: string, value: number, format: string, told: boolean]>([
    ['年度计划投资（亿元）', 3.6, 'General', false],
    ['年度计划投资（亿元）', 3.62, '0.0', false],
    ['年度计划投资（亿元）', 3.7, '0.0', true],
    ['年度计划投资（亿元）', 3.62, '0.00', true],
    ['完成率', 0.621, '0.0%', false],
    ['完成率', 62.5, 'General', false],
    ['完成率', 0.6, 'General', true],
    ['与序时差', -12.4, 'General', false],
    ['与序时差', -10, 'General', true],
  ])('tolerance of %s: %d as %s', (heading, value, format, told) => {
    const { findings } = planned(tab(['单位', heading], ['区交通局', ['合计', formula('某名称', value, format)]]));
    expect(findings).toHaveLength(told ? 1 : 0);
  });
});

test('unlisted members go to empty rows above the total, when asked', () => {
  const rows = ['区交通局', [null], [null], [null], '合计'];
  const sheet: SheetSpec = {
    name: '汇总表',
    rows: [
      ['序号', '单位', '项目数'],
      ...rows.map((row, index) => (typeof row === 'string' ? [index === 0 ? 1 : null, row] : row)),
    ],
  };
  const { summaries } = planned(sheet, { appendUnlisted: 'everywhere' });
  expect(writtenOf({ summaries })).toEqual({
    A3: 2,
    B3: '区水利局',
    C3: 2,
    A4: 3,
    B4: '区教委',
    C4: 1,
    A5: 4,
    B5: '未明确责任单位',
    C5: 1,
    C2: 1,
    C6: 5,
  });
  expect(summaries[0]).toMatchObject({ unlisted: [], withoutRoom: [] });
});

test('without empty rows they are told', () => {
  const { summaries } = planned(tab(['单位', '项目数'], ['区交通局', '合计']), { appendUnlisted: ['汇总表'] });
  expect(summaries[0]).toMatchObject({
    unlisted: ['区水利局', '区教委', '未明确责任单位'],
    withoutRoom: ['区水利局', '区教委', '未明确责任单位'],
  });
  expect(writtenOf({ summaries })).toEqual({ B2: 1, B3: 5 });
});

test('a protected sheet is told and left alone', () => {
  const { plan, summaries } = planned(tab(['单位', '项目数'], ['区交通局']), { protectedSheets: ['汇总表'] });
  expect(plan.cells).toEqual([]);
  expect(summaries[0]).toMatchObject({ refused: { kind: 'protected' }, written: [] });
  expect(summaries[0]?.rows[0]?.values).toEqual({ projects: 1 });
});

test('cells under a merge and over it are one cell', () => {
  const sheet = tab(['单位', '项目数', '序时进度', '完成率'], ['区交通局', '区水利局', '合计'], {
    merges: ['C2:C4', 'D2:D3'],
  });
  expect(writtenOf(planned(sheet))).toEqual({ B2: 1, B3: 2, B4: 5, C2: 0.75, D4: 0.625 });
});

test('without a list nothing is filled with zeros', () => {
  const { context } = prepare(workbook({ sheets: [tab(['单位', '项目数'], ['区交通局', '合计'])] }), POLICY);
  expect(summarise(context, { mode: 'values', language: 'zh-CN' })).toMatchObject({
    summaries: [],
    plan: { cells: [], sheets: [] },
  });
});

test('a workbook without summaries gets ours; one with its own gets none', () => {
  expect(planned([]).plan.sheets.map(({ name }) => name)).toContain('汇总-分单位');
  expect(planned(tab(['单位', '项目数'], ['区交通局'])).plan.sheets).toEqual([]);
});

test('a ledger of the user is filled in place, and the tables are made beside it', () => {
  const ledger: SheetSpec = {
    name: '滞后项目',
    rows: [['序号', '项目名称', '年度计划投资（亿元）', '责任单位', '处理意见'], [1, '西3号路', 9, null, '约谈'], []],
  };
  const { summaries, plan } = planned(ledger);
  expect(summaries[0]).toMatchObject({ kind: 'behind', sheet: '滞后项目', made: false, created: false, refused: null });
  expect(writtenOf({ summaries: summaries.slice(0, 1) })).toMatchObject({ C2: 0.8, D2: '区水利局' });
  expect(summaries.filter(({ sheet }) => sheet === '滞后项目')).toHaveLength(1);
  expect(plan.sheets.map(({ name }) => name)).toContain('汇总-分单位');
});

const LEDGER_HEAD = ['序号', '项目名称', '责任单位', '处理意见', '备注', '下步工作'];

test('what people typed into a column that no list has stays with its project, and below when that has left', () => {
  const ledger = (...rows: Cell[][]): SheetSpec => ({ name: '滞后项目', rows: [LEDGER_HEAD, ...rows, [], []] });
  const first = planned(
    ledger([1, '西3号路', '区水利局', null, '癸报批', '约谈'], [2, '西9号路', null, null, '已协调']),
  );
  const written = writtenOf({ summaries: first.summaries.slice(0, 1) });
  expect([written.E2, written.F2]).toEqual([undefined, undefined]);
  expect(first.summaries[0]?.closed).toEqual(['西9号路']);
  const texts = applied(first.snapshot, first).sheets[1]?.rows.map((row) => row?.[4] ?? null);
  expect(texts).toEqual(expect.arrayContaining(['癸报批', '已协调']));
});

test('what people typed is not replaced by an empty cell of a list', () => {
  const projects = PROJECTS.map((row) => ({ ...row, remark: row.investedYearToDate === 2_000 ? null : '说明' }));
  const ledger = { name: '滞后项目', rows: [LEDGER_HEAD, [1, '西3号路', '区水利局', null, '癸报批'], [], [], []] };
  const { summaries } = planned(ledger, {}, projects);
  const written = writtenOf({ summaries: summaries.slice(0, 1) });
  expect([written.E2, written.E3]).toEqual([undefined, '说明']);
});

test('ranks and bands of the user’s formulas are compared', () => {
  const { findings, summaries } = planned(
    tab(
      ['单位', '完成率', '排名', '赋色'],
      [
        ['区交通局', 0.75, formula('617*2', 1_234), formula('IF(B2>0.7,"绿灯","红灯")', '绿灯')],
        ['区水利局', null, formula('2', 2), formula('"绿"', '绿')],
      ],
    ),
  );
  expect(summaries[0]?.keptFormulas).toEqual(['C2', 'D2', 'C3', 'D3']);
  expect(findings).toMatchObject([
    { rule: 'summary-mismatch', cell: 'C2', data: { measure: 'rank', actual: 1_234, expected: 1 } },
    { rule: 'summary-mismatch', cell: 'D3', data: { measure: 'band', value: '绿', expected: 'red' } },
  ]);
  expect(findings.map((finding) => renderFinding(finding, 'zh-CN').what)).toEqual([
    '“区交通局”行的「排名」公式的结果是第 1,234 名，按清单应为第 1 名',
    '“区水利局”行的「赋色」公式结果是“绿”，按清单应为 红',
  ]);
});

test('a hidden summary is told, one of another month is not', () => {
  const spec = tab(['单位', '项目数'], ['区交通局']);
  const visible = { ...spec, name: '总表' };
  const { unread, summaries } = planned([
    visible,
    { ...spec, visibility: 'hidden' },
    { ...spec, name: '8月汇总', visibility: 'hidden' },
  ]);
  expect(summaries.map(({ sheet }) => sheet)).toEqual(['总表']);
  expect(unread).toEqual([{ sheet: '汇总表', cells: [{ cell: 'A1', value: null, reason: 'hidden' }] }]);
});

test('a formula of ours to which the user added something is the user’s', () => {
  const own = 'COUNTIFS(调度明细!$C$5:$C$1004,$A2)+1';
  const { summaries, findings } = planned(tab(['单位', '项目数'], [['区交通局', formula(own, 2)]]), {
    mode: 'formulas',
  });
  expect([summaries[0]?.keptFormulas, summaries[0]?.written]).toEqual([['B2'], []]);
  expect(findings).toMatchObject([{ rule: 'summary-mismatch', cell: 'B2', data: { actual: 2, expected: 1 } }]);
});

test('projects of nobody are ranked with nobody', () => {
  const found = planned(tab(['单位', '完成率', '排名'], ['区交通局', '未明确责任单位']));
  expect(writtenOf(found)).toEqual({ B2: 0.75, C2: 1, B3: 0.5 });
});

test('formulas ask 调度明细, and are known again as ours', () => {
  const sheet = tab(
    ['单位', '项目数', '年度计划投资（亿元）', '完成投资（亿元）', '完成率（%）', '赋色'],
    ['区交通局', '合计', ['其他', null]],
  );
  const first = planned(sheet, { mode: 'formulas' });
  const cells = Object.fromEntries(first.summaries[0]?.written.map(({ cell, after }) => [cell, after.formula]) ?? []);
  expect(cells.B2).toBe('COUNTIFS(调度明细!$C$5:$C$1004,$A2)');
  expect(cells.C3).toBe('SUM(调度明细!$J$5:$J$1004)/10000');
  expect(cells.E2).toContain('调度明细!');
  expect([cells.F2, cells.B4]).toEqual([null, null]);
  expect(first.plan.sheets.map(({ name }) => name)).toEqual(['调度明细']);

  const { context } = prepare(applied(first.snapshot, first), POLICY);
  const again = summarise(context, { mode: 'formulas', language: 'zh-CN' });
  expect(again.summaries[0]).toMatchObject({ written: [], keptFormulas: [] });
  expect(again.findings).toEqual([]);
  const values = summarise(context, { mode: 'values', language: 'zh-CN' });
  expect(values.summaries[0]?.written.find(({ cell }) => cell === 'B2')?.after).toMatchObject({
    value: 1,
    formula: null,
  });
});

test('every written number goes back to its projects', () => {
  const { summaries } = planned(tab(['单位', '项目数', '红'], ['区水利局', '合计']));
  expect(summaries[0]?.cells.map(({ after, projects }) => [after.value, projects.length])).toEqual([
    [2, 2],
    [1, 1],
    [5, 5],
    [2, 2],
  ]);
});

describe('whatever the lists hold', () => {
  const amount = fc.integer({ min: 0, max: 5_000_000 }).map((cents) => cents / 100);
  const organisation = fc.constantFrom('区交通局', '区水利局', '区教委', '区民政局', '某公司', '待定');
  const projects = fc.array(
    fc.record({ annualPlan: amount, investedYearToDate: amount, responsibleOrganisation: organisation }),
    { minLength: 1, maxLength: 25 },
  );
  const labels = fc.subarray(['区交通局', '区水利局', '区教委', '区民政局', '某公司', '未明确责任单位'], {
    minLength: 2,
  });
  const head = [
    '单位',
    '项目个数',
    '年度计划投资（亿元）',
    '完成投资（万元）',
    '完成率（%）',
    '与序时差',
    '排名',
    '赋色',
    '滞后项目（个）',
  ];

  test('合计 is what the lists come to, told members make up the rest, and a second fill changes nothing', () => {
    fc.assert(
      fc.property(projects, labels, fc.boolean(), (rows, named, isOnTop) => {
        const known = named.some((label) =>
          rows.some((row) => row.responsibleOrganisation === label || label.startsWith('区')),
        );
        fc.pre(known);
        const lines = isOnTop ? ['合计', ...named] : [...named, '合计'];
        const first = planned(tab(head, lines), {}, rows);
        const [summary] = first.summaries;
        if (summary === undefined) throw new Error('not recognised');
        const total = summary.rows.find(({ label }) => label === '合计')?.values;
        const { totals } = check(first.snapshot, POLICY);
        const list = totals['under-construction'];
        expect(total).toMatchObject({
          projects: list?.projects,
          annualPlan: expect.closeTo(list?.annualPlan ?? 0, 6),
          investedYearToDate: expect.closeTo(list?.investedYearToDate ?? 0, 6),
        });

        const listed = summary.rows.filter(({ role }) => role === 'member').flatMap(({ projects: of }) => of);
        expect(new Set(listed).size).toBe(listed.length);
        const unlisted = new Set(
          rows
            .map((row) => (row.responsibleOrganisation === '待定' ? '未明确责任单位' : row.responsibleOrganisation))
            .filter((name) => !named.includes(name)),
        );
        expect(new Set(summary.unlisted)).toEqual(unlisted);

        const filled = applied(first.snapshot, first);
        const { context } = prepare(filled, POLICY);
        expect(summarise(context, { mode: 'values', language: 'zh-CN' }).plan).toMatchObject({ cells: [], sheets: [] });
        for (const { cell, after } of summary.written) {
          const { row, column } = parseAddress(cell) as { row: number; column: number };
          expect(valueAt(filled.sheets[1]!, row, column)).toBe(after.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
