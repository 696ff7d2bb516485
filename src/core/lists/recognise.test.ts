import { commonSheet, listSheet, project } from '../../../test/harness/lists.js';
import { workbook, type Cell, type SheetSpec } from '../../../test/harness/workbook.js';
import type { ListId, MoneyUnit } from '../schema/fields.js';
import { recognise, type RecognisedWorkbook } from './recognise.js';

function recognised(...sheets: readonly SheetSpec[]): RecognisedWorkbook {
  return recognise(workbook({ sheets }), { month: { year: 2022, month: 9 }, policyYear: 2022, policyUnit: null });
}

/** The lists of the projects, table by table, from the first sheet that holds lists. */
function listsOfRows(...sheets: readonly SheetSpec[]): (ListId | null)[] {
  return recognised(...sheets).sheets.flatMap(({ tables }) =>
    tables.flatMap((table) => table.rows.projects.map((row) => table.listOfRow(row))),
  );
}

const HEAD: readonly Cell[] = ['序号', '项目名称', '建设性质', '总投资', '责任单位'];

function sheet(name: string, rows: readonly (readonly Cell[])[]): SheetSpec {
  return { name, rows };
}

function row(number: number, type: Cell = '新建'): readonly Cell[] {
  return [number, `东${number}路`, type, 100, '区交通局'];
}

describe('by the sheet', () => {
  test.each<[string, string, ListId | null]>([
    ['新开工', '', 'new-start'],
    ['新开工项目清单', '', 'new-start'],
    ['附件1 新开工', '', 'new-start'],
    ['拟开工项目', '', 'new-start'],
    ['计划新开工项目', '', 'new-start'],
    ['在建', '', 'under-construction'],
    ['附件2 在建（续建）', '', 'under-construction'],
    ['续建项目', '', 'under-construction'],
    ['竣工投产项目', '', 'under-construction'],
    ['前期', '', 'preliminary'],
    ['前期项目推进表', '', 'preliminary'],
    ['储备项目', '', 'preliminary'],
    ['谋划项目', '', 'preliminary'],
    ['Sheet1', '2022年9月新开工项目清单', 'new-start'],
    ['Sheet1', '2022年9月在建（续建）项目清单', 'under-construction'],
    ['Sheet1', '2022年9月前期项目清单', 'preliminary'],
    ['在 建', '', 'under-construction'],
    ['在建', '2022年新开工项目清单', 'under-construction'],
    ['Sheet1', '2022年新开工、在建、前期项目', null],
    ['新开工、续建', '2022年在建项目', null],
    ['Sheet1', '2022年重点项目', null],
  ])('%s, titled %s', (name, title, list) => {
    const lists = listsOfRows(sheet(name, [[title], HEAD, row(1)]));
    expect(lists).toEqual(list === null ? [] : [list]);
  });

  test('a note above the head names no list', () => {
    const rows = [['2022年新开工项目清单'], ['填报说明：在建项目不填本表'], HEAD, row(1)];
    expect(listsOfRows(sheet('Sheet1', rows))).toEqual(['new-start']);
  });
});

describe('by group rows', () => {
  test('three lists on one sheet', () => {
    const rows = [HEAD, ['一、新开工项目'], row(1), ['二、在建项目'], row(2), row(3), ['三、前期项目'], row(4)];
    expect(listsOfRows(sheet('清单', rows))).toEqual([
      'new-start',
      'under-construction',
      'under-construction',
      'preliminary',
    ]);
  });

  test('nested in sectors', () => {
    const rows = [
      HEAD,
      ['一、交通（48项）'],
      ['（一）在建（11项）'],
      row(1),
      ['（二）新开工（5项）'],
      row(2),
      ['二、工业（9项）'],
      ['（一）前期（9项）'],
      row(3),
    ];
    expect(listsOfRows(sheet('清单', rows))).toEqual(['under-construction', 'new-start', 'preliminary']);
  });

  test('a group row goes before the sheet and the column', () => {
    const rows = [HEAD, ['一、在建项目'], row(1, '新开工'), ['二、其他'], row(2, '前期')];
    expect(listsOfRows(sheet('新开工', rows))).toEqual(['under-construction', 'new-start']);
    expect(listsOfRows(sheet('清单', rows))).toEqual(['under-construction', 'preliminary']);
  });
});

