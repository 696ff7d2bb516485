/** Writes one after another, and the time in which events may be their echo. */

/** Events come with some delay after the answer of the batch that raised them. */
const ECHO_MS = 500;

interface WriteKind {
  /** Whether Excel may calculate after it. */
  readonly calculates: boolean;
  /** Names of the sheets that it makes, fills or deletes. */
  readonly sheets: readonly string[];
}

export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();
  private running: WriteKind | undefined;
  private ended = -Infinity;
  private sheetsEnded = -Infinity;
  private readonly made = new Set<string>();

  /** Runs after all writes that were asked for before, however those went. */
  add<Result>(kind: WriteKind, write: () => Promise<Result>): Promise<Result> {
    const mine = this.last.then(() => this.run(kind, write));
    // How it went is for the one who asked for it; those behind only wait.
    this.last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  /** Resolves when the writes that were asked for so far are done. */
  async settled(): Promise<void> {
    await this.last;
  }

  /** For how long calculations may still come from a write of ours, in ms; while one runs, at least that; 0: no longer. */
  get echoLeft(): number {
    return this.running?.calculates === true ? ECHO_MS : Math.max(0, this.ended + ECHO_MS - performance.now());
  }

  /** The same for sheets that come or go. */
  get sheetsEchoLeft(): number {
    const isMaking = this.running !== undefined && this.running.sheets.length > 0;
    return isMaking ? ECHO_MS : Math.max(0, this.sheetsEnded + ECHO_MS - performance.now());
  }

  /** Whether a write of ours, ever so long ago, was to make, fill or delete the sheet. */
  hasMade(sheet: string): boolean {
    return this.made.has(sheet.toLowerCase());
  }

  private async run<Result>(kind: WriteKind, write: () => Promise<Result>): Promise<Result> {
    this.running = kind;
    for (const name of kind.sheets) this.made.add(name.toLowerCase());
    try {
      return await write();
    } finally {
      this.running = undefined;
      const now = performance.now();
      if (kind.calculates) this.ended = now;
      if (kind.sheets.length > 0) this.sheetsEnded = now;
    }
  }
}
