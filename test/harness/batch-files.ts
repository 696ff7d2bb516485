/** Many organisations' workbooks with known faults between them: what a clerk has in the folder on the eighth of a month. */
import { findPolicy } from '../../src/core/policies/shipped.js';
import type { Policy } from '../../src/core/policies/policy.js';
import { listSheet } from './lists.js';
import { sheetFile } from './sheet-file.js';

export const BATCH_POLICY = findPolicy('changshou-2022') as Policy;

export interface BatchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** File names, and what must be told of them. */
export interface BatchTruth {
  readonly unreadable: readonly string[];
  readonly otherMonth: readonly string[];
  /** Organisation and its two files. */
  readonly sentTwice: readonly (readonly [organisation: string, files: readonly string[]])[];
  /** Project and the two files that have it. */
  readonly sharedProjects: readonly (readonly [name: string, files: readonly string[]])[];
  readonly missing: readonly string[];
  /** With errors of their own, or of another month. */
  readonly toFix: readonly string[];
}

export interface Batch {
  readonly files: readonly BatchFile[];
  readonly truth: BatchTruth;
}

const MISSING = 3;
const EVERY_FAULTY = 7;

const nameOf = (index: number, organisation: string): string =>
  `${String(index).padStart(3, '0')}_${organisation}.xlsx`;
const projectOf = (index: number, row: number): string => `第${index}号工程${row}标段`;

/** `count` at least 40. Of them 5 cannot be read, 3 are of another month, 4 are an organisation's second; 4 projects stand in two. */
export function batchFiles(count: number, rows: number): Batch {
  const senders = BATCH_POLICY.organisations.filter(({ kind }) => kind !== 'body' && kind !== 'collective');
  const missing = senders.slice(0, MISSING).map(({ name }) => name);
  const registered = senders.slice(MISSING).map(({ name }) => name);
  const organisation = (index: number): string => {
    // The last four are a second file of the first four.
    if (index >= count - 4) return organisation(index - (count - 4));
    return registered[index] ?? `园区第${index}公司`;
  };
  const unreadableAt = new Set([10, 14, 18, 22, 26]);
  const otherMonthAt = new Set([11, 15, 19]);
  /** By file: of which other file it has the first project too. */
  const shares = new Map([
    [30, 5],
    [31, 6],
    [32, 7],
    [33, 8],
  ]);
  const names = Array.from({ length: count }, (_, index) => nameOf(index, organisation(index)));
  const toFix: string[] = [];
  const files = names.map((name, index): BatchFile => {
    if (unreadableAt.has(index)) return { name, bytes: new TextEncoder().encode('%PDF-1.7') };
    const faulty = index % EVERY_FAULTY === 0;
    if (faulty || otherMonthAt.has(index)) toFix.push(name);
    return {
      name,
      bytes: workbookOf(index, organisation(index), {
        rows,
        faulty,
        shared: shares.get(index),
        month: otherMonthAt.has(index) ? 8 : 9,
      }),
    };
  });
  const at = (index: number): string => names[index] ?? '';
  return {
    files,
    truth: {
      unreadable: [...unreadableAt].map(at),
      otherMonth: [...otherMonthAt].map(at),
      sentTwice: [0, 1, 2, 3].map((index) => [organisation(index), [at(index), at(count - 4 + index)]]),
      sharedProjects: [...shares].map(([index, other]) => [projectOf(other, 1), [at(other), at(index)]]),
      missing,
      toFix,
    },
  };
}

interface Contents {
  readonly rows: number;
  readonly faulty: boolean;
  readonly shared: number | undefined;
  readonly month: number;
}

function workbookOf(index: number, organisation: string, { rows, faulty, shared, month }: Contents): Uint8Array {
  const projects = Array.from({ length: rows }, (_, row) => ({
    name: projectOf(row === 0 && shared !== undefined ? shared : index, row + 1),
    responsibleOrganisation: faulty && row === 1 ? '' : organisation,
  }));
  const title = `在建项目清单（2022年${month}月） 填报单位：${organisation}`;
  const headings = { investedYearToDate: `1-${month}月累计完成投资` };
  return sheetFile([listSheet('under-construction', projects, { title, headings })]);
}
