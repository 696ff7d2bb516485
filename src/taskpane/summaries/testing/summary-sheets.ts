/** Two lists with two organisations, a register, and a summary tab that knows one of them by another name; for tests. */
import { listSheet } from '../../../../test/harness/lists.js';
import { formula, type SheetSpec } from '../../../../test/harness/workbook.js';

export const LISTS = [
  listSheet('new-start', [
    { responsibleOrganisation: '区交通局', started: '是' },
    { responsibleOrganisation: '区水务局', started: '否', investedYearToDate: 0 },
  ]),
  listSheet('under-construction', [{ responsibleOrganisation: '区交通局', annualPlan: 3000 }]),
];
export const REGISTER: SheetSpec = {
  name: '调度参数',
  rows: [
    ['单位', '别名'],
    ['区交通局', null],
    ['区水利局', null],
  ],
};
export const SUMMARY: SheetSpec = {
  name: '分单位汇总',
  rows: [
    ['分单位汇总表'],
    ['责任单位', '项目个数', '年度计划投资（万元）', '赋分'],
    ['区交通局', 9, null, 5],
    ['区水利局', null, null, 5],
    [],
    ['合计', formula('SUM(B3:B5)', 7), formula('1+1', 2)],
  ],
};
