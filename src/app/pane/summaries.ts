/** The summary tabs for the pane: what each would get, and filling those that a person left ticked. Loaded with the tab 汇总. */
import type { Language } from '../../core/messages/language.js';
import { parseAddress } from '../../core/sheet/address.js';
import { EMPTY_PLAN, type CellWrite, type WritePlan } from '../../core/sheet/write-plan.js';
import { isMadeSheet } from '../../core/summaries/made/made-mark.js';
import {
  summarise,
  type PlannedSummary,
  type SummariesPlan,
  type SummariseOptions,
} from '../../core/summaries/summarise.js';
import { LEDGER_KINDS, type SummaryKind } from '../../core/summaries/summary.js';
import type { Receipt, Refusal, WorkbookChange, WorkbookHost } from '../../hosts/host.js';
import type { CheckedWorkbook } from './check-workbook.js';
import { contextOf } from './rows-in-context.js';

/** What a person decided before the fill. */
export interface SummariesChoice {
  readonly mode: SummariseOptions['mode'];
  /** Sheets whose members without a row are put into the empty rows above the total. */
  readonly appendUnlisted: readonly string[];
  /** Keys of the tabs that are not to be filled. */
  readonly leftAlone: readonly string[];
}

export const FIRST_CHOICE: SummariesChoice = { mode: 'values', appendUnlisted: [], leftAlone: [] };

/** A tab with the key by which it is known again after an edit. */
export interface KeyedSummary {
  readonly key: string;
  readonly summary: PlannedSummary;
}

export interface PlannedTabs extends Omit<SummariesPlan, 'summaries' | 'plan'> {
  readonly tabs: readonly KeyedSummary[];
  /** Tabs of an earlier run that are not filled again, since they are protected. */
  readonly protectedMade: readonly string[];
  /** Of the tabs that are not left alone. */
  readonly plan: WritePlan;
}

/** Writes nothing. */
export function planTabs(checked: CheckedWorkbook, choice: SummariesChoice, language: Language): PlannedTabs {
  const { protectedSheets } = checked;
  const { mode, appendUnlisted } = choice;
  const { summaries, plan, ...told } = summarise(contextOf(checked), {
    mode,
    language,
    protectedSheets,
    appendUnlisted,
  });
  const tabs = keyed(summaries);
  const left = new Set(choice.leftAlone);
  const chosen = tabs.filter(({ key }) => !left.has(key)).map(({ summary }) => summary);
  return {
    ...told,
    tabs,
    protectedMade: checked.session.snapshot.sheets
      .filter((sheet) => protectedSheets.includes(sheet.name) && isMadeSheet(sheet))
      .map(({ name }) => name),
    plan: chosen.length === summaries.length ? plan : planOf(summaries, chosen, plan),
  };
}

/** Several tables of one kind may stand on a sheet. */
function keyed(summaries: readonly PlannedSummary[]): readonly KeyedSummary[] {
  const met = new Map<string, number>();
  return summaries.map((summary) => {
    const name = `${summary.kind} ${summary.sheet}`;
    const number = met.get(name) ?? 0;
    met.set(name, number + 1);
    return { key: `${name} ${number}`, summary };
  });
}

/** The part of the whole plan that fills the chosen ones; the sheet that formulas point to only where some are left. */
function planOf(
  all: readonly PlannedSummary[],
  chosen: readonly PlannedSummary[],
  { sheets: planned }: WritePlan,
): WritePlan {
  const cells = chosen.filter(({ made }) => !made).flatMap(writesOf);
  const made = new Set(all.filter((summary) => summary.made).map(({ sheet }) => sheet));
  const wanted = new Set(chosen.filter((summary) => summary.made).map(({ sheet }) => sheet));
  const own = planned.filter(({ name }) => wanted.has(name));
  const hasFormula =
    cells.some(({ after }) => after.formula !== null) ||
    own.some(({ rows }) => rows.some((row) => row.some(({ formula }) => formula !== undefined)));
  return {
    ...EMPTY_PLAN,
    cells,
    sheets: planned.filter(({ name }) => (made.has(name) ? wanted.has(name) : hasFormula)),
  };
}

function writesOf({ sheet, written }: PlannedSummary): readonly CellWrite[] {
  return written.map(({ cell, before, after }) => {
    const place = parseAddress(cell);
    if (place === undefined) throw new Error(`no address: ${cell}`);
    return { sheet, ...place, before, after };
  });
}

export function isLedger(kind: SummaryKind): boolean {
  return (LEDGER_KINDS as readonly string[]).includes(kind);
}

export type FillOutcome =
  | {
      readonly kind: 'filled';
      readonly receipt: Receipt;
      /** Written in the person's own tabs. */
      readonly cells: number;
      /** Tabs that were made, or filled again whole. */
      readonly madeTabs: number;
      readonly changes: readonly WorkbookChange[];
    }
  | { readonly kind: 'nothing-to-fill' }
  | Refusal;

/** One step of ours, which the receipt takes back. @param checked where a cell holds something else by now, nothing is written */
export async function fillTabs(
  host: WorkbookHost,
  checked: CheckedWorkbook,
  choice: SummariesChoice,
  language: Language,
): Promise<FillOutcome> {
  const { plan, tabs } = planTabs(checked, choice, language);
  const { cells, sheets } = plan;
  if (cells.length === 0 && sheets.length === 0) return { kind: 'nothing-to-fill' };
  const outcome = await host.apply(plan);
  if (outcome.kind !== 'applied') return outcome;
  const made = new Set(tabs.filter(({ summary }) => summary.made).map(({ summary }) => summary.sheet));
  const written = new Set([...cells.map(({ sheet }) => sheet), ...sheets.map(({ name }) => name)]);
  return {
    kind: 'filled',
    receipt: outcome.receipt,
    cells: cells.length,
    madeTabs: sheets.filter(({ name }) => made.has(name)).length,
    changes: [...written].map((sheet) => ({ kind: 'cells', sheet, areas: [] })),
  };
}
