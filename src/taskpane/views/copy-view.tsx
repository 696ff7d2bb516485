/** Where the host lets nothing onto the clipboard: the text, selected, for the person's own Ctrl+C. */
import { makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ViewFrame } from './view-frame.js';
import { useTopic } from '../texts/topic-texts.js';
import { VIEWS_TEXTS } from './views-texts.js';

const useStyles = makeStyles({ text: { flexGrow: 1, '& textarea': { height: '100%', maxHeight: 'none' } } });

export function CopyView({ text }: { readonly text: string }) {
  const styles = useStyles();
  const t = useTopic(VIEWS_TEXTS);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), [text]);
  return (
    <ViewFrame title={t('copyView.title')} initialFocus={area}>
      <Text>{t('copyView.body')}</Text>
      <Textarea className={styles.text} readOnly value={text} aria-label={t('copyView.text')} ref={area} />
    </ViewFrame>
  );
}
