/** 批量: many files, each checked, then compared; a list of them, each with its details, and what is made of them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { VERDICTS } from '../../app/bulk/file-verdict.js';
import { chosenPolicy } from '../../app/pane/question.js';
import { Messages } from '../check/messages.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { startWorkbookWorker } from '../workers/start-workbook-worker.js';
import { createBulkCheck, type BulkCheck } from './bulk-check.js';
import { BulkOutputs } from './bulk-outputs.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { BulkView } from './bulk-view.js';
import { FileChoice } from './file-choice.js';
import { FileDetails } from './file-details.js';
import { FileFilters } from './file-filters.js';
import { FileList } from './file-list.js';
import { FindingList } from './finding-list.js';
import { takeGivenFiles } from './given-files.js';
import { QuestionFields } from './question-fields.js';
import { RunState } from './run-state.js';
import { SaidBar } from './said-bar.js';
import { arrangeFiles, filesWithVerdicts, verdictCounts, type FileChoices } from './shown-files.js';
import { BulkContext, useBulk, useBulkState } from './use-bulk.js';
import { useOutputs } from './use-outputs.js';

/** Each may hold a large workbook in memory. */
const MOST_WORKERS = 4;

const useStyles = makeStyles({
  panel: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  top: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

export default function BulkTab() {
  const pane = usePane();
  const [bulk] = useState<BulkCheck>(() =>
    createBulkCheck({
      startWorker: startWorkbookWorker,
      // One core is left to the page and to Excel.
      workers: Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1)),
      policyOf: (id) =>
        chosenPolicy(
          id === null ? pane.store.getState().corrections : { ...pane.store.getState().corrections, policy: id },
        ),
    }),
  );
  useEffect(() => bulk.cancel, [bulk]);
  useEffect(() => takeGivenFiles(bulk.add), [bulk]);
  return (
    <BulkContext value={bulk}>
      <Panel />
    </BulkContext>
  );
}

type Over = { readonly from: Element | null } & (
  { readonly kind: 'file'; readonly id: number } | { readonly kind: 'between' }
);

function Panel() {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const bulk = useBulk();
  const state = useBulkState((whole) => whole);
  const [choices, setChoices] = useState<FileChoices>({ order: 'given', verdicts: VERDICTS, search: '' });
  const [over, setOver] = useState<Over | null>(null);
  const outputs = useOutputs();
  // Typing and clicking go before what the workers say.
  const shownState = useDeferredValue(state);
  const files = useMemo(() => filesWithVerdicts(shownState, bulk.settings().policy), [shownState, bulk]);
  const shown = useMemo(() => arrangeFiles(files, choices), [files, choices]);
  const counts = useMemo(() => verdictCounts(files), [files]);
  const openFile = useCallback((id: number) => setOver({ kind: 'file', id, from: document.activeElement }), []);
  const close = useCallback(() => setOver(null), []);
  const opened = over?.kind === 'file' ? files.find(({ entry }) => entry.id === over.id) : undefined;
  const from = over?.from ?? null;
  const isCovered = opened !== undefined || over?.kind === 'between';
  const begun = state.entries.length > 0;
  return (
    <>
      <div className={styles.panel} inert={isCovered}>
        <div className={styles.top}>
          <FileChoice begun={begun} onFiles={bulk.add} />
          <QuestionFields />
          {begun && (
            <RunState counts={counts} onBetween={() => setOver({ kind: 'between', from: document.activeElement })} />
          )}
          <Messages />
          <SaidBar said={outputs.said} dismiss={outputs.dismiss} />
          {begun && <FileFilters choices={choices} counts={counts} onChange={setChoices} />}
        </div>
        {begun && <FileList files={shown} onOpen={openFile} />}
        {begun && <BulkOutputs outputs={outputs} />}
      </div>
      {opened !== undefined && (
        <FileDetails key={opened.entry.id} {...opened} outputs={outputs} from={from} onClose={close} />
      )}
      {over?.kind === 'between' && (
        <BulkView title={t('betweenTitle')} from={from} onClose={close}>
          <FindingList findings={state.report?.between ?? []} />
        </BulkView>
      )}
    </>
  );
}
