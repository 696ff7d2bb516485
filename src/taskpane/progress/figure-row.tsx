/** A target or checkpoint: what is, what is asked and what is still needed; opens the document and its clause. */
import { mergeClasses } from '@fluentui/react-components';
import type { StandingFigure } from '../../app/pane/standing-figures.js';
import { percentage, plainNumber } from '../../core/messages/numbers.js';
import { useTopic } from '../texts/topic-texts.js';
import { usePaneState } from '../use-pane.js';
import { Disclosure } from '../disclosure.js';
import { figureWords } from './figure-words.js';
import { useLineStyles } from './line-styles.js';
import { STANDING } from './standing-texts.js';

export interface FigureRowProps {
  readonly figure: StandingFigure;
}

export function FigureRow({ figure }: FigureRowProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const unit = usePaneState((state) => state.choices.unit);
  const { actual, asked, needed } = figureWords(figure, { words, language, unit });
  return (
    <Disclosure
      summary={
        <>
          <span className={lines.line}>
            <span className={lines.title}>{figure.title}</span>
          </span>
          {[actual, asked, needed]
            .filter((note) => note !== null)
            .map((note) => (
              <span key={note} className={lines.note}>
                {note}
              </span>
            ))}
        </>
      }
    >
      {() => <Details figure={figure} />}
    </Disclosure>
  );
}

function Details({ figure: { source, projects, heldShare, note, actual } }: FigureRowProps) {
  const lines = useLineStyles();
  const words = useTopic(STANDING);
  const language = usePaneState((state) => state.language);
  const told = [
    words('figures.source', { document: source.document }),
    source.number === null ? null : words('figures.number', { number: source.number }),
    source.clause === null ? null : words('figures.clause', { clause: source.clause }),
    actual === null ? null : words('figures.projects', { projects: plainNumber(projects) }),
    heldShare === null || heldShare >= 1 ? null : words('figures.held', { share: percentage(heldShare, language) }),
    note === null ? null : words('figures.note', { note }),
  ].filter((line) => line !== null);
  return told.map((line) => (
    <p key={line} className={mergeClasses(lines.note, lines.prose)}>
      {line}
    </p>
  ));
}
