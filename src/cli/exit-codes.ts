/** What the process answers to whoever started it. */
export const EXIT = {
  nothingFound: 0,
  findings: 1,
  /** Wrong use, or a file could not be read; also a defect of the program. */
  wrongUse: 2,
} as const;
