/** The words of the settings sheet (调度参数): its labels, the values to choose from, and the notes beside them. */
import type { Language, Term } from '../messages/language.js';
import type { OrganisationKind, Policy } from '../policies/policy.js';
import { foldText } from '../values/text.js';

export const SETTINGS_SHEET = '调度参数';

function term(chinese: string, english: string): Term {
  return { 'zh-CN': chinese, en: english };
}

export const SETTING_KEYS = [
  'month',
  'reportDay',
  'asOf',
  'defaultMoneyUnit',
  'rankBy',
  'rankGroups',
  'bandsBy',
  'green',
  'yellow',
  'red',
  'tolerance',
  'statisticsEntry',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** Brackets behind a label are for people: they are left out where labels are compared. */
export const SETTING_LABELS: Readonly<Record<SettingKey, Term>> = {
  month: term('调度月份', 'Month'),
  reportDay: term('报送日', 'Report day'),
  asOf: term('截止日口径', 'As of'),
  defaultMoneyUnit: term('默认金额单位', 'Default money unit'),
  rankBy: term('排名依据', 'Ranked by'),
  rankGroups: term('排名分组', 'Rank groups'),
  bandsBy: term('赋色方式', 'Colours by'),
  green: term('赋色绿线', 'Green line'),
  yellow: term('赋色黄线', 'Yellow line'),
  red: term('赋色红线', 'Red line'),
  tolerance: term('赋色容差', 'Colour tolerance'),
  statisticsEntry: term('入统门槛（万元）', 'Statistics threshold (wan yuan)'),
};

export const SETTING_NOTES: Readonly<Record<SettingKey, Term>> = {
  month: term('如 2022年9月；不填则看标题和表头', 'Such as 2022-09; empty: told by titles and headings'),
  reportDay: term('每月几日前报送，1 至 31', 'Day of the month, 1 to 31'),
  asOf: term(
    '填“月末”或“报送日”：逾期和进度算到哪一天',
    'Month end or report day: the day that overdue dates count to',
  ),
  defaultMoneyUnit: term('表头和单位行都没有写明单位时用', 'Used where neither heading nor unit row names a unit'),
  rankBy: term('填“年度完成率”或“序时完成率”', 'Completion rate or attainment'),
  rankGroups: term('各组分开排名，用顿号或分号隔开', 'Ranked apart; separated by commas or semicolons'),
  bandsBy: term('填“按完成比例”或“按落后百分点”', 'By ratio or by points behind'),
  green: term('完成序时计划的比例，达到为绿', 'Share of the plan to date, at least: green'),
  yellow: term(
    '达到为黄，低于为红；按百分点时，落后超过为黄',
    'At least: yellow, below: red; by points: more behind is yellow',
  ),
  red: term('落后超过多少个百分点为红', 'More points behind: red'),
  tolerance: term('与线相差不超过时，按达到算', 'This close to the line counts as reached'),
  statisticsEntry: term(
    '总投资达到多少万元应当入统',
    'Total investment, in wan yuan, from which projects enter the statistics',
  ),
};

/** Other ways in which people write a label. */
const OTHER_LABELS: Readonly<Partial<Record<SettingKey, readonly string[]>>> = {
  month: ['月份', '月', '调度月'],
  reportDay: ['每月报送日', '报送日期', '报送时间'],
  asOf: ['截止日', '统计截止日'],
  defaultMoneyUnit: ['金额单位'],
  green: ['绿线'],
  yellow: ['黄线'],
  red: ['红线'],
  statisticsEntry: ['入统标准'],
};

/** What labels and words to choose from are compared by. */
export function foldLabel(text: string): string {
  return foldText(text)
    .replace(/[:：]+$/, '')
    .replace(/\([^()]*\)$/, '')
    .toLowerCase();
}

const KEY_OF_LABEL: ReadonlyMap<string, SettingKey> = new Map(
  SETTING_KEYS.flatMap((key) =>
    [...Object.values(SETTING_LABELS[key]), ...(OTHER_LABELS[key] ?? [])].map((label) => [foldLabel(label), key]),
  ),
);

/** undefined: the text is no label of ours. */
export function settingOf(text: string): SettingKey | undefined {
  return text.length > 40 ? undefined : KEY_OF_LABEL.get(foldLabel(text));
}

/** Values to choose from; the first of each language is written, the others are read as well. */
export type Choices<Value extends string> = Readonly<Record<Value, Term & { readonly also?: readonly string[] }>>;

export const AS_OF_WORDS: Choices<Policy['asOf']> = {
  'month-end': { ...term('月末', 'month end'), also: ['月底', '月末日'] },
  'report-day': term('报送日', 'report day'),
};
export const RANK_WORDS: Choices<Policy['rankBy']> = {
  completionRate: { ...term('年度完成率', 'completion rate'), also: ['完成率'] },
  attainment: { ...term('序时完成率', 'attainment'), also: ['序时进度'] },
};
export const BANDS_WORDS: Choices<Policy['bands']['by']> = {
  ratio: { ...term('按完成比例', 'ratio'), also: ['完成比例', '比例'] },
  points: { ...term('按落后百分点', 'points'), also: ['落后百分点', '百分点'] },
};
export const KIND_WORDS: Choices<OrganisationKind> = {
  department: { ...term('部门', 'department'), also: ['委办局'] },
  'platform-company': term('平台公司', 'platform company'),
  town: { ...term('街镇', 'town'), also: ['镇街', '乡镇', '街道'] },
  park: { ...term('园区', 'park'), also: ['开发区'] },
  institution: { ...term('事业单位', 'institution'), also: ['机构'] },
  bank: { ...term('银行', 'bank'), also: ['金融机构'] },
  body: { ...term('议事机构', 'body'), also: ['指挥部', '领导小组'] },
  collective: term('统称', 'collective'),
};

export function choiceOf<Value extends string>(choices: Choices<Value>, text: string): Value | undefined {
  const folded = foldLabel(text);
  return (Object.keys(choices) as Value[]).find((value) => {
    const { also = [], ...terms } = choices[value];
    return [value, ...Object.values(terms), ...also].some((word) => foldLabel(word) === folded);
  });
}

export function choiceWords<Value extends string>(choices: Choices<Value>, language: Language = 'zh-CN'): string[] {
  return (Object.keys(choices) as Value[]).map((value) => choices[value][language]);
}

export const SHEET_WORDS = {
  lead: term(
    '本表优先于所选政策，只对本文件有效；留空的照所选政策。行可以移动，表头文字请保留。',
    'This sheet overrides the policy for this file only. Empty cells leave the policy as it is. Rows may be moved; keep the labels.',
  ),
  setting: term('参数', 'Setting'),
  value: term('取值', 'Value'),
  note: term('说明', 'Note'),
  register: term('责任单位名录', 'Register of organisations'),
  name: term('单位', 'Organisation'),
  aliases: term('别名', 'Aliases'),
  group: term('分组', 'Group'),
  kind: term('类型', 'Kind'),
} as const;

/** Headings of the register's columns, folded. */
export const REGISTER_HEADINGS = {
  name: /^(?:责任)?单位(?:名称)?$|^(?:规范|标准)名称$|^organisation$/,
  aliases: /^(?:别名|简称|曾用名|其他写法|别名、简称)$|^aliases$/,
  group: /^(?:排名)?分组$|^组别$|^group$/,
  kind: /^(?:单位)?(?:类型|类别)$|^kind$/,
} as const;
export type RegisterColumn = keyof typeof REGISTER_HEADINGS;
