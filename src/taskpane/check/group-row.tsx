/** A group's head. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslation } from 'react-i18next';
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { Grouping } from '../../app/pane/choices.js';
import { fixKindOf } from '../../app/pane/fix-kind-of.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { FIX_ALL_TEXTS } from '../fix-all/fix-all-texts.js';
import { SeveritySign } from '../severity-sign.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';

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
  fix: { flexShrink: 0, minWidth: 'auto', whiteSpace: 'nowrap' },
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
      {grouping === 'rule' && <FixAllButton group={group} title={title} />}
    </div>
  );
}

function FixAllButton({ group: { findings }, title }: { readonly group: FindingGroup; readonly title: string }) {
  const styles = useStyles();
  const t = useTopic(FIX_ALL_TEXTS);
  const pane = usePane();
  const [first] = findings;
  const fix = first === undefined ? null : fixKindOf(first.rule);
  if (fix === null || findings.every((finding) => finding.fix === undefined)) return null;
  return (
    <Button
      className={styles.fix}
      size="small"
      appearance="subtle"
      aria-label={t('openLabel', { title })}
      onClick={(event) => {
        // The row's own click would close the group.
        event.stopPropagation();
        pane.open({ kind: 'fix-all', fix });
      }}
    >
      {t('open')}
    </Button>
  );
}
