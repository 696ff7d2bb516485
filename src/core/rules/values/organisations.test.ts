import { bare, commonSheet, listSheet, project } from '../../../../test/harness/lists.js';
import { checked, ruleCases } from '../../../../test/harness/rule-cases.js';
import { formatted } from '../../../../test/harness/workbook.js';

const REGISTER = {
  organisations: [
    { name: '区交通局', aliases: ['区交通运输局', '重庆市长寿区交通局', '区交委（旧）'] },
    { name: '区财政局', aliases: ['财政局'] },
    { name: '长寿经开区', aliases: ['经开区'] },
  ],
};
const JOINED = {
  organisations: [
    { name: '各镇人民政府、街道办事处', aliases: ['各镇人民政府', '各街道办事处'] },
    { name: '各市（县）、区人民政府', aliases: ['各市（县）、区'] },
    { name: '区财政局', aliases: [] },
  ],
};

function responsible(responsibleOrganisation: string | null) {
  return listSheet('under-construction', [{ responsibleOrganisation }]);
}

ruleCases('responsible-organisation-missing', {
  valid: [
    { title: 'an organisation', workbook: responsible('区交通局') },
    { title: 'an organisation and a role', workbook: responsible('区交通局、相关部门') },
    { title: 'with a label', workbook: responsible('牵头：区交通局') },
    {
      title: 'without a 责任单位 column the 牵头单位 answers',
      workbook: listSheet('preliminary', [{ leadOrganisation: '区交通局' }], { without: ['responsibleOrganisation'] }),
    },
    {
      title: 'an empty 牵头单位 beside a 责任单位',
      workbook: listSheet('preliminary', [{ leadOrganisation: null, competentAuthority: '相关部门' }]),
    },
    {
      title: 'merged downwards it stands for every row',
      workbook: listSheet('under-construction', [{}, { responsibleOrganisation: null }], { merges: ['F4:F5'] }),
    },
    {
      title: 'children are no projects',
      workbook: listSheet('under-construction', [
        {},
        bare({ serialNumber: '1.1', name: '一标段', totalInvestment: 10 }),
      ]),
    },
    {
      title: 'a sheet without any such column is told once, as a column',
      workbook: listSheet('under-construction', [{}, {}], { without: ['responsibleOrganisation'] }),
      others: [['column-missing', '在建']],
    },
  ],
  invalid: [
    {
      title: 'empty, and not value-required besides',
      workbook: responsible(null),
      findings: [['responsible-organisation-missing', '在建!F4', { value: null }]],
      severity: 'error',
    },
    {
      title: 'a sign for nothing',
      workbook: responsible('/'),
      findings: [['responsible-organisation-missing', '在建!F4', { value: null }]],
    },
    ...['相关部门', '各责任单位', '重大项目牵头单位', '待定', '待明确', '待落实'].map((role) => ({
      title: role,
      workbook: responsible(role),
      policy: REGISTER,
      findings: [['responsible-organisation-missing', '在建!F4', { value: role }] as const],
    })),
    {
      title: 'the 责任单位 is empty though a 牵头单位 stands beside it',
      workbook: listSheet('under-construction', [{ responsibleOrganisation: null, leadOrganisation: '区交通局' }]),
      findings: [['responsible-organisation-missing', '在建!F4']],
    },
    {
      title: 'the 牵头单位 where the sheet has no 责任单位',
      workbook: listSheet('new-start', [{ leadOrganisation: '待定' }], { without: ['responsibleOrganisation'] }),
      findings: [['responsible-organisation-missing', '新开工!F4']],
    },
    {
      title: 'the 行业主管部门 where the sheet has neither',
      workbook: listSheet('preliminary', [{ competentAuthority: null }], { without: ['responsibleOrganisation'] }),
      findings: [['responsible-organisation-missing', '前期!F4']],
    },
    {
      title: 'a role merged over two projects, once',
      workbook: listSheet(
        'under-construction',
        [{ responsibleOrganisation: '相关部门' }, { responsibleOrganisation: null }],
        {
          merges: ['F4:F5'],
        },
      ),
      findings: [['responsible-organisation-missing', '在建!F4']],
    },
    {
      title: 'every list of a common sheet',
      workbook: commonSheet([
        bare({ serialNumber: '一', name: '新开工项目' }),
        project('new-start', 1, { responsibleOrganisation: null }),
        bare({ serialNumber: '二', name: '前期项目' }),
        project('preliminary', 1, { responsibleOrganisation: null }),
      ]),
      findings: [
        ['responsible-organisation-missing', '清单!F5'],
        ['responsible-organisation-missing', '清单!F7'],
      ],
    },
  ],
});

