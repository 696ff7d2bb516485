/** Putting text on the clipboard, by whichever way the host allows. */

/** false: none. Must be called while a click or key is being handled. */
export async function copyText(text: string): Promise<boolean> {
  // Asked first, since it fails without a wait; Office's frames often forbid the newer way.
  if (copiedBySelection(text)) return true;
  if (navigator.clipboard === undefined) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function copiedBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
