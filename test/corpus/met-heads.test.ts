/** Heads of lists of projects met in public templates, each over one made-up project (虚构数据). */
import { check } from '../../src/core/check.js';
import { columnName } from '../../src/core/sheet/address.js';
import { policyWith } from '../harness/rule-cases.js';
import { workbook, type Cell } from '../harness/workbook.js';

interface MetHead {
  readonly sheet: string;
  readonly above: readonly (readonly Cell[])[];
  /** A heading, or a parent with the headings below it; each with its field, `-` for none, '' for silence. */
  readonly columns: readonly (readonly [string, string] | readonly [string, readonly (readonly [string, string])[]])[];
  readonly month: string;
  readonly missing: readonly string[];
}

const HEADS: Readonly<Record<string, MetHead>> = {
  德阳省重点项目进度: {
    sheet: '省重',
    above: [['2026年德阳市省重点项目1-6月进度（续建）'], []],
    month: '2026-06',
    missing: [],
    columns: [
      ['序号', 'serialNumber'],
      ['项目名称', 'name'],
      ['建设起止年限', 'constructionPeriod'],
      ['建设内容及规模', 'scope'],
      ['计划总投资（万元）', 'totalInvestment'],
      ['截至2025年底累计完成投资（万元）', 'investedToPriorYear'],
      ['2026年预计投资（万元）', 'annualPlan'],
      ['本月完成投资', 'investedThisMonth'],
      ['本年完成投资', 'investedYearToDate'],
      ['完成率', 'completionRate'],
      ['上月进展', 'previousPhysicalProgress'],
      ['本月进展', 'physicalProgress'],
      ['业主单位', 'owner'],
      ['责任单位', 'responsibleOrganisation'],
      ['备注', 'remark'],
    ],
  },
  德阳省市重点项目6月进度: {
    sheet: '续建',
    above: [],
    month: '2026-06',
    missing: [],
    columns: [
      ['序号', 'serialNumber'],
      ['项目名称', 'name'],
      ['建设起止年', 'constructionPeriod'],
      ['建设内容及规模', 'scope'],
      ['计划总投资', 'totalInvestment'],
      ['截至2025年底累计完成投资', 'investedToPriorYear'],
      ['2026年预计投资', 'annualPlan'],
      ['1-5月完成投资', 'previousYearToDate'],
      ['6月完成投资', 'investedThisMonth'],
      ['1-6月完成投资', 'investedYearToDate'],
      ['完成率', 'completionRate'],
      ['4月进度', ''],
      ['6月进度', 'physicalProgress'],
      ['2026年工程形象进度-全年目标', 'annualProgressGoal'],
      ['业主单位', 'owner'],
      ['责任单位', 'responsibleOrganisation'],
      ['备注', 'remark'],
    ],
  },
  德阳国企投资计划表: {
    sheet: '新投项目',
    above: [['2026年6月投资计划表（新开工）'], ['单位：万元'], []],
    month: '2026-06',
    missing: ['responsibleOrganisation'],
    columns: [
      ['序号', 'serialNumber'],
      ['项目名称', 'name'],
      ['项目性质', 'constructionType'],
      ['投资时序', '-'],
      ['业主单位', 'owner'],
      ['项目内容（建设内容）', 'scope'],
      ['实施主体', '-'],
      ['投资性质', '-'],
      ['投资结构', '-'],
      ['投资领域', '-'],
      ['实施时间', 'constructionPeriod'],
      ['计划总投资', 'totalInvestment'],
      ['2026年计划投资', 'annualPlan'],
      ['本月完成投资额', 'investedThisMonth'],
      ['本年完成投资额', 'investedYearToDate'],
      ['累计完成投资额', 'investedSinceStart'],
      ['本月项目进展', 'physicalProgress'],
      ['投资预期收益', '-'],
    ],
  },
  漳州项目明细表: {
    sheet: '续建项目',
    above: [['漳州市新增长区域发展战役项目明细表']],
    month: '2010-07',
    missing: [],
    columns: [
      ['序号', 'serialNumber'],
      ['项目名称', 'name'],
      ['项目性质', 'constructionType'],
      ['建设内容及规模', 'scope'],
      ['建设起止时间', 'constructionPeriod'],
      ['总投资（万元）', 'totalInvestment'],
      ['至2009年底累计完成投资（万元）', 'investedToPriorYear'],
      ['2010年计划投资（万元）', 'annualPlan'],
      ['2010年1-7月完成投资（万元）', 'investedYearToDate'],
      ['8月上旬完成投资', 'investedThisTenDays'],
      ['后五个月关键节点的目标情况说明', '-'],
      ['大干150天力争完成的投资额（万元）', '-'],
      ['2010年力争完成的投资额（万元）', 'annualTarget'],
      [
        '项目业主单位',
        [
          ['业主名称', 'owner'],
          ['负责人', ''],
          ['联系人', ''],
          ['电话及传真', ''],
        ],
      ],
      [
        '挂钩责任单位',
        [
          ['单位名称', 'responsibleOrganisation'],
          ['责任人', 'responsiblePerson'],
          ['联络人', 'contact'],
          ['电话及传真', 'phone'],
        ],
      ],
      ['挂钩领导', 'leader'],
      ['行业', 'sector'],
    ],
  },
  西乡塘重大项目报表: {
    sheet: '续建类',
    above: [['2021年09月重大项目报表']],
    month: '2021-09',
    missing: [],
    columns: [
      ['序号', 'serialNumber'],
      ['项目名称', 'name'],
      ['建设性质', 'constructionType'],
      ['总投资(万元)', 'totalInvestment'],
      ['2021年度计划投资(万元)', 'annualPlan'],
      ['9月完成投资(万元)', 'investedThisMonth'],
      ['2021年1-9月累计完成投资(万元)', 'investedYearToDate'],
      ['牵头单位', 'leadOrganisation'],
      ['产业类别', 'sector'],
      ['服务队长', 'serviceOfficer'],
      ['完成比例', 'completionRate'],
    ],
  },
  重大项目导出: {
    sheet: '在建项目',
    above: [['2022年9月']],
    month: '2022-09',
    missing: [],
    columns: [
      ['项目名称', 'name'],
      ['项目代码', 'code'],
      ['项目工期', 'constructionPeriod'],
      ['责任单位', 'responsibleOrganisation'],
      ['建设单位', 'owner'],
      ['项目类型', 'programme'],
      ['总投资（亿元）', 'totalInvestment'],
      ['年度计划投资（万元）', 'annualPlan'],
      ['年度累计完成投资（万元）', 'investedYearToDate'],
      ['年度投资完成率', 'completionRate'],
      ['建设性质', 'constructionType'],
    ],
  },
  双十工程月报: {
    sheet: '在建',
    above: [['2022年9月“双十工程”项目月报']],
    month: '2022-09',
    missing: [],
    columns: [
      ['项目分管单位', 'responsibleOrganisation'],
      ['项目名称', 'name'],
      ['进度类别', 'constructionType'],
      ['是否为当年省市重点项目类别', '-'],
      ['是否为当年“双十工程”项目', '-'],
      ['行业类别', 'sector'],
      ['项目业主', 'owner'],
      ['实施地点', 'location'],
      ['问题汇总', '-'],
      ['总投资', 'totalInvestment'],
      ['年度计划投资', 'annualPlan'],
      ['当月投资', 'investedThisMonth'],
      ['当年项目累计投资', 'investedYearToDate'],
      ['项目累计投资', 'investedSinceStart'],
      ['当月固定资产入库资金', '-'],
      ['当年累计固定资产入库资金', '-'],
      ['累计固定资产入库资金', '-'],
      ['建设起止年限', 'constructionPeriod'],
      ['占地面积(亩)', '-'],
      ['总建筑面积(平方米)', '-'],
      ['主要建设内容', 'scope'],
      ['使用资金情况', '-'],
      ['项目负责人(电话)', 'responsiblePerson'],
      ['项目联络员(电话)', 'contact'],
      ['形象进度', 'physicalProgress'],
    ],
  },
  广州正式项目库: {
    sheet: '续建项目',
    above: [['2022年9月']],
    month: '2022-09',
    missing: ['annualPlan', 'investedYearToDate'],
    columns: [
      ['序号', 'serialNumber'],
      ['项目名称', 'name'],
      ['主要建设内容', 'scope'],
      ['建设起止年份', 'constructionPeriod'],
      ['总投资(万元）', 'totalInvestment'],
      [
        '资金来源(万元)',
        [
          ['市财政资金', '-'],
          ['自有资金', '-'],
          ['融资(含银行贷款)', '-'],
          ['其它', '-'],
        ],
      ],
      ['市财政资金安排渠道建议', '-'],
      ['申报依据', '-'],
      ['项目主管单位', 'competentAuthority'],
      ['建设管理单位', '-'],
      ['备注', 'remark'],
    ],
  },
};

