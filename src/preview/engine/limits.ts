/** Limits of Excel the preview keeps. */

/** One message either way. "Resource limits and performance optimization for Office Add-ins": Excel on the web, 5 MB. */
export const MAX_MESSAGE_BYTES = 5 * 1024 * 1024;

/** The same page: a range is limited to five million cells for get operations. */
export const MAX_CELLS_READ = 5_000_000;

/** Range.getMergedAreasOrNullObject: above 512 areas the method fails to return the result. */
export const MAX_MERGED_AREAS = 512;

/** Worksheet.getRanges: a longer address answers InvalidArgument. */
export const MAX_ADDRESS_LENGTH = 8192;

/** Bytes the text takes in a message, which is UTF-8. */
export function messageBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Both halves of a surrogate pair count two: four for the character.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
