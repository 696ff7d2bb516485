import { listSheet } from '../../../test/harness/lists.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { formatted, workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../../core/check.js';
import { mergedValueText } from './merge-values.js';

const rows = [{ plannedFinish: 44926, completionRate: formatted(0.5, '0%') }];
const { context } = prepare(workbook({ sheets: [listSheet('under-construction', rows)] }), policyWith({}));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  ['money with its unit', 'totalInvestment', 'C4', 12000, '12,000 万元'],
  ['a day', 'plannedFinish', 'G4', 44926, '2022年12月31日'],
  ['a share', 'completionRate', 'H4', 0.456, '45.6 %'],
  ['a text as it is', 'name', 'B4', '=1+1', '=1+1'],
  ['a list by its name', 'list', 'B4', 'new-start', '新开工'],
  ['nothing', 'totalInvestment', 'C4', null, ''],
  ['a number of a column that is not known', 'totalInvestment', 'Z9', 7, '7'],
])('%s', (_, field, cell, value, expected) => {
  const text = mergedValueText({ sheet: '在建', cell, value }, field, context, 'zh-CN');
  expect(plain(text)).toBe(expected);
});

test('where nothing is known of the workbook the figure itself', () => {
  expect(mergedValueText({ sheet: '在建', cell: 'C4', value: 5 }, 'totalInvestment', undefined, 'zh-CN')).toBe('5');
});
