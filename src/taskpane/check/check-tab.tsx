/** 检查: what was recognised, the one button, what was found. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { part } from '../part.js';
import { usePaneState } from '../use-pane.js';
import { CheckButton } from './check-button.js';
import { Messages } from './messages.js';
import { Recognised } from './recognised.js';

const Results = part(() => import('./results.js'));
const CorrectForm = part(() => import('./correct-form.js'));
const NotADispatchWorkbook = part(() => import('./not-a-dispatch-workbook.js'));

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
  const nothingFound = usePaneState(
    ({ recognition }) => recognition !== null && recognition.lists.every(({ sheets }) => sheets.length === 0),
  );
  // Without a list, no findings do not mean that all is well.
  const showsResults = usePaneState(
    ({ checked }) => checked !== null && (!nothingFound || checked.report.findings.length > 0),
  );
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <Recognised />
        {correcting && <CorrectForm />}
        <CheckButton />
        <Messages />
      </div>
      {nothingFound && <NotADispatchWorkbook />}
      {showsResults && <Results />}
    </div>
  );
}
