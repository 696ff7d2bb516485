import type { Area } from '../../core/sheet/snapshot.js';

/** What a rule paints over a cell's own look; what is absent stays as it is. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: string;
}

export interface ConditionalFormat {
  /** Renumbered whenever somebody changes the order of the rules. */
  id: string;
  /** Excel.ConditionalFormatType; only Custom can be made here, others come with a file. */
  readonly type: string;
  areas: Area[];
  /**
   * With its leading =; relative references count from the first area's first cell. '' until it is set. Rules of other
   * types than Custom have the formula that says the same, '' where none does (colour scales, bars, icons).
   */
  formula: string;
  stopIfTrue: boolean;
  readonly look: ConditionalLook;
}

/** Ids go by the place in the sheet's order. */
export function conditionalFormatId(place: number): string {
  return `{${place.toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000000}`;
}
