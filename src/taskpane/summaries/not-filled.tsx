/** What is left alone and why: summaries that could not be read, cell by cell, and tabs that are not made. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { summaryWords } from '../../app/messages/summaries/words.js';
import type { PlannedTabs } from '../../app/pane/summaries.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { PlaceList } from './place-list.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';
import { cellText } from './cell-text.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

export function NotFilled({ planned: { unread, leftOut, protectedMade } }: { readonly planned: PlannedTabs }) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const words = summaryWords(usePaneState((state) => state.language));
  return (
    <>
      {unread.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('unreadSheets')}</h2>
          {unread.map(({ sheet, cells }) => (
            <PlaceList
              key={sheet}
              title={words.unreadSheet(sheet)}
              places={cells.map(({ cell, value, reason }) => ({
                sheet,
                cell,
                text: words.unread(cell, cellText({ value, numberFormat: 'General' }), reason),
              }))}
            />
          ))}
        </section>
      )}
      {protectedMade.map((sheet) => (
        <Text key={sheet}>{t('protectedMade', { sheet })}</Text>
      ))}
      {leftOut.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t('leftOut')}</h2>
          <ul className={styles.list}>
            {leftOut.map(({ sheet, reason }) => (
              <li key={sheet}>{words.leftOut(sheet, reason)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
