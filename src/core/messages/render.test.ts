import type { Finding } from '../report.js';
import type { FindingDataByRule, RuleId } from '../rules/finding-data.js';
import { english } from './en.js';
import { EXAMPLES } from './examples.js';
import { example, HIGHWAY } from './examples/example.js';
import { LANGUAGES, renderFinding, RULES_WITH_WORDS, ruleText } from './render.js';
import { chinese } from './zh-CN.js';

const FINDINGS: readonly Finding[] = Object.values(EXAMPLES);

const QUOTED = /“[^”]*”/g;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The numbers of a sentence outside quotes and headings, sorted; English month names count as their number. */
function numbersIn(sentence: string): string[] {
  const bare = sentence.replace(QUOTED, '').replace(/「[^」]*」/g, '');
  const withMonths = MONTHS.reduce((text, name, index) => text.replaceAll(name, `${index + 1}`), bare);
  return [...withMonths.matchAll(/-?\d[\d,]*(\.\d+)?/g)].map(([number]) => number.replace(/,$/, '')).sort();
}

/** The what of a finding with other data than its example. */
function what<Rule extends RuleId>(rule: Rule, data: FindingDataByRule[Rule], language: 'zh-CN' | 'en' = 'zh-CN') {
  return renderFinding(example(rule, 'type', 'error', HIGHWAY, data), language).what;
}

test('both languages and the examples have the same rules', () => {
  const rules = [...RULES_WITH_WORDS].sort();
  expect(Object.keys(chinese).sort()).toEqual(rules);
  expect(Object.keys(english).sort()).toEqual(rules);
  expect(Object.keys(EXAMPLES).sort()).toEqual(rules);
  expect(rules.length).toBeGreaterThanOrEqual(47);
});

