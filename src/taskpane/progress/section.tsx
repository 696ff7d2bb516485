/** One section of the progress tab: a head that opens it, with how many there are. */
import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { margin: 0 },
  button: { paddingInline: 0 },
  text: { display: 'flex', flexGrow: 1, gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  panel: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How many, or what of them; null: nothing to count. */
  readonly count: string | null;
  readonly children: ReactNode;
}

export function Section({ id, title, count, children }: SectionProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={id} className={styles.item}>
      <AccordionHeader as="h2" size="small" className={styles.head} button={{ className: styles.button }}>
        <span className={styles.text}>
          <span className={styles.title}>{title}</span>
          {count !== null && <span className={styles.count}>{count}</span>}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
