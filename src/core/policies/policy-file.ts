/** The policy file as people write it: its shape, and the default of everything that it leaves out. */
import * as v from 'valibot';
import { LISTS, MONEY_UNITS } from '../schema/fields.js';
import {
  AS_OF_CHOICES,
  CADENCES,
  CHECKPOINT_MEASURES,
  ORGANISATION_KINDS,
  RANK_MEASURES,
  RULE_LEVELS,
  TARGET_MEASURES,
} from './policy.js';

/** Matches a day that may exist; whether February has it is checked with the calendar. */
export const ISO_DATE_FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const ID_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const REGION_CODE_FORM = /^\d{6}$/;

const text = () => v.pipe(v.string(), v.regex(/\S/));
const texts = () => v.array(text());
const optionalText = () => v.optional(v.nullable(text()), null);
const isoDate = () => v.pipe(v.string(), v.regex(ISO_DATE_FORM));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const notNegative = () => v.pipe(v.number(), v.minValue(0));

/** Reading takes prefixes such as 相关, 区, 市政府 for granted; these are the forms that differ by more. */
export const DEFAULT_ESCALATION_LEVELS = [
  {
    name: '项目法人',
    shortForms: ['法人', '项目法人单位', '项目法人（业主）', '项目业主', '业主', '业主单位', '项目单位', '建设单位'],
  },
  { name: '行业主管部门', shortForms: ['相关行业主管部门', '主管部门', '相关主管部门', '行业部门', '行业主管'] },
  {
    name: '分管领导',
    shortForms: [
      '区政府分管领导',
      '市政府分管领导',
      '县政府分管领导',
      '区分管领导',
      '市分管领导',
      '县分管领导',
      '分管区领导',
      '分管市领导',
      '分管县领导',
      '分管副区长',
      '分管副市长',
      '分管副县长',
    ],
  },
  {
    name: '领导小组',
    shortForms: [
      '区重大项目工作领导小组',
      '区重点项目工作领导小组',
      '重大项目工作领导小组',
      '重点项目工作领导小组',
      '重大项目领导小组',
      '重点项目领导小组',
    ],
  },
];

const Source = v.strictObject({ document: text(), number: optionalText(), clause: optionalText() });
const Name = v.strictObject({ name: text(), aliases: v.optional(texts(), []) });
const Organisation = v.strictObject({
  name: text(),
  aliases: v.optional(texts(), []),
  group: v.optional(text()),
  kind: v.optional(v.picklist(ORGANISATION_KINDS), 'department'),
});
const Scope = v.strictObject({
  lists: v.optional(v.array(v.picklist(LISTS)), [...LISTS]),
  programme: optionalText(),
  tier: optionalText(),
  sector: optionalText(),
  organisation: optionalText(),
  fundingSource: optionalText(),
  totalInvestmentAtLeast: v.optional(v.nullable(notNegative()), null),
});
const Target = v.strictObject({
  id: text(),
  title: text(),
  source: Source,
  scope: v.optional(Scope, {}),
  measure: v.picklist(TARGET_MEASURES),
  atLeast: v.optional(v.nullable(v.number()), null),
  atMost: v.optional(v.nullable(v.number()), null),
  unit: optionalText(),
  by: v.optional(v.nullable(isoDate()), null),
  enforced: v.optional(v.boolean()),
  damaged: v.optional(v.boolean(), false),
  note: optionalText(),
});
const Checkpoint = v.strictObject({
  id: text(),
  title: text(),
  source: Source,
  scope: v.optional(Scope, {}),
  measure: v.picklist(CHECKPOINT_MEASURES),
  atLeast: v.number(),
  by: isoDate(),
  enforced: v.optional(v.boolean(), true),
  note: optionalText(),
});
const Bands = v.variant('by', [
  v.strictObject({
    by: v.literal('ratio'),
    green: v.optional(notNegative(), 1),
    yellow: v.optional(notNegative(), 0.8),
    tolerance: v.optional(notNegative(), 0.005),
  }),
  v.strictObject({
    by: v.literal('points'),
    yellow: v.optional(notNegative(), 0),
    red: v.optional(notNegative(), 30),
    tolerance: v.optional(notNegative(), 0.05),
  }),
]);
const Baseline = v.variant('kind', [
  v.strictObject({ kind: v.literal('plans') }),
  v.strictObject({ kind: v.literal('calendar') }),
  v.strictObject({ kind: v.literal('factor'), factor: v.pipe(v.number(), v.gtValue(0)) }),
  v.strictObject({ kind: v.literal('shares'), shares: v.pipe(v.array(notNegative()), v.length(12)) }),
]);
const RuleSetting = v.union([
  v.picklist(RULE_LEVELS),
  v.objectWithRest({ severity: v.optional(v.picklist(RULE_LEVELS)) }, v.number()),
]);
const Mechanism = v.strictObject({
  mechanism: text(),
  source: v.optional(v.nullable(Source), null),
  scope: v.optional(Scope, {}),
  elements: v.pipe(texts(), v.minLength(1)),
});
const EntryThreshold = v.strictObject({
  source: Source,
  scope: v.optional(Scope, {}),
  totalInvestment: v.pipe(v.number(), v.gtValue(0)),
});
const Level = v.strictObject({ name: text(), shortForms: v.optional(texts(), []) });

