import fc from 'fast-check';
import { FakeHost } from '../../../test/harness/fake-host.js';
import { workbook } from '../../../test/harness/workbook.js';
import { CHOICES_SETTING, DEFAULT_CHOICES, type Choices } from './choices.js';
import { CORRECTIONS_SETTING, NO_CORRECTIONS, type Corrections } from './corrections.js';
import { recall } from './recall.js';
import { remember } from './remember.js';

const host = (): FakeHost => new FakeHost(workbook({ sheets: [] }));

async function recalled(settings: Record<string, string>) {
  const excel = host();
  excel.written = { ...excel.written, settings };
  const outcome = await recall(excel);
  if (outcome.kind !== 'recalled') throw new Error(outcome.kind);
  return outcome.memory;
}

test('corrections and the language are recalled; how one person looked at findings is not kept', async () => {
  const corrections: Corrections = {
    month: '2022-09',
    policy: 'changshou-2022',
    sheets: { 表1: 'preliminary', 附表: 'none' },
    headings: { 投资总量: 'totalInvestment', 内部编号: 'ignored' },
    organisations: { 交通运输局: '区交通局', 桃花新城: null },
    renamed: { 滨江路: '滨江大道', 沿江路: null },
  };
  const choices: Choices = { ...DEFAULT_CHOICES, language: 'en' };
  const excel = host();
  await remember(excel, { corrections, choices: { ...choices, grouping: 'sheet', severities: ['error'] } });
  expect(await recall(excel)).toEqual({ kind: 'recalled', memory: { corrections, choices } });
});

test('defaults keep no settings, and take the ones out that were there', async () => {
  const excel = host();
  excel.written = { ...excel.written, settings: { [CHOICES_SETTING]: '{"grouping":"list"}', other: 'stays' } };
  await remember(excel, { corrections: NO_CORRECTIONS, choices: DEFAULT_CHOICES });
  expect(excel.written.settings).toEqual({ other: 'stays' });
});

test.each([
  ['no JSON', '{'],
  ['no object', '[1]'],
  ['null', 'null'],
  ['a wrong month', '{"month":"2022-13"}'],
  ['a wrong list', '{"sheets":{"表1":"budget"}}'],
])('%s counts as not said', async (_, stored) => {
  expect((await recalled({ [CORRECTIONS_SETTING]: stored })).corrections).toEqual(NO_CORRECTIONS);
});

test('one wrong part does not take the others with it', async () => {
  const stored = JSON.stringify({ month: 9, policy: 'changshou-2022' });
  expect((await recalled({ [CORRECTIONS_SETTING]: stored })).corrections).toEqual({
    ...NO_CORRECTIONS,
    policy: 'changshou-2022',
  });
});

test.each([
  ['sheets', { 表1: 'budget', 表2: 'preliminary' }, { 表2: 'preliminary' }],
  ['headings', { 投资: 3, 总投: 'totalInvestment', '': 'code' }, { 总投: 'totalInvestment' }],
  ['organisations', { 甲: ['乙'], 丙: null, 丁: '区交通局' }, { 丙: null, 丁: '区交通局' }],
])('of %s only the wrong entry is left out', async (part, stored, kept) => {
  const { corrections } = await recalled({ [CORRECTIONS_SETTING]: JSON.stringify({ [part]: stored }) });
  expect(corrections).toEqual({ ...NO_CORRECTIONS, [part]: kept });
});

test('whatever stands in the settings, recalling does not throw', async () => {
  const text = fc.oneof(fc.string(), fc.json());
  await fc.assert(
    fc.asyncProperty(text, text, async (corrections, choices) => {
      await recalled({ [CORRECTIONS_SETTING]: corrections, [CHOICES_SETTING]: choices });
    }),
  );
});