ruleCases('organisation-unknown', {
  valid: [
    { title: 'no register', workbook: responsible('天庭') },
    { title: 'in the register', workbook: responsible('区交通局、区财政局'), policy: REGISTER },
    { title: 'traditional characters', workbook: responsible('區財政局'), policy: REGISTER },
    { title: 'labels and a closing 等', workbook: responsible('牵头：区交通局，配合：区财政局等'), policy: REGISTER },
    { title: 'a role beside an organisation', workbook: responsible('区交通局、相关部门'), policy: REGISTER },
    {
      title: 'a role in another column',
      workbook: listSheet('under-construction', [{ supportingOrganisations: '各责任单位' }]),
      policy: REGISTER,
    },
    {
      title: 'free text of the owner',
      workbook: listSheet('under-construction', [{ remark: '某某公司' }], { headings: { remark: '项目业主' } }),
      policy: REGISTER,
    },
    { title: 'a name that holds a separator', workbook: responsible('各市（县）、区人民政府'), policy: JOINED },
    {
      title: 'such names among others',
      workbook: responsible('区财政局、各镇人民政府、街道办事处；各市(县)、区人民政府等'),
      policy: JOINED,
    },
  ],
  invalid: [
    {
      title: 'half of a name that holds a separator',
      workbook: responsible('街道办事处、区财政局'),
      policy: JOINED,
      findings: [['organisation-unknown', '在建!F4', { value: '街道办事处', suggestion: '各镇人民政府、街道办事处' }]],
    },
    {
      title: 'nearest name as suggestion',
      workbook: responsible('区财政厅'),
      policy: REGISTER,
      findings: [['organisation-unknown', '在建!F4', { value: '区财政厅', suggestion: '区财政局' }]],
      severity: 'warning',
    },
    {
      title: 'none is near',
      workbook: responsible('天庭'),
      policy: REGISTER,
      findings: [['organisation-unknown', '在建!F4', { value: '天庭', suggestion: null }]],
    },
    {
      title: 'one of several',
      workbook: responsible('区交通局；天庭\n区财政局'),
      policy: REGISTER,
      findings: [['organisation-unknown', '在建!F4', { value: '天庭' }]],
    },
    {
      title: '和 does not split',
      workbook: responsible('区交通局和区财政局'),
      policy: REGISTER,
      findings: [['organisation-unknown', '在建!F4', { value: '区交通局和区财政局' }]],
    },
    {
      title: 'supporting organisations and authorities',
      workbook: listSheet('preliminary', [{ supportingOrganisations: '天庭', competentAuthority: '地府' }]),
      policy: REGISTER,
      findings: [
        ['organisation-unknown', '前期!G4'],
        ['organisation-unknown', '前期!H4'],
      ],
    },
    {
      title: 'merged over two projects, once',
      workbook: listSheet(
        'under-construction',
        [{ responsibleOrganisation: '天庭' }, { responsibleOrganisation: null }],
        {
          merges: ['F4:F5'],
        },
      ),
      policy: REGISTER,
      findings: [['organisation-unknown', '在建!F4']],
    },
  ],
});

ruleCases('organisation-alias', {
  valid: [
    { title: 'no register', workbook: responsible('区交通运输局') },
    { title: 'the name itself', workbook: responsible('区交通局'), policy: REGISTER },
    { title: 'traditional characters alone are no alias', workbook: responsible('區財政局'), policy: REGISTER },
    { title: 'spaces are no alias', workbook: responsible('区 交通局'), policy: REGISTER },
    {
      title: 'a name that holds a separator, though its first half is an alias',
      workbook: responsible('各镇人民政府、街道办事处'),
      policy: JOINED,
    },
    { title: 'parted with another sign', workbook: responsible('各镇人民政府，\n街道办事处'), policy: JOINED },
  ],
  invalid: [
    {
      title: 'an old form',
      workbook: responsible('区交通运输局'),
      policy: REGISTER,
      findings: [['organisation-alias', '在建!F4', { value: '区交通运输局', name: '区交通局' }]],
      severity: 'warning',
    },
    {
      title: 'a full legal name',
      workbook: responsible('重庆市长寿区交通局'),
      policy: REGISTER,
      findings: [['organisation-alias', '在建!F4', { name: '区交通局' }]],
    },
    {
      title: 'the remark (旧) is no part of the alias',
      workbook: responsible('区交委'),
      policy: REGISTER,
      findings: [['organisation-alias', '在建!F4', { name: '区交通局' }]],
    },
    {
      title: 'beside an unknown one',
      workbook: responsible('经开区、天庭'),
      policy: REGISTER,
      findings: [
        ['organisation-alias', '在建!F4', { name: '长寿经开区' }],
        ['organisation-unknown', '在建!F4', { value: '天庭' }],
      ],
    },
    {
      title: 'an alias that holds a separator',
      workbook: responsible('区财政局、各市（县）、区'),
      policy: JOINED,
      findings: [['organisation-alias', '在建!F4', { value: '各市（县）、区', name: '各市（县）、区人民政府' }]],
    },
  ],
});

test.each([
  ['各镇人民政府、区财政局', '各镇人民政府、街道办事处、区财政局'],
  ['区财政局、各市（县）、区', '区财政局、各市（县）、区人民政府'],
  ['各镇人民政府、各街道办事处，区财政局', '各镇人民政府、街道办事处，区财政局'],
])('the fix of %j is %j, and nothing is found there then', (text, value) => {
  const [finding] = checked({ workbook: responsible(text), policy: JOINED }).findings;
  expect(finding?.fix?.edits).toEqual([{ cell: 'F4', value, numberFormat: 'General' }]);
  expect(checked({ workbook: responsible(value), policy: JOINED }).findings).toEqual([]);
});

test('the fix of an alias changes that name and leaves the rest of the cell as it is', () => {
  const responsibleOrganisation = formatted('牵头：财政局，\n配合：区交通运输局等', '@');
  const report = checked({
    workbook: listSheet('under-construction', [{ responsibleOrganisation }]),
    policy: REGISTER,
  });
  expect(report.findings.map(({ rule, fix }) => [rule, fix])).toEqual([
    ['organisation-alias', { edits: [{ cell: 'F4', value: '牵头：区财政局，\n配合：区交通局等', numberFormat: '@' }] }],
  ]);
});
