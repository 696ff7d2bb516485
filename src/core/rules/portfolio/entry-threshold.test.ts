import { listSheet, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import type { SheetSpec } from '../../../../test/harness/workbook.js';

const SOURCE = { document: '任务分解方案', clause: '（二）' };

/** Projects of 1 亿元, of which `invested` 万元 are done this year, of a plan of 1200. */
function building(rows: readonly RowValues[]): SheetSpec {
  return listSheet('under-construction', rows);
}

const THRESHOLDS = {
  sectors: [{ name: '现代服务业' }, { name: '创新载体' }],
  entryThresholds: [
    { source: SOURCE, scope: { sector: '现代服务业' }, totalInvestment: 20_000 },
    { source: SOURCE, scope: { sector: '创新载体' }, totalInvestment: 10_000 },
  ],
};

ruleCases('entry-threshold-missed', {
  valid: [
    { title: 'no thresholds', workbook: building([{ sector: '现代服务业', totalInvestment: 1500, annualPlan: 1200 }]) },
    {
      title: 'at the threshold of its kind',
      workbook: building([
        { sector: '现代服务业', totalInvestment: 20_000 },
        { sector: '创新载体', totalInvestment: 10_000 },
      ]),
      policy: THRESHOLDS,
    },
    { title: 'no column of the sector', workbook: building([{}]), policy: THRESHOLDS },
  ],
  invalid: [
    {
      title: 'below the threshold of its kind only',
      workbook: building([
        { sector: '创新载体', totalInvestment: 19_999 },
        { sector: '现代服务业', totalInvestment: 19_999 },
      ]),
      policy: THRESHOLDS,
      findings: [
        ['entry-threshold-missed', '在建!C5', { totalInvestment: 19_999, threshold: 20_000, kinds: ['现代服务业'] }],
      ],
      severity: 'warning',
    },
  ],
});
