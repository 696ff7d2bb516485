/** What can be wrong with a policy file, as data, and the sentences for it. */
import type { Language } from '../messages/language.js';

export const POLICY_PROBLEMS = [
  'not-an-object',
  'missing',
  'unknown-key',
  'wrong-type',
  'not-allowed',
  'empty-text',
  'id-form',
  'region-code-form',
  'date-invalid',
  'web-address',
  'not-whole',
  'too-small',
  'not-above',
  'too-large',
  'wrong-count',
  'empty-list',
  'name-twice',
  'alias-is-name',
  'alias-of-two',
  'repeated',
  'id-twice',
  'unknown-name',
  'unknown-rule',
  'unknown-field',
  'rate-out-of-range',
  'bound-missing',
  'bounds-crossed',
  'unit-unfit',
  'not-enforceable',
  'bands-order',
  'shares-sum',
  'report-day-missing',
] as const;
export type PolicyProblemId = (typeof POLICY_PROBLEMS)[number];

export interface PolicyProblem {
  /** organisations[3].name; empty for the file as a whole. */
  readonly path: string;
  readonly problem: PolicyProblemId;
  /** What could stand there: nearest first. For types: object, list, text, number, yes-no. */
  readonly allowed?: readonly string[];
  /** What stands there, and what it collides with, if anything. */
  readonly found?: readonly string[];
}

interface Words {
  readonly place: string;
  readonly allowed: string;
  readonly found: string;
  /** The second thing found: the name that the first collides with. */
  readonly other: string;
}
type Texts = Readonly<Record<PolicyProblemId, (words: Words) => string>>;

const ZH_CN: Texts = {
  'not-an-object': ({ found }) => `政策文件应是一个 JSON 对象，现在是${found}`,
  missing: ({ place }) => `缺少 ${place}`,
  'unknown-key': ({ place, allowed }) => `${place} 不是可用的键${allowed && `；是不是 ${allowed}`}`,
  'wrong-type': ({ place, allowed, found }) => `${place} 应是${allowed}，现在是${found}`,
  'not-allowed': ({ place, allowed, found }) => `${place} 不能是“${found}”；可用：${allowed}`,
  'empty-text': ({ place }) => `${place} 不能为空`,
  'id-form': ({ place, found }) => `${place} 只能用小写字母、数字和连字符，现在是“${found}”`,
  'region-code-form': ({ place, found }) => `${place} 应是 6 位行政区划代码，现在是“${found}”`,
  'date-invalid': ({ place, found }) => `${place} 应是真实存在的日期，写作 2022-09-30，现在是“${found}”`,
  'web-address': ({ place }) => `${place} 应写文件标题、文号或条款，不要写网址`,
  'not-whole': ({ place, found }) => `${place} 应是整数，现在是 ${found}`,
  'too-small': ({ place, allowed, found }) => `${place} 不能小于 ${allowed}，现在是 ${found}`,
  'not-above': ({ place, allowed, found }) => `${place} 应大于 ${allowed}，现在是 ${found}`,
  'too-large': ({ place, allowed, found }) => `${place} 不能大于 ${allowed}，现在是 ${found}`,
  'wrong-count': ({ place, allowed, found }) => `${place} 应有 ${allowed} 项，现在有 ${found} 项`,
  'empty-list': ({ place }) => `${place} 至少要有一项`,
  'name-twice': ({ place, found, other }) => `${place}：“${found}”已经在 ${other} 出现过`,
  'alias-is-name': ({ place, found, other }) => `${place}：“${found}”同时是 ${other} 的名称`,
  'alias-of-two': ({ place, found, other }) => `${place}：“${found}”已经是“${other}”的别称，一个别称只能属于一个名称`,
  repeated: ({ place, found }) => `${place}：“${found}”重复`,
  'id-twice': ({ place, found, other }) => `${place}：标识“${found}”已经用在 ${other}`,
  'unknown-name': ({ place, found, allowed }) =>
    `${place}：本文件没有定义“${found}”${allowed && `；是不是“${allowed}”`}`,
  'unknown-rule': ({ place, found, allowed }) => `${place}：没有规则“${found}”${allowed && `；是不是“${allowed}”`}`,
  'unknown-field': ({ place, found, allowed }) => `${place}：没有字段“${found}”${allowed && `；是不是“${allowed}”`}`,
  'rate-out-of-range': ({ place, found }) => `${place} 应写成小数（80% 写作 0.8），现在是 ${found}`,
  'bound-missing': ({ place }) => `${place} 要写 atLeast 或 atMost`,
  'bounds-crossed': ({ place, found, other }) => `${place}：atLeast ${found} 大于 atMost ${other}`,
  'unit-unfit': ({ place, allowed, found }) =>
    `${place} 的单位${found ? `“${found}”` : ''}与指标不符；可用：${allowed}`,
  'not-enforceable': ({ place }) => `${place}：清单之外的指标和残缺的数字不能设为强制`,
  'bands-order': ({ place }) => `${place} 的界限顺序不对：ratio 要 green ≥ yellow，points 要 red ≥ yellow`,
  'shares-sum': ({ place, found }) => `${place} 十二个月的比例之和应为 1，现在是 ${found}`,
  'report-day-missing': ({ place }) => `${place} 是 report-day，但没有写 reportDay`,
};

