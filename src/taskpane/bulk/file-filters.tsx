/** Which files are listed and in what order. */
import { makeStyles, mergeClasses, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { VERDICTS, type Verdict } from '../../app/bulk/file-verdict.js';
import { bulkWords } from '../../app/messages/bulk/words.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { BULK_TEXTS } from './bulk-texts.js';
import { ORDERS, type FileChoices, type FileOrder } from './shown-files.js';
import { VerdictShape } from './verdict-sign.js';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  toggles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  toggle: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
    ':hover:active': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  order: { flex: '1 1 120px' },
  search: { flex: '4 1 140px', minWidth: 0, maxWidth: 'none' },
});

export interface FileFiltersProps {
  readonly choices: FileChoices;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly onChange: (choices: FileChoices) => void;
}

export const FileFilters = memo(function FileFilters({ choices, counts, onChange }: FileFiltersProps) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const language = usePaneState((state) => state.language);
  const { order, verdicts, search } = choices;
  const toggle = (verdict: Verdict): void => {
    const others = verdicts.filter((shown) => shown !== verdict);
    onChange({ ...choices, verdicts: others.length < verdicts.length ? others : [...verdicts, verdict] });
  };
  return (
    <div className={styles.filters}>
      <div className={styles.toggles} role="group" aria-label={t('verdicts')}>
        {VERDICTS.map((verdict) => (
          <ToggleButton
            key={verdict}
            className={mergeClasses(styles.toggle, verdicts.includes(verdict) && styles.pressed)}
            size="small"
            checked={verdicts.includes(verdict)}
            icon={<VerdictShape verdict={verdict} />}
            onClick={() => toggle(verdict)}
          >
            {t('verdictCount', { verdict: bulkWords(language).verdicts[verdict], total: plainNumber(counts[verdict]) })}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <Select
          className={styles.order}
          size="small"
          aria-label={t('order')}
          value={order}
          onChange={(_, { value }) => onChange({ ...choices, order: value as FileOrder })}
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`orders.${one}`)}
            </option>
          ))}
        </Select>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={t('search')}
          placeholder={t('search')}
          dismiss={{ 'aria-label': t('clearSearch') }}
          value={search}
          onChange={(_, { value }) => onChange({ ...choices, search: value })}
        />
      </div>
    </div>
  );
});
