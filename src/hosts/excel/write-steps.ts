/// <reference types="office-js" />
/** Writes put together to batches that Excel takes, each read back in the batch that made it. */

/** Excel on the web takes 5 MB in one message; the read-back has to fit into the answer as well. */
const BATCH_BYTES = 3 * 1024 * 1024;

/** After the sync: what was found instead of what was written; null where all is as it should be. */
export type Verify = () => string | null;

export interface WriteStep {
  /** Estimated size of the request or of the read-back, whichever is larger. */
  readonly bytes: number;
  write(context: Excel.RequestContext): Verify | undefined;
}

/** Excel holds something else than what was written. */
export class NotAsWritten extends Error {}

export function batchesOf(steps: readonly WriteStep[]): (readonly WriteStep[])[] {
  const batches: WriteStep[][] = [];
  let left = 0;
  for (const step of steps) {
    const last = batches.at(-1);
    if (last !== undefined && step.bytes <= left) last.push(step);
    else {
      batches.push([step]);
      left = BATCH_BYTES;
    }
    left -= step.bytes;
  }
  return batches;
}

/** One round trip. */
export async function writeBatch(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<void> {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  const checks = steps.map((step) => step.write(context));
  await context.sync();
  for (const check of checks) {
    const difference = check?.() ?? null;
    if (difference !== null) throw new NotAsWritten(difference);
  }
}
