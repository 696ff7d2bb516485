/** What the labels of a column are: by its heading where the labels agree, else by what they are known as. */
import type { CheckContext } from '../../rules/context.js';
import type { TableKind } from '../summary.js';
import type { LabelHeading } from './label-headings.js';
import { listNamedBy } from './list-labels.js';
import { MemberLabels, plainLabel } from './member-labels.js';
import { readSizeLabel } from './size-labels.js';

const BY_WORDS = ['by-organisation', 'by-programme', 'by-sector', 'by-tier', 'by-jurisdiction'] as const;

/** The labels of a workbook's members, made once a kind. */
export class LabelBook {
  private readonly byKind = new Map<TableKind, MemberLabels>();

  constructor(readonly context: CheckContext) {}

  of(kind: TableKind): MemberLabels {
    let labels = this.byKind.get(kind);
    if (labels === undefined) this.byKind.set(kind, (labels = new MemberLabels(this.context, kind)));
    return labels;
  }

  /** How many of the texts register, policy or projects know as members of the kind. */
  known(kind: TableKind, texts: readonly string[]): number {
    return texts.filter((text) => this.of(kind).read(text)?.known === true).length;
  }
}

/** undefined: nothing tells it, or no label is known as what the heading promises. @param texts of labels, no totals */
export function kindOfLabels(book: LabelBook, heading: LabelHeading, texts: readonly string[]): TableKind | undefined {
  if (texts.length === 0) return undefined;
  const lists = texts.filter((text) => listNamedBy(plainLabel(text)) !== undefined).length;
  const sizes = texts.filter((text) => readSizeLabel(plainLabel(text), []) !== undefined).length;
  const most = (count: number): boolean => count * 2 > texts.length;
  if (heading.kind !== 'labels' || heading.of !== 'by-organisation') {
    if (most(lists)) return 'by-list';
    if (most(sizes)) return 'by-size';
  }
  if (heading.kind === 'labels' && heading.of !== 'by-list' && heading.of !== 'by-size') {
    if (book.known(heading.of, texts) > 0) return heading.of;
  }
  let best: TableKind | undefined;
  let bestCount = 0;
  for (const kind of BY_WORDS) {
    const count = book.known(kind, texts);
    if (count > bestCount && most(count)) [best, bestCount] = [kind, count];
  }
  return best;
}
