import { example, type Examples } from './example.js';

export const summary = {
  'summary-mismatch': example(
    'summary-mismatch',
    'summary',
    'warning',
    { sheet: '分单位汇总', cell: 'C16', row: 16 },
    {
      heading: '项目个数',
      label: '合 计',
      measure: 'projects',
      list: null,
      unit: null,
      actual: 49,
      expected: 75,
      value: null,
    },
  ),
} satisfies Partial<Examples>;
