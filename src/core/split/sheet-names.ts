/** Sheet names that Excel takes, for sheets whose names come from elsewhere (a text file's name, another program). */

/** Excel's longest sheet name, in UTF-16 units. */
export const LONGEST_SHEET_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/g;

export function safeSheetName(name: string): string {
  const plain = name.replace(FORBIDDEN, '_').replace(/^'+|'+$/g, '_');
  const characters = Array.from(plain.trim() === '' ? '_' : plain);
  while (characters.join('').length > LONGEST_SHEET_NAME) characters.pop();
  return characters.join('').replace(/'$/, '_');
}
