/** What is made of the files: a report, texts to send on, annotated copies; and what came of making it. */
import { useState } from 'react';
import type { AnnotateOutcome } from '../../app/bulk/annotate-file.js';
import { copyNameOf } from '../../app/bulk/return-files.js';
import type { BatchReport } from '../../app/bulk/report-workbook.js';
import { bulkWords } from '../../app/messages/bulk/words.js';
import { wordsOf } from '../../app/messages/words.js';
import { writingWords } from '../../app/messages/writing/words.js';
import { fileName } from '../../app/unreadable.js';
import type { Language } from '../../core/messages/language.js';
import type { SaveOutcome } from '../../hosts/host.js';
import { copyText } from '../copy-text.js';
import { detailOf } from '../state/run-task.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { readChosenFile } from '../workers/chosen-file.js';
import { startWorkbookWorker } from '../workers/start-workbook-worker.js';
import { BULK_TEXTS } from './bulk-texts.js';
import type { BulkEntry } from './bulk-state.js';
import { useBulk } from './use-bulk.js';

export interface Said {
  readonly intent: 'success' | 'error' | 'info';
  readonly text: string;
}

export interface Outputs {
  /** null: nothing to say. */
  readonly said: Said | null;
  /** Puts away what was said. */
  dismiss(): void;
  /** Where nothing may be put on the clipboard, shows the text for copying. */
  copy(text: string): Promise<void>;
  saveReport(report: BatchReport): Promise<void>;
  saveAnnotated(entry: BulkEntry): Promise<void>;
}

export function useOutputs(): Outputs {
  const t = useTopic(BULK_TEXTS);
  const pane = usePane();
  const bulk = useBulk();
  const language = usePaneState((state) => state.language);
  const [said, setSaid] = useState<Said | null>(null);

  const fail = (text: string): void => setSaid({ intent: 'error', text });

  async function save(name: string, bytes: Uint8Array): Promise<void> {
    const outcome: SaveOutcome = await pane.saveFile(name, bytes);
    if (outcome.kind === 'saved') setSaid({ intent: 'success', text: t('out.opened', { name }) });
    else if (outcome.kind === 'unsupported') fail(t('out.cannotSave', { what: outcome.what }));
    else fail(t('out.saveFailed', { name, why: writingWords(language).refused(outcome) }));
  }

  /** A defect of ours is told, not swallowed: nobody else hears of it. */
  const guarded = (name: string, work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => fail(t('out.saveFailed', { name, why: detailOf(error) })));

  async function annotate(entry: BulkEntry): Promise<void> {
    const source = await readChosenFile(entry.file);
    if (source.kind === 'unreadable')
      return fail(t('out.noCopy', { why: wordsOf(language).unreadable(source.reason) }));
    const worker = startWorkbookWorker();
    try {
      const outcome = await worker.annotate(source.bytes, fileName(entry.path), bulk.settings(), language);
      if (outcome.kind === 'annotated') await save(copyNameOf(entry.path, language), outcome.bytes);
      else fail(t('out.noCopy', { why: whyNot(outcome, language) }));
    } finally {
      worker.end();
    }
  }

  return {
    said,
    dismiss: () => setSaid(null),
    async copy(text) {
      if (await copyText(text)) setSaid({ intent: 'success', text: t('out.copied') });
      else pane.open({ kind: 'copy', text });
    },
    async saveReport(report) {
      const name = `${bulkWords(language).report.fileName(report.month)}.xlsx`;
      const made = import(/* webpackChunkName: "bulk-report" */ '../../app/bulk/report-workbook.js');
      await guarded(
        name,
        made.then(({ reportWorkbook }) => save(name, reportWorkbook(report, language))),
      );
    },
    async saveAnnotated(entry) {
      setSaid({ intent: 'info', text: t('details.annotating') });
      await guarded(copyNameOf(entry.path, language), annotate(entry));
    },
  };
}

function whyNot(outcome: Exclude<AnnotateOutcome, { kind: 'annotated' }>, language: Language): string {
  return outcome.kind === 'unreadable'
    ? wordsOf(language).unreadable(outcome.reason)
    : writingWords(language).refused(outcome.refusal);
}
