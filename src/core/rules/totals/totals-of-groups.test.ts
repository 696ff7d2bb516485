import { bare, commonSheet, project, type RowValues } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

function grouped(one: RowValues, other: RowValues, total: RowValues = {}) {
  return commonSheet([
    bare({ serialNumber: '合计', ...total }),
    bare({ serialNumber: '一', name: '在建项目', ...one }),
    project('under-construction', 1),
    project('under-construction', 2),
    bare({ serialNumber: '二', name: '前期项目', ...other }),
    project('preliminary', 1),
  ]);
}

/** 一 (一) 1 2 (二) 3 二 4, in rows 4 to 11. */
function nested(sums: Readonly<Record<string, number>>) {
  return commonSheet([
    bare({ name: '一、交通', totalInvestment: sums['交通'] }),
    bare({ name: '（一）在建', totalInvestment: sums['交通在建'] }),
    project('under-construction', 1),
    project('under-construction', 2),
    bare({ name: '（二）前期', totalInvestment: sums['交通前期'] }),
    project('preliminary', 1),
    bare({ name: '二、水利', totalInvestment: sums['水利'] }),
    bare({ name: '（一）在建', totalInvestment: sums['水利在建'] }),
    project('under-construction', 3),
  ]);
}

ruleCases('total-row-mismatch', {
  valid: [
    {
      title: 'groups and all of the sheet',
      workbook: grouped(
        { totalInvestment: 20000 },
        { totalInvestment: 10000 },
        { totalInvestment: 30000, annualPlan: 2400 },
      ),
    },
    {
      title: 'nested groups: to the next of its level or higher',
      workbook: nested({ 交通: 30000, 交通在建: 20000, 交通前期: 10000, 水利: 10000, 水利在建: 10000 }),
    },
    {
      title: '小计 since its group row',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1),
        bare({ name: '小计', totalInvestment: 10000 }),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1),
        project('preliminary', 2),
        bare({ name: '小计', totalInvestment: 20000 }),
        bare({ serialNumber: '合计', totalInvestment: 30000 }),
      ]),
    },
    {
      title: 'a text that names one list: that list',
      workbook: commonSheet([
        bare({ name: '总计', totalInvestment: 30000 }),
        bare({ name: '其中：在建重点项目', totalInvestment: 20000 }),
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1),
        project('under-construction', 2),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1),
      ]),
    },
    {
      title: 'fields that a list does not read count all the same',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1, { investedThisMonth: 10 }),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1, { investedThisMonth: 5 }),
        bare({ serialNumber: '合计', investedThisMonth: 15 }),
      ]),
    },
    {
      title: 'rows of which nothing tells the list count too',
      workbook: commonSheet([
        project('under-construction', 1, { constructionType: '续建' }),
        project('under-construction', 2, { constructionType: null }),
        bare({ serialNumber: '合计', totalInvestment: 20000 }),
      ]),
      others: [['value-required', '清单!G5']],
    },
  ],
  invalid: [
    {
      title: 'groups, and all of the sheet wherever the total stands',
      workbook: grouped({ totalInvestment: 10000 }, { totalInvestment: 30000 }, { totalInvestment: 20000 }),
      findings: [
        ['total-row-mismatch', '清单!C4', { expected: 30000 }],
        ['total-row-mismatch', '清单!C5', { expected: 20000 }],
        ['total-row-mismatch', '清单!C8', { expected: 10000 }],
      ],
    },
    {
      title: 'nested groups',
      workbook: nested({ 交通: 20000, 交通在建: 30000, 交通前期: 10000, 水利: 20000, 水利在建: 10000 }),
      findings: [
        ['total-row-mismatch', '清单!C4', { expected: 30000 }],
        ['total-row-mismatch', '清单!C5', { expected: 20000 }],
        ['total-row-mismatch', '清单!C10', { expected: 10000 }],
      ],
    },
    {
      title: '小计 since its group row',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1),
        bare({ name: '小计', totalInvestment: 20000 }),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1),
        bare({ name: '小计', totalInvestment: 20000 }),
      ]),
      findings: [
        ['total-row-mismatch', '清单!C6', { expected: 10000 }],
        ['total-row-mismatch', '清单!C9', { expected: 10000 }],
      ],
    },
    {
      title: 'a text that names one list',
      workbook: commonSheet([
        bare({ name: '总计', totalInvestment: 20000 }),
        bare({ name: '其中：在建重点项目（1项）', totalInvestment: 20000 }),
        bare({ serialNumber: '一', name: '在建项目' }),
        project('under-construction', 1),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1),
      ]),
      findings: [['total-row-mismatch', '清单!C5', { expected: 10000 }]],
    },
    {
      title: 'rows of which nothing tells the list',
      workbook: commonSheet([
        project('under-construction', 1, { constructionType: '续建' }),
        project('under-construction', 2, { constructionType: '新建' }),
        bare({ serialNumber: '合计', totalInvestment: 10000 }),
      ]),
      findings: [
        ['value-not-allowed', '清单!G5'],
        ['total-row-mismatch', '清单!C6', { expected: 20000 }],
      ],
    },
  ],
});
