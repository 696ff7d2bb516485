/** The ribbon's buttons: each opens the pane, and says in the pane's address what is wanted (there is no shared runtime). */
export const RIBBON_ACTIONS = ['open', 'check', 'mark', 'clear'] as const;
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

/** @param search the address's query, with its ?; anything that is no action of ours opens the pane */
export function ribbonAction(search: string): RibbonAction {
  const asked = new URLSearchParams(search).get('action');
  return RIBBON_ACTIONS.find((action) => action === asked) ?? 'open';
}
