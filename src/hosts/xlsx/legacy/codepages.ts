/**
 * The code pages of workbooks older than Excel 97 (BIFF5, which some systems still export): SheetJS asks a table for
 * them; the platform's own decoder is one, and 600 KB smaller.
 */

const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  10008: 'gb18030',
  20127: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

function decode(codepage: number, bytes: ArrayLike<number> | string): string {
  if (typeof bytes === 'string') return bytes;
  return new TextDecoder(ENCODINGS[codepage] ?? 'windows-1252').decode(Uint8Array.from(bytes));
}

/** What set_cptable takes, as far as reading uses it. */
export const codepages = { utils: { decode } };
