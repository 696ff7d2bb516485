/** What needs a check first: with a way to it where there is none. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CheckedWorkbook } from '../../app/pane/check-workbook.js';
import { CheckButton } from '../check/check-button.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { CYCLE_TEXTS } from './cycle-texts.js';

export function CheckedOnly({ children }: { readonly children: (checked: CheckedWorkbook) => ReactNode }) {
  const t = useTopic(CYCLE_TEXTS);
  const checked = usePaneState((state) => state.checked);
  if (checked !== null) return <>{children(checked)}</>;
  return (
    <>
      <Text>{t('unchecked')}</Text>
      <CheckButton />
    </>
  );
}
