/** A tab's head in the preview, and one cell of it: before and after; opened: its formulas and the projects that make it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { summaryWords } from '../../app/messages/summaries/words.js';
import type { SummaryLine } from '../../app/pane/summary-lines.js';
import { moneyUnitName, plainNumber } from '../../core/messages/numbers.js';
import type { CellContent } from '../../core/sheet/write-plan.js';
import type { PlannedSummary } from '../../core/summaries/summarise.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { cellText } from './cell-text.js';
import type { PreviewGroup } from './preview-items.js';
import { SUMMARIES_TEXTS } from './summaries-texts.js';
import { tabName } from './tab-name.js';
import { TracedProjects } from './traced-projects.js';

const useStyles = makeStyles({
  tab: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '32px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    padding: `6px ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  about: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  aside: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
  values: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  changed: { fontWeight: tokens.fontWeightSemibold },
  behind: { paddingTop: tokens.spacingVerticalXS, cursor: 'auto' },
  formula: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

export function PreviewTab({ group, isOpen }: { readonly group: PreviewGroup; readonly isOpen: boolean }) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const words = summaryWords(usePaneState((state) => state.language));
  const name = tabName(group.summary, words, t);
  const Chevron = isOpen ? ChevronDown12Regular : ChevronRight12Regular;
  return (
    <div className={styles.tab}>
      <Chevron aria-hidden />
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.aside}>{plainNumber(group.lines.length)}</span>
    </div>
  );
}

export interface PreviewLineProps {
  readonly summary: PlannedSummary;
  readonly line: SummaryLine;
  readonly isOpen: boolean;
}

export function PreviewLine({ summary, line, isOpen }: PreviewLineProps) {
  const styles = useStyles();
  const { cell, label, heading } = line;
  return (
    <div className={mergeClasses(styles.line, isOpen && styles.open)}>
      <div className={styles.about}>
        <span className={styles.name}>{heading === null ? label : `${label} · ${heading}`}</span>
        {cell !== null && <span className={styles.aside}>{cell}</span>}
      </div>
      {cell !== null && <Values line={line} />}
      {isOpen && <Behind summary={summary} line={line} />}
    </div>
  );
}

function Values({ line: { before, after, isChanged, isKept, computed, unit } }: { readonly line: SummaryLine }) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const language = usePaneState((state) => state.language);
  const said = (content: CellContent, unitName: string): string => {
    const text = cellText(content);
    const value = text === '' ? t('line.empty') : text + (typeof content.value === 'number' ? unitName : '');
    return content.formula === null || isKept ? value : t('line.formula', { value });
  };
  const unitName = unit === null ? '' : `\u00a0${moneyUnitName(unit, language)}`;
  const values = {
    before: said(before, isChanged ? '' : unitName),
    after: said(after, unitName),
    computed: said({ ...after, value: computed }, unitName),
  };
  if (isChanged) return <div className={mergeClasses(styles.values, styles.changed)}>{t('line.change', values)}</div>;
  return <div className={styles.values}>{t(isKept ? 'line.kept' : 'line.same', values)}</div>;
}

function Behind({ summary, line }: Pick<PreviewLineProps, 'summary' | 'line'>) {
  const styles = useStyles();
  const t = useTopic(SUMMARIES_TEXTS);
  const pane = usePane();
  const { cell, before, after, isKept, measure, projects } = line;
  return (
    // The line's own click would close it.
    <div className={styles.behind} onClick={(event) => event.stopPropagation()}>
      {before.formula !== null && (
        <div className={styles.formula}>{t('line.formulaBefore', { formula: before.formula })}</div>
      )}
      {after.formula !== null && !isKept && (
        <div className={styles.formula}>{t('line.formulaAfter', { formula: after.formula })}</div>
      )}
      {cell !== null && !summary.created && (
        <Button
          size="small"
          aria-label={t('details.goLabel', { place: `${summary.sheet}!${cell}` })}
          onClick={() => void pane.reveal(summary.sheet, cell)}
        >
          {t('details.go')}
        </Button>
      )}
      <TracedProjects rows={projects()} measure={measure} />
    </div>
  );
}