const VALUES: Readonly<Record<string, Cell>> = {
  serialNumber: 1,
  name: '环湾大道',
  code: '2109-500115-04-01-123456',
  constructionType: '新建',
  totalInvestment: 3000,
  investedToPriorYear: 600,
  annualPlan: 1200,
  annualTarget: 1500,
  previousYearToDate: 500,
  investedThisMonth: 420,
  investedYearToDate: 920,
  investedSinceStart: 1000,
  investedThisTenDays: 30,
  completionRate: 92 / 120,
  phone: '023-40661234',
  contact: '丁某',
  responsiblePerson: '丙某',
};

/** The head's rows, their merges, and a project below. */
function sheetOf({ sheet, above, columns }: MetHead) {
  const upper: Cell[] = [];
  const lower: Cell[] = [];
  const fields: string[] = [];
  const merges: string[] = [];
  const top = above.length + 1;
  const twoRows = columns.some(([, below]) => typeof below !== 'string');
  for (const [heading, below] of columns) {
    const first = columnName(upper.length);
    if (typeof below === 'string') {
      if (twoRows) merges.push(`${first}${top}:${first}${top + 1}`);
      upper.push(heading);
      lower.push(null);
      fields.push(below);
      continue;
    }
    merges.push(`${first}${top}:${columnName(upper.length + below.length - 1)}${top}`);
    below.forEach(([leaf, field], index) => {
      upper.push(index === 0 ? heading : null);
      lower.push(leaf);
      fields.push(field);
    });
  }
  const body = fields.map((field) => (field === 'scope' ? '道路及配套' : field in VALUES ? VALUES[field] : '虚构'));
  return { fields, spec: { name: sheet, rows: [...above, upper, ...(twoRows ? [lower] : []), body], merges } };
}

test.each(Object.entries(HEADS))('%s', (_, head) => {
  const { fields, spec } = sheetOf(head);
  const policy = policyWith({ defaultMoneyUnit: '万元', rules: { 'behind-schedule': 'off' } });
  const report = check(workbook({ sheets: [spec] }), policy, {});
  const read = fields.map(() => '');
  for (const { column, field } of report.lists.flatMap(({ columns }) => columns)) {
    read[fields.findIndex((__, index) => columnName(index) === column)] = field;
  }
  for (const { rule, cell } of report.findings) {
    if (rule !== 'column-unknown') continue;
    read[fields.findIndex((__, index) => columnName(index) === cell?.replace(/\d+$/, ''))] = '-';
  }
  expect(read).toEqual(fields);
  expect(report.lists.map(({ projects }) => projects)).toEqual([1]);
  expect(report.findings.filter(({ rule }) => rule === 'column-missing').map(({ field }) => field)).toEqual(
    head.missing,
  );
  expect(report.month).toBe(head.month);
  const others = report.findings.filter(({ rule, severity }) => severity !== 'info' && rule !== 'column-missing');
  expect(others.map(({ rule, cell }) => [rule, cell])).toEqual([]);
});
