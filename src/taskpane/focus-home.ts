/** Where the focus goes when what had it is gone: to the findings, else to the check button, never to nowhere. */

/** Bears the mark: the check button. */
export const HOME = { 'data-focus-home': true } as const;

export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

export function focusHome(): void {
  const places = document.querySelectorAll<HTMLElement>('[role=tree], [data-focus-home]');
  const open = [...places].filter((place) => place.closest('[inert]') === null);
  (open.find((place) => place.getAttribute('role') === 'tree') ?? open[0])?.focus();
}

/** Gives it back to what had it before; home where that is gone. */
export function giveFocusBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  if (focusIsLost()) focusHome();
}
