/**
 * From the contract to full capacity (签约, 备案, 开工, 竣工, 投产, 达效), and the five rates (五率) between them. No document
 * says what each rate is of: it is taken to be of the stage before, as the names have it.
 */
import { CellState } from '../lists/cell-state.js';
import type { ProjectRow } from '../lists/project-row.js';
import type { CheckContext } from '../rules/context.js';
import type { FieldName } from '../schema/fields.js';
import { readYesNoOf } from '../values/stage-word.js';

/** As policies name them, in the order 签约项目备案率, 备案项目开工率, 开工项目投资完成率, 竣工项目投产率, 产能达效率. */
export const STAGE_RATES = [
  'filingRate',
  'filedStartRate',
  'startedCompletionRate',
  'productionRate',
  'capacityRate',
] as const;
export type StageRate = (typeof STAGE_RATES)[number];

/** How many projects have come to each stage; null: no column tells it. */
export interface StageFunnel {
  readonly signed: number | null;
  readonly filed: number | null;
  readonly started: number | null;
  readonly finished: number | null;
  readonly inProduction: number | null;
  readonly atCapacity: number | null;
  /** 签约项目备案率, a fraction, as the four below it. */
  readonly filingRate: number | null;
  /** 备案项目开工率. */
  readonly startRate: number | null;
  /** 开工项目投资完成率. */
  readonly completionRate: number | null;
  /** 竣工项目投产率. */
  readonly productionRate: number | null;
  /** 产能达效率. */
  readonly capacityRate: number | null;
  /** The same with what they are of, under the names that policies have for them. null: no column tells it, or there is nothing that it could be of. */
  readonly rates: Readonly<Record<StageRate, RateOfStage | null>>;
}

export interface RateOfStage {
  /** Projects; 万元 for startedCompletionRate. */
  readonly done: number;
  /** Those of the stage before; 万元 of annual plan for startedCompletionRate. */
  readonly of: number;
  /** A fraction, never capped. */
  readonly rate: number;
}

type Stage = 'signed' | 'filed' | 'finished' | 'inProduction' | 'atCapacity';

/** Where the yes/no column says nothing, the date does. */
const COLUMNS: Readonly<Record<Stage, { readonly word: FieldName | null; readonly day: FieldName }>> = {
  signed: { word: 'signed', day: 'milestones.signing.actual' },
  filed: { word: 'filed', day: 'milestones.proposal.actual' },
  finished: { word: null, day: 'actualFinish' },
  inProduction: { word: 'inProduction', day: 'milestones.production.actual' },
  atCapacity: { word: 'atCapacity', day: 'milestones.capacity.actual' },
};

export function stageFunnel(context: CheckContext, rows: readonly ProjectRow[] = context.rows): StageFunnel {
  const at = (stage: Stage) => (rows.some((row) => tells(row, stage)) ? rows.filter((row) => isAt(row, stage)) : null);
  const [signed, filed, finished, inProduction, atCapacity] = [
    at('signed'),
    at('filed'),
    at('finished'),
    at('inProduction'),
    at('atCapacity'),
  ];
  const started = rows.filter((row) => context.start(row) === 'yes');
  const rates: StageFunnel['rates'] = {
    filingRate: share(
      signed,
      (row) => tells(row, 'filed'),
      (row) => isAt(row, 'filed'),
    ),
    filedStartRate: share(
      filed,
      // Where only the preliminary list tells of filing, none of its projects can have started: the rate says nothing.
      () => rows.some((row) => row.list !== 'preliminary' && tells(row, 'filed')),
      (row) => context.start(row) === 'yes',
    ),
    startedCompletionRate: completion(started),
    productionRate: share(
      finished,
      (row) => tells(row, 'inProduction'),
      (row) => isAt(row, 'inProduction'),
    ),
    capacityRate: share(
      inProduction,
      (row) => tells(row, 'atCapacity'),
      (row) => isAt(row, 'atCapacity'),
    ),
  };
  return {
    signed: signed?.length ?? null,
    filed: filed?.length ?? null,
    started: rows.length === 0 ? null : started.length,
    finished: finished?.length ?? null,
    inProduction: inProduction?.length ?? null,
    atCapacity: atCapacity?.length ?? null,
    filingRate: rates.filingRate?.rate ?? null,
    startRate: rates.filedStartRate?.rate ?? null,
    completionRate: rates.startedCompletionRate?.rate ?? null,
    productionRate: rates.productionRate?.rate ?? null,
    capacityRate: rates.capacityRate?.rate ?? null,
    rates,
  };
}

type Fits = (row: ProjectRow) => boolean;

/** Of the projects of the stage before whose sheet tells the next. */
function share(before: readonly ProjectRow[] | null, told: Fits, done: Fits): RateOfStage | null {
  const among = (before ?? []).filter(told);
  return among.length === 0 ? null : rateOf(among.filter(done).length, among.length);
}

function completion(started: readonly ProjectRow[]): RateOfStage | null {
  const sum = (field: FieldName) =>
    Number(started.reduce((all, row) => all + (row.amount(field) ?? 0), 0).toPrecision(14));
  const plan = sum('annualPlan');
  return plan > 0 ? rateOf(sum('investedYearToDate'), plan) : null;
}

function rateOf(done: number, of: number): RateOfStage {
  return { done, of, rate: done / of };
}

function tells(row: ProjectRow, stage: Stage): boolean {
  const { word, day } = COLUMNS[stage];
  return (word !== null && row.has(word)) || row.has(day);
}

function isAt(row: ProjectRow, stage: Stage): boolean {
  const { word, day } = COLUMNS[stage];
  if (word !== null && row.has(word)) {
    const said = readYesNoOf(word, row.value(word));
    if (said.kind === 'value') return said.yes;
  }
  const state = row.state(day);
  return (
    state === CellState.Value ||
    state === CellState.Done ||
    state === CellState.Ambiguous ||
    state === CellState.Undated
  );
}
