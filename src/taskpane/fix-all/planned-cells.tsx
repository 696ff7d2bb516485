/** What the fixes will write, cell by cell, what they leave, and what comes of it. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { fixWords } from '../../app/messages/fix/words.js';
import type { FixedCell, LeftFinding } from '../../core/fixes/fix-outcome.js';
import type { PlannedFixes } from '../../core/fixes/planned-fixes.js';
import { day, plainNumber } from '../../core/messages/numbers.js';
import type { Language } from '../../core/messages/language.js';
import type { CellValue } from '../../core/sheet/snapshot.js';
import { PlaceButton } from '../cycle/place-button.js';
import { CappedList } from '../progress/capped-list.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { FIX_ALL_TEXTS } from './fix-all-texts.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  change: { overflowWrap: 'anywhere' },
  cell: { padding: `${tokens.spacingVerticalXXS} 0` },
});

export function PlannedCells({ planned }: { readonly planned: PlannedFixes }) {
  const styles = useStyles();
  const t = useTopic(FIX_ALL_TEXTS);
  const { cells, left, revealed, before, after } = planned;
  return (
    <>
      {/* What has to be put right and stays is told below: it is not nothing. */}
      {cells.length === 0 ? (
        left.length === 0 && <Text role="status">{t('nothing')}</Text>
      ) : (
        <section className={styles.section}>
          <Text role="status">
            {t('counts', {
              errorBefore: plainNumber(before.counts.error),
              errorAfter: plainNumber(after.counts.error),
              warningBefore: plainNumber(before.counts.warning),
              warningAfter: plainNumber(after.counts.warning),
              infoBefore: plainNumber(before.counts.info),
              infoAfter: plainNumber(after.counts.info),
            })}
          </Text>
          {revealed.length > 0 && <Text>{t('revealed', { total: plainNumber(revealed.length) })}</Text>}
          <CappedList items={cells} label={t('cells')} first={30} keyOf={({ sheet, cell }) => `${sheet}!${cell}`}>
            {(cell) => <Change cell={cell} />}
          </CappedList>
        </section>
      )}
      {left.length > 0 && <Left left={left} />}
    </>
  );
}

function Change({ cell: { sheet, cell, project, before, after, day: written } }: { readonly cell: FixedCell }) {
  const styles = useStyles();
  const t = useTopic(FIX_ALL_TEXTS);
  const language = usePaneState((state) => state.language);
  return (
    <div className={styles.cell}>
      <div className={styles.line}>
        <PlaceButton sheet={sheet} cell={cell} />
        {project !== null && <span className={styles.note}>{project}</span>}
      </div>
      <div className={styles.change}>
        {t('change', {
          before: valueText(before.value, language),
          after: written === null ? valueText(after.value, language) : day(written, language),
        })}
      </div>
    </div>
  );
}

function Left({ left }: { readonly left: readonly LeftFinding[] }) {
  const styles = useStyles();
  const t = useTopic(FIX_ALL_TEXTS);
  const language = usePaneState((state) => state.language);
  const title = t('left', { total: plainNumber(left.length) });
  return (
    <section className={styles.section}>
      <Text as="h2" weight="semibold">
        {title}
      </Text>
      <CappedList items={left} label={title} first={10}>
        {({ finding: { sheet, cell }, reason }) => (
          <>
            {sheet !== null && cell !== null && <PlaceButton sheet={sheet} cell={cell} />}{' '}
            {fixWords(language).leftReason(reason)}
          </>
        )}
      </CappedList>
    </section>
  );
}

/** Text in quotes, so that its spaces and a number stored as text show. */
function valueText(value: CellValue, language: Language): string {
  if (typeof value === 'object' && value !== null) return value.error;
  return fixWords(language).value(value);
}
