/** 检查: what was recognised, the one button, what was found. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { usePaneState } from '../use-pane.js';
import { CheckButton } from './check-button.js';
import { Messages } from './messages.js';
import { Recognised } from './recognised.js';

const Results = lazy(() => import('./results.js'));
const CorrectForm = lazy(() => import('./correct-form.js'));
const NotADispatchWorkbook = lazy(() => import('./not-a-dispatch-workbook.js'));

const useStyles = makeStyles({
  panel: { height: '100%', display: 'flex', flexDirection: 'column', overflowY: 'auto', overflowX: 'hidden' },
  top: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
});

export function CheckTab() {
  const styles = useStyles();
  const correcting = usePaneState((state) => state.correcting);
  const hasReport = usePaneState((state) => state.checked !== null);
  const nothingFound = usePaneState(
    ({ recognition }) => recognition !== null && recognition.lists.every(({ sheets }) => sheets.length === 0),
  );
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <Recognised />
        {correcting && (
          <Suspense fallback={null}>
            <CorrectForm />
          </Suspense>
        )}
        <CheckButton />
        <Messages />
      </div>
      <Suspense fallback={null}>{nothingFound ? <NotADispatchWorkbook /> : hasReport && <Results />}</Suspense>
    </div>
  );
}
