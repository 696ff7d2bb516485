/** Where projects moved: 前期 → 新开工 → 在建 → 竣工, in from nowhere, out of the lists. */
import { useId } from 'react';
import { STAGES, type ListMove, type Stage } from '../../core/history/list-moves.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { amountText } from '../progress/amount-text.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { COMPARE_TEXTS } from './compare-texts.js';
import { useTableStyles } from './table-styles.js';

const PLACES: readonly (Stage | null)[] = [...STAGES, null];

export function MovesTable({ moves }: { readonly moves: readonly ListMove[] }) {
  const styles = useTableStyles();
  const t = useTopic(COMPARE_TEXTS);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const id = useId();
  const stage = (place: Stage): string => t(`moves.${place}`);
  const between = (from: Stage | null, to: Stage | null): ListMove | undefined =>
    moves.find((move) => move.from === from && move.to === to);
  const moved = moves.filter(({ from, to }) => from !== to);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('moves.title')}
      </h2>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('moves.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('moves.corner')}</th>
            {PLACES.map((to) => (
              <th key={to} scope="col">
                {to === null ? t('moves.noneNow') : stage(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PLACES.map((from) => (
            <tr key={from}>
              <th scope="row">{from === null ? t('moves.noneThen') : stage(from)}</th>
              {PLACES.map((to) => {
                const move = between(from, to);
                return (
                  <td key={to} className={from === to ? undefined : styles.strong}>
                    {move === undefined ? '' : plainNumber(move.projects)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {moved.length === 0 ? (
        <p className={styles.note}>{t('moves.still')}</p>
      ) : (
        <ul className={styles.lines}>
          {moved.map(({ from, to, projects, totalInvestment, annualPlan }) => (
            <li key={`${from} ${to}`}>
              {t('moves.line', {
                from: from === null ? t('moves.came') : stage(from),
                to: to === null ? t('moves.left') : stage(to),
                projects: plainNumber(projects),
                totalInvestment: amountText(totalInvestment, unit, language),
                annualPlan: amountText(annualPlan, unit, language),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
