import type { Messages } from './message.js';
import { batch } from './en/batch.js';
import { consistency } from './en/consistency.js';
import { history } from './en/history.js';
import { identity } from './en/identity.js';
import { portfolio } from './en/portfolio.js';
import { progress } from './en/progress.js';
import { structure } from './en/structure.js';
import { summary } from './en/summary.js';
import { totals } from './en/totals.js';
import { values } from './en/values.js';

/** Every rule in English; wan yuan is 10,000 yuan, yi yuan 100 million, so that figures are those of the cells. */
export const english: Messages = {
  ...structure,
  ...values,
  ...identity,
  ...consistency,
  ...totals,
  ...progress,
  ...portfolio,
  ...history,
  ...summary,
  ...batch,
};
