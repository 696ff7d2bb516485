/**
 * What every host has to keep, as data: the same checks run against files, against Excel's stand-in, and on a scratch
 * sheet in the real thing. Nothing here knows a test runner.
 */
import type { WorkbookHost } from '../host.js';
import { NotTried } from './expectations.js';
import type { ContractScratch } from './scratch.js';

export interface ContractCheck {
  readonly name: string;
  /** Rejects with what did not hold, or with NotTried. */
  run(host: WorkbookHost, scratch: ContractScratch): Promise<void>;
}

export interface ContractResult {
  readonly name: string;
  /** null: it could not be tried here; `detail` says why. */
  readonly held: boolean | null;
  readonly detail: string;
}

export interface ContractReport {
  readonly host: string;
  readonly results: readonly ContractResult[];
}

/** One after another, each on an empty scratch sheet. Never rejects for what did not hold. */
export async function runChecks(
  checks: readonly ContractCheck[],
  host: WorkbookHost,
  scratch: ContractScratch,
  onResult: (result: ContractResult) => void = () => undefined,
): Promise<ContractReport> {
  const results: ContractResult[] = [];
  for (const check of checks) {
    const result = await resultOf(check, host, scratch);
    results.push(result);
    onResult(result);
  }
  return { host: scratch.host, results };
}

async function resultOf(
  { name, run }: ContractCheck,
  host: WorkbookHost,
  scratch: ContractScratch,
): Promise<ContractResult> {
  try {
    await scratch.reset();
    await run(host, scratch);
    return { name, held: true, detail: '' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, held: error instanceof NotTried ? null : false, detail };
  }
}