describe.each(FINDINGS.map((finding) => [finding.rule, finding] as const))('%s', (rule, finding) => {
  test('is the example of its own rule', () => {
    expect(EXAMPLES[rule]).toBe(finding);
  });

  test.each(LANGUAGES)('has every text in %s', (language) => {
    const { title, what, why, how } = renderFinding(finding, language);
    const text = ruleText(rule, language);
    expect(text.title).toBe(title);
    for (const words of [title, what, why, how, text.how, text.page]) {
      expect(words.trim()).toBe(words);
      expect(words).not.toBe('');
      expect(words).not.toMatch(/请您|非法|校验失败|undefined|NaN|null|\[object|“”|「」| {2}|，，|。。/);
    }
    expect(text.page).toMatch(language === 'zh-CN' ? /。$/ : /\.$/);
  });

  test('is Chinese in Chinese, and in English but for quoted texts of the workbook is not', () => {
    const inChinese = renderFinding(finding, 'zh-CN');
    for (const words of Object.values({ ...inChinese, ...ruleText(rule, 'zh-CN') })) {
      expect(words).toMatch(/\p{Script=Han}/u);
    }
    const inEnglish = renderFinding(finding, 'en');
    for (const words of Object.values({ ...inEnglish, ...ruleText(rule, 'en') })) {
      expect(words.replace(QUOTED, '')).not.toMatch(/[\p{Script=Han}，。、；：（）「」]/u);
    }
  });

  test('names the same numbers in both languages', () => {
    expect(numbersIn(renderFinding(finding, 'en').what)).toEqual(numbersIn(renderFinding(finding, 'zh-CN').what));
  });

  test('is rendered the same each time', () => {
    expect(renderFinding(finding, 'zh-CN')).toEqual(renderFinding(structuredClone(finding), 'zh-CN'));
  });
});

test('titles tell the rules apart', () => {
  for (const language of LANGUAGES) {
    const titles = RULES_WITH_WORDS.map((rule) => ruleText(rule, language).title);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

describe('the words agreed on', () => {
  test('month-exceeds-year-to-date', () => {
    expect(renderFinding(EXAMPLES['month-exceeds-year-to-date'], 'zh-CN')).toMatchObject({
      what: '「本月完成投资」1,200 万元大于「1-9月累计完成投资」900 万元',
      why: '累计应包含本月',
      how: '核对两个数，通常是本月数填成了累计，或累计没有加上本月',
    });
  });

  test('organisation-alias', () => {
    const fix = { edits: [{ cell: 'F4', value: '区发展改革委', numberFormat: 'General' }] };
    expect(renderFinding(EXAMPLES['organisation-alias'], 'zh-CN').how).toContain('请修改公式');
    expect(renderFinding({ ...EXAMPLES['organisation-alias'], fix }, 'zh-CN')).toMatchObject({
      what: '「责任单位」填的是“区发改委”，规范名称为“区发展改革委”',
      how: '点“修正”改为规范名称',
    });
  });

  test('behind-schedule', () => {
    const { title, what } = renderFinding(EXAMPLES['behind-schedule'], 'zh-CN');
    expect(title).toBe('累计完成投资低于序时');
    expect(what).toContain('慢于序时：累计 450 万元，按计划应完成 750 万元（60 %，差 25 个百分点）');
  });

  test('responsible-organisation-missing', () => {
    const { title } = renderFinding(EXAMPLES['responsible-organisation-missing'], 'zh-CN');
    expect(title).toBe('责任单位缺失');
    expect(what('responsible-organisation-missing', { heading: '责任单位', value: null })).toBe('「责任单位」为空');
  });
});

describe('data that change the sentence', () => {
  const schedule = EXAMPLES['behind-schedule'].data;

  test.each<[string, string, string]>([
    [
      'amounts in the column’s own unit',
      what('month-exceeds-year-to-date', { ...EXAMPLES['month-exceeds-year-to-date'].data, unit: '亿元' }),
      '「本月完成投资」0.12 亿元大于「1-9月累计完成投资」0.09 亿元',
    ],
    [
      'a rate stored as text',
      what('number-as-text', { heading: '完成率', value: '0.92', number: 0.92, unit: null }),
      '「完成率」的“0.92”是文本，应为数值 0.92',
    ],
    [
      'a negative rate',
      what('number-negative', { heading: '完成率', number: -0.05, unit: null }),
      '「完成率」为 -0.05，小于 0',
    ],
    [
      'no investment before this year',
      what('plan-over-total', { ...EXAMPLES['plan-over-total'].data, investedToPriorYear: 0, totalInvestment: 2000 }),
      '「2022年度计划投资」3,000 万元大于「总投资」2,000 万元',
    ],
    [
      'nothing left to invest',
      what('plan-over-total', { ...EXAMPLES['plan-over-total'].data, investedToPriorYear: 10_500 }),
      '「2022年度计划投资」3,000 万元，但「截至上年底累计完成投资」10,500 万元，「总投资」10,000 万元已没有剩余',
    ],
    [
      'one sheet that is no list',
      what('no-list-found', { sheets: ['封面'] }),
      '工作表“封面”不是新开工、在建或前期项目清单',
    ],
    [
      'total by prior years and this year',
      what('invested-over-total', {
        heading: '1-9月累计完成投资',
        unit: '万元',
        invested: 12_500,
        totalInvestment: 12_000,
        basis: 'prior-plus-year',
      }),
      '「截至上年底累计完成投资」加「1-9月累计完成投资」共 12,500 万元，大于「总投资」12,000 万元，多 500 万元',
    ],
    [
      'the sum of the months',
      what('year-to-date-mismatch', {
        heading: '累计',
        unit: '万元',
        investedYearToDate: 960,
        expected: 950,
        basis: 'months',
      }),
      '「累计」960 万元，不等于各月完成数的和 950 万元，多 10 万元',
    ],
    [
      'schedule by time, without a plan of the year',
      what('behind-schedule', { ...schedule, gapPoints: null, annualPlan: null, basis: 'time', band: 'yellow' }),
      '慢于序时：累计 450 万元，按时间进度应完成 750 万元（60 %），赋黄色',
    ],
    [
      'overdue on the day itself',
      what('start-overdue', { heading: '计划开工', plannedStart: '2022-09-30', asOf: '2022-09-30', days: 0 }),
      '「计划开工」2022年9月30日，到 2022年9月30日还没有开工，已到期',
    ],
    [
      'no and a start',
      what('started-conflict', {
        heading: '是否开工',
        value: '否',
        actualStart: '2022-05-01',
        otherHeading: '开工时间',
      }),
      '「是否开工」填的是“否”，但「开工时间」为 2022年5月1日',
    ],
    [
      'an organisation without a near name',
      what('organisation-unknown', { heading: '责任单位', value: '某局', suggestion: null }),
      '「责任单位」里的“某局”不在单位名录中',
    ],
    [
      'elements under names of the policy’s own',
      what('accountability-incomplete', { mechanism: '五个一', missing: ['leader', '推进图表'] }, 'en'),
      '“五个一” lacks leader, “推进图表”',
    ],
    [
      'rows doubled only',
      what('total-formula-incomplete', {
        heading: '总投资',
        label: '合计',
        formula: '=SUM(G5:G9)+G9',
        rows: [9],
        missed: [],
        doubled: [9],
      }),
      '“合计”行「总投资」的公式“=SUM(G5:G9)+G9”重复计算了第 9 行',
    ],
    ['no sheets at all', what('no-list-found', { sheets: [] }), '没有可以检查的工作表'],
    [
      'month figures over and over',
      what('figures-too-regular', { heading: '累计', unit: '万元', value: 100, pattern: 'same-month' }),
      '「累计」由相同的月份数累加而成，每月都是 100 万元',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  test('how names the months that an ambiguous date may mean', () => {
    expect(renderFinding(EXAMPLES['date-ambiguous'], 'zh-CN').how).toBe('按实际写成“2022年1月”或“2022年10月”');
    expect(renderFinding(EXAMPLES['date-ambiguous'], 'en').how).toBe(
      'Write the month that is meant: 2022-01 or 2022-10.',
    );
  });
});

test('texts of the workbook cannot break a line, hide text or run on', () => {
  const sentence = what('number-invalid', { heading: '总投资\n（万元）', value: `\u202e\u0007${'很长'.repeat(100)}` });
  expect(sentence).toBe(`「总投资 （万元）」填的是“${'很长'.repeat(19)}很…”，读不出数`);
});
