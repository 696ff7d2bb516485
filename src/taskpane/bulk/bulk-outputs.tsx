/** What can be made of all files together. */
import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { chaseText } from '../../app/bulk/chase-list.js';
import { returnSlips, slipsText } from '../../app/bulk/return-slip.js';
import type { BatchReport } from '../../app/bulk/report-workbook.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { MergeSlot } from './merge-slot.js';
import { useBulk, useBulkState } from './use-bulk.js';
import type { Outputs } from './use-outputs.js';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function BulkOutputs({ outputs }: { readonly outputs: Outputs }) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const bulk = useBulk();
  const report = useBulkState((state) => state.report);
  const entries = useBulkState((state) => state.entries);
  const readable = entries.filter(({ state }) => state.kind === 'done' && state.outcome.kind === 'checked');
  return (
    <div className={styles.bar} role="group" aria-label={t('out.label')}>
      <Menu inline positioning="above-start">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" disabledFocusable={report === null}>
            {t('out.menu')}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>{report !== null && <OutputItems report={report} outputs={outputs} />}</MenuPopover>
      </Menu>
      <Button size="small" onClick={bulk.clear}>
        {t('clear')}
      </Button>
      <MergeSlot files={readable} />
    </div>
  );
}

function OutputItems({ report, outputs }: { readonly report: BatchReport; readonly outputs: Outputs }) {
  const t = useTopic(BULK_TEXTS);
  const language = usePaneState((state) => state.language);
  const slips = returnSlips(report.files, language);
  const chase = chaseText(report, language);
  return (
    <MenuList>
      <MenuItem onClick={() => void outputs.saveReport(report)}>{t('out.report')}</MenuItem>
      <MenuItem disabled={slips.length === 0} onClick={() => void outputs.copy(slipsText(slips))}>
        {t('out.slips', { total: plainNumber(slips.length) })}
      </MenuItem>
      <MenuItem disabled={chase === null} onClick={() => void outputs.copy(chase ?? '')}>
        {t(chase === null ? 'out.noChase' : 'out.chase')}
      </MenuItem>
    </MenuList>
  );
}
