/** From the list of then to today's, step by step, in projects and in money. */
import { Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { SHOWN_UNITS } from '../../app/pane/choices.js';
import type { Bridge } from '../../core/history/bridge.js';
import type { MonthComparison } from '../../core/history/compare-months.js';
import { moneyUnitName, plainNumber } from '../../core/messages/numbers.js';
import { amountText, figureText } from '../progress/amount-text.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePane, usePaneState } from '../use-pane.js';
import { COMPARE_TEXTS } from './compare-texts.js';
import { useTableStyles } from './table-styles.js';

const MEASURES = ['annualPlan', 'totalInvestment'] as const;
const STEPS = ['base', 'added', 'dropped', 'raised', 'lowered', 'other', 'today'] as const;
/** They stand on their own; the steps between say what was added or taken away. */
const ENDS: ReadonlySet<keyof Bridge> = new Set(['base', 'today']);

export interface BridgeTableProps {
  readonly bridge: MonthComparison['bridge'];
  /** The list of then, in words. */
  readonly base: string;
}

export function BridgeTable({ bridge, base }: BridgeTableProps) {
  const styles = useTableStyles();
  const t = useTopic(COMPARE_TEXTS);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const [measure, setMeasure] = useState<(typeof MEASURES)[number]>('annualPlan');
  const id = useId();
  const shown = bridge[measure];
  const steps = STEPS.filter(
    (step) => ENDS.has(step) || step !== 'other' || shown.other.projects !== 0 || shown.other.amount !== 0,
  );
  const signed = (step: keyof Bridge, value: number, text: string): string =>
    !ENDS.has(step) && value > 0 ? `+${text}` : text;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t('bridge.title', { base })}
      </h2>
      <p className={styles.note}>
        {t('bridge.became', {
          projectsBefore: plainNumber(shown.base.projects),
          projectsNow: plainNumber(shown.today.projects),
          measure: t(`bridge.${measure}`),
          before: amountText(shown.base.amount, unit, language),
          now: amountText(shown.today.amount, unit, language),
        })}
      </p>
      <div className={styles.choices}>
        <Select
          size="small"
          aria-label={t('bridge.measure')}
          value={measure}
          onChange={(_, { value }) => setMeasure(MEASURES.find((known) => known === value) ?? 'annualPlan')}
        >
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {t(`bridge.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={t('bridge.unit')}
          value={unit}
          onChange={(_, { value }) => pane.choose({ unit: SHOWN_UNITS.find((known) => known === value) ?? '万元' })}
        >
          {SHOWN_UNITS.map((one) => (
            <option key={one} value={one}>
              {moneyUnitName(one, language)}
            </option>
          ))}
        </Select>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('bridge.item')}</th>
            <th scope="col">{t('bridge.projects')}</th>
            <th scope="col">{`${t('bridge.amount')} (${moneyUnitName(unit, language)})`}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const { projects, amount } = shown[step];
            // Raised and lowered projects stay projects: their number is no step of the count.
            const counts = step === 'raised' || step === 'lowered';
            return (
              <tr key={step} className={ENDS.has(step) ? styles.strong : undefined}>
                <th scope="row">{t(`bridge.${step}`)}</th>
                <td>{counts ? `(${plainNumber(projects)})` : signed(step, projects, plainNumber(projects))}</td>
                <td>{signed(step, amount, figureText(amount, unit))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
