/** Error values: one frozen object for each code, however many cells show it. */
import type { CellError, ErrorCode } from '../../core/sheet/snapshot.js';

const CODES: readonly ErrorCode[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
];

const ERRORS: ReadonlyMap<string, CellError> = new Map(CODES.map((error) => [error, Object.freeze({ error })]));

const VALUE_ERROR = ERRORS.get('#VALUE!') as CellError;

/** Codes that a snapshot has no name for (#FIELD!, #BLOCKED! …) are #VALUE!, as older Excels show them. */
export function cellError(code: string): CellError {
  return ERRORS.get(code.trim().toUpperCase()) ?? VALUE_ERROR;
}

export function isErrorCode(text: string): boolean {
  return ERRORS.has(text);
}
