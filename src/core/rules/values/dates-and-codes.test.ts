import { listSheet } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { formatted } from '../../../../test/harness/workbook.js';

/** All on or before the start of the project under construction below, or far in the future. */
const DAYS = [
  44819,
  formatted(44819, 'yyyy-mm-dd'),
  '2022-09-15',
  '2022/9/15',
  '20220915',
  '2022.9.15',
  '2022年9月15日',
  '2022年9月',
  '2022.9',
  2022.9,
  202209,
  '2022-09',
  '9月底',
  '9月',
  '2022年三季度',
  '2022Q3',
  '三季度',
  '上半年',
  '年底',
  '2022年',
  '明年上半年',
  '已开工',
  '/',
  null,
];

ruleCases('date-invalid', {
  valid: [
    ...DAYS.map((plannedStart) => ({
      title: `${JSON.stringify(plannedStart)}`,
      workbook: listSheet('under-construction', [{ plannedStart }]),
    })),
    { title: 'a list that does not read the column', workbook: listSheet('preliminary', [{ actualStart: '不详' }]) },
    {
      title: '1904 date system',
      workbook: { date1904: true, sheets: [listSheet('new-start', [{ actualStart: formatted(43357, 'yyyy/m/d') }])] },
    },
  ],
  invalid: [
    ...['尽快', '2022-13-01', '2022年2月30日', '9月35日'].map((plannedStart) => ({
      title: plannedStart,
      workbook: listSheet('under-construction', [{ plannedStart }]),
      findings: [['date-invalid', '在建!G4', { value: plannedStart }] as const],
      severity: 'error' as const,
    })),
    {
      title: 'a number that is no day',
      workbook: listSheet('under-construction', [{ plannedStart: 12 }]),
      findings: [['date-invalid', '在建!G4', { value: '12' }]],
    },
    {
      title: 'rules that need the day are silent',
      workbook: listSheet('new-start', [
        { started: '否', investedYearToDate: 0, plannedStart: '尽快', plannedFinish: '不详', actualFinish: null },
      ]),
      findings: [
        ['date-invalid', '新开工!H4'],
        ['date-invalid', '新开工!I4'],
      ],
    },
    {
      title: 'a node of the preliminary work',
      workbook: listSheet('preliminary', [{ 'milestones.feasibility.planned': '尽快' }]),
      findings: [['date-invalid', '前期!G4']],
    },
    {
      title: 'a merged date, once',
      workbook: listSheet('under-construction', [{ plannedStart: '尽快' }, { plannedStart: null }], {
        merges: ['G4:G5'],
      }),
      findings: [['date-invalid', '在建!G4']],
    },
  ],
});

ruleCases('date-ambiguous', {
  valid: [
    { title: '2022.9 is September', workbook: listSheet('under-construction', [{ plannedStart: 2022.9 }]) },
    { title: '2022.12 is December', workbook: listSheet('under-construction', [{ plannedStart: 2022.12 }]) },
    { title: 'as text, 2022.1 is January', workbook: listSheet('under-construction', [{ plannedStart: '2022.1' }]) },
    { title: 'as text, 2022.10 is October', workbook: listSheet('under-construction', [{ plannedStart: '2022.10' }]) },
  ],
  invalid: [
    {
      title: '2022.1 as a number',
      workbook: listSheet('under-construction', [{ plannedStart: 2022.1 }]),
      findings: [['date-ambiguous', '在建!G4', { readings: ['2022-01', '2022-10'] }]],
      severity: 'warning',
    },
    {
      title: 'rules that need the day are silent',
      workbook: listSheet('new-start', [{ started: '否', investedYearToDate: 0, plannedStart: 2022.1 }]),
      findings: [['date-ambiguous', '新开工!H4']],
    },
  ],
});

ruleCases('project-code-invalid', {
  valid: [
    ...[
      '2014-500115-48-01-000123',
      '2020-500115-48-01-000123',
      '2109-500115-04-01-123456',
      '2011-500115-04-01-123456',
      '22095001150401123456',
      '２１０９－５００１１５－０４－０１－１２３４５６',
      '2109—500115—04—01—123456',
      ' 2109-500115-04-01-123456 ',
      '2312-500115-04-01-123456',
      '/',
      '暂无',
      null,
    ].map((code) => ({ title: `${code}`, workbook: listSheet('preliminary', [{ code }]) })),
  ],
  invalid: [
    ...(
      [
        ['2109-500115-04-01-12345', 'shape'],
        ['210950011504011234567', 'shape'],
        ['正在办理', 'shape'],
        ['1909-500115-04-01-123456', 'year'],
        ['2013-500115-04-01-123456', 'month'],
        ['3609-500115-04-01-123456', 'year'],
        ['2213-500115-04-01-123456', 'month'],
        ['2200-500115-04-01-123456', 'month'],
      ] as const
    ).map(([code, reason]) => ({
      title: code,
      workbook: listSheet('under-construction', [{ code }]),
      findings: [['project-code-invalid', '在建!G4', { value: code, reason }] as const],
      severity: 'error' as const,
    })),
    {
      title: 'a number has lost its digits',
      workbook: listSheet('new-start', [{ code: 2.209500115040112e19 }]),
      findings: [['project-code-invalid', '新开工!G4', { reason: 'shape' }]],
    },
    {
      title: 'invalid codes are not shared',
      workbook: listSheet('under-construction', [{ code: '12' }, { code: '12' }]),
      findings: [
        ['project-code-invalid', '在建!G4'],
        ['project-code-invalid', '在建!G5'],
      ],
    },
  ],
});

ruleCases('phone-invalid', {
  valid: [
    ...[
      '13812345678',
      13812345678,
      '023-40251234',
      '40251234',
      '138 1234 5678',
      '13812345678、023-40251234',
      '/',
      null,
    ].map((phone) => ({ title: `${phone}`, workbook: listSheet('preliminary', [{ phone }]) })),
  ],
  invalid: [
    ...['1381234567', '12345', '见附件', '13812345678、1234'].map((phone) => ({
      title: phone,
      workbook: listSheet('under-construction', [{ phone }]),
      findings: [['phone-invalid', '在建!G4', { value: phone }] as const],
      severity: 'warning' as const,
    })),
  ],
});
