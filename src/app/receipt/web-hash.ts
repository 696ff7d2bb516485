/** SHA-256 as every browser and Node has it. */
import type { TextHash } from '../../core/receipt/receipt.js';

export const webHash: TextHash = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
