/** What the add-in asked of the workbook: how many batches, how large, how long. */
import type { LoggedBatch, PreviewEngine } from '../engine/engine.js';
import { element } from '../../grid/view/element.js';
import type { PageWords } from './words.js';

/** Older ones count in the sums and are not shown. */
const MOST_SHOWN = 200;

export class BatchLog {
  readonly element: HTMLDetailsElement;
  private readonly summary = element('summary');
  private readonly body = element('tbody');
  private readonly stop: () => void;
  private shown = 0;

  constructor(
    private readonly engine: PreviewEngine,
    private readonly words: PageWords,
  ) {
    const heads = words.logColumns.map((text) => element('th', { scope: 'col' }, [text]));
    const table = element('table', {}, [element('thead', {}, [element('tr', {}, heads)]), this.body]);
    const scroll = element('div', { class: 'log-scroll', tabindex: '0', role: 'region', 'aria-label': words.log }, [
      table,
    ]);
    this.element = element('details', { class: 'batch-log' }, [this.summary, scroll]);
    this.stop = engine.listen({ changed: () => this.update() });
    this.update();
  }

  close(): void {
    this.stop();
  }

  private update(): void {
    const { log } = this.engine;
    const batches = log.filter(({ number }) => number > 0);
    const bytes = sum(log.map(({ bytesIn, bytesOut }) => bytesIn + bytesOut));
    const milliseconds = sum(log.map((batch) => batch.milliseconds));
    this.summary.textContent = this.words.logSummary(batches.length, kilobytes(bytes), milliseconds.toFixed(0));
    for (const batch of log.slice(Math.max(this.shown, log.length - MOST_SHOWN))) this.body.prepend(this.row(batch));
    this.shown = log.length;
    while (this.body.childElementCount > MOST_SHOWN) this.body.lastElementChild?.remove();
  }

  private row({ number, bytesIn, bytesOut, milliseconds, members, error }: LoggedBatch): HTMLTableRowElement {
    const cells = [
      number === 0 ? this.words.libraryOwn : String(number),
      `${kilobytes(bytesIn)} KB`,
      `${kilobytes(bytesOut)} KB`,
      `${milliseconds.toFixed(1)} ms`,
      members.join(' '),
      error ?? '',
    ];
    return element(
      'tr',
      {},
      cells.map((text) => element('td', {}, [text])),
    );
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
