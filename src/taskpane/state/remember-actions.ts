/** Corrections and choices: taken at once; corrections and the language are kept in the workbook a moment later. */
import type { StoreApi } from 'zustand/vanilla';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import type { ReadWorkbook } from '../../app/pane/recognise-workbook.js';
import type { Choices, Grouping } from '../../app/pane/choices.js';
import { NO_CORRECTIONS, withoutEntry, type Corrections } from '../../app/pane/corrections.js';
import { remember } from '../../app/pane/remember.js';
import type { Language } from '../../core/messages/language.js';
import type { Severity } from '../../core/report.js';
import type { Refusal, WorkbookHost } from '../../hosts/host.js';
import type { Opening, PaneState } from './pane-state.js';
import { detailOf, isRefusal } from './run-task.js';

export interface RememberActions {
  /** Recognises or checks again with them, from what was read last. */
  correct(corrections: Partial<Corrections>): void;
  resetCorrections(): void;
  teachHeading(heading: string, meaning: string): void;
  /** `name` null: a name of its own. */
  teachOrganisation(text: string, name: string | null): void;
  forget(kind: 'headings' | 'organisations' | 'renamed', text: string): void;
  choose(choices: Partial<Choices>): void;
  group(grouping: Grouping): void;
  toggleSeverity(severity: Severity): void;
  /** Writes now what has not been kept. */
  rememberAgain(): Promise<void>;
}

export interface RememberParts {
  readonly host: WorkbookHost;
  readonly store: StoreApi<PaneState>;
  readonly accept: (checked: CheckedWorkbook) => void;
  /** Office's own. */
  readonly language: Language;
}

/** Several choices in a row are one write, in ms. */
const SETTLE = 600;

export function rememberActions({ host, store, accept, language }: RememberParts): RememberActions & {
  /** null: recalled. */
  recall(opening: Opening): Promise<Refusal | null>;
  keepRead(read: ReadWorkbook): void;
} {
  let read: ReadWorkbook | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function recall(opening: Opening): Promise<Refusal | null> {
    const outcome = await opening.recall(host);
    if (isRefusal(outcome)) return outcome;
    const { corrections, choices } = outcome.memory;
    // The other choices are this session's own.
    store.setState((state) => ({
      corrections,
      choices: { ...state.choices, language: choices.language },
      language: choices.language ?? language,
    }));
    return null;
  }

  async function rememberNow(): Promise<void> {
    const { corrections, choices } = store.getState();
    try {
      const outcome = await remember(host, { corrections, choices });
      if (outcome.kind === 'editing') settle();
      else if (isRefusal(outcome)) store.setState({ trouble: { kind: 'not-remembered', refusal: outcome } });
    } catch (error) {
      store.setState({ trouble: { kind: 'defect', task: 'check', detail: detailOf(error) } });
    }
  }

  function settle(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void rememberNow(), SETTLE);
  }

  function choose(change: Partial<Choices>): void {
    const choices = { ...store.getState().choices, ...change };
    // Another order: the place in the old one means nothing in it.
    const reordered = change.grouping !== undefined || change.severities !== undefined;
    store.setState({
      choices,
      language: choices.language ?? language,
      ...(reordered ? { resumeAt: null } : {}),
    });
    if (change.language !== undefined) settle();
  }

  function correct(change: Partial<Corrections>): void {
    const { opening, engine, checked } = store.getState();
    const corrections = { ...store.getState().corrections, ...change };
    store.setState({ corrections });
    settle();
    if (engine !== null && checked !== null) {
      const { session, protectedSheets, comparing } = checked;
      accept(engine.checkSnapshot(session.snapshot, corrections, protectedSheets, comparing));
    } else if (opening !== null && read !== null) {
      store.setState({ recognition: opening.recognise(read.workbook, corrections) });
    }
  }

  function taught(change: Partial<Corrections>): void {
    correct(change);
    store.setState({ view: null, passing: { kind: 'taught' } });
  }

  return {
    recall,
    keepRead: (last) => {
      read = last;
    },
    correct,
    resetCorrections: () => {
      const { headings, organisations, renamed } = store.getState().corrections;
      correct({ ...NO_CORRECTIONS, headings, organisations, renamed });
    },
    teachHeading: (heading, meaning) =>
      taught({ headings: { ...store.getState().corrections.headings, [heading]: meaning } }),
    teachOrganisation: (text, name) =>
      taught({ organisations: { ...store.getState().corrections.organisations, [text]: name } }),
    forget: (kind, text) => correct({ [kind]: withoutEntry(store.getState().corrections[kind], text) }),
    choose,
    group: (grouping) => choose({ grouping }),
    toggleSeverity: (severity) => {
      const { severities } = store.getState().choices;
      choose({
        severities: severities.includes(severity)
          ? severities.filter((shown) => shown !== severity)
          : [...severities, severity],
      });
    },
    rememberAgain: async () => {
      store.setState({ trouble: null });
      await rememberNow();
    },
  };
}