const EN: Texts = {
  'not-an-object': ({ found }) => `A policy file must be a JSON object; this is ${found}`,
  missing: ({ place }) => `${place} is missing`,
  'unknown-key': ({ place, allowed }) => `${place} is not a known key${allowed && `; did you mean ${allowed}?`}`,
  'wrong-type': ({ place, allowed, found }) => `${place} must be ${allowed}, not ${found}`,
  'not-allowed': ({ place, allowed, found }) => `${place} cannot be "${found}"; allowed: ${allowed}`,
  'empty-text': ({ place }) => `${place} must not be empty`,
  'id-form': ({ place, found }) => `${place} takes lower-case letters, digits and hyphens only, not "${found}"`,
  'region-code-form': ({ place, found }) => `${place} must be a six-digit region code, not "${found}"`,
  'date-invalid': ({ place, found }) => `${place} must be a day that exists, written 2022-09-30, not "${found}"`,
  'web-address': ({ place }) => `${place} takes a document's title, number or clause, not a web address`,
  'not-whole': ({ place, found }) => `${place} must be a whole number, not ${found}`,
  'too-small': ({ place, allowed, found }) => `${place} must be at least ${allowed}, not ${found}`,
  'not-above': ({ place, allowed, found }) => `${place} must be more than ${allowed}, not ${found}`,
  'too-large': ({ place, allowed, found }) => `${place} must be at most ${allowed}, not ${found}`,
  'wrong-count': ({ place, allowed, found }) => `${place} must have ${allowed} items, not ${found}`,
  'empty-list': ({ place }) => `${place} needs at least one item`,
  'name-twice': ({ place, found, other }) => `${place}: "${found}" already stands at ${other}`,
  'alias-is-name': ({ place, found, other }) => `${place}: "${found}" is also the name at ${other}`,
  'alias-of-two': ({ place, found, other }) =>
    `${place}: "${found}" is already an alias of "${other}"; an alias belongs to one name`,
  repeated: ({ place, found }) => `${place}: "${found}" is repeated`,
  'id-twice': ({ place, found, other }) => `${place}: the id "${found}" is already used at ${other}`,
  'unknown-name': ({ place, found, allowed }) =>
    `${place}: this file does not define "${found}"${allowed && `; did you mean "${allowed}"?`}`,
  'unknown-rule': ({ place, found, allowed }) =>
    `${place}: there is no rule "${found}"${allowed && `; did you mean "${allowed}"?`}`,
  'unknown-field': ({ place, found, allowed }) =>
    `${place}: there is no field "${found}"${allowed && `; did you mean "${allowed}"?`}`,
  'rate-out-of-range': ({ place, found }) => `${place} must be a fraction (80% is 0.8), not ${found}`,
  'bound-missing': ({ place }) => `${place} needs atLeast or atMost`,
  'bounds-crossed': ({ place, found, other }) => `${place}: atLeast ${found} is more than atMost ${other}`,
  'unit-unfit': ({ place, allowed, found }) =>
    `${place}: the unit ${found ? `"${found}" ` : ''}does not fit the measure; allowed: ${allowed}`,
  'not-enforceable': ({ place }) => `${place}: a figure outside the lists, or a damaged one, cannot be enforced`,
  'bands-order': ({ place }) => `${place}: limits out of order; ratio needs green ≥ yellow, points needs red ≥ yellow`,
  'shares-sum': ({ place, found }) => `${place}: the twelve shares must add up to 1, not ${found}`,
  'report-day-missing': ({ place }) => `${place} is report-day, but there is no reportDay`,
};

const TYPE_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': { object: '对象', list: '列表', text: '文本', number: '数字', 'yes-no': 'true 或 false', null: 'null' },
  en: { object: 'an object', list: 'a list', text: 'a text', number: 'a number', 'yes-no': 'true or false' },
};

/** One sentence for one problem, with its path. */
export function renderPolicyProblem(problem: PolicyProblem, language: Language): string {
  const isAboutTypes = problem.problem === 'wrong-type' || problem.problem === 'not-an-object';
  const say = (word: string) => (isAboutTypes ? (TYPE_WORDS[language][word] ?? word) : word);
  const texts = language === 'zh-CN' ? ZH_CN : EN;
  return texts[problem.problem]({
    place: problem.path === '' ? (language === 'zh-CN' ? '政策文件' : 'the policy file') : problem.path,
    allowed: (problem.allowed ?? []).map(say).join(language === 'zh-CN' ? '、' : ', '),
    found: say(problem.found?.[0] ?? ''),
    other: problem.found?.[1] ?? '',
  });
}
