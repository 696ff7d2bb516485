/** One summary tab: whether it is to be filled, what it would get, and what is to be said of it. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import { summaryWords } from '../../app/messages/summaries/words.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { isLedger, type KeyedSummary, type SummariesChoice } from '../../app/pane/summaries.js';
import { plainNumber } from '../../core/messages/numbers.js';
import type { Finding } from '../../core/report.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import { SeveritySign } from '../severity-sign.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { SUMMARIES_TEXTS, type SummariesText } from './summaries-texts.js';
import { tabName } from './tab-name.js';
import { TabDetails } from './tab-details.js';

const useStyles = makeStyles({
  entry: { padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  tick: { flexGrow: 1, minWidth: 0, '& label': { overflowWrap: 'anywhere' } },
  gets: {
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  below: { paddingInlineStart: '32px' },
  said: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  refused: { display: 'flex', gap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS },
});

export interface TabEntryProps {
  readonly checked: CheckedWorkbook;
  readonly entry: KeyedSummary;
  /** Of the tab's own formulas. */
  readonly findings: readonly Finding[];
  readonly choice: SummariesChoice;
  readonly onChoice: (change: Partial<SummariesChoice>) => void;
}

export function TabEntry({ checked, entry: { key, summary }, findings, choice, onChoice }: TabEntryProps) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const words = summaryWords(usePaneState((state) => state.language));
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { sheet, refused } = summary;
  const name = tabName(summary, words, t);
  const said = saidOf(summary, findings, t);
  const { leftAlone } = choice;
  const Chevron = isOpen ? ChevronDown12Regular : ChevronRight12Regular;
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.tick}>
          <Checkbox
            label={name}
            checked={refused === null && !leftAlone.includes(key)}
            disabled={refused !== null}
            onChange={(_, { checked: isTicked }) =>
              onChoice({
                leftAlone: isTicked === true ? leftAlone.filter((one) => one !== key) : [...leftAlone, key],
              })
            }
          />
        </div>
        <span className={styles.gets}>{getsText(summary, t)}</span>
      </div>
      <div className={styles.below}>
        {refused !== null && (
          <div className={styles.refused}>
            <SeveritySign severity="warning" />
            <span>{words.refused(refused)}</span>
          </div>
        )}
        {(said.length > 0 || refused !== null || choice.appendUnlisted.includes(sheet)) && (
          <div className={styles.said}>
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              icon={<Chevron aria-hidden />}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              aria-label={t('tab.detailsLabel', { name })}
              onClick={() => setOpen(!isOpen)}
            >
              {t('tab.details')}
            </Button>
            {said.map((one) => (
              <span key={one}>{one}</span>
            ))}
          </div>
        )}
        {isOpen && (
          <div id={id}>
            <TabDetails
              checked={checked}
              summary={summary}
              findings={findings}
              isAppending={choice.appendUnlisted.includes(sheet)}
              onAppend={(wanted) =>
                onChoice({
                  appendUnlisted: wanted
                    ? [...choice.appendUnlisted, sheet]
                    : choice.appendUnlisted.filter((one) => one !== sheet),
                })
              }
            />
          </div>
        )}
      </div>
    </li>
  );
}

function getsText({ kind, refused, made, created, rows, written }: PlannedSummary, t: SummariesText): string {
  if (refused !== null) return t('tab.refused');
  const total = plainNumber(rows.length);
  if (made && isLedger(kind)) return t(created ? 'tab.createLedger' : 'tab.againLedger', { total });
  if (made) return t(created ? 'tab.create' : 'tab.again', { total });
  return written.length === 0 ? t('tab.same') : t('tab.cells', { total: plainNumber(written.length) });
}

/** What the details tell more of, counted. */
function saidOf(summary: PlannedSummary, findings: readonly Finding[], t: SummariesText): readonly string[] {
  const counts = [
    ['tab.mismatches', findings.length],
    ['tab.unlisted', summary.unlisted.length],
    ['tab.withoutProjects', summary.withoutProjects.length],
    ['tab.unread', summary.unread.length],
    ['tab.kept', summary.keptFormulas.length],
    ['tab.closed', summary.closed.length],
    ['tab.unreadable', summary.unreadable.length],
  ] as const;
  return counts.filter(([, total]) => total > 0).map(([key, total]) => t(key, { total: plainNumber(total) }));
}
