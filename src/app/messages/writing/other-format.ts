/** What the file host says of files of formats that it reads and does not write. */
export function isOtherFormat(what: string): boolean {
  return what === 'not a zip package' || what === 'not an OOXML workbook';
}
