/** A file written bit by bit and put in its place at the end: a reader never sees half of it. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CliWords } from '../../app/messages/words.js';
import { systemCode } from '../system-errors.js';
import { UsageError } from '../usage-error.js';
import type { OutputTarget } from '../write-output.js';

/** Where lines go; each write is waited for. */
export interface LineSink {
  write(text: string): Promise<void>;
  /** Everything is in. */
  commit(): Promise<void>;
  /** Nothing is to be left behind. */
  abandon(): Promise<void>;
}

/** Characters that are gathered before they are written. */
const GATHERED = 1 << 18;

/** @throws UsageError where the system refuses; so do the sink's own functions */
export async function streamedFile(target: OutputTarget, words: CliWords): Promise<LineSink> {
  const draft = join(dirname(target.file), `.${basename(target.file)}-${process.pid}.tmp`);
  const refused = (error: unknown): UsageError => new UsageError(words.outFailed(target.path, systemCode(error)));
  const handle = await open(draft, 'wx', target.mode).catch((error: unknown) => {
    throw refused(error);
  });
  return new StreamedFile(handle, draft, target.file, refused);
}

class StreamedFile implements LineSink {
  private pending: string[] = [];
  private length = 0;
  private closed = false;

  constructor(
    private readonly handle: FileHandle,
    private readonly draft: string,
    private readonly file: string,
    private readonly refused: (error: unknown) => UsageError,
  ) {}

  async write(text: string): Promise<void> {
    this.pending.push(text);
    this.length += text.length;
    if (this.length >= GATHERED) await this.flush();
  }

  async commit(): Promise<void> {
    await this.flush();
    try {
      await this.handle.sync();
      await this.close();
      await rename(this.draft, this.file);
    } catch (error) {
      throw this.refused(error);
    }
  }

  async abandon(): Promise<void> {
    await this.close();
    await rm(this.draft, { force: true });
  }

  private async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.handle.close();
  }

  private async flush(): Promise<void> {
    const text = this.pending.join('');
    this.pending = [];
    this.length = 0;
    try {
      await this.handle.appendFile(text, 'utf8');
    } catch (error) {
      throw this.refused(error);
    }
  }
}

/** Standard output, no faster than its reader; a reader that has seen enough is no failure. */
export function streamedOutput(stream: NodeJS.WriteStream): LineSink {
  return {
    async write(text) {
      if (stream.destroyed || stream.write(text)) return;
      await new Promise<void>((resolve) => {
        const go = (): void => {
          stream.off('drain', go).off('close', go);
          resolve();
        };
        stream.on('drain', go).on('close', go);
      });
    },
    commit: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  };
}
