/** 投资规模: projects by total investment, the classes nested. */
import { useMemo } from 'react';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { amountText } from './amount-text.js';
import { SmallTable } from './small-table.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

export function SizesSection({ standing: { of, context } }: { readonly standing: Standing }) {
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const sizes = useMemo(() => of.sizesOf(context), [of, context]);
  return (
    <SmallTable
      caption={words('sizes.nested')}
      heads={[words('sizes.size'), words('sizes.projects'), words('sizes.total')]}
      rows={sizes.map(({ atLeast, projects, totalInvestment }) => ({
        key: String(atLeast),
        cells: [
          words('sizes.atLeast', { amount: amountText(atLeast, '亿元', language) }),
          plainNumber(projects),
          amountText(totalInvestment, unit, language),
        ],
      }))}
    />
  );
}
