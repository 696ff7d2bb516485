/** Errors as Excel answers them: codes and messages of "Error handling with the application-specific JavaScript APIs". */

export type ErrorName =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const ERRORS: Readonly<Record<ErrorName, { status: number; message: string }>> = {
  ApiNotFound: {
    status: 404,
    message: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  },
  AccessDenied: { status: 403, message: 'You cannot perform the requested operation.' },
  GeneralException: { status: 500, message: 'There was an internal error while processing the request.' },
  InsertDeleteConflict: { status: 409, message: 'The insert or delete operation attempted resulted in a conflict.' },
  InvalidArgument: {
    status: 400,
    message: 'The argument is invalid or missing or has an incorrect format.',
  },
  InvalidOperation: { status: 400, message: 'The operation attempted is invalid on the object.' },
  InvalidOperationInCellEditMode: {
    status: 400,
    message:
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  },
  InvalidReference: { status: 400, message: 'This reference is not valid for the current operation.' },
  ItemAlreadyExists: { status: 409, message: 'The resource being created already exists.' },
  ItemNotFound: { status: 404, message: "The requested resource doesn't exist." },
  NonBlankCellOffSheet: {
    status: 400,
    message:
      "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  },
  NotImplemented: { status: 501, message: "The requested feature isn't implemented." },
  RangeExceedsLimit: {
    status: 400,
    message: 'The cell count in the range has exceeded the maximum supported number.',
  },
  RequestPayloadSizeLimitExceeded: { status: 413, message: 'The request payload size has exceeded the limit.' },
  ResponsePayloadSizeLimitExceeded: { status: 413, message: 'The response payload size has exceeded the limit.' },
  UnsupportedOperation: { status: 400, message: "The operation being attempted isn't supported." },
};

export class HostError extends Error {
  readonly status: number;

  /** A code Excel has no message for here is taken as it is: faults may be given any. */
  constructor(
    readonly code: string,
    message?: string,
  ) {
    const known = (ERRORS as Readonly<Record<string, { status: number; message: string } | undefined>>)[code];
    super(message ?? known?.message ?? code);
    this.name = 'HostError';
    this.status = known?.status ?? 500;
  }
}

export function refuse(code: ErrorName, message?: string): never {
  throw new HostError(code, message);
}

export function notEmulated(what: string): HostError {
  return new HostError('NotImplemented', `The preview does not emulate ${what}.`);
}
