/** 全部修正: every safe fix cell by cell, then all of them as one step. */
import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fixWords } from '../../app/messages/fix/words.js';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { writeFixes } from '../../app/pane/fix-all.js';
import { FIX_KINDS, type FixKind } from '../../core/fixes/fix-kind.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { Messages } from '../check/messages.js';
import { CheckedOnly } from '../cycle/checked-only.js';
import { isBusy } from '../state/pane-state.js';
import { topicText, useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { ViewFrame } from '../views/view-frame.js';
import { FIX_ALL_TEXTS } from './fix-all-texts.js';
import { PlannedCells } from './planned-cells.js';
import { usePlannedFixes } from './use-planned-fixes.js';

const useStyles = makeStyles({
  kinds: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  buttons: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** `fix`: the kind that is chosen to begin with; null: all. */
export default function FixAllView({ fix }: { readonly fix: FixKind | null }) {
  const t = useTopic(FIX_ALL_TEXTS);
  return (
    <ViewFrame title={t('title')}>
      <Messages />
      <CheckedOnly>{(checked) => <FixAll checked={checked} fix={fix} />}</CheckedOnly>
    </ViewFrame>
  );
}

interface FixAllProps {
  readonly checked: CheckedWorkbook;
  readonly fix: FixKind | null;
}

function FixAll({ checked, fix }: FixAllProps) {
  const styles = useStyles();
  const t = useTopic(FIX_ALL_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const busy = usePaneState(isBusy);
  const [kinds, setKinds] = useState<readonly FixKind[]>(fix === null ? FIX_KINDS : [fix]);
  const inSight = usePlannedFixes(checked, kinds);
  const words = fixWords(language);

  const apply = async (): Promise<void> => {
    const written = await pane.perform({
      doing: (spoken) => topicText(FIX_ALL_TEXTS, spoken)('doing'),
      apply: async (current, host) => {
        const outcome = await writeFixes(host, current, kinds);
        if (outcome.kind === 'nothing') return { kind: 'cancelled' };
        if (outcome.kind !== 'written') return outcome;
        const { cells, receipt, changes } = outcome;
        return {
          kind: 'written',
          receipt,
          changes,
          done: (spoken) => topicText(FIX_ALL_TEXTS, spoken)('done', { total: plainNumber(cells) }),
        };
      },
    });
    if (written) pane.closeView();
  };

  const cells = inSight?.planned.cells.length ?? 0;
  return (
    <>
      <fieldset className={styles.kinds}>
        <legend>
          <Text weight="semibold">{t('kinds')}</Text>
        </legend>
        {FIX_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            label={
              inSight === null
                ? words.kind(kind)
                : t('kindCount', { kind: words.kind(kind), total: plainNumber(inSight.counts[kind]) })
            }
            onChange={(_, { checked: wanted }) =>
              setKinds(FIX_KINDS.filter((one) => (one === kind ? wanted === true : kinds.includes(one))))
            }
          />
        ))}
      </fieldset>
      {inSight === null ? <Spinner size="tiny" label={t('planning')} /> : <PlannedCells planned={inSight.planned} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || cells === 0} onClick={() => void apply()}>
          {t('apply', { total: plainNumber(cells) })}
        </Button>
        <Button onClick={pane.closeView}>{t('cancel')}</Button>
      </div>
    </>
  );
}
