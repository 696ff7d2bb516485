/** OLE compound files: what an .xls, .et or an encrypted .xlsx is on the outside. */
import type { FoundContent } from '../unreadable.js';

/** A stream's content, by SheetJS's container reader. */
export type FindStream = (name: string) => Uint8Array | undefined;

export type CompoundContent =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'password-protected' }
  | { readonly kind: 'other'; readonly found: FoundContent };

const FILE_PASS = 0x2f;
const END_OF_GLOBALS = 0x0a;

/** A FilePass record among the workbook's globals: everything after it is encrypted. */
function hasFilePass(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type === FILE_PASS) return true;
    if (type === END_OF_GLOBALS) return false;
  }
  return false;
}

export function compoundContent(find: FindStream): CompoundContent {
  if (find('EncryptedPackage') !== undefined) return { kind: 'password-protected' };
  const workbook = find('Workbook') ?? find('Book');
  if (workbook !== undefined) return { kind: hasFilePass(workbook) ? 'password-protected' : 'workbook' };
  if (find('WordDocument') !== undefined) return { kind: 'other', found: 'word' };
  if (find('PowerPoint Document') !== undefined) return { kind: 'other', found: 'powerpoint' };
  return { kind: 'other', found: 'unknown' };
}
