/** --policy: a shipped policy by its id, or a policy file. */
import { readFile } from 'node:fs/promises';
import type { Words } from '../app/messages/words.js';
import { KNOWN_NAMES } from '../core/policies/known-names.js';
import { parsePolicy } from '../core/policies/parse-policy.js';
import { renderPolicyProblem } from '../core/policies/policy-problems.js';
import type { Policy } from '../core/policies/policy.js';
import { findPolicy, SHIPPED_POLICIES } from '../core/policies/shipped.js';
import { systemCode } from './system-errors.js';
import { UsageError } from './usage-error.js';

export interface LoadedPolicy {
  readonly policy: Policy;
  /** The file it came from; undefined for a shipped one. */
  readonly file: string | undefined;
}

/** @throws UsageError where there is neither such a policy nor such a file, or the file is no policy */
export async function loadPolicy(idOrFile: string, words: Words): Promise<LoadedPolicy> {
  const shipped = findPolicy(idOrFile);
  if (shipped !== undefined) return { policy: shipped, file: undefined };
  const parsed = parsePolicy(parseJson(await readText(idOrFile, words), idOrFile, words), KNOWN_NAMES);
  if (parsed.kind === 'policy') return { policy: parsed.policy, file: idOrFile };
  const problems = parsed.problems.map((problem) => renderPolicyProblem(problem, words.language));
  throw new UsageError(words.cli.policyProblems(idOrFile), problems);
}

async function readText(file: string, words: Words): Promise<string> {
  try {
    // Editors on Windows put a byte order mark in front, which JSON does not allow.
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') {
      const known = SHIPPED_POLICIES.map((policy) => policy.id);
      throw new UsageError(words.cli.policyUnknown(file, known));
    }
    throw new UsageError(words.cli.policyUnreadable(file, code));
  }
}

function parseJson(text: string, file: string, words: Words): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(words.cli.policyNotJson(file, error.message));
  }
}
