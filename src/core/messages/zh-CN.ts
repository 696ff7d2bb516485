import type { Messages } from './message.js';
import { batch } from './zh-CN/batch.js';
import { consistency } from './zh-CN/consistency.js';
import { history } from './zh-CN/history.js';
import { identity } from './zh-CN/identity.js';
import { portfolio } from './zh-CN/portfolio.js';
import { progress } from './zh-CN/progress.js';
import { structure } from './zh-CN/structure.js';
import { summary } from './zh-CN/summary.js';
import { totals } from './zh-CN/totals.js';
import { values } from './zh-CN/values.js';

/** Every rule in the words of the clerk who fills the lists. */
export const chinese: Messages = {
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
