/** Our marks in a worksheet: conditional formats known by their formula, put behind the user's own and of lower priority. */
import type { MarkLevel, MarkWrite } from '../../../core/sheet/write-plan.js';
import { references } from './cell-runs.js';
import { isMarkFormula, markFormula } from './mark-formula.js';
import type { StylesEdit } from './styles-edit.js';
import { WORKSHEET_SEQUENCE } from './worksheet-sequence.js';
import { type TextEdit, edited, inserted, prefixed } from './xml-edits.js';
import { escapeContent } from './xml-escape.js';
import { type XmlElement, XmlText } from './xml-text.js';

/** As the marks that Office.js makes. */
const LOOKS: Readonly<Record<MarkLevel, string>> = {
  error: look('FFFFC7CE', 'FF9C0006'),
  warning: look('FFFFEB9C', 'FF7F6000'),
  info: look('FFDDEBF7', 'FF1F4E78'),
};

function look(fill: string, font: string): string {
  return `<dxf><font><color rgb="${font}"/></font><fill><patternFill><bgColor rgb="${fill}"/></patternFill></fill></dxf>`;
}

const PRIORITY = /<(?:[\w.-]+:)?cfRule\s[^>]*?\bpriority\s*=\s*["'](\d+)["']/g;

/** Of the sheet's own rules and of those in extensions. */
function lowestPriority(text: string): number {
  let lowest = 0;
  if (!text.includes('cfRule')) return lowest;
  for (const [, priority] of text.matchAll(PRIORITY)) lowest = Math.max(lowest, Number(priority));
  return lowest;
}

/** @param text of a worksheet part; marks: of this sheet */
export function marksAdded(text: string, marks: readonly MarkWrite[], styles: StylesEdit): string {
  let priority = lowestPriority(text);
  const formats = marks.flatMap(({ rule, level, cells }) =>
    references(cells).map((reference) => {
      const formula = `<formula>${escapeContent(markFormula(rule))}</formula>`;
      const attributes = `type="expression" dxfId="${styles.differential(LOOKS[level])}" priority="${++priority}"`;
      return `<conditionalFormatting sqref="${reference}"><cfRule ${attributes}>${formula}</cfRule></conditionalFormatting>`;
    }),
  );
  return formatsInserted(text, formats);
}

function formatsInserted(text: string, formats: readonly string[]): string {
  if (formats.length === 0) return text;
  const xml = new XmlText(text);
  const content = prefixed(formats.join(''), xml.prefix);
  return edited(text, [inserted(xml, WORKSHEET_SEQUENCE, 'conditionalFormatting', content)]);
}

/** Takes out our rules, and the formats that hold nothing else; everything else stays to the letter. */
export function marksRemoved(text: string): string {
  return text.includes('dispatch:')
    ? edited(
        text,
        ownRules(new XmlText(text)).flatMap(({ gone }) => gone),
      )
    : text;
}

/** Our marks as they stand, each in a format of its own, with the prefixes of the part. */
export function marksOf(text: string): string[] {
  if (!text.includes('dispatch:')) return [];
  const xml = new XmlText(text);
  return ownRules(xml).flatMap(({ format, rules }) => {
    const open = text.slice(format.start, format.contentStart);
    return `${open}${rules.map((rule) => xml.raw(rule)).join('')}</${format.name}>`;
  });
}

/** The marks of this sheet as marksOf told them, and no others. */
export function marksRestored(text: string, marks: readonly string[]): string {
  const cleared = marksRemoved(text);
  if (marks.length === 0) return cleared;
  const xml = new XmlText(cleared);
  return edited(cleared, [inserted(xml, WORKSHEET_SEQUENCE, 'conditionalFormatting', marks.join(''))]);
}

interface OwnRules {
  readonly format: XmlElement;
  readonly rules: readonly XmlElement[];
  readonly gone: readonly TextEdit[];
}

function ownRules(xml: XmlText): OwnRules[] {
  return xml.childrenNamed(xml.root, 'conditionalFormatting').flatMap((format) => {
    const all = xml.childrenNamed(format, 'cfRule');
    const rules = all.filter((rule) => {
      const formula = xml.child(rule, 'formula');
      return formula !== undefined && isMarkFormula(xml.content(formula));
    });
    if (rules.length === 0) return [];
    // People may have put rules of theirs on the same cells: Excel keeps those in one element with ours.
    const gone = (rules.length === all.length ? [format] : rules).map(({ start, end }) => ({ start, end, text: '' }));
    return [{ format, rules, gone }];
  });
}
