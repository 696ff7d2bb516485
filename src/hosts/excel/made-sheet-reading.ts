/// <reference types="office-js" />
/** How sheets of ours stand before they are refilled, all of them in few round trips. */
import { bearsLook, type SheetLook } from '../../core/sheet/sheet-look.js';
import { cellKey, type Area, type CellValue } from '../../core/sheet/snapshot.js';
import type { CellContent } from '../../core/sheet/write-plan.js';
import type { Refusal } from '../host.js';
import { intersect } from '../areas.js';
import { rangeOf } from './cell-blocks.js';
import { CellContents } from './cell-writes.js';
import type { MadeSheetContent, MadeSheetState, ValidationState } from './change-set.js';
import { chartStatesOf, loadCharts, type FoundCharts } from './charts.js';
import { CellLooksQuestion, type CellLook } from './made-sheet-looks.js';
import { EMPTY, STAMP, contentArea } from './made-sheet-content.js';
import { MergedAreasQuestion } from './merged-areas.js';
import { askAll, type Question } from './questions.js';
import type { ListedSheet } from './sheet-list.js';
import { loadValidatedAreas, readValidations, validationsToGo } from './validations.js';

/** A sheet as it was found; content is what it has to be given back. */
export interface FoundSheet {
  /** From the first cell on, formatted cells among them. */
  readonly used: Area;
  /** The product's cells: those that hold something, and those that the state wants. */
  readonly own: readonly Area[];
  readonly content: MadeSheetContent;
  readonly charts: FoundCharts;
  readonly stamped: boolean;
  /** Whether a write that failed left it: it may lack anything. */
  readonly isHalfMade: boolean;
}

export interface WantedSheet {
  readonly state: MadeSheetState;
  readonly sheet: ListedSheet;
}

/** By the name that the change has; the first that is not ours refuses all. half: whether they may lack our stamp. */
export async function readMadeSheets(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
  half: boolean,
): Promise<{ readonly found: ReadonlyMap<string, FoundSheet> } | Refusal> {
  if (wanted.length === 0) return { found: new Map() };
  const loaded = wanted.map((each) => ({ each, outline: loadOutline(context, each) }));
  await context.sync();
  const readings: SheetReading[] = [];
  for (const { each, outline } of loaded) {
    const taken = outline();
    if (!taken.stamped && !taken.looksOurs && !half) return { kind: 'not-ours', sheet: each.sheet.name };
    readings.push(new SheetReading(each, taken, half));
  }
  await askAll(
    context,
    readings.flatMap((reading) => reading.questions),
  );
  await readValidations(
    context,
    readings.map(({ id, validated, validations }) => ({ id, areas: validated, into: validations })),
  );
  return { found: new Map(readings.map((reading) => [reading.name, reading.found()])) };
}

interface Outline {
  readonly used: Area;
  /** null: no cell holds anything. */
  readonly filled: Area | null;
  readonly frozenRows: number;
  readonly stamped: boolean;
  /** Whether it carries the texts by which one of ours is known without a stamp. */
  readonly looksOurs: boolean;
  readonly validated: readonly Area[];
  readonly charts: FoundCharts;
}

const NO_CHARTS: FoundCharts = { charts: [], record: null };

function loadOutline(context: Excel.RequestContext, { state, sheet: { id } }: WantedSheet): () => Outline {
  const sheet = context.workbook.worksheets.getItem(id);
  const stamp = sheet.customProperties.getItemOrNullObject(STAMP).load('key');
  const looksOurs = loadLook(sheet, state.knownBy ?? []);
  const used = sheet.getUsedRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const filled = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
  const validated = loadValidatedAreas(sheet);
  const names = state.content?.charts.map(({ name }) => name);
  // Where nothing is wanted of charts, nothing is asked about them.
  const charts = names?.length === 0 ? undefined : loadCharts(sheet, names ?? []);
  return () => ({
    used: fromFirstCell(used),
    filled: filled.isNullObject ? null : fromFirstCell(filled),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    stamped: !stamp.isNullObject,
    looksOurs: looksOurs(),
    validated: validated(),
    charts: charts?.() ?? NO_CHARTS,
  });
}

