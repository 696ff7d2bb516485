/** Files out of the page as downloads: the browser puts them where it puts every download, over nothing. */

import type { SaveOutcome } from '../../hosts/host.js';

/** How long a file stays to be fetched, in ms. */
const KEPT_MS = 60_000;

export function download(name: string, bytes: Uint8Array): void {
  // A shared or longer buffer is no part of a blob: the bytes are copied.
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers read it after the click, some only when the person has said where to.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** For hosts: what the pane makes is downloaded too. */
export async function giveOut(name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  download(name, bytes);
  return { kind: 'saved' };
}
