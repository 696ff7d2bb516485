/** What was found where a workbook should be. */
export type FoundContent = 'zip' | 'pdf' | 'word' | 'powerpoint' | 'image' | 'archive' | 'text' | 'unknown';

/** Why a file's content is no workbook that can be read. `part`: the part inside the file, '' for the file as a whole. */
export type UnreadableReason =
  | { readonly kind: 'empty-file' }
  /** Cut off or damaged on its way. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'not-a-workbook'; readonly found: FoundContent }
  /** A web page with the name of a workbook. */
  | { readonly kind: 'html' }
  | { readonly kind: 'password-protected' }
  /** In bytes. */
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
  /** limit: the bytes that this file may unpack to. */
  | { readonly kind: 'unzipped-too-large'; readonly limit: number }
  /** cells: how many were counted when reading stopped, at least. */
  | { readonly kind: 'sheet-too-large'; readonly sheet: string; readonly cells: number; readonly limit: number }
  | { readonly kind: 'xml-too-deep'; readonly part: string; readonly limit: number }
  /** A document type declaration, the way to entities. Office writes none. */
  | { readonly kind: 'xml-entities'; readonly part: string }
  /** detail: for the developer, in English. */
  | { readonly kind: 'malformed'; readonly part: string; readonly detail: string };

/** Carries a reason from deep inside a parser to readWorkbook. Anything else that is thrown is our own defect. */
export class UnreadableWorkbook extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason.kind);
    this.name = 'UnreadableWorkbook';
    this.reason = reason;
  }
}

export function malformed(part: string, detail: string): UnreadableWorkbook {
  return new UnreadableWorkbook({ kind: 'malformed', part, detail });
}
