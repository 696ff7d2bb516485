/** One file of the many: what is known of it, its findings, and what can be done about it. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { returnSlips } from '../../app/bulk/return-slip.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { BulkView } from './bulk-view.js';
import { fileFacts } from './file-facts.js';
import { FindingList } from './finding-list.js';
import { SaidBar } from './said-bar.js';
import type { ShownFile } from './shown-files.js';
import { useBulk } from './use-bulk.js';
import type { Outputs } from './use-outputs.js';
import { VerdictSign } from './verdict-sign.js';

const useStyles = makeStyles({
  about: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface FileDetailsProps extends ShownFile {
  readonly outputs: Outputs;
  readonly from: Element | null;
  readonly onClose: () => void;
}

export function FileDetails({ entry, verdict, outputs, from, onClose }: FileDetailsProps) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const bulk = useBulk();
  const language = usePaneState((state) => state.language);
  const { id, path, state } = entry;
  const [slip] = verdict === null ? [] : returnSlips([verdict], language);
  // The file's own first: those between files may be many, and are told of each file.
  const findings = useMemo(() => (verdict === null ? [] : [...verdict.findings, ...verdict.between]), [verdict]);
  const isBusy = state.kind === 'waiting' || state.kind === 'checking';
  return (
    <BulkView title={path} from={from} onClose={onClose}>
      <div className={styles.about}>
        <VerdictSign verdict={verdict?.verdict ?? null} state={state} />
        {verdict !== null && <Text>{fileFacts(verdict, language, t)}</Text>}
        {state.kind === 'failed' && <Text>{t('failed', { detail: state.detail })}</Text>}
        <div className={styles.buttons}>
          {slip !== undefined && (
            <Button size="small" onClick={() => void outputs.copy(slip.text)}>
              {t('details.slip')}
            </Button>
          )}
          {verdict !== null && verdict.reason === null && (
            <Button size="small" onClick={() => void outputs.saveAnnotated(entry)}>
              {t('details.annotated')}
            </Button>
          )}
          <Button size="small" disabledFocusable={isBusy} onClick={() => bulk.retry(id)}>
            {t('details.retry')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onClose();
              bulk.remove(id);
            }}
          >
            {t('details.remove')}
          </Button>
        </div>
        <SaidBar said={outputs.said} dismiss={outputs.dismiss} />
      </div>
      {verdict !== null && verdict.reason === null && <FindingList findings={findings} />}
    </BulkView>
  );
}
