/** What a file's bytes are, whatever its name says. */
import type { FoundContent } from './unreadable.js';

export type BinaryContent =
  { readonly kind: 'zip' | 'compound' | 'biff' | 'text' } | { readonly kind: 'other'; readonly found: FoundContent };

export type TextContent = 'html' | 'flat-opendocument' | 'xml-workbook' | 'xml' | 'delimited';

const SIGNATURES: readonly (readonly [BinaryContent, readonly number[]])[] = [
  [{ kind: 'zip' }, [0x50, 0x4b, 0x03, 0x04]],
  [{ kind: 'zip' }, [0x50, 0x4b, 0x05, 0x06]],
  [{ kind: 'compound' }, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // BOF records of BIFF2, 3, 4 and 5 to 8: type, length.
  [{ kind: 'biff' }, [0x09, 0x00, 0x04, 0x00]],
  [{ kind: 'biff' }, [0x09, 0x02, 0x06, 0x00]],
  [{ kind: 'biff' }, [0x09, 0x04, 0x06, 0x00]],
  [{ kind: 'biff' }, [0x09, 0x08, 0x08, 0x00]],
  [{ kind: 'biff' }, [0x09, 0x08, 0x10, 0x00]],
  [{ kind: 'other', found: 'pdf' }, [0x25, 0x50, 0x44, 0x46]],
  [{ kind: 'other', found: 'word' }, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  [{ kind: 'other', found: 'image' }, [0x89, 0x50, 0x4e, 0x47]],
  [{ kind: 'other', found: 'image' }, [0xff, 0xd8, 0xff]],
  [{ kind: 'other', found: 'image' }, [0x47, 0x49, 0x46, 0x38]],
  [{ kind: 'other', found: 'archive' }, [0x52, 0x61, 0x72, 0x21]],
  [{ kind: 'other', found: 'archive' }, [0x37, 0x7a, 0xbc, 0xaf]],
  [{ kind: 'other', found: 'archive' }, [0x1f, 0x8b, 0x08]],
];

/** text: none of the known binary forms; whether it is text at all, decoding tells. */
export function binaryContent(bytes: Uint8Array): BinaryContent {
  const match = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  return match?.[0] ?? { kind: 'text' };
}

const HTML = /^<(?:!doctype\s+html|html|head|meta|body|table|style|script|div|font|center|title|link)[\s>/]/i;

/** Past the declaration, processing instructions and comments. */
function firstTag(text: string): string {
  let start = text.slice(0, 64 * 1024).trimStart();
  for (;;) {
    const next = start.replace(/^(?:<\?[^>]*\?>|<!--[\s\S]*?-->)\s*/, '');
    if (next === start) return start.slice(0, 4096);
    start = next;
  }
}

export function textContent(text: string): TextContent {
  const start = firstTag(text);
  // A web archive (.mht) is a web page in a mail's form.
  if (HTML.test(start) || /^MIME-Version:/i.test(start)) return 'html';
  if (!start.startsWith('<')) return 'delimited';
  if (/^<(?:!DOCTYPE[^>]*>\s*<)?[\w.-]*:?document\b[^>]*opendocument/.test(start)) return 'flat-opendocument';
  if (/<[\w.-]*:?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'xml-workbook';
  return 'xml';
}
