/** Opens 合并到本工作簿, from wherever it is placed. */
import { Button } from '@fluentui/react-components';
import { useTopic } from '../texts/topic-texts.js';
import { usePane } from '../use-pane.js';
import { MERGE_TEXTS } from './merge-texts.js';

export interface MergeButtonProps {
  /** Chosen already, elsewhere; without them the view asks. */
  readonly files?: readonly File[];
  readonly size?: 'small' | 'medium';
}

export function MergeButton({ files = [], size = 'medium' }: MergeButtonProps) {
  const t = useTopic(MERGE_TEXTS);
  const pane = usePane();
  return (
    <Button size={size} onClick={() => pane.open({ kind: 'merge', files })}>
      {t('open')}
    </Button>
  );
}
