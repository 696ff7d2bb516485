/** Findings as a sheet of their own, refilled in place: a row each, with a link to its cell. */
import { SEVERITY_TERMS } from '../../core/messages/fields.js';
import type { Language } from '../../core/messages/language.js';
import { month, plainNumber } from '../../core/messages/numbers.js';
import type { Finding, Report } from '../../core/report.js';
import { headLook } from '../../core/sheet/sheet-look.js';
import { EMPTY_PLAN, type MadeCell, type MadeSheet } from '../../core/sheet/write-plan.js';
import type { ApplyOutcome, WorkbookHost } from '../../hosts/host.js';
import { findingWords } from './finding-words.js';
import type { OrganisationOfRow } from './rows-in-context.js';

/** The same in both languages: a workbook has one such sheet. */
export const FINDINGS_SHEET = '校核结果';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['序号', '级别', '规则', '工作表', '单元格', '项目', '责任单位', '问题', '为什么', '怎么改'],
  en: ['No.', 'Severity', 'Rule', 'Sheet', 'Cell', 'Project', 'Organisation', 'What', 'Why', 'How to fix'],
};

const WIDTHS = [6, 7, 20, 14, 9, 26, 18, 56, 30, 40];

export function findingsSheet(report: Report, language: Language, organisationOf: OrganisationOfRow): MadeSheet {
  return {
    name: FINDINGS_SHEET,
    rows: [
      [{ value: titleOf(report, language), bold: true }],
      HEADINGS[language].map((heading) => ({ value: heading, bold: true })),
      ...report.findings.map((finding, index) => rowOf(finding, index + 1, language, organisationOf)),
    ],
    widths: WIDTHS,
    frozenRows: 2,
    knownBy: Object.values(HEADINGS).map((headings) => headLook(1, headings)),
  };
}

export function writeFindingsSheet(
  host: WorkbookHost,
  report: Report,
  language: Language,
  organisationOf: OrganisationOfRow,
): Promise<ApplyOutcome> {
  return host.apply({ ...EMPTY_PLAN, sheets: [findingsSheet(report, language, organisationOf)] });
}

function titleOf({ month: of, counts, checked }: Report, language: Language): string {
  const severities = (['error', 'warning', 'info'] as const).map(
    (severity) => `${SEVERITY_TERMS[severity][language]} ${plainNumber(counts[severity])}`,
  );
  const figures =
    language === 'zh-CN'
      ? `${plainNumber(checked.rules)} 条规则 · ${plainNumber(checked.projects)} 个项目`
      : `${plainNumber(checked.rules)} rules · ${plainNumber(checked.projects)} projects`;
  const name = language === 'zh-CN' ? FINDINGS_SHEET : 'Findings';
  return [name, ...(of === null ? [] : [month(of, language)]), ...severities, figures].join(' · ');
}

function rowOf(finding: Finding, number: number, language: Language, organisationOf: OrganisationOfRow): MadeCell[] {
  const { title, what, why, how } = findingWords(finding, language);
  const { sheet, cell, row, project, severity } = finding;
  const organisation = sheet === null || row === null ? null : organisationOf(sheet, row);
  return [
    { value: number },
    { value: SEVERITY_TERMS[severity][language] },
    { value: title },
    { value: sheet },
    sheet !== null && cell !== null ? { value: cell, link: { sheet, cell } } : { value: cell },
    { value: project },
    { value: organisation },
    { value: what },
    { value: why },
    { value: how },
  ];
}
