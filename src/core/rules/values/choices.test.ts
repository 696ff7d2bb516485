import { commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { ruleCases } from '../../../../test/harness/rule-cases.js';

const BY_COLUMN = { columns: ['constructionType'] };

ruleCases('value-not-allowed', {
  valid: [
    ...['是', '否', '已开工', '未开工', '√', '×', '已', '未', 'Y', 'N', 1, 0].map((started) => ({
      title: `started: ${started}`,
      workbook: listSheet('new-start', [{ started, investedYearToDate: 0, annualPlan: 0 }]),
    })),
    ...['已入统', '未纳统', '已纳统', '未入统'].map((inStatistics) => ({
      title: `in statistics: ${inStatistics}`,
      workbook: listSheet('under-construction', [{ inStatistics }]),
    })),
    ...['新建', '扩建', '改扩建', '技术改造', '单纯购置', '续建', '续建类', '促竣工', '谋划'].map(
      (constructionType) => ({
        title: `construction type: ${constructionType}`,
        workbook: listSheet('under-construction', [{ constructionType }]),
      }),
    ),
    ...['项目法人', '相关行业主管部门', '区政府分管领导', '区重大项目工作领导小组'].map((escalationLevel) => ({
      title: `escalation level: ${escalationLevel}`,
      workbook: listSheet('preliminary', [{ problem: '征地滞后', escalationLevel }]),
    })),
    {
      title: 'a list that does not read 是否开工',
      workbook: listSheet('under-construction', [{ started: '看情况' }]),
    },
    {
      title: 'the levels of the policy',
      workbook: listSheet('preliminary', [{ problem: '征地滞后', escalationLevel: '州长' }]),
      policy: { escalationLevels: [{ name: '州长' }] },
    },
  ],
  invalid: [
    {
      title: 'started, and nothing is said about starting',
      workbook: listSheet('new-start', [{ started: '可能', plannedStart: '2022-03', investedYearToDate: 10 }]),
      findings: [['value-not-allowed', '新开工!G4', { value: '可能' }]],
      severity: 'error',
    },
    {
      title: 'in statistics',
      workbook: listSheet('under-construction', [{ inStatistics: '办理中' }]),
      findings: [['value-not-allowed', '在建!G4']],
    },
    {
      title: 'construction type',
      workbook: listSheet('under-construction', [{ constructionType: '搬家' }]),
      findings: [['value-not-allowed', '在建!G4', { value: '搬家' }]],
    },
    {
      title: 'escalation level, and it is not missing',
      workbook: listSheet('under-construction', [{ problem: '征地滞后', escalationLevel: '国务院' }]),
      findings: [['value-not-allowed', '在建!H4']],
    },
    {
      title: "nothing tells the row's list",
      workbook: commonSheet(
        [
          project('under-construction', 1, { constructionType: '续建' }),
          project('under-construction', 2, { constructionType: '新建' }),
        ],
        BY_COLUMN,
      ),
      findings: [['value-not-allowed', '清单!G5', { value: '新建' }]],
    },
  ],
});
