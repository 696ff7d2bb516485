/** How much a file may ask of the machine that reads it. All byte counts are bytes, not text characters. */
export interface ReadLimits {
  /** The file as it lies on disk. */
  readonly fileBytes: number;
  /** All unpacked parts together. */
  readonly unzippedBytes: number;
  /** How many times its own size a file may unpack to, beyond `unzippedFloorBytes`. */
  readonly unzippedRatio: number;
  /** What any file may unpack to, however small it is. */
  readonly unzippedFloorBytes: number;
  /** Cells of one sheet, styled empty ones included. */
  readonly sheetCells: number;
  /** Elements inside one another. */
  readonly xmlDepth: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * A list of 100,000 projects × 30 columns is 20 MB that unpack to 120 MB (6 : 1); sheets of nothing but repeated styled
 * cells reach 40 : 1. Deflate cannot do more than 1,032 : 1, which only bombs come near.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 200 * MEGABYTE,
  unzippedBytes: 2048 * MEGABYTE,
  unzippedRatio: 200,
  unzippedFloorBytes: 64 * MEGABYTE,
  sheetCells: 20_000_000,
  xmlDepth: 64,
};

/** What a file of this size may unpack to. */
export function unzippedAllowance(fileBytes: number, limits: ReadLimits): number {
  return Math.min(limits.unzippedBytes, Math.max(limits.unzippedFloorBytes, fileBytes * limits.unzippedRatio));
}
