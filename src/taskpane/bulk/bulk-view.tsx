/** A view over the list of files: a way back and a heading, which gets the focus; closing gives it back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { giveFocusBack } from '../focus-home.js';
import { useTopic } from '../texts/topic-texts.js';
import { BULK_TEXTS } from './bulk-texts.js';

const useStyles = makeStyles({
  view: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
});

export interface BulkViewProps {
  readonly title: string;
  /** What had the focus when it was opened: asked for then, since what it covers loses it at once. */
  readonly from: Element | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function BulkView({ title, from, onClose, children }: BulkViewProps) {
  const styles = useStyles();
  const t = useTopic(BULK_TEXTS);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    heading.current?.focus();
    return () => giveFocusBack(from);
  }, [from]);
  return (
    <section
      className={styles.view}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // After the key has been heard everywhere: Fluent moves the focus on Escape unless it has moved by then.
        if (event.key === 'Escape' && !event.defaultPrevented) setTimeout(onClose);
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={t('back')} onClick={onClose} />
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