/** Shape only; what one part must be to another (one alias for two names …) is in policy-relations.ts. */
export const PolicyFileSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('编辑器用的 JSON Schema 位置，检查时忽略'))),
  id: v.pipe(v.string(), v.regex(ID_FORM), v.description('标识：小写字母、数字和连字符')),
  title: v.pipe(v.string(), v.regex(/\S/), v.description('名称')),
  titleEn: v.pipe(optionalText(), v.description('英文名称；省略时英文界面也用 title')),
  source: v.pipe(v.optional(v.array(Source), []), v.description('依据文件，用文件自己的标题、文号和条款')),
  year: v.pipe(v.optional(v.nullable(whole(2000, 2100)), null), v.description('年度：表中没有写年份的日期属于这一年')),
  region: v.pipe(
    v.optional(v.nullable(v.strictObject({ code: v.pipe(v.string(), v.regex(REGION_CODE_FORM)), name: text() })), null),
    v.description('行政区划代码（6 位）和名称'),
  ),
  defaultMoneyUnit: v.pipe(
    v.optional(v.nullable(v.picklist(MONEY_UNITS)), null),
    v.description('表头和单位行都没有写明时的金额单位；省略时按万元读并提醒'),
  ),
  reportDay: v.pipe(v.optional(v.nullable(whole(1, 31)), null), v.description('每月报送日')),
  cadence: v.pipe(v.optional(v.picklist(CADENCES), 'month'), v.description('调度周期')),
  asOf: v.pipe(v.optional(v.picklist(AS_OF_CHOICES), 'month-end'), v.description('截止日：月末或报送日')),
  organisations: v.pipe(
    v.optional(v.array(Organisation), []),
    v.description('责任单位名册；没有名册就不判断单位是否存在'),
  ),
  rankGroups: v.pipe(v.optional(texts(), []), v.description('排名分组；省略时取名册中出现的分组')),
  rankBy: v.pipe(v.optional(v.picklist(RANK_MEASURES), 'completionRate'), v.description('按什么排名')),
  programmes: v.pipe(v.optional(v.array(Name), []), v.description('专项')),
  sectors: v.pipe(v.optional(v.array(Name), []), v.description('行业、领域')),
  tiers: v.pipe(v.optional(v.array(Name), []), v.description('项目级别')),
  targets: v.pipe(v.optional(v.array(Target), []), v.description('年度目标')),
  checkpoints: v.pipe(v.optional(v.array(Checkpoint), []), v.description('有日期的阶段要求')),
  bands: v.pipe(v.optional(Bands, { by: 'ratio' }), v.description('赋色')),
  baseline: v.pipe(v.optional(Baseline, { kind: 'plans' }), v.description('序时进度的算法')),
  requiredLists: v.pipe(v.optional(v.array(v.picklist(LISTS)), []), v.description('必须有的清单')),
  rules: v.pipe(v.optional(v.record(v.string(), RuleSetting), {}), v.description('规则的级别和数值')),
  escalationLevels: v.pipe(
    v.optional(v.array(Level), DEFAULT_ESCALATION_LEVELS),
    v.description('需协调层级，由低到高，连同简称'),
  ),
  accountability: v.pipe(v.optional(v.array(Mechanism), []), v.description('责任机制及其要素对应的字段')),
  sizeClasses: v.pipe(
    v.optional(v.array(v.pipe(v.number(), v.gtValue(0))), []),
    v.description('按总投资分档（万元），由小到大；各档都含以上各档的项目'),
  ),
  entryThresholds: v.pipe(
    v.optional(v.array(EntryThreshold), []),
    v.description('入库标准：某类项目的总投资下限（万元）'),
  ),
  numbers: v.pipe(
    v.optional(v.strictObject({ statisticsEntry: v.optional(notNegative(), 500) }), {}),
    v.description('门槛；statisticsEntry：入统的总投资门槛（万元）'),
  ),
});
export type PolicyFile = v.InferOutput<typeof PolicyFileSchema>;
