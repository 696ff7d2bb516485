/** The sheet 合并来源: which project came from which row of which file. */
import type { Language, Term } from '../messages/language.js';
import type { WorkbookSnapshot } from '../sheet/snapshot.js';
import type { MadeSheet } from '../sheet/write-plan.js';
import { recordsOf, sheetNamed, textOf } from './sheet-records.js';

export const PROVENANCE_SHEET = '合并来源';

export interface Provenance {
  readonly project: string;
  readonly list: string;
  readonly organisation: string;
  readonly file: string;
  readonly sheet: string;
  /** As people count rows, from 1. */
  readonly row: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}

/** No heading reads as a list's: the sheet is never taken for one. */
const HEADINGS: Readonly<Record<keyof Provenance, string>> = {
  project: '合并的项目',
  list: '所在清单',
  organisation: '报送的责任单位',
  file: '来源文件',
  sheet: '来源工作表',
  row: '来源行号',
  sha256: '文件校验值（SHA-256）',
};
const KEYS = Object.keys(HEADINGS) as (keyof Provenance)[];

const LEAD: Term = {
  'zh-CN': '每个项目来自哪个文件的哪一行；再次合并同一文件时据此认出，不会重复写入。',
  en: 'Where each project was merged from; by this sheet a file that is merged again is known.',
};

export function readProvenance(workbook: WorkbookSnapshot): Provenance[] {
  return recordsOf(sheetNamed(workbook, PROVENANCE_SHEET), HEADINGS).flatMap((record) => {
    const sha256 = textOf(record.sha256);
    if (!/^[0-9a-f]{64}$/.test(sha256)) return [];
    return [
      {
        project: textOf(record.project),
        list: textOf(record.list),
        organisation: textOf(record.organisation),
        file: textOf(record.file),
        sheet: textOf(record.sheet),
        row: Number(record.row) || 0,
        sha256,
      },
    ];
  });
}

/** Each row of a file once, as it was first told; ordered so that the order of the files does not show. */
export function orderedProvenance(entries: readonly Provenance[]): Provenance[] {
  const byRow = new Map<string, Provenance>();
  for (const entry of entries) {
    const id = [entry.sha256, entry.sheet, entry.row].join('\n');
    if (!byRow.has(id)) byRow.set(id, entry);
  }
  const order: readonly (keyof Provenance)[] = ['list', 'file', 'sheet'];
  return [...byRow.values()].sort((one, other) => {
    for (const key of order) {
      if (one[key] !== other[key]) return one[key] < other[key] ? -1 : 1;
    }
    return one.row - other.row || (one.sha256 < other.sha256 ? -1 : one.sha256 > other.sha256 ? 1 : 0);
  });
}

export function provenanceSheet(entries: readonly Provenance[], language: Language): MadeSheet {
  return {
    name: PROVENANCE_SHEET,
    rows: [
      [{ value: PROVENANCE_SHEET, bold: true }],
      [{ value: LEAD[language] }],
      KEYS.map((key) => ({ value: HEADINGS[key], bold: true, fill: 'head' as const })),
      ...orderedProvenance(entries).map((entry) =>
        KEYS.map((key) => ({ value: entry[key] === '' ? null : entry[key] })),
      ),
    ],
    widths: [36, 12, 24, 32, 20, 10, 68],
    frozenRows: 3,
  };
}