describe('by a column', () => {
  const WORDS: Readonly<Record<ListId, readonly string[]>> = {
    'new-start': ['新开工', '新开工类', '新开工项目'],
    'under-construction': ['续建', '在建', '竣工', '竣工投产', '促竣工', '完工', '续建类', '竣工投产类'],
    preliminary: ['前期', '预备', '筹建', '在谈', '报批', '谋划', '储备', '预备类', '前期项目'],
  };
  test.each(Object.entries(WORDS).flatMap(([list, words]) => words.map((word) => [word, list])))('%s', (word, list) => {
    expect(listsOfRows(sheet('清单', [HEAD, row(1, word)]))).toEqual([list]);
  });

  test.each(['项目性质', '建设性质', '项目类型', '建设阶段', '项目\n性质', '性 质'])('headed %s', (heading) => {
    const head = HEAD.map((cell) => (cell === '建设性质' ? heading : cell));
    expect(listsOfRows(sheet('清单', [head, row(1, '新开工'), row(2, '续建')]))).toEqual([
      'new-start',
      'under-construction',
    ]);
  });

  test('扩建 tells a list only beside another word that does', () => {
    expect(listsOfRows(sheet('清单', [HEAD, row(1, '扩建'), row(2, '续建')]))).toEqual([
      'under-construction',
      'under-construction',
    ]);
    expect(listsOfRows(sheet('清单', [HEAD, row(1, '扩建'), row(2, '新建'), row(3, '改建')]))).toEqual([]);
  });

  test('a kind of building or an empty cell tells none', () => {
    expect(listsOfRows(sheet('清单', [HEAD, row(1, '新开工'), row(2, '新建'), row(3, null)]))).toEqual([
      'new-start',
      null,
      null,
    ]);
  });

  test('the sheet goes before the column', () => {
    expect(listsOfRows(sheet('前期', [HEAD, row(1, '新开工')]))).toEqual(['preliminary']);
  });

  test('a word merged downwards', () => {
    const spec = { ...sheet('清单', [HEAD, row(1, '新开工'), row(2, null), row(3, '前期')]), merges: ['C2:C3'] };
    expect(listsOfRows(spec)).toEqual(['new-start', 'new-start', 'preliminary']);
  });

  test('of two such columns the one that tells', () => {
    const rows = [
      [...HEAD, '项目类型'],
      [...row(1), '新开工项目'],
      [...row(2, '扩建'), '预备项目'],
    ];
    expect(listsOfRows(sheet('清单', rows))).toEqual(['new-start', 'preliminary']);
  });
});

describe('stacked tables', () => {
  const OTHER: readonly Cell[] = ['序号', '项目名称', '责任单位', '总投资', '备注'];

  test('each with its own title and columns', () => {
    const rows = [
      ['2022年9月重点项目'],
      ['一、新开工项目', null, null, null, '单位：万元'],
      HEAD,
      row(1),
      ['合计', null, null, 100],
      [],
      ['二、在建项目', null, null, null, '单位：亿元'],
      OTHER,
      [1, '西一路', '区交通局', 1],
      [],
      ['三、前期项目'],
      HEAD,
      row(5),
    ];
    const [found] = recognised(sheet('清单', rows)).sheets;
    expect(found?.tables.map((table) => table.rows.projects.map((at) => [at + 1, table.listOfRow(at)]))).toEqual([
      [[4, 'new-start']],
      [[9, 'under-construction']],
      [[13, 'preliminary']],
    ]);
    expect(found?.tables.map((table) => table.unitOf('totalInvestment'))).toEqual(['万元', '亿元', '亿元']);
    expect(found?.tables[0]?.rows.groups).toEqual([]);
    expect(found?.tables[0]?.rows.totals.map(({ row: at }) => at + 1)).toEqual([5]);
  });

  test('the same columns: the title between is a group row', () => {
    const rows = [['一、新开工项目'], HEAD, row(1), ['二、在建项目'], HEAD, row(2)];
    expect(listsOfRows(sheet('清单', rows))).toEqual(['new-start', 'under-construction']);
  });

  test('a page that repeats the head is no other table', () => {
    const [found] = recognised(sheet('在建', [HEAD, row(1), HEAD, row(2)])).sheets;
    expect(found?.tables.length).toBe(1);
    expect(found?.tables[0]?.rows.projects).toEqual([1, 3]);
  });
});

