/** Several names in one cell: 、 between them, or ； where a name itself holds a 、 (各市（县）、区). */

const HOLDS_SEPARATOR = /[、，,]/;

export function joinNames(names: readonly string[]): string {
  if (!names.some((name) => HOLDS_SEPARATOR.test(name))) return names.join('、');
  // One name alone is told from several by the sign behind it.
  return names.length === 1 ? `${names[0]}；` : names.join('；');
}

/** Where a semicolon or a line break stands, nothing else separates. */
export function splitNames(text: string): string[] {
  return text
    .split(/[;；\r\n]/.test(text) ? /[;；\r\n]+/ : /[、，,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
