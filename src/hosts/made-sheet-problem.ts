/** What of a made sheet's areas no host can hold, told in English for whoever planned it. */
import { cellAddress } from '../core/sheet/address.js';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../core/sheet/snapshot.js';
import type { MadeChart, MadeChoices, MadeSheet } from '../core/sheet/write-plan.js';
import { intersect } from './areas.js';

/** Excel's limits of a validation's list: typed choices together with their commas, and a formula. */
const LONGEST_CHOICES = 255;
const LONGEST_RANGE = 8191;

/** undefined where there is none. Contents of cells are not looked at. */
export function madeSheetProblem({ merges = [], choices = [], charts = [] }: MadeSheet): string | undefined {
  const areas = [...merges, ...choices.map(({ area }) => area), ...charts.map(({ place }) => place)];
  return (
    areas.map(areaProblem).find((problem) => problem !== undefined) ??
    overlap('merges', merges) ??
    charts.map(chartProblem).find((problem) => problem !== undefined) ??
    choices.map(choicesProblem).find((problem) => problem !== undefined) ??
    overlap(
      'choices',
      choices.map(({ area }) => area),
    )
  );
}

function areaProblem({ top, left, bottom, right }: Area): string | undefined {
  const whole = [top, left, bottom, right].every((edge) => Number.isInteger(edge) && edge >= 0);
  const inside = whole && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
  return inside ? undefined : `the area ${top}, ${left} to ${bottom}, ${right}`;
}

/** Sorted by row each area is held against those that have not ended yet: made sheets have few at once. */
function overlap(what: string, areas: readonly Area[]): string | undefined {
  let open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    open = open.filter(({ bottom }) => bottom >= area.top);
    if (open.some((other) => intersect(area, other)))
      return `${what} that overlap at ${cellAddress(area.top, area.left)}`;
    open.push(area);
  }
  return undefined;
}

/** Each series and the categories are cells of one row or of one column. */
function chartProblem({ name, categories, series }: MadeChart): string | undefined {
  if (name === '') return 'a chart without a name';
  if (series.length === 0) return 'a chart without series';
  const lines = [categories, ...series.map(({ values }) => values)];
  const flat = lines.find(({ top, left, bottom, right }) => top !== bottom && left !== right);
  return (
    lines.map(areaProblem).find((problem) => problem !== undefined) ??
    (flat === undefined ? undefined : `a chart of ${name} over several rows and columns`)
  );
}

function choicesProblem({ from }: MadeChoices): string | undefined {
  if (typeof from === 'string') {
    return from === '' || from.length > LONGEST_RANGE ? 'choices without a range' : undefined;
  }
  if (from.length === 0) return 'choices without any';
  if (from.some((choice) => choice.includes(',') || choice.trim() !== choice || choice === '')) {
    return 'a choice that is empty, has a comma or space at its ends';
  }
  return from.join(',').length > LONGEST_CHOICES ? 'choices longer than 255 characters together' : undefined;
}
