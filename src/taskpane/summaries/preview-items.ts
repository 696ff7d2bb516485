/** The preview as the flat items that a virtual list shows: tabs with their lines. */
import type { KeyedSummary, SummariesChoice } from '../../app/pane/summaries.js';
import { linesOf, type SummaryLine } from '../../app/pane/summary-lines.js';
import type { Language } from '../../core/messages/language.js';
import type { SheetSnapshot } from '../../core/sheet/snapshot.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';

export interface PreviewGroup {
  readonly key: string;
  readonly summary: PlannedSummary;
  readonly lines: readonly SummaryLine[];
}

export type PreviewItem =
  | {
      readonly kind: 'tab';
      readonly key: string;
      readonly group: PreviewGroup;
      readonly isOpen: boolean;
      /** Counted from 1. */
      readonly at: number;
      readonly of: number;
    }
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly group: PreviewGroup;
      readonly line: SummaryLine;
      /** Counted from 1 within its tab. */
      readonly at: number;
      readonly of: number;
    };

/** Of the tabs that are to be filled; those without a line are left out. */
export function previewGroups(
  tabs: readonly KeyedSummary[],
  { leftAlone }: SummariesChoice,
  sheets: readonly SheetSnapshot[],
  language: Language,
): readonly PreviewGroup[] {
  return tabs
    .filter(({ key, summary }) => !leftAlone.includes(key) && summary.refused === null)
    .map(({ key, summary }) => ({ key, summary, lines: linesOf(summary, sheets, language) }));
}

export function previewItems(
  groups: readonly PreviewGroup[],
  onlyChanged: boolean,
  closed: ReadonlySet<string>,
): readonly PreviewItem[] {
  const shown = groups
    .map((group) => (onlyChanged ? { ...group, lines: group.lines.filter(({ isChanged }) => isChanged) } : group))
    .filter(({ lines }) => lines.length > 0);
  return shown.flatMap((group, index): PreviewItem[] => {
    const { key, lines } = group;
    const isOpen = !closed.has(key);
    const head: PreviewItem = { kind: 'tab', key, group, isOpen, at: index + 1, of: shown.length };
    if (!isOpen) return [head];
    return [
      head,
      ...lines.map((line, place): PreviewItem => ({
        kind: 'line',
        key: `${key}/${line.cell ?? place}`,
        group,
        line,
        at: place + 1,
        of: lines.length,
      })),
    ];
  });
}
