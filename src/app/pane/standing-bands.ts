/** The same projects under another place's bands, and by both schedules where rows have plans of their own. */
import type { ProjectRow } from '../../core/lists/project-row.js';
import { aggregateBy, firstOrganisation } from '../../core/progress/aggregates.js';
import { BAND_PRESETS, bandChanges, judged, type BandPreset, type RuleSet } from '../../core/progress/band-changes.js';
import { CheckContext } from '../../core/rules/context.js';
import type { Band } from '../../core/rules/finding-data.js';
import { ownSchedules, type Schedules } from './standing-project.js';

export type PresetOffer = Pick<BandPreset, 'id' | 'place' | 'year' | 'of' | 'rule'>;

export const PRESETS: readonly PresetOffer[] = BAND_PRESETS;

export interface ChangedBand {
  /** null: no band. */
  readonly before: Band | null;
  readonly after: Band | null;
}

export interface ChangedProject extends ChangedBand {
  readonly row: ProjectRow;
}

export interface ChangedOrganisation extends ChangedBand {
  readonly name: string;
}

type BandCounts = Readonly<Record<Band, number>>;

export interface BandComparison {
  readonly before: BandCounts;
  readonly after: BandCounts;
  readonly organisations: readonly ChangedOrganisation[];
  /** In the order of the sheets. */
  readonly projects: readonly ChangedProject[];
}

/** @param preset one of {@link PRESETS} */
export function compareBands(context: CheckContext, preset: string): BandComparison {
  const chosen = BAND_PRESETS.find(({ id }) => id === preset);
  if (chosen === undefined) throw new RangeError(`no band preset: ${preset}`);
  const { policy } = context;
  const other: RuleSet = { bands: chosen.bands, baseline: chosen.baseline ?? policy.baseline };
  return {
    before: countBands(context, policy),
    after: countBands(context, other),
    organisations: changedOrganisations(context, other),
    projects: bandChanges(context, other).map(({ row, before, after }) => ({
      row,
      before: before?.band ?? null,
      after: after?.band ?? null,
    })),
  };
}

function countBands(context: CheckContext, rules: RuleSet): BandCounts {
  const counts = { green: 0, yellow: 0, red: 0 };
  for (const row of context.rows) {
    const band = judged(context, row, rules)?.band;
    if (band !== undefined) counts[band]++;
  }
  return counts;
}

function changedOrganisations(context: CheckContext, other: RuleSet): readonly ChangedOrganisation[] {
  const under = new CheckContext(context.recognised, { ...context.policy, ...other }, context.asOf);
  const after = new Map(organisationBands(under));
  return organisationBands(context).flatMap(([name, before]) => {
    const now = after.get(name) ?? null;
    return name === null || now === before ? [] : [{ name, before, after: now }];
  });
}

function organisationBands(context: CheckContext) {
  return aggregateBy(context, (row) => firstOrganisation(context, row)).map(({ name, band }) => [name, band] as const);
}

export interface TwiceScheduled extends Schedules {
  readonly row: ProjectRow;
}

/** Projects whose own plans and the months that have passed give different bands. */
export function schedulesApart(context: CheckContext): readonly TwiceScheduled[] {
  return context.rows.flatMap((row) => {
    const schedules = ownSchedules(context, row);
    return schedules === undefined || schedules.own.band === schedules.calendar.band ? [] : [{ row, ...schedules }];
  });
}
