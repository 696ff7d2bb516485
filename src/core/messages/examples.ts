import { batch } from './examples/batch.js';
import { consistency } from './examples/consistency.js';
import type { Examples } from './examples/example.js';
import { history } from './examples/history.js';
import { identity } from './examples/identity.js';
import { portfolio } from './examples/portfolio.js';
import { progress } from './examples/progress.js';
import { structure } from './examples/structure.js';
import { summary } from './examples/summary.js';
import { values } from './examples/values.js';

/** One realistic finding of every rule, for the rules page and for the tests of the words. */
export const EXAMPLES: Examples = {
  ...structure,
  ...values,
  ...identity,
  ...consistency,
  ...progress,
  ...portfolio,
  ...history,
  ...summary,
  ...batch,
};
