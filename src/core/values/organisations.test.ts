import fc from 'fast-check';
import { foldSeparators, isGenericRole, splitOrganisations } from './organisations.js';

test.each([
  ['区财政局', ['区财政局']],
  ['区财政局、区国资委', ['区财政局', '区国资委']],
  [
    '区财政局，区国资委,区教委；区民政局;区水利局/区科技局／区商务委',
    ['区财政局', '区国资委', '区教委', '区民政局', '区水利局', '区科技局', '区商务委'],
  ],
  ['区财政局\n区国资委\r\n', ['区财政局', '区国资委']],
  ['区规划和自然资源局、市文化广电和旅游局', ['区规划和自然资源局', '市文化广电和旅游局']],
  ['发展及改革局与财政局', ['发展及改革局与财政局']],
  ['牵头：区财政局', ['区财政局']],
  ['牵头单位：区财政局；责任单位：区国资委、区教委', ['区财政局', '区国资委', '区教委']],
  ['牵头单位: 区财政局 配合单位：区国资委', ['区财政局', '区国资委']],
  ['行业主管部门：区水利局', ['区水利局']],
  ['区财政局等', ['区财政局']],
  ['区财政局、区国资委等部门', ['区财政局', '区国资委']],
  ['区财政局等相关部门', ['区财政局']],
  ['区财政局、区国资委等5个单位', ['区财政局', '区国资委']],
  ['区财政局、等相关行业主管部门', ['区财政局']],
  ['市财政局及市各相关部门', ['市财政局']],
  ['区发展改革委（区能源局、区粮食局）、区财政局', ['区发展改革委（区能源局、区粮食局）', '区财政局']],
  ['区发展改革委（区能源局、区财政局', ['区发展改革委（区能源局', '区财政局']],
  ['区财政局（牵头）、区国资委（配合单位）', ['区财政局', '区国资委']],
  ['1.区财政局\n2.区国资委', ['区财政局', '区国资委']],
  ['1、区财政局；2、区国资委', ['区财政局', '区国资委']],
  ['（一）区财政局', ['区财政局']],
  ['★区财政局。', ['区财政局']],
  [' 区 财政局 、', ['区 财政局']],
  ['3个专项指挥部', ['3个专项指挥部']],
  ['相关部门', ['相关部门']],
  ['', []],
  ['、，', []],
  ['责任单位：', []],
])('splits %j', (text, names) => {
  expect(splitOrganisations(text).map((organisation) => organisation.text)).toEqual(names);
});

const JOINED = ['各镇人民政府、街道办事处', '各市（县）、区', '区财政局、国资委、教委', '区财政局、国资委'];
const joined = { mostParts: 3, has: (text: string) => JOINED.includes(foldSeparators(text)) };

test.each([
  ['各镇人民政府、街道办事处', ['各镇人民政府、街道办事处']],
  ['各镇人民政府，街道办事处', ['各镇人民政府，街道办事处']],
  ['各镇人民政府、\n街道办事处', ['各镇人民政府、\n街道办事处']],
  ['责任单位：各镇人民政府、街道办事处等', ['各镇人民政府、街道办事处']],
  ['区水利局、各镇人民政府、街道办事处；区民政局', ['区水利局', '各镇人民政府、街道办事处', '区民政局']],
  ['各市（县）、区、区水利局', ['各市（县）、区', '区水利局']],
  ['街道办事处、各镇人民政府', ['街道办事处', '各镇人民政府']],
  ['区财政局、国资委、教委', ['区财政局、国资委、教委']],
  ['区财政局、国资委、民政局', ['区财政局、国资委', '民政局']],
  ['各镇人民政府', ['各镇人民政府']],
])('names that hold a separator stay whole: %j', (text, names) => {
  const organisations = splitOrganisations(text, joined);
  expect(organisations.map((organisation) => organisation.text)).toEqual(names);
  for (const { text: name, start, end } of organisations) expect(text.slice(start, end)).toBe(name);
});

const plausible = fc.string({
  unit: fc.constantFrom(
    '区财政局',
    '区国资委',
    '、',
    '，',
    '；',
    '/',
    '\n',
    ' ',
    '等',
    '部门',
    '责任单位：',
    '（',
    '）',
    '1.',
    '★',
    '局',
    '局',
  ),
  maxLength: 14,
});

test('every name stands where it is said to stand, in order', () => {
  fc.assert(
    fc.property(fc.oneof(plausible, fc.string({ unit: 'binary' })), (text) => {
      let end = 0;
      for (const organisation of splitOrganisations(text)) {
        expect(text.slice(organisation.start, organisation.end)).toBe(organisation.text);
        expect(organisation.start).toBeGreaterThanOrEqual(end);
        expect(organisation.text.trim()).not.toBe('');
        end = organisation.end;
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '相关部门',
  '相关单位',
  '有关部门',
  '有关单位',
  '各责任单位',
  '各项目责任单位',
  '各部门',
  '各有关单位',
  '各相关街镇',
  '区级相关部门',
  '区级有关部门',
  '区级各部门',
  '市各相关部门',
  '及市各相关部门',
  '等相关行业主管部门',
  '区级相关行业主管部门',
  '区政府有关部门',
  '区政府有关部门、有关单位',
  '各部门及平台公司',
  '街镇部门',
  '重大项目牵头单位',
  '各专项债券项目业主单位',
  '各中央预算内项目业主单位',
  '“3113”项目攻坚行动计划的行业主管部门及牵头单位',
  '牵头单位',
  '责任部门',
  '行业主管部门',
  '项目业主',
  '项目法人',
  '业主',
  '属地街镇',
  '待定',
  '待 定',
  '（待定）',
  '待明确',
  '待落实',
  '待确定',
  '未定',
  '暂未明确',
  '责任单位待定',
  '牵头单位：待明确',
])('%j is a role', (name) => {
  expect(isGenericRole(name)).toBe(true);
});

test.each([
  '区财政局',
  '区发展改革委',
  '长寿开投集团',
  '重庆钢铁',
  '城市建设公司',
  '长寿区凤城街道',
  '区月球开发局',
  '区重点项目管理中心',
  '市重大项目建设领导小组办公室',
  '区政府办公室',
  '经开区管委会',
  '中国电信无锡分公司',
  '有关部门协调局',
])('%j is an organisation', (name) => {
  expect(isGenericRole(name)).toBe(false);
});

test('a policy may name more roles', () => {
  expect(isGenericRole('服务专员', ['服务 专员'])).toBe(true);
  expect(isGenericRole('服务专员')).toBe(false);
});
