/** The edge between the grid and the pane: dragged, or moved by the arrow keys. */
import { element } from '../../grid/view/element.js';

/** In pixels: as wide as Excel shows a pane, and as far as it is still of use. */
const FIRST = 350;
const NARROWEST = 320;
const WIDEST = 720;
const STEP = 16;

export function paneResizer(pane: HTMLElement, label: string): HTMLElement {
  const edge = element('div', {
    class: 'pane-edge',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': String(NARROWEST),
    'aria-valuemax': String(WIDEST),
  });
  let width = FIRST;
  const take = (wanted: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    edge.setAttribute('aria-valuenow', String(width));
  };
  edge.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    edge.focus();
  });
  edge.addEventListener('pointermove', (event) => {
    if (edge.hasPointerCapture(event.pointerId)) take(pane.getBoundingClientRect().right - event.clientX);
  });
  edge.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    take(width + by);
  });
  take(FIRST);
  return edge;
}
