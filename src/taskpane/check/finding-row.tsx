/** A finding: where and whose, what is wrong; opened: why, how to fix, and what can be done about it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITY_TERMS } from '../../core/messages/fields.js';
import type { Finding } from '../../core/report.js';
import { SeveritySign } from '../severity-sign.js';
import { isBusy } from '../state/pane-state.js';
import { usePane, usePaneState } from '../use-pane.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `6px ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  expanded: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  sign: { paddingTop: '2px' },
  where: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  place: { flexShrink: 0, maxWidth: '55%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  project: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  rule: { color: tokens.colorNeutralForeground2 },
  what: {
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  whole: { display: 'block', WebkitLineClamp: 'unset' },
  details: { gridColumn: 2, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingBottom: '2px' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

export interface FindingRowProps {
  readonly finding: Finding;
  /** What the group's head says already. */
  readonly grouping: string;
  readonly expanded: boolean;
}

export const FindingRow = memo(function FindingRow({ finding, grouping, expanded }: FindingRowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const engine = usePaneState((state) => state.engine);
  const language = usePaneState((state) => state.language);
  if (engine === null) return null;
  const { title, what, why, how } = engine.findingWords(finding, language);
  return (
    <div className={mergeClasses(styles.row, expanded && styles.expanded)}>
      <span className={styles.sign}>
        <SeveritySign severity={finding.severity} label={SEVERITY_TERMS[finding.severity][language]} />
      </span>
      <div>
        <div className={styles.where}>
          <PlaceText finding={finding} />
          {finding.project !== null && <span className={styles.project}>{finding.project}</span>}
        </div>
        {grouping !== 'rule' && <div className={styles.rule}>{title}</div>}
        <div className={mergeClasses(styles.what, expanded && styles.whole)}>{what}</div>
      </div>
      {expanded && (
        <div className={styles.details}>
          <dl className={styles.facts}>
            <dt className={styles.term}>{t('results.why')}</dt>
            <dd className={styles.fact}>{why}</dd>
            <dt className={styles.term}>{t('results.how')}</dt>
            <dd className={styles.fact}>{how}</dd>
          </dl>
          <FindingButtons finding={finding} />
        </div>
      )}
    </div>
  );
});

function PlaceText({ finding: { sheet, cell, row } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (sheet === null) return <span className={styles.place}>{t('results.wholeWorkbook')}</span>;
  const place = cell !== null ? `${sheet}!${cell}` : row === null ? sheet : t('results.row', { sheet, row });
  return (
    <span className={styles.place} title={place}>
      {place}
    </span>
  );
}

function FindingButtons({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const engine = usePaneState((state) => state.engine);
  const teachable = engine?.teachable(finding) ?? null;
  const busy = usePaneState(isBusy);
  /** The row's own click would go to the cell. */
  const alone = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles.buttons}>
      {finding.cell !== null && (
        <Button className={styles.button} size="small" onClick={alone(() => void pane.goTo(finding))}>
          {t('results.go')}
        </Button>
      )}
      {finding.fix !== undefined && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          onClick={alone(() => void pane.fix(finding))}
        >
          {t('results.fix')}
        </Button>
      )}
      {teachable !== null && (
        <Button className={styles.button} size="small" onClick={alone(() => pane.open({ kind: 'teach', teachable }))}>
          {t(teachable.kind === 'heading' ? 'results.teachHeading' : 'results.teachOrganisation')}
        </Button>
      )}
      {engine?.isAcceptable(finding) === true && (
        <Button className={styles.button} size="small" onClick={alone(() => pane.open({ kind: 'accept', finding }))}>
          {t('results.accept')}
        </Button>
      )}
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        onClick={alone(() => pane.open({ kind: 'rule', rule: finding.rule }))}
      >
        {t('results.rule')}
      </Button>
    </div>
  );
}
