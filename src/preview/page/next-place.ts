/** Where the focus goes when it leaves an element by Tab that keeps the key to itself, as a page in a frame does. */

export type Direction = 'forward' | 'back';

const PLACES = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'summary',
  'iframe',
  '[tabindex]',
].join(',');

/** Round the page's end to its start: nobody is caught. null: there is no other place. */
export function nextPlace(from: HTMLElement, direction: Direction): HTMLElement | null {
  const places = [...from.ownerDocument.querySelectorAll<HTMLElement>(PLACES)].filter(
    (place) => place === from || (place.tabIndex >= 0 && place.checkVisibility({ checkVisibilityCSS: true })),
  );
  const at = places.indexOf(from);
  const next = places.at((at + (direction === 'forward' ? 1 : -1)) % places.length);
  return at === -1 || next === undefined || next === from ? null : next;
}
