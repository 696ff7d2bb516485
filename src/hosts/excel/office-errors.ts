/// <reference types="office-js" />
/** What Office.js's errors mean for whoever asked; errors of our own pass through. */
import type { Refusal } from '../host.js';

/** Codes the library itself throws when it is used wrongly: our defects, never Excel's answers. */
const DEFECTS = new Set(['PropertyNotLoaded', 'ValueNotLoaded', 'InvalidRequestContext', 'InvalidObjectPath']);

const UNSUPPORTED = new Set(['ApiNotFound', 'NotImplemented', 'UnsupportedOperation']);

const TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded', 'RangeExceedsLimit']);

/** The code of an error that Excel answered; undefined for every other error. */
export function officeErrorCode(error: unknown): string | undefined {
  if (!(error instanceof OfficeExtension.Error) || DEFECTS.has(error.code)) return undefined;
  return error.code;
}

export function isEditingError(error: unknown): boolean {
  return officeErrorCode(error) === 'InvalidOperationInCellEditMode';
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(officeErrorCode(error) ?? '');
}

/** Excel has no better code for what it cannot answer: more than 512 merged areas, for one. */
export function isGeneralError(error: unknown): boolean {
  return officeErrorCode(error) === 'GeneralException';
}

/** `undone`: whether the workbook is as it was. Throws the error again where it is none of Excel's. */
export function refusalOf(error: unknown, undone = true): Refusal {
  const code = officeErrorCode(error);
  if (code === undefined) throw error;
  const detail = (error as OfficeExtension.Error).message;
  if (!undone) return { kind: 'failed', code, detail, undone };
  if (isEditingError(error)) return { kind: 'editing', cell: null };
  if (UNSUPPORTED.has(code)) return { kind: 'unsupported', what: detail };
  return { kind: 'failed', code, detail, undone };
}
