import { example, HIGHWAY, PLANT, type Examples } from './example.js';

export const identity = {
  'project-duplicate': example(
    'project-duplicate',
    'identity',
    'error',
    { ...HIGHWAY, cell: 'B12', field: 'name' },
    { name: '渝宜高铁长寿段', sheet: '新开工', cell: 'B6' },
  ),
  'project-code-shared': example(
    'project-code-shared',
    'identity',
    'warning',
    { ...PLANT, cell: 'C8', field: 'code' },
    {
      heading: '项目代码',
      code: '2209-500115-04-01-123456',
      project: '葛兰镇新材料厂房二期',
      sheet: '新开工',
      cell: 'C7',
    },
  ),
  'organisation-unknown': example(
    'organisation-unknown',
    'organisations',
    'warning',
    { ...HIGHWAY, cell: 'S12', field: 'responsibleOrganisation' },
    { heading: '责任单位', value: '区发展改格委', suggestion: '区发展改革委' },
  ),
  'organisation-alias': example(
    'organisation-alias',
    'organisations',
    'warning',
    { ...HIGHWAY, cell: 'S12', field: 'responsibleOrganisation' },
    { heading: '责任单位', value: '区发改委', name: '区发展改革委' },
  ),
} satisfies Partial<Examples>;
