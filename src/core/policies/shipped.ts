/** The policies that come with the program. */
import beibei2022 from './shipped/beibei-2022.json';
import changshou2022 from './shipped/changshou-2022.json';
import changshou2023 from './shipped/changshou-2023.json';
import general from './shipped/general.json';
import tongren20222023 from './shipped/tongren-2022-2023.json';
import wuxi2022 from './shipped/wuxi-2022.json';
import { parsePolicy } from './parse-policy.js';
import type { Policy } from './policy.js';
import { renderPolicyProblem } from './policy-problems.js';

const FILES: readonly unknown[] = [general, changshou2022, changshou2023, wuxi2022, tongren20222023, beibei2022];

/** The one that holds where nobody chose another comes first. */
export const SHIPPED_POLICIES: readonly Policy[] = FILES.map(shippedPolicy);

/** undefined: no policy of that id is shipped. */
export function findPolicy(id: string): Policy | undefined {
  return SHIPPED_POLICIES.find((policy) => policy.id === id);
}

/** A shipped file with a fault is a fault of the program, so it throws. */
function shippedPolicy(file: unknown): Policy {
  const parsed = parsePolicy(file);
  if (parsed.kind === 'policy') return parsed.policy;
  throw new Error(parsed.problems.map((problem) => renderPolicyProblem(problem, 'en')).join('\n'));
}
