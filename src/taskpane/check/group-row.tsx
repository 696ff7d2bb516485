/** A group's head. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslation } from 'react-i18next';
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { Grouping } from '../../app/pane/choices.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { SeveritySign } from '../severity-sign.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '32px',
    paddingInline: tokens.spacingHorizontalM,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    '[role=tree]:focus-visible [data-active=true] > &': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  count: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function GroupRow({ group, open }: { readonly group: FindingGroup; readonly open: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const Chevron = open ? ChevronDown12Regular : ChevronRight12Regular;
  const grouping = group.key.slice(0, group.key.indexOf(':')) as Grouping;
  const title = group.title ?? t(`results.none.${grouping}`);
  return (
    <div className={styles.row}>
      <Chevron aria-hidden />
      <SeveritySign severity={group.severity} />
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.count}>{plainNumber(group.findings.length)}</span>
    </div>
  );
}
