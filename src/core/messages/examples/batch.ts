import { example, type Examples } from './example.js';

export const batch = {
  'project-duplicate-across-files': example(
    'project-duplicate-across-files',
    'batch',
    'warning',
    { project: '渝宜高铁长寿段' },
    {
      name: '渝宜高铁长寿段',
      files: [
        { file: '9月/区交通局.xlsx', sheet: '在建', cell: 'B12' },
        { file: '9月/凤城街道.xlsx', sheet: '在建', cell: 'B5' },
      ],
    },
  ),
  'submission-missing': example('submission-missing', 'batch', 'warning', {}, { organisation: '区民政局' }),
  'submission-duplicate': example(
    'submission-duplicate',
    'batch',
    'warning',
    {},
    { organisation: '区交通局', files: ['9月/区交通局.xlsx', '9月/区交通局（改）.xlsx'] },
  ),
  'month-differs': example(
    'month-differs',
    'batch',
    'warning',
    {},
    { file: '9月/葛兰镇.xlsx', month: '2022-08', expected: '2022-09' },
  ),
  'template-differs': example(
    'template-differs',
    'batch',
    'info',
    {},
    { file: '9月/葛兰镇.xlsx', list: 'under-construction', missing: ['plannedFinish', 'escalationLevel'] },
  ),
} satisfies Partial<Examples>;
