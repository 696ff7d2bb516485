/** Which findings are shown and how they are grouped. */
import { makeStyles, mergeClasses, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { GROUPINGS, SEVERITIES, type Grouping } from '../../app/pane/choices.js';
import { SEVERITY_TERMS } from '../../core/messages/fields.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { SeveritySign } from '../severity-sign.js';
import { usePane, usePaneState } from '../use-pane.js';

const useStyles = makeStyles({
  filters: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  toggles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  toggle: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  // Fluent's own grey is hard to tell from unpressed in the dark, and unreadable in high contrast.
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
    ':hover:active': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  grouping: { flex: '1 1 108px' },
  search: { flex: '4 1 140px', minWidth: 0, maxWidth: 'none' },
});

export function Filters() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const checked = usePaneState((state) => state.checked);
  const language = usePaneState((state) => state.language);
  const severities = usePaneState((state) => state.choices.severities);
  const grouping = usePaneState((state) => state.choices.grouping);
  const search = usePaneState((state) => state.search);
  if (checked === null) return null;
  const { counts } = checked.report;
  return (
    <div className={styles.filters}>
      <div className={styles.toggles} role="group" aria-label={t('results.toggles')}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={mergeClasses(styles.toggle, severities.includes(severity) && styles.pressed)}
            size="small"
            checked={severities.includes(severity)}
            icon={<SeveritySign severity={severity} />}
            onClick={() => pane.toggleSeverity(severity)}
          >
            {t('results.toggle', {
              severity: SEVERITY_TERMS[severity][language],
              shown: plainNumber(counts[severity]),
            })}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <Select
          className={styles.grouping}
          size="small"
          aria-label={t('results.grouping')}
          value={grouping}
          onChange={(_, { value }) => pane.group(value as Grouping)}
        >
          {GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {t(`results.by.${by}`)}
            </option>
          ))}
        </Select>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={t('results.search')}
          placeholder={t('results.search')}
          dismiss={{ 'aria-label': t('results.clearSearch') }}
          value={search}
          onChange={(_, { value }) => pane.search(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            pane.search('');
          }}
        />
      </div>
    </div>
  );
}
