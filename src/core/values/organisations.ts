/** Cells that name one or several organisations. */
import { foldName, stripMarks } from './text.js';

export interface NamedOrganisation {
  /** As the cell writes it. */
  readonly text: string;
  /** Where it stands in the cell's text: text === cell.slice(start, end). */
  readonly start: number;
  readonly end: number;
}

/** Names that hold a separator and are one organisation all the same: 各镇人民政府、街道办事处. */
export interface JoinedNames {
  /** Of the name that falls into the most parts; 1 where there is none. */
  readonly mostParts: number;
  has(text: string): boolean;
}

const ROLE = '牵头|责任|配合|协助|协办|主办|承办|参与|参建|主管|行业主管|监管|督导|督办|包抓|挂钩|实施|建设|业主|项目';
/** 牵头：, 牵头单位：, 市级责任部门:. */
const LABEL = `(?:[省市区县]级)?(?:${ROLE})(?:责任)?(?:单位|部门|主体|业主)?\\s*[:：]`;
const SIGNS = '、，,；;/／\\r\\n';
const SEPARATOR = new RegExp(`[${SIGNS}]|(?:^|(?<=[\\s${SIGNS}。)）]))${LABEL}`, 'g');
const ONLY_SEPARATORS = new RegExp(`^[\\s${SIGNS}]+$`);
const SEPARATORS = new RegExp(`\\s*[${SIGNS}][\\s${SIGNS}]*`, 'g');
/** 等, 等部门, 等相关行业主管部门, 等5个单位, 及市各相关部门 at the end of the last name. */
const CLOSING =
  /\s*(?:等\s*(?:\d+|[一二三四五六七八九十]+)?\s*(?:个|家)?\s*(?:[省市区县]级?)?(?:各)?(?:相关|有关|责任|成员|配合)?(?:行业)?(?:主管)?(?:部门|单位|街镇|企业)?|[及和与](?:[省市区县]级?)?各?级?(?:相关|有关)(?:行业)?(?:主管)?(?:部门|单位))\s*$/;
const ROLE_IN_BRACKETS = new RegExp(`\\s*[(（](?:${ROLE})(?:责任)?(?:单位|部门)?[)）]\\s*$`);
const LIST_NUMBER = /^(?:[(（]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}\s*[.．](?!\d)|[①-⑳])\s*/;
const NO_NAME = /^[\d\s.．。()（）\-—–－]*$/;

/**
 * Split on 、，,；;/ and line breaks outside brackets, never on 和, 及 or 与. Labels (牵头单位：), list numbers, a role in
 * brackets behind a name and a closing 等 or 等部门 are no part of a name. Nothing but these gives an empty list.
 * @param joined names that stay whole
 */
export function splitOrganisations(text: string, joined?: JoinedNames): NamedOrganisation[] {
  const parts = splitEverywhere(text);
  return joined === undefined || joined.mostParts < 2 || parts.length < 2 ? parts : withJoined(text, parts, joined);
}

/** Whether the text is nothing but what stands between two names. */
export function isBetweenOrganisations(text: string): boolean {
  return ONLY_SEPARATORS.test(text);
}

/** The text with one sign for every separator: what joined names are compared by, whatever a clerk parted them with. */
export function foldSeparators(text: string): string {
  return text.trim().replace(SEPARATORS, '、');
}

/** Parts beside each other that make a known name are that name: the longest first. */
function withJoined(text: string, parts: readonly NamedOrganisation[], joined: JoinedNames): NamedOrganisation[] {
  const organisations: NamedOrganisation[] = [];
  for (let at = 0; at < parts.length; at++) {
    const first = parts[at] as NamedOrganisation;
    let whole = first;
    for (let last = Math.min(parts.length, at + joined.mostParts) - 1; last > at; last--) {
      const { end } = parts[last] as NamedOrganisation;
      const name = text.slice(first.start, end);
      if (!joined.has(name)) continue;
      whole = { text: name, start: first.start, end };
      at = last;
      break;
    }
    organisations.push(whole);
  }
  return organisations;
}

