/** The sheet 合并冲突: values that files report differently, side by side, for a person to choose from; and reading it back. */
import { LIST_TERMS } from '../messages/fields.js';
import type { Language, Term } from '../messages/language.js';
import type { ListId } from '../schema/fields.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { foldName, foldText } from '../values/text.js';
import type { MergeConflict } from './merge-outcome.js';
import { recordsOf, sheetNamed, textOf } from './sheet-records.js';

export const CONFLICT_SHEET = '合并冲突';

/** One value of a conflict as the sheet has it. */
export interface ConflictRecord {
  readonly chosen: string;
  readonly project: string;
  readonly list: string;
  readonly heading: string;
  readonly value: string | number | boolean | null;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Field and, for a row below the project's own, its line. */
  readonly key: string;
}

/** No heading reads as a list's: the sheet is never taken for one. */
const HEADINGS: Readonly<Record<keyof ConflictRecord, string>> = {
  chosen: '采用（填“是”）',
  project: '合并的项目',
  list: '所在清单',
  heading: '冲突的栏目',
  value: '报送的值',
  file: '来源文件',
  sheet: '来源工作表',
  cell: '来源单元格',
  key: '栏目标识（勿改）',
};
const KEYS = Object.keys(HEADINGS) as (keyof ConflictRecord)[];

const LEAD: Term = {
  'zh-CN': '几个文件对同一项目报送的值不一致，总表保留原值。在要采用的一行填“是”，保存后再合并一次。',
  en: 'Files report different values; the master keeps its own. Write 是 (yes) beside the value to be used, save, and merge again.',
};

const YES = /^(?:是|√|y|yes|采用|1)$/i;

export function readConflicts(workbook: WorkbookSnapshot): ConflictRecord[] {
  return recordsOf(sheetNamed(workbook, CONFLICT_SHEET), HEADINGS).map((record) => ({
    chosen: textOf(record.chosen),
    project: textOf(record.project),
    list: textOf(record.list),
    heading: textOf(record.heading),
    value: record.value ?? null,
    file: textOf(record.file),
    sheet: textOf(record.sheet),
    cell: textOf(record.cell),
    key: textOf(record.key),
  }));
}

/** A person's choice: this file's value for this field of this project. */
export interface MergeDecision {
  readonly project: string;
  readonly key: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

export function decisionsOf(records: readonly ConflictRecord[]): MergeDecision[] {
  return records.filter(({ chosen }) => YES.test(foldText(chosen)));
}

export function decisionId({ project, key, file, sheet, cell }: MergeDecision): string {
  return [foldName(project), key, file, sheet, cell].join('\n');
}

/** What is decided: a field of a project. */
export function questionId({ project, key }: Pick<MergeDecision, 'project' | 'key'>): string {
  return `${foldName(project)}\n${key}`;
}

export function conflictRecords(conflicts: readonly MergeConflict[]): ConflictRecord[] {
  return conflicts.flatMap(({ project, list, field, key, heading, values, chosen }) =>
    values.map(({ file, sheet, cell, value, unit }, index) => ({
      chosen: chosen === index ? '是' : '',
      project: project ?? '',
      list: list === null ? '' : LIST_TERMS[list]['zh-CN'],
      heading: field === 'list' ? HEADINGS.list : inUnit(heading, unit),
      value: field === 'list' ? LIST_TERMS[value as ListId]['zh-CN'] : value,
      file,
      sheet,
      cell,
      key,
    })),
  );
}

const UNIT = /[（(][十百千万亿]*(?:美|欧|港)?元[）)]/;

/** The columns of files may count in different units: each amount says its own. */
function inUnit(heading: string, unit: string | undefined): string {
  return unit === undefined ? heading : `${heading.replace(UNIT, '')}（${unit}）`;
}

/**
 * What earlier merges asked stays until its files are merged again.
 * @param given the files of this merge
 */
export function keptRecords(
  earlier: readonly ConflictRecord[],
  now: readonly ConflictRecord[],
  given: ReadonlySet<string>,
): ConflictRecord[] {
  const asked = new Set(now.map(questionId));
  const open = new Set(earlier.filter(({ file }) => file !== '' && !given.has(file)).map(questionId));
  const kept = earlier.flatMap((record) => {
    if (!open.has(questionId(record))) return [];
    if (!asked.has(questionId(record))) return [record];
    // Asked anew beside what another file says: what was chosen before is what the master holds now.
    return record.file === '' || given.has(record.file) ? [] : [{ ...record, chosen: '' }];
  });
  return [...now, ...kept];
}

export function conflictSheet(records: readonly ConflictRecord[], language: Language): MadeSheet {
  const ordered = [...records].sort((one, other) => {
    for (const key of ['list', 'project', 'key', 'file', 'sheet', 'cell'] as const) {
      if (one[key] !== other[key]) return one[key] < other[key] ? -1 : 1;
    }
    return 0;
  });
  return {
    name: CONFLICT_SHEET,
    rows: [
      [{ value: CONFLICT_SHEET, bold: true }],
      [{ value: LEAD[language] }],
      KEYS.map((key) => ({ value: HEADINGS[key], bold: true, fill: 'head' as const, wrap: true })),
      ...ordered.map((record) =>
        KEYS.map((key) => ({ value: record[key] === '' ? null : record[key], wrap: key === 'value' })),
      ),
    ],
    widths: [14, 36, 12, 26, 24, 32, 20, 12, 24],
    frozenRows: 3,
    choices:
      ordered.length === 0
        ? []
        : [{ area: { top: 3, left: 0, bottom: 2 + ordered.length, right: 0 }, from: ['是'], open: true }],
  };
}
