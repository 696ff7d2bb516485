import { listSheet } from '../../../../test/harness/lists.js';
import { policyWith } from '../../../../test/harness/rule-cases.js';
import { workbook } from '../../../../test/harness/workbook.js';
import { check } from '../../check.js';
import { CheckSession } from '../../recheck.js';

const SOURCE = { document: '方案', clause: '一' };
const POLICY = policyWith({
  rules: { 'target-shortfall': { heldShare: 0.5 } },
  sectors: [{ name: '现代服务业' }],
  checkpoints: [{ id: 'start', title: '开工率', source: SOURCE, measure: 'startRate', atLeast: 1, by: '2022-09-30' }],
  targets: [
    {
      id: 'funds',
      title: '中央预算内项目数',
      source: SOURCE,
      scope: { fundingSource: '中央预算内' },
      measure: 'projects',
      atLeast: 2,
      unit: '个',
      by: '2022-09-30',
    },
  ],
  entryThresholds: [{ source: SOURCE, scope: { sector: '现代服务业' }, totalInvestment: 20_000 }],
});
const ROW = { started: '是', fundingSource: '中央预算内', sector: '现代服务业', totalInvestment: 20_000 };
// Columns: C 总投资, G 是否开工, H 资金来源, I 所属行业; projects in rows 4 and 5.
const BOOK = workbook({ sheets: [listSheet('new-start', [ROW, ROW])] });

test.each([
  ['a start', 6, '否', ['start-rate-low']],
  ['a funding source', 7, '自筹', ['target-shortfall']],
  ['a total investment', 2, 15_000, ['entry-threshold-missed']],
  ['a sector', 8, '工业', []],
])('after an edit of %s and back again', (_, column, value, rules) => {
  const session = new CheckSession(BOOK, POLICY);
  const portfolio = () =>
    session.report.findings.filter(({ category }) => category === 'portfolio').map(({ rule }) => rule);
  expect(portfolio()).toEqual([]);
  const change = { sheet: '新开工', row: 4, column, formula: null, numberFormat: 'General' };
  session.update([{ ...change, value }]);
  expect(portfolio()).toEqual(rules);
  expect(session.report.findings).toEqual(check(session.snapshot, POLICY).findings);
  session.update([{ ...change, value: BOOK.sheets[0]?.rows[4]?.[column] ?? null }]);
  expect(portfolio()).toEqual([]);
});