/** A few cells at the top; nothing is asked where nothing is known. */
function loadLook(sheet: Excel.Worksheet, looks: readonly SheetLook[]): () => boolean {
  const places = looks.flat();
  if (places.length === 0) return () => false;
  const bottom = Math.max(...places.map(({ row }) => row));
  const right = Math.max(...places.map(({ column }) => column));
  const range = rangeOf(sheet, { top: 0, left: 0, bottom, right }).load('values');
  return () => {
    const values = range.values as readonly (readonly CellValue[])[];
    return bearsLook(looks, (row, column) => values[row]?.[column]);
  };
}

function fromFirstCell({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: 0, left: 0, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

class SheetReading {
  readonly id: string;
  readonly merges: Area[] = [];
  readonly validations: ValidationState[] = [];
  private readonly own: readonly Area[];
  private readonly contents = new Map<number, CellContent>();
  private readonly looks = new Map<number, CellLook>();
  private widths: readonly number[] = [];

  constructor(
    private readonly wanted: WantedSheet,
    private readonly outline: Outline,
    private readonly isHalfMade: boolean,
  ) {
    this.id = wanted.sheet.id;
    const { content } = wanted.state;
    const filling = content === null ? undefined : contentArea(content);
    this.own = [outline.filled ?? undefined, filling, ...(content?.own ?? [])].filter((area) => area !== undefined);
  }

  get name(): string {
    return this.wanted.state.name;
  }

  get validated(): readonly Area[] {
    return this.outline.validated.filter((area) => this.own.some((other) => intersect(other, area)));
  }

  get questions(): Question[] {
    const { id, outline } = this;
    const around = [outline.used, ...this.own].reduce((one, other) => ({
      top: 0,
      left: 0,
      bottom: Math.max(one.bottom, other.bottom),
      right: Math.max(one.right, other.right),
    }));
    return [
      // What a half made sheet holds does not matter.
      ...(this.isHalfMade ? [] : [new CellContents(id, outline.used, this.contents)]),
      new CellLooksQuestion(id, outline.used, this.looks),
      new MergedAreasQuestion(this, around),
      this.widthsQuestion(),
    ];
  }

  found(): FoundSheet {
    const { own, merges, validations, wanted, outline, isHalfMade } = this;
    const { used, frozenRows, charts, stamped } = outline;
    const names = wanted.state.content?.charts.map(({ name }) => name) ?? null;
    return {
      used,
      own,
      charts,
      stamped,
      isHalfMade,
      content: {
        rows: this.rows(),
        widths: this.widths,
        frozenRows,
        hidden: wanted.sheet.visibility !== 'visible',
        merges: merges.filter((merge) => own.some((area) => intersect(area, merge))),
        validations,
        own: [...own, ...validationsToGo(validations, own)],
        charts: chartStatesOf(charts, names),
        chartRecord: charts.record,
        knownCharts: charts.charts.map(({ id }) => id),
      },
    };
  }

  private rows(): MadeSheetContent['rows'] {
    const { bottom, right } = this.outline.used;
    return Array.from({ length: bottom + 1 }, (_row, row) =>
      Array.from({ length: right + 1 }, (_column, column) => {
        const key = cellKey(row, column);
        return { content: this.contents.get(key) ?? EMPTY.content, ...(this.looks.get(key) ?? EMPTY) };
      }),
    );
  }

  private widthsQuestion(): Question {
    const first = { ...this.outline.used, bottom: 0 };
    return {
      bytes: () => (first.right + 1) * 60,
      ask: ({ workbook }) => {
        const range = rangeOf(workbook.worksheets.getItem(this.id), first);
        const columns = range.getColumnProperties({ format: { columnWidth: true } });
        return () => {
          this.widths = columns.value.map(({ format }) => format?.columnWidth ?? 0);
        };
      },
    };
  }
}