describe('sheets that are no list', () => {
  const list = listSheet('new-start');
  test.each([
    '汇总',
    '汇总-总体',
    '汇总-分单位',
    '分单位汇总',
    '项目汇总表',
    '滞后项目',
    '未开工项目',
    '卡点难点台账',
    '问题台账',
    '责任单位缺失',
    '排名',
    '调度明细',
    '校核结果',
  ])('%s', (name) => {
    const { sheets, noLists } = recognised(list, sheet(name, [['在建项目'], HEAD, row(1)]));
    expect(sheets.map(({ reading }) => reading.sheet.name)).toEqual(['新开工']);
    expect(noLists).toEqual([name]);
  });

  test('a summary by list', () => {
    const rows = [
      ['2022年9月重点项目情况'],
      ['项目', '项目个数', '总投资', '年度计划投资', '1-9月累计完成投资'],
      ['新开工项目', 3, 300, 30, 20],
      ['在建项目', 3, 300, 30, 20],
      ['合计', 6, 600, 60, 40],
    ];
    expect(recognised(list, sheet('总体情况', rows)).noLists).toEqual(['总体情况']);
  });

  test('alone, 项目汇总表 is the list', () => {
    const { sheets, noLists } = recognised(sheet('在建项目汇总表', [HEAD, row(1)]), sheet('滞后项目', [HEAD, row(2)]));
    expect(sheets.map(({ reading }) => reading.sheet.name)).toEqual(['在建项目汇总表']);
    expect(noLists).toEqual(['滞后项目']);
  });

  test('projects of which nothing tells the list', () => {
    expect(recognised(sheet('Sheet1', [HEAD, row(1)])).noLists).toEqual(['Sheet1']);
  });

  test('hidden sheets are named', () => {
    const { sheets, hidden, noLists } = recognised(
      { ...list, visibility: 'hidden' },
      { ...listSheet('preliminary'), visibility: 'very-hidden' },
      listSheet('under-construction'),
    );
    expect(sheets.map(({ reading }) => reading.sheet.name)).toEqual(['在建']);
    expect(hidden).toEqual(['新开工', '前期']);
    expect(noLists).toEqual([]);
  });

  test('hidden rows are read', () => {
    const [found] = recognised(listSheet('under-construction', [{}, {}, {}], { hiddenRows: [5] })).sheets;
    expect(found?.tables[0]?.rows.projects).toEqual([3, 4, 5]);
  });
});

describe('money units', () => {
  const unitsOf = (
    unitRow: string | null,
    headings: Readonly<Record<string, string>>,
    policyUnit: MoneyUnit | null,
  ) => {
    const spec = listSheet('under-construction', [{}], { unitRow, headings });
    const { sheets } = recognise(workbook({ sheets: [spec] }), { month: null, policyYear: null, policyUnit });
    return sheets[0]?.tables[0]?.unitOf('totalInvestment');
  };

  test.each<[string | null, string, MoneyUnit | null, MoneyUnit]>([
    ['单位：万元', '总投资', null, '万元'],
    ['单位：亿元', '总投资', null, '亿元'],
    ['单位:元', '总投资', null, '元'],
    ['计量单位：万元', '总投资', '亿元', '万元'],
    ['金额单位：人民币万元', '总投资', '亿元', '万元'],
    ['（单位：亿元）', '总投资', null, '亿元'],
    ['单位：个、亿元', '总投资', null, '亿元'],
    ['单位：亿元、%', '总投资', null, '亿元'],
    ['单 位：亿 元', '总投资', null, '亿元'],
    ['填报单位：区发展改革委          单位：亿元', '总投资', null, '亿元'],
    ['填报单位：区发展改革委', '总投资', '亿元', '亿元'],
    ['单位：亿元', '总投资（万元）', '元', '万元'],
    ['单位：万元、亿元', '总投资', '亿元', '亿元'],
    [null, '总投资', '亿元', '亿元'],
    [null, '总投资', null, '万元'],
  ])('unit row %s, heading %s, policy %s: %s', (unitRow, heading, policy, unit) => {
    expect(unitsOf(unitRow, { totalInvestment: heading }, policy)).toBe(unit);
  });

  test('单位： and the unit in cells of their own', () => {
    const rows = [['在建项目', null, null, '单位：', '亿元'], HEAD, row(1)];
    expect(recognised(sheet('清单', rows)).sheets[0]?.tables[0]?.unitOf('totalInvestment')).toBe('亿元');
  });
});

test('a list with a head and no projects is held', () => {
  const [found] = recognised(listSheet('preliminary', [])).sheets;
  expect([...(found?.lists ?? [])]).toEqual(['preliminary']);
});

test('the projects of one sheet for all lists', () => {
  const spec = commonSheet([
    project('new-start', 1, { constructionType: '新开工' }),
    project('preliminary', 2, { constructionType: '储备' }),
  ]);
  expect(listsOfRows(spec)).toEqual(['new-start', 'preliminary']);
});
