/** 目标和节点: what the policy asks for, by what may be said of it. */
import { FIGURE_STATES, type FigureState, type StandingFigure } from '../../app/pane/standing-figures.js';
import { plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { CappedList } from './capped-list.js';
import { Disclosure } from '../disclosure.js';
import { FigureRow } from './figure-row.js';
import { FigureStateSign } from './figure-state-sign.js';
import { useLineStyles } from './line-styles.js';
import { STANDING } from './standing-texts.js';

/** What people act on stands open; the rest opens at a word. */
const OPEN: ReadonlySet<FigureState> = new Set(['missed', 'ahead', 'met', 'part-only']);

export function FiguresSection({ figures }: { readonly figures: readonly StandingFigure[] }) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  if (figures.length === 0) return <p className={lines.note}>{words('figures.none')}</p>;
  return FIGURE_STATES.map((state) => {
    const of = figures.filter((figure) => figure.state === state);
    if (of.length === 0) return null;
    const title = words(`figures.state.${state}`);
    const list = (
      <CappedList items={of} label={title} keyOf={({ id }) => id}>
        {(figure) => <FigureRow figure={figure} />}
      </CappedList>
    );
    return OPEN.has(state) ? (
      <div key={state}>
        <h3 className={lines.head}>
          <FigureStateSign state={state} /> {title} {plainNumber(of.length)}
        </h3>
        {list}
      </div>
    ) : (
      <Disclosure
        key={state}
        summary={
          <span className={lines.line}>
            <span className={lines.title}>{title}</span>
            <span className={lines.aside}>{plainNumber(of.length)}</span>
          </span>
        }
      >
        {() => list}
      </Disclosure>
    );
  });
}
