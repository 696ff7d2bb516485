import { example, HIGHWAY, type Examples } from './example.js';

const HEADS = { list: 'under-construction', sheet: '在建', row: 4 } as const;

export const structure = {
  'no-list-found': example('no-list-found', 'structure', 'error', {}, { sheets: ['封面', '填报说明'] }),
  'list-missing': example('list-missing', 'structure', 'warning', { list: 'preliminary' }, { list: 'preliminary' }),
  'column-missing': example(
    'column-missing',
    'structure',
    'error',
    { list: 'under-construction', sheet: '在建', field: 'totalInvestment' },
    { accepted: ['总投资', '计划总投资', '项目总投资'] },
  ),
  'column-duplicate': example(
    'column-duplicate',
    'structure',
    'error',
    { ...HEADS, cell: 'N4', field: 'totalInvestment' },
    { heading: '项目总投资（万元）', other: 'G4', otherHeading: '总投资（万元）' },
  ),
  'column-unknown': example('column-unknown', 'structure', 'info', { ...HEADS, cell: 'X4' }, { heading: '录入批次' }),
  'money-unit-unknown': example(
    'money-unit-unknown',
    'structure',
    'warning',
    { ...HEADS, cell: 'G4', field: 'totalInvestment' },
    { heading: '总投资', assumed: '万元' },
  ),
  'month-unknown': example('month-unknown', 'structure', 'error', {}, {}),
  'setting-invalid': example(
    'setting-invalid',
    'structure',
    'warning',
    { sheet: '调度参数', cell: 'B5', row: 5 },
    { label: '报送日', value: '三十二日', reason: 'unreadable', allowed: [] },
  ),
  'acceptance-invalid': example(
    'acceptance-invalid',
    'structure',
    'warning',
    { sheet: '已核实事项', cell: 'D3', row: 3 },
    { heading: '理由', value: '', reason: 'empty' },
  ),
  'acceptance-expired': example(
    'acceptance-expired',
    'structure',
    'info',
    { sheet: '已核实事项', cell: 'F2', row: 2 },
    { rule: '年度计划大于总投资（plan-over-total）', item: '渝宜高铁长寿段', until: '2022-08-31' },
  ),
  'acceptance-needless': example(
    'acceptance-needless',
    'structure',
    'info',
    { sheet: '已核实事项', cell: 'A4', row: 4 },
    { rule: '项目代码重复（project-code-shared）', item: '葛兰镇新材料厂房' },
  ),
  'formula-error': example(
    'formula-error',
    'structure',
    'error',
    { ...HIGHWAY, cell: 'M12', field: 'investedYearToDate' },
    { heading: '1-9月累计完成投资', error: '#REF!' },
  ),
  'formula-not-calculated': example(
    'formula-not-calculated',
    'structure',
    'warning',
    { ...HIGHWAY, cell: 'M12', field: 'investedYearToDate' },
    { heading: '1-9月累计完成投资', formula: '=K12+L12' },
  ),
} satisfies Partial<Examples>;