function splitEverywhere(text: string): NamedOrganisation[] {
  const organisations: NamedOrganisation[] = [];
  const inBrackets = bracketDepths(text);
  let start = 0;
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) {
    if (inBrackets !== null && inBrackets[match.index] === 1) continue;
    addName(text, start, match.index, organisations);
    start = match.index + match[0].length;
  }
  addName(text, start, text.length, organisations);
  return organisations;
}

/** 1 for each place inside brackets; null where the text has none, or where they do not match. */
function bracketDepths(text: string): Uint8Array | null {
  if (!/[(（]/.test(text)) return null;
  const inside = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === ')' || character === '）') depth--;
    if (depth < 0) return null;
    if (depth > 0) inside[i] = 1;
    if (character === '(' || character === '（') depth++;
  }
  return depth === 0 ? inside : null;
}

function addName(cell: string, from: number, to: number, organisations: NamedOrganisation[]): void {
  const raw = cell.slice(from, to);
  const numbered = raw.trimStart();
  let name = stripMarks(numbered.replace(LIST_NUMBER, ''));
  name = name.replace(ROLE_IN_BRACKETS, '').replace(/[\s。.]+$/, '');
  const closed = name.replace(CLOSING, '');
  // 等 is also the end of 平等 and the like: it closes an enumeration only behind something like a name.
  if (closed === '' || closed.length >= 2) name = closed;
  if (NO_NAME.test(name)) return;
  const start = from + raw.indexOf(name);
  organisations.push({ text: name, start, end: start + name.length });
}

const PLACEHOLDER =
  /^(?:(?:责任|牵头|配合|实施|建设|业主|主管)?(?:单位|部门|主体)?[:：]?)?(?:(?:待|未|尚未|暂未|还未|需)(?:进一步)?(?:定|明确|落实|确定|安排|确认|补充|研究|协调)|暂定|未知|不详|另行(?:明确|确定|通知))$/;
const ROLE_NAME =
  /(?:(?:责任|牵头|配合|协助|主管|监管|业主|建设|项目|实施|申报|用款|成员|督导|挂钩|包抓|参建|参与|承办|协办|主办|属地|相关|有关|涉及|具体|所属|上级)(?:责任)?(?:单位|部门|主体)|项目(?:业主|法人)|业主单位)$/;
/** 相关街镇, 区级有关部门, 各部门及平台公司, 区政府有关部门、有关单位. */
const UNNAMED_MANY =
  /^(?:等|及|和|由)?(?:[\u4e00-\u9fff]{0,6}[省市区县州镇]?(?:政府|级)?)?(?:各级?|相关|有关|涉及)(?:的)?(?:[\u4e00-\u9fff“”"0-9、]{0,16})?(?:单位|部门|主体|业主|法人|公司|企业|街镇|镇街|街道|乡镇|科室|处室|委办局)$/;
const UNNAMED_BARE =
  /^(?:[省市区县]级|[省市区县]直|所在|属地|所属|当地|本)?(?:街镇部门|部门|单位|街镇|镇街|乡镇|街道|政府|平台公司|国企|项目公司|业主|法人|项目业主|项目法人|企业|属地|多部门|多个部门|相关方|有关方面|各方)$/;

const judged = new Map<string, boolean>();

/**
 * Whether the name is a role or a placeholder and no organisation: 相关部门, 各责任单位, 重大项目牵头单位, 待定. A register may
 * hold groups that look like one (各平台公司): ask it first. `extra`: names that count as generic besides.
 */
export function isGenericRole(name: string, extra: readonly string[] = []): boolean {
  let generic = judged.get(name);
  if (generic === undefined) {
    const folded = foldName(name).replace(/^\((.*)\)$/, '$1');
    generic = [PLACEHOLDER, ROLE_NAME, UNNAMED_MANY, UNNAMED_BARE].some((expression) => expression.test(folded));
    judged.set(name, generic);
  }
  return generic || (extra.length > 0 && extra.some((role) => foldName(role) === foldName(name)));
}
