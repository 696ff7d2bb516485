/** Many reads in few round trips: each batch as large as an answer may be, split further where it was too large. */
import { isGeneralError, isTooLarge } from './office-errors.js';

/** Excel on the web answers 5 MB at most; estimates may be wrong by a fifth. */
export const ANSWER_BYTES = 4 * 1024 * 1024;

/** Below this share of a batch nothing is cut off to fill it. */
const WORTH_CUTTING = 0.1;

/** One thing to read. */
export interface Question {
  /** Estimated size of the answer; may change with what was seen. */
  readonly bytes: () => number;
  /** Queues the loads; what it returns takes the answer after the sync. */
  ask(context: Excel.RequestContext): () => void;
  /** A part of at most about so many bytes, and the rest; undefined where it cannot be cut. */
  cut?(bytes: number): readonly [Question, Question] | undefined;
}

export interface AskOptions {
  /** Before each round trip; throwing stops. */
  readonly beforeBatch?: () => void;
  readonly afterBatch?: (answered: readonly Question[]) => void;
}

/** Asks all. Rejects with Excel's error where a question that cannot be cut any further fails. */
export async function askAll(
  context: Excel.RequestContext,
  questions: readonly Question[],
  options: AskOptions = {},
): Promise<void> {
  const waiting = [...questions].reverse();
  while (waiting.length > 0) {
    options.beforeBatch?.();
    const batch = takeBatch(waiting);
    try {
      const takers = batch.map((question) => question.ask(context));
      await context.sync();
      for (const take of takers) take();
      options.afterBatch?.(batch);
    } catch (error) {
      const smaller = isTooLarge(error) || isGeneralError(error) ? halves(batch) : undefined;
      if (smaller === undefined) throw error;
      for (const half of smaller) await askAll(context, half, options);
    }
  }
}

/** From the end of the list, which is its first; at least one. */
function takeBatch(waiting: Question[]): Question[] {
  const batch: Question[] = [];
  let left = ANSWER_BYTES;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const bytes = next.bytes();
    if (bytes <= left) {
      batch.push(next);
      left -= bytes;
      continue;
    }
    const parts = left < ANSWER_BYTES * WORTH_CUTTING ? undefined : next.cut?.(left);
    if (parts !== undefined) {
      batch.push(parts[0]);
      waiting.push(parts[1]);
    } else if (batch.length === 0) batch.push(next);
    else waiting.push(next);
    break;
  }
  return batch;
}

function halves(batch: readonly Question[]): readonly (readonly Question[])[] | undefined {
  const [first] = batch;
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const parts = first?.cut?.(first.bytes() / 2);
  return parts?.map((part) => [part]);
}
