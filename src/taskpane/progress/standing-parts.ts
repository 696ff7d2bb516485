/** What the sections are made from, handed down to them. */
import type * as standing from '../../app/pane/standing.js';
import type { Engine } from '../state/pane-state.js';

export type StandingFunctions = typeof standing;

export interface Standing {
  readonly of: StandingFunctions;
  readonly context: ReturnType<Engine['contextOf']>;
}
