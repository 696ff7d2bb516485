/** What the workbook was taken for: month and policy, and each list with its projects; a list not found can be pointed at. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedList, Recognition } from '../../app/pane/recognition.js';
import type { Corrections } from '../../app/pane/corrections.js';
import { LIST_TERMS } from '../../core/messages/fields.js';
import { month, plainNumber } from '../../core/messages/numbers.js';
import { policyTitle } from '../../core/policies/policy-title.js';
import { focusIsLost } from '../focus-home.js';
import { usePane, usePaneState } from '../use-pane.js';

const useStyles = makeStyles({
  region: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unknown: { color: tokens.colorStatusDangerForeground1 },
  change: { flexShrink: 0, minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS },
  lists: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  chip: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    lineHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  missing: {
    backgroundColor: 'transparent',
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    paddingInlineEnd: 0,
  },
  choose: {
    minWidth: 'auto',
    height: '24px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

export function Recognised() {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const recognition = usePaneState((state) => state.recognition);
  const language = usePaneState((state) => state.language);
  const correcting = usePaneState((state) => state.correcting);
  const corrections = usePaneState((state) => state.corrections);
  const wasCorrecting = useRef(correcting);
  const change = useRef<HTMLButtonElement>(null);
  // The form had the focus and is gone: back to what opens it.
  useEffect(() => {
    if (!correcting && focusIsLost() && wasCorrecting.current) change.current?.focus();
    wasCorrecting.current = correcting;
  }, [correcting]);
  if (recognition === null) return <div className={styles.region} />;
  const Chevron = correcting ? ChevronUp16Regular : ChevronDown16Regular;
  const title = policyTitle(recognition.policy, language);
  const found = recognition.month === null ? t('recognised.monthUnknown') : month(recognition.month, language);
  return (
    <section className={styles.region} aria-label={t('recognised.label')}>
      <div className={styles.line}>
        <Text className={styles.title} weight="semibold" title={`${found} · ${title}`}>
          <span className={recognition.month === null ? styles.unknown : undefined}>{found}</span>
          {' · '}
          {title}
        </Text>
        <Button
          ref={change}
          className={styles.change}
          appearance="subtle"
          size="small"
          icon={<Chevron />}
          iconPosition="after"
          aria-expanded={correcting}
          aria-label={t('recognised.changeLabel')}
          onClick={() => pane.setCorrecting(!correcting)}
        >
          {t('recognised.change')}
        </Button>
      </div>
      {recognition.lists.some(({ sheets }) => sheets.length > 0) && (
        <ul className={styles.lists}>
          {recognition.lists.map((list) => (
            <li key={list.list}>
              <ListChip list={list} />
            </li>
          ))}
        </ul>
      )}
      {headless(recognition, corrections).map((sheet) => (
        <Text key={sheet} className={styles.unknown} size={200} role="status">
          {t('recognised.noHead', { sheet })}
        </Text>
      ))}
    </section>
  );
}

/** Sheets that were said to be a list, and in which none could be read. */
function headless({ lists, sheets }: Recognition, corrections: Corrections): string[] {
  const recognised = new Set(lists.flatMap((list) => list.sheets));
  return sheets.filter((sheet) => (corrections.sheets[sheet] ?? 'none') !== 'none' && !recognised.has(sheet));
}

function ListChip({ list: { list, sheets, projects } }: { readonly list: RecognisedList }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const term = LIST_TERMS[list][language];
  if (sheets.length === 0) {
    return (
      <span className={mergeClasses(styles.chip, styles.missing)}>
        {t('recognised.notFound', { list: term })}
        <Button
          className={styles.choose}
          appearance="transparent"
          size="small"
          aria-label={`${term}: ${t('recognised.choose')}`}
          onClick={() => pane.setCorrecting(true)}
        >
          {t('recognised.choose')}
        </Button>
      </span>
    );
  }
  const named = sheets.join(t('correct.separator'));
  return (
    <span className={styles.chip} title={t('recognised.projectsLabel', { list: term, projects, sheets: named })}>
      {term} <span className={styles.count}>{plainNumber(projects)}</span>
    </span>
  );
}
