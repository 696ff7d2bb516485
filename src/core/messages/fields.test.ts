import { LISTS } from '../schema/fields.js';
import {
  BAND_TERMS,
  CATEGORY_TERMS,
  FIELD_TERMS,
  fieldTerm,
  LIST_TERMS,
  MILESTONE_TERMS,
  milestoneTerm,
  SEVERITY_TERMS,
} from './fields.js';

const HAN = /\p{Script=Han}/u;

/** The fields of the contract, written out apart from the terms so that one left out there is missed here. */
const FIELDS = `serialNumber name code statisticsCode programme tier sector jurisdiction constructionType scope location
  constructionPeriod fundingSource totalInvestment investedToPriorYear annualPlan annualTarget monthlyPlan.1
  monthlyPlan.12 monthPlan planToDate investedThisMonth investedThisTenDays monthlyInvested.1 monthlyInvested.12
  previousYearToDate investedYearToDate investedSinceStart completionRate totalCompletionRate physicalProgress
  previousPhysicalProgress annualProgressGoal nextStep started plannedStart actualStart plannedFinish actualFinish
  stage milestones.proposal.planned milestones.feasibility.actual milestones.landPreReview.planned
  milestones.environment.actual milestones.stabilityRisk.planned milestones.energyReview.actual
  milestones.preliminaryDesign.planned milestones.constructionDrawing.actual milestones.tender.planned
  milestones.constructionPermit.actual milestones.signing.planned milestones.production.actual
  milestones.capacity.actual signed filed inProduction atCapacity inStatistics problem problemType escalationLevel owner
  responsibleOrganisation leadOrganisation competentAuthority supportingOrganisations leader serviceOfficer
  responsiblePerson contact phone band remark`.split(/\s+/);

test.each(FIELDS)('%s has a term in both languages', (field) => {
  expect(fieldTerm(field, 'zh-CN')).toMatch(HAN);
  expect(fieldTerm(field, 'en')).toMatch(/^[a-zA-Z, -]+$/);
});

test.each([
  ['totalInvestment', '总投资', 'total investment'],
  ['monthlyPlan.3', '3月计划投资', 'plan for March'],
  ['monthlyInvested.12', '12月完成投资', 'invested in December'],
  ['milestones.feasibility.planned', '可研·计划完成时间', 'feasibility study, planned completion'],
])('%s', (field, chinese, english) => {
  expect(fieldTerm(field, 'zh-CN')).toBe(chinese);
  expect(fieldTerm(field, 'en')).toBe(english);
});

test.each([
  '',
  'unknown',
  'constructor',
  'monthlyPlan',
  'monthlyPlan.0',
  'monthlyPlan.13',
  'monthlyPlan.1e0',
  'monthlyPlan.3.x',
  'milestones.unknown.planned',
  'milestones.feasibility',
  'milestones.feasibility.done',
  'milestones.constructor.planned',
])('%p is no field of the contract', (field) => {
  expect(fieldTerm(field, 'zh-CN')).toBeUndefined();
  expect(fieldTerm(field, 'en')).toBeUndefined();
});

test('no two fields share a term', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const terms = Object.values(FIELD_TERMS).map((term) => term[language]);
    expect(new Set(terms).size).toBe(terms.length);
  }
});

test('lists, categories, severities, bands and milestones have both languages', () => {
  expect(Object.keys(LIST_TERMS)).toEqual([...LISTS]);
  for (const terms of [LIST_TERMS, CATEGORY_TERMS, SEVERITY_TERMS, BAND_TERMS, MILESTONE_TERMS]) {
    for (const term of Object.values(terms)) {
      expect(term['zh-CN']).toMatch(HAN);
      expect(term.en).toMatch(/^[a-zA-Z -]+$/);
    }
  }
  expect(milestoneTerm('tender', 'zh-CN')).toBe('招标');
  expect(milestoneTerm('toString', 'zh-CN')).toBeUndefined();
});
