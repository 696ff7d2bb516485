/** The projects that make a number; a click goes to the cell that says so. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SummaryLine } from '../../app/pane/summary-lines.js';
import { tracedProject } from '../../app/pane/summary-trace.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { amountText } from '../progress/amount-text.js';
import { CappedList } from '../progress/capped-list.js';
import { useLineStyles } from '../progress/line-styles.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface TracedProjectsProps {
  readonly rows: ReturnType<SummaryLine['projects']>;
  readonly measure: SummaryLine['measure'];
}

export function TracedProjects({ rows, measure }: TracedProjectsProps) {
  const styles = useStyles();
  const lines = useLineStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const title = rows.length === 0 ? t('line.noProjects') : t('line.projects', { total: plainNumber(rows.length) });
  return (
    <>
      <div className={styles.title}>{title}</div>
      {rows.length > 0 && (
        <CappedList items={rows} label={title}>
          {(row) => {
            const { name, sheet, cell, amount } = tracedProject(row, measure);
            return (
              <button type="button" className={lines.row} onClick={() => void pane.reveal(sheet, cell)}>
                <span className={lines.line}>
                  <span className={lines.name}>{name ?? t('line.nameless')}</span>
                  {amount !== null && <span className={lines.aside}>{amountText(amount, unit, language)}</span>}
                </span>
                <span className={lines.note}>{`${sheet}!${cell}`}</span>
              </button>
            );
          }}
        </CappedList>
      )}
    </>
  );
}
