/** What is to be said of a tab beside its numbers: formulas that disagree, members without a row, rows without projects, what is left alone. */
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { summaryWords } from '../../app/messages/summaries/words.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { canTeachNames } from '../../app/pane/summary-names.js';
import { summaryAsText } from '../../app/pane/summary-copy.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { renderFinding } from '../../core/messages/render.js';
import type { Finding } from '../../core/report.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import { copyText } from '../copy-text.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { cellText } from './cell-text.js';
import { NameList } from './name-list.js';
import { PlaceList } from './place-list.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  words: { overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export interface TabDetailsProps {
  readonly checked: CheckedWorkbook;
  readonly summary: PlannedSummary;
  /** Of its formulas. */
  readonly findings: readonly Finding[];
  readonly isAppending: boolean;
  readonly onAppend: (wanted: boolean) => void;
}

export function TabDetails({ checked, summary, findings, isAppending, onAppend }: TabDetailsProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const language = usePaneState((state) => state.language);
  const words = summaryWords(language);
  const { sheet, unlisted, withoutProjects, withoutRoom, unread, keptFormulas, refused } = summary;
  const { closed, unreadable, unitAssumed } = summary;
  const canTeach = canTeachNames(checked, summary);
  return (
    <div className={styles.details}>
      {refused !== null && summary.cells.length > 0 && <CopyFigures summary={summary} />}
      {findings.length > 0 && (
        <PlaceList
          title={t('details.mismatches')}
          places={findings.map((finding) => ({
            sheet,
            cell: finding.cell ?? '',
            text: renderFinding(finding, language).what,
          }))}
        />
      )}
      {unlisted.length > 0 && (
        <NameList
          checked={checked}
          title={t('details.unlisted')}
          names={unlisted}
          others={canTeach ? summary.rows.filter(({ role }) => role === 'member').map(({ label }) => label) : []}
        />
      )}
      {(unlisted.length > 0 || isAppending) && refused === null && (
        <div>
          <Checkbox
            label={t('details.append')}
            checked={isAppending}
            onChange={(_, data) => onAppend(data.checked === true)}
          />
          {withoutRoom.length > 0 && (
            <Text className={styles.words} role="status">
              {t('details.withoutRoom', {
                names: withoutRoom.join(language === 'zh-CN' ? '、' : ', '),
                total: plainNumber(withoutRoom.length),
              })}
            </Text>
          )}
        </div>
      )}
      {withoutProjects.length > 0 && (
        <NameList
          checked={checked}
          title={t('details.withoutProjects')}
          names={withoutProjects}
          others={canTeach ? unlisted : []}
        />
      )}
      {!canTeach && summary.kind === 'by-organisation' && unlisted.length > 0 && <NoRegister />}
      {unread.length > 0 && (
        <PlaceList
          title={t('details.unread')}
          places={unread.map(({ cell, value, reason }) => ({
            sheet,
            cell,
            text: words.unread(cell, cellText({ value, numberFormat: 'General' }), reason),
          }))}
        />
      )}
      {keptFormulas.length > 0 && (
        <PlaceList title={t('details.kept')} places={keptFormulas.map((cell) => ({ sheet, cell, text: '' }))} />
      )}
      {closed.length > 0 && <Text className={styles.words}>{words.closed(closed)}</Text>}
      {unreadable.length > 0 && <Text className={styles.words}>{words.unreadable(unreadable)}</Text>}
      {unitAssumed.length > 0 && <Text className={styles.words}>{words.unitAssumed(unitAssumed)}</Text>}
    </div>
  );
}

function NoRegister() {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  return (
    <div className={styles.line}>
      <Text className={styles.words}>{t('details.noRegister')}</Text>
      <Button size="small" onClick={() => pane.open({ kind: 'settings' })}>
        {t('details.settings')}
      </Button>
    </div>
  );
}

/** A tab that may not be written into: its figures are to be had all the same. */
function CopyFigures({ summary }: { readonly summary: PlannedSummary }) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const text = summaryAsText(summary, language);
    const done = await copyText(text);
    setCopied(done);
    if (!done) pane.open({ kind: 'copy', text });
  };
  return (
    <div className={styles.line}>
      <Button size="small" onClick={() => void copy()}>
        {t('details.copy')}
      </Button>
      <span role="status">{isCopied ? t('details.copied') : ''}</span>
    </div>
  );
}
