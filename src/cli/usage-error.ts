/** Something that the person at the command line can mend: its message is in their language, without a stack. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** Lines below the message, one a problem. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
