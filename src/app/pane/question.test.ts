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

test('the shipped policy itself is not changed', () => {
  const before = questionOf(CHANGSHOU).policy.organisations.length;
  questionOf({ ...CHANGSHOU, organisations: { 新单位: null } });
  expect(questionOf(CHANGSHOU).policy.organisations).toHaveLength(before);
});
