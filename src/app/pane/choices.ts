/** How a person likes to look at findings. Only the language is kept in the workbook: the rest is one person's, for now. */
import type { Language } from '../../core/messages/language.js';
import type { Severity } from '../../core/report.js';

export const GROUPINGS = ['rule', 'severity', 'list', 'organisation', 'sheet'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export const SHOWN_UNITS = ['万元', '亿元'] as const;
export type ShownUnit = (typeof SHOWN_UNITS)[number];

export interface Choices {
  /** null: the one that Office speaks. */
  readonly language: Language | null;
  readonly grouping: Grouping;
  /** The severities that the list shows. */
  readonly severities: readonly Severity[];
  /** In which the progress tab writes amounts. */
  readonly unit: ShownUnit;
  /** Whether the person was told that writing empties Excel's undo list. */
  readonly undoTold: boolean;
}

export const DEFAULT_CHOICES: Choices = {
  language: null,
  grouping: 'rule',
  severities: SEVERITIES,
  unit: '万元',
  undoTold: false,
};

/** The setting's name in the workbook. */
export const CHOICES_SETTING = 'dispatch.choices';

/** null where nothing differs from the default: then the workbook keeps no setting. */
export function storedChoices({ language }: Choices): string | null {
  return language === DEFAULT_CHOICES.language ? null : JSON.stringify({ language });
}
