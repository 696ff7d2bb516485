/** Writes one after another, and the time in which events may be their echo. */

/** Events come with some delay after the answer of the batch that raised them. */
const ECHO_MS = 500;

interface WriteKind {
  /** Whether it makes or deletes sheets. */
  readonly sheets: boolean;
}

export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();
  private running: WriteKind | undefined;
  private ended = -Infinity;
  private sheetsEnded = -Infinity;

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

  /** Whether an event may come from a write of ours. */
  get echoes(): boolean {
    return this.running !== undefined || performance.now() - this.ended < ECHO_MS;
  }

  /** Whether the coming or going of a sheet may be our doing. */
  get echoesSheets(): boolean {
    return this.running?.sheets === true || performance.now() - this.sheetsEnded < ECHO_MS;
  }

  private async run<Result>(kind: WriteKind, write: () => Promise<Result>): Promise<Result> {
    this.running = kind;
    try {
      return await write();
    } finally {
      this.running = undefined;
      this.ended = performance.now();
      if (kind.sheets) this.sheetsEnded = this.ended;
    }
  }
}
