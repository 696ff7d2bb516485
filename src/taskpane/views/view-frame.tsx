/** The frame of a view over the tabs: a way back and a heading, which gets the focus unless the view names something else; closing gives it back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { giveFocusBack } from '../focus-home.js';
import { usePane } from '../use-pane.js';
import { useTopic } from '../texts/topic-texts.js';
import { VIEWS_TEXTS } from './views-texts.js';

const useStyles = makeStyles({
  frame: { height: '100%', display: 'flex', flexDirection: 'column' },
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
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

export interface ViewFrameProps {
  readonly title: string;
  /** What gets the focus in place of the heading. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function ViewFrame({ title, initialFocus, children }: ViewFrameProps) {
  const styles = useStyles();
  const t = useTopic(VIEWS_TEXTS);
  const pane = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    (initialFocus?.current ?? heading.current)?.focus();
    return () => giveFocusBack(before);
  }, [initialFocus]);
  return (
    <section className={styles.frame} aria-labelledby={id}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t('rulePage.back')}
          onClick={pane.closeView}
        />
        <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
