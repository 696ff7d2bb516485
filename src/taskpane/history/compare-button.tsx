/** Opens 与上月对比, from wherever it is placed. */
import { Button } from '@fluentui/react-components';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { COMPARE_TEXTS } from './compare-texts.js';

export function CompareButton() {
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  return <Button onClick={() => pane.open({ kind: 'compare' })}>{t('open')}</Button>;
}
