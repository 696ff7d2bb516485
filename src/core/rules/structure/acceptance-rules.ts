/** What is told of the sheet 已核实事项 itself; see core/suppressions. */
import { meta } from '../rule.js';

export const ACCEPTANCE_RULES = {
  invalid: meta('acceptance-invalid', 'structure', 'warning'),
  expired: meta('acceptance-expired', 'structure', 'info'),
  needless: meta('acceptance-needless', 'structure', 'info'),
} as const;
