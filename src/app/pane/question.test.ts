import { FakeHost } from '../../../test/harness/fake-host.js';
import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { checkWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS, type Corrections } from './corrections.js';
import { questionOf } from './question.js';

const CHANGSHOU: Corrections = { ...NO_CORRECTIONS, policy: 'changshou-2022' };

async function unknownOrganisations(corrections: Corrections, organisation: string): Promise<unknown[]> {
  const sheets = [listSheet('under-construction', [{ responsibleOrganisation: organisation }])];
  const outcome = await checkWorkbook(new FakeHost(workbook({ sheets })), corrections);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked.report.findings.filter(({ category }) => category === 'organisations');
}

test('without a choice, the first shipped policy holds; one that is not shipped counts as none', () => {
  expect(questionOf(NO_CORRECTIONS).policy.id).toBe('general');
  expect(questionOf({ ...NO_CORRECTIONS, policy: 'atlantis-2022' }).policy.id).toBe('general');
});

test('a taught name is known from then on', async () => {
  expect(await unknownOrganisations(CHANGSHOU, '桃花新城筹备组')).toMatchObject([{ rule: 'organisation-unknown' }]);
  expect(
    await unknownOrganisations({ ...CHANGSHOU, organisations: { 桃花新城筹备组: null } }, '桃花新城筹备组'),
  ).toEqual([]);
});

test('a taught alias is an alias of its organisation', async () => {
  const [name] = questionOf(CHANGSHOU).policy.organisations.map((organisation) => organisation.name);
  const taught = { ...CHANGSHOU, organisations: { 老地方: name ?? '' } };
  expect(await unknownOrganisations(taught, '老地方')).toMatchObject([{ rule: 'organisation-alias', data: { name } }]);
});

test('the shipped policy itself is not changed', async () => {
  const before = questionOf(CHANGSHOU).policy.organisations.length;
  await unknownOrganisations({ ...CHANGSHOU, organisations: { 新单位: null } }, '新单位');
  expect(questionOf(CHANGSHOU).policy.organisations).toHaveLength(before);
});

describe("a register on the workbook's own settings sheet", () => {
  const settings = {
    name: '调度参数',
    rows: [
      ['单位', '别名'],
      ['滨江路指挥部', '指挥部'],
    ],
  };
  const unknown = async (organisations: Corrections['organisations'], organisation: string) => {
    const sheets = [listSheet('under-construction', [{ responsibleOrganisation: organisation }]), settings];
    const outcome = await checkWorkbook(new FakeHost(workbook({ sheets })), { ...CHANGSHOU, organisations });
    if (outcome.kind !== 'checked') throw new Error(outcome.kind);
    return outcome.checked.report.findings
      .filter(({ category }) => category === 'organisations')
      .map(({ rule, data }) => [rule, 'name' in data ? data.name : null]);
  };

  test.each<[string, Corrections['organisations'], string, unknown[]]>([
    ['knows its own', {}, '滨江路指挥部', []],
    ['does not know others', {}, '桃花新城筹备组', [['organisation-unknown', null]]],
    ['and a taught name', { 桃花新城筹备组: null }, '桃花新城筹备组', []],
    ['and a taught alias of its own', { 老地方: '滨江路指挥部' }, '老地方', [['organisation-alias', '滨江路指挥部']]],
    ['and an alias taught by an alias', { 老地方: '指挥部' }, '老地方', [['organisation-alias', '滨江路指挥部']]],
    ["and an alias of a name that only the policy's register has", { 老地方: '区交通局' }, '老地方', []],
  ])('%s', async (_, organisations, organisation, expected) => {
    expect(await unknown(organisations, organisation)).toEqual(expected);
  });
});
