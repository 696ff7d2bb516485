import { bare, commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';
import { cellError, formula } from '../../../../test/harness/workbook.js';

ruleCases('formula-error', {
  valid: [
    {
      title: 'a formula with its value',
      workbook: listSheet('under-construction', [{ annualPlan: formula('600*2', 1200) }]),
    },
    {
      title: 'an error value in a note below',
      workbook: listSheet('under-construction', [{}, bare({ serialNumber: '备注：', annualPlan: cellError('#REF!') })]),
    },
    {
      title: 'a column that the list does not read',
      workbook: listSheet('preliminary', [{ investedThisMonth: cellError('#REF!') }]),
    },
  ],
  invalid: [
    {
      title: 'a required amount, of which nothing else is said',
      workbook: listSheet('under-construction', [{ annualPlan: cellError('#REF!') }]),
      findings: [['formula-error', '在建!D4', { error: '#REF!' }]],
      severity: 'error',
    },
    {
      title: 'text, dates, rates and yes or no',
      workbook: listSheet('new-start', [
        {
          remark: cellError('#NAME?'),
          plannedStart: cellError('#VALUE!'),
          completionRate: cellError('#DIV/0!'),
          started: cellError('#N/A'),
        },
      ]),
      findings: [
        ['formula-error', '新开工!G4'],
        ['formula-error', '新开工!H4'],
        ['formula-error', '新开工!I4'],
        ['formula-error', '新开工!J4'],
      ],
    },
    {
      title: 'the responsibility cell, which is not missing besides',
      workbook: listSheet('under-construction', [{ responsibleOrganisation: cellError('#N/A') }]),
      findings: [['formula-error', '在建!F4']],
    },
    {
      title: 'a column that is read as no field',
      workbook: listSheet('under-construction', [{ remark: cellError('#N/A') }], { headings: { remark: '经办科室' } }),
      findings: [['formula-error', '在建!G4', { error: '#N/A' }]],
    },
    {
      title: 'the name',
      workbook: listSheet('under-construction', [{ name: cellError('#N/A') }]),
      findings: [['formula-error', '在建!B4']],
    },
    {
      title: 'a total row: its own cell, and no sum is compared',
      workbook: listSheet('under-construction', [
        {},
        bare({
          serialNumber: '合计',
          totalInvestment: 10000,
          annualPlan: formula('SUM(D4:D4)/0', cellError('#DIV/0!')),
        }),
      ]),
      findings: [['formula-error', '在建!D5', { error: '#DIV/0!' }]],
    },
    {
      title: 'a project and the total that it spoils',
      workbook: listSheet('under-construction', [
        { annualPlan: cellError('#REF!') },
        bare({ serialNumber: '合计', annualPlan: formula('SUM(D4:D4)', cellError('#REF!')) }),
      ]),
      findings: [
        ['formula-error', '在建!D4'],
        ['formula-error', '在建!D5'],
      ],
    },
    {
      title: 'a hidden row',
      workbook: listSheet('under-construction', [{}, { annualPlan: cellError('#N/A') }], { hiddenRows: [5] }),
      findings: [['formula-error', '在建!D5']],
    },
  ],
});

ruleCases('formula-not-calculated', {
  valid: [
    { title: 'an empty cell', workbook: listSheet('under-construction', [{ remark: null }]) },
    {
      title: 'a formula that gives empty text',
      workbook: listSheet('under-construction', [{ remark: formula('""', '') }]),
    },
    {
      title: 'a column that the list does not read',
      workbook: listSheet('preliminary', [{ completionRate: formula('E4/D4', null) }]),
    },
  ],
  invalid: [
    {
      title: 'a required amount, of which nothing else is said',
      workbook: listSheet('under-construction', [{ annualPlan: formula('H4*2', null) }]),
      findings: [['formula-not-calculated', '在建!D4', { formula: '=H4*2' }]],
      severity: 'warning',
    },
    {
      title: 'the responsibility cell',
      workbook: listSheet('under-construction', [{ responsibleOrganisation: formula('名册!A1', null) }]),
      findings: [['formula-not-calculated', '在建!F4']],
    },
    {
      title: 'a total row',
      workbook: listSheet('under-construction', [
        {},
        bare({ serialNumber: '合计', annualPlan: formula('SUM(D4:D4)', null) }),
      ]),
      findings: [['formula-not-calculated', '在建!D5']],
    },
  ],
});

const BY_COLUMN = { columns: ['constructionType'] };

ruleCases('value-required', {
  valid: [
    { title: 'all is there', workbook: listSheet('under-construction') },
    { title: '0 is a value', workbook: listSheet('under-construction', [{ annualPlan: 0, investedYearToDate: 0 }]) },
    {
      title: 'preliminary projects need no amounts of the year',
      workbook: listSheet('preliminary', [{ annualPlan: null, investedYearToDate: null }]),
    },
    {
      title: 'nothing done yet by a new start that says that it has not started',
      workbook: listSheet('new-start', [{ started: '否', investedYearToDate: null }]),
    },
    {
      title: 'nothing done yet by a new start of which nobody knows whether it has started',
      workbook: listSheet('new-start', [{ investedYearToDate: null }]),
    },
    {
      title: 'pre-numbered empty rows are nothing',
      workbook: listSheet('under-construction', [
        {},
        bare({ serialNumber: 2 }),
        bare({ serialNumber: 3, annualPlan: 0 }),
      ]),
    },
    {
      title: 'children carry the amounts',
      workbook: listSheet('under-construction', [
        { totalInvestment: null, annualPlan: null, investedYearToDate: null },
        bare({ serialNumber: '1.1', name: '一标段', totalInvestment: 6000, annualPlan: 700, investedYearToDate: 550 }),
        bare({ serialNumber: '1.2', name: '二标段', totalInvestment: 4000, annualPlan: 500, investedYearToDate: 400 }),
      ]),
    },
    {
      title: 'the parts of a merged name carry the amounts',
      workbook: listSheet(
        'under-construction',
        [{ totalInvestment: 6000, annualPlan: null }, bare({ totalInvestment: 4000, annualPlan: 1200 })],
        { merges: ['A4:A5', 'B4:B5', 'F4:F5'] },
      ),
    },
  ],
  invalid: [
    ...(
      [
        ['totalInvestment', 'C4'],
        ['annualPlan', 'D4'],
        ['investedYearToDate', 'E4'],
      ] as const
    ).map(([field, cell]) => ({
      title: `under construction: ${field}`,
      workbook: listSheet('under-construction', [{ [field]: null }]),
      findings: [['value-required', `在建!${cell}`] as const],
      severity: 'error' as const,
    })),
    ...['', '/', '—', '-', '无', '暂无', 'N/A', '  '].map((sign) => ({
      title: `a sign for nothing: "${sign}"`,
      workbook: listSheet('new-start', [{ totalInvestment: sign }]),
      findings: [['value-required', '新开工!C4'] as const],
    })),
    {
      title: 'a preliminary project without total investment',
      workbook: listSheet('preliminary', [{ totalInvestment: null }]),
      findings: [['value-required', '前期!C4']],
    },
    {
      title: 'a started new start that tells no amount',
      workbook: listSheet('new-start', [{ started: '是', investedYearToDate: null }]),
      findings: [['value-required', '新开工!E4']],
    },
    {
      title: 'a name is missing where there is money',
      workbook: listSheet('under-construction', [{ serialNumber: null, name: null }]),
      findings: [['value-required', '在建!B4']],
    },
    {
      title: 'a name is missing where there is a serial number and some other text',
      workbook: listSheet('preliminary', [{}, bare({ serialNumber: 2, responsibleOrganisation: '区水利局' })]),
      findings: [
        ['value-required', '前期!B5'],
        ['value-required', '前期!C5'],
      ],
    },
    {
      title: 'money merged downwards stands for its first row alone',
      workbook: listSheet('under-construction', [{}, { totalInvestment: null }], { merges: ['C4:C5'] }),
      findings: [['value-required', '在建!C5']],
    },
    {
      title: 'children without amounts do not fill their parent',
      workbook: listSheet('under-construction', [
        { annualPlan: null },
        bare({ serialNumber: '1.1', name: '一标段', totalInvestment: 6000 }),
      ]),
      findings: [['value-required', '在建!D4']],
    },
    {
      title: 'a hidden row',
      workbook: listSheet('under-construction', [{}, { annualPlan: null }], { hiddenRows: [5] }),
      findings: [['value-required', '在建!D5']],
    },
    {
      title: "nothing tells the row's list: its cell is empty",
      workbook: commonSheet(
        [
          project('under-construction', 1, { constructionType: '续建' }),
          project('under-construction', 2, { constructionType: null }),
        ],
        BY_COLUMN,
      ),
      findings: [['value-required', '清单!G5']],
    },
  ],
});
