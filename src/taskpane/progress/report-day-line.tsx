/** The day by which units report, and how many days are left; nothing where the policy names none. */
import { day, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { useLineStyles } from './line-styles.js';
import type { Standing } from './standing-parts.js';
import { STANDING } from './standing-texts.js';

/** Further away, the days say nothing: somebody looks at another month. */
const NEAR = 31;

export function ReportDayLine({ standing: { of, context } }: { readonly standing: Standing }) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const checkedAt = usePaneState((state) => state.checkedAt);
  const found = checkedAt === null ? null : of.dayOfReport(context, new Date(checkedAt));
  if (found === null) return null;
  const { daysLeft } = found;
  const days = plainNumber(Math.abs(daysLeft));
  const left =
    daysLeft === 0 ? words('reportDay.today') : words(daysLeft > 0 ? 'reportDay.left' : 'reportDay.passed', { days });
  return (
    <p className={lines.note}>
      {words('reportDay.day', { day: day(found.day, language) })}
      {Math.abs(daysLeft) <= NEAR && ` · ${left}`}
    </p>
  );
}
