import { example, HIGHWAY, PLANT, type Examples } from './example.js';

export const values = {
  'value-required': example(
    'value-required',
    'completeness',
    'error',
    { ...HIGHWAY, cell: 'G12', field: 'totalInvestment' },
    { heading: '总投资（万元）' },
  ),
  'responsible-organisation-missing': example(
    'responsible-organisation-missing',
    'completeness',
    'error',
    { ...HIGHWAY, cell: 'S12', field: 'responsibleOrganisation' },
    { heading: '责任单位', value: '相关部门' },
  ),
  'number-invalid': example(
    'number-invalid',
    'type',
    'error',
    { ...HIGHWAY, cell: 'H12', field: 'annualPlan' },
    { heading: '2022年度计划投资', value: '详见附件' },
  ),
  'number-as-text': example(
    'number-as-text',
    'type',
    'warning',
    { ...HIGHWAY, cell: 'H12', field: 'annualPlan' },
    { heading: '2022年度计划投资', value: '2000万', number: 2000, unit: '万元' },
  ),
  'number-negative': example(
    'number-negative',
    'type',
    'error',
    { ...HIGHWAY, cell: 'G12', field: 'totalInvestment' },
    { heading: '总投资（万元）', number: -500, unit: '万元' },
  ),
  'date-invalid': example(
    'date-invalid',
    'type',
    'error',
    { ...PLANT, cell: 'O8', field: 'plannedStart' },
    { heading: '计划开工时间', value: '尽快开工' },
  ),
  'date-ambiguous': example(
    'date-ambiguous',
    'type',
    'warning',
    { ...PLANT, cell: 'O8', field: 'plannedStart' },
    { heading: '计划开工时间', value: '2022.1', readings: ['2022-01', '2022-10'] },
  ),
  'value-not-allowed': example(
    'value-not-allowed',
    'type',
    'error',
    { ...PLANT, cell: 'N8', field: 'started' },
    { heading: '是否开工', value: '基本', allowed: ['是', '否'] },
  ),
  'project-code-invalid': example(
    'project-code-invalid',
    'type',
    'error',
    { ...HIGHWAY, cell: 'C12', field: 'code' },
    { heading: '项目代码', value: '2213-500115-04-01-123456', reason: 'month' },
  ),
  'phone-invalid': example(
    'phone-invalid',
    'type',
    'warning',
    { ...HIGHWAY, cell: 'V12', field: 'phone' },
    { heading: '联系电话', value: '1390000123' },
  ),
} satisfies Partial<Examples>;
