/** What the pane knows and shows; changed only by the actions beside it. */
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { DEFAULT_CHOICES, type Choices } from '../../app/pane/choices.js';
import { NO_CORRECTIONS, type Corrections } from '../../app/pane/corrections.js';
import type { Recognition } from '../../app/pane/recognition.js';
import type { Teachable } from '../../app/pane/teach.js';
import type { FixKind } from '../../core/fixes/fix-kind.js';
import type { Language } from '../../core/messages/language.js';
import type { Finding } from '../../core/report.js';
import type { ReadProgress, Receipt, Refusal } from '../../hosts/host.js';

/** What the first view needs beside itself: loaded after the pane has shown itself. */
export type Opening = typeof import('../../app/pane/opening.js');
/** The door to everything that checks: loaded with the first check. */
export type Engine = typeof import('../../app/pane/engine.js');

/** `feature`: what a tab or view of its own writes, in its own words: see FeatureWrite. */
export type WriteTask = 'mark' | 'clear' | 'to-sheet' | 'fix' | 'undo' | 'feature';

/** Words of a feature, rendered when they are shown. */
export type LocalText = (language: Language) => string;
/** What can be tried again. */
export type Task = 'start' | 'check' | WriteTask;

export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress | null }
  | { readonly kind: 'checking' }
  /** Somebody types into a cell; we go on when it has ended. */
  | { readonly kind: 'waiting'; readonly cell: string | null }
  | { readonly kind: 'writing'; readonly task: Exclude<WriteTask, 'feature'> }
  | { readonly kind: 'writing'; readonly task: 'feature'; readonly text: LocalText };

/** Stays until it is dismissed or tried again with success. */
export type Trouble =
  | { readonly kind: 'refused'; readonly task: Task; readonly refusal: Refusal }
  | { readonly kind: 'not-remembered'; readonly refusal: Refusal }
  /** The program's own fault. */
  | { readonly kind: 'defect'; readonly task: Task; readonly detail: string };

export type Success =
  | {
      readonly kind: 'marked';
      readonly cells: number;
      readonly withoutCell: number;
      readonly protectedSheets: readonly string[];
    }
  | { readonly kind: 'nothing-to-mark'; readonly protectedSheets: readonly string[] }
  | { readonly kind: 'cleared'; readonly protectedSheets: readonly string[] }
  | { readonly kind: 'sheet-written'; readonly findings: number }
  | { readonly kind: 'fixed'; readonly cells: number }
  | { readonly kind: 'copied'; readonly findings: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'taught' }
  | { readonly kind: 'done'; readonly text: LocalText };

/** Of a write. `undo`: how to take it back; while there is one, the notice stays until the next write. */
export interface Notice {
  readonly success: Success;
  readonly undo: Receipt | null;
}

/** What covers the tabs until it is closed. */
export type View =
  | { readonly kind: 'rule'; readonly rule: Finding['rule'] }
  | { readonly kind: 'teach'; readonly teachable: Teachable }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'compare' | 'settings' | 'accepted' }
  | { readonly kind: 'template' | 'roll' | 'split' | 'receipt' }
  /** `fix` null: every kind. */
  | { readonly kind: 'fix-all'; readonly fix: FixKind | null }
  /** `files`: chosen already, elsewhere. */
  | { readonly kind: 'merge'; readonly files: readonly File[] }
  | { readonly kind: 'accept'; readonly finding: Finding };

export type TabId = 'check' | 'progress' | 'summaries' | 'bulk' | 'more';

export interface PaneState {
  readonly tab: TabId;
  /** What is shown: the person's choice, else Office's. */
  readonly language: Language;
  readonly opening: Opening | null;
  readonly engine: Engine | null;
  readonly activity: Activity;
  readonly recognition: Recognition | null;
  readonly checked: CheckedWorkbook | null;
  /** When, in milliseconds since 1970. */
  readonly checkedAt: number | null;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  /** Told for a moment, beside a notice that stays. */
  readonly passing: Success | null;
  /** A write that waits for a yes, since it empties Excel's undo list. */
  readonly confirming: WriteTask | null;
  readonly corrections: Corrections;
  readonly choices: Choices;
  readonly correcting: boolean;
  readonly search: string;
  /** Keys of the groups that are closed. */
  readonly closedGroups: ReadonlySet<string>;
  readonly current: Finding | null;
  /** Where the current finding stood that is gone: the next one is there now. null: no such finding. */
  readonly resumeAt: number | null;
  readonly view: View | null;
}

export function initialState(language: Language): PaneState {
  return {
    tab: 'check',
    language,
    opening: null,
    engine: null,
    activity: { kind: 'loading' },
    recognition: null,
    checked: null,
    checkedAt: null,
    trouble: null,
    notice: null,
    passing: null,
    confirming: null,
    corrections: NO_CORRECTIONS,
    choices: DEFAULT_CHOICES,
    correcting: false,
    search: '',
    closedGroups: new Set(),
    current: null,
    resumeAt: null,
    view: null,
  };
}

export function isBusy({ activity }: Pick<PaneState, 'activity'>): boolean {
  return activity.kind !== 'idle';
}
