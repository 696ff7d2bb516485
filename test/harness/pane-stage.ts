/** The pane without its face over a workbook in memory, with three findings: 新开工!F4, 在建!F4, 在建!C6. */
import type { Refusal } from '../../src/hosts/host.js';
import { createPane, type Pane } from '../../src/taskpane/state/pane.js';
import { FakeHost } from './fake-host.js';
import { listSheet } from './lists.js';
import { workbook } from './workbook.js';

const SHEETS = [
  listSheet('new-start', [{ responsibleOrganisation: '' }]),
  listSheet('under-construction', [{ responsibleOrganisation: '' }, {}, { totalInvestment: '多' }]),
];

export interface Stage {
  readonly host: FakeHost;
  readonly pane: Pane;
  readonly copied: string[];
}

export function stage(change: (host: FakeHost) => void = () => undefined, clipboard = true): Stage {
  const host = new FakeHost(workbook({ name: '2022年9月.xlsx', sheets: SHEETS }));
  change(host);
  return stageOf(host, clipboard);
}

export function stageOf(host: FakeHost, clipboard = true): Stage {
  const copied: string[] = [];
  const pane = createPane({
    host,
    loadOpening: () => import('../../src/app/pane/opening.js'),
    loadEngine: () => import('../../src/app/pane/engine.js'),
    language: 'zh-CN',
    languageOf: 'office',
    copy: (text) => {
      if (clipboard) copied.push(text);
      return Promise.resolve(clipboard);
    },
    now: () => 1_664_500_000_000,
  });
  return { host, pane, copied };
}

export async function checked(change?: (host: FakeHost) => void): Promise<Stage> {
  const staged = stage(change);
  await staged.pane.start('check');
  return staged;
}

export const found = ({ pane }: Stage): number => pane.store.getState().checked?.report.findings.length ?? -1;
export const failed: Refusal = { kind: 'failed', code: 'GeneralException', detail: '', undone: true };
/** Lets what was started without waiting run to its end. */
export const settled = (milliseconds = 30): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
