import type { StandingFigure } from '../../app/pane/standing-figures.js';
import type { Language } from '../../core/messages/language.js';
import { topicText } from '../texts/topic-texts.js';
import { deadline } from './deadline.js';
import { figureWords } from './figure-words.js';
import { STANDING } from './standing-texts.js';

const FIGURE: StandingFigure = {
  id: 'one',
  title: '目标',
  source: { document: '文', number: null, clause: null },
  measure: 'investedYearToDate',
  unit: '亿元',
  by: '2022-12-31',
  note: null,
  state: 'ahead',
  atLeast: 10_000,
  atMost: null,
  actual: 1900,
  of: null,
  projects: 2,
  heldShare: null,
  need: null,
};
const rate = { measure: 'startRate', unit: null, actual: 0.75, atLeast: 0.8, of: 160, by: '2022-09-15' } as const;
const need = { projects: null, amount: null, daysLeft: null };

function told(change: Partial<StandingFigure>, language: Language = 'zh-CN'): (string | undefined)[] {
  const words = topicText(STANDING, language);
  const { actual, asked, needed } = figureWords({ ...FIGURE, ...change }, { words, language, unit: '万元' });
  return [actual, asked, needed].map((text) => text?.replaceAll('\u00a0', ' '));
}

test.each<[string, Partial<StandingFigure>, (string | undefined)[]]>([
  ['money', {}, ['现为 1,900 万元', '2022年12月底要求不低于 10,000 万元', undefined]],
  [
    'money that is needed',
    { need: { ...need, amount: { missing: 8100, months: 3, aMonth: 2700 }, daysLeft: 92 } },
    ['现为 1,900 万元', '2022年12月底要求不低于 10,000 万元', '还差 8,100 万元，每月 2,700 万元，还有 92 天'],
  ],
  [
    'no month left for it',
    { by: null, need: { ...need, amount: { missing: 8100, months: 0, aMonth: 8100 } } },
    ['现为 1,900 万元', '要求不低于 10,000 万元', '还差 8,100 万元'],
  ],
  [
    'a rate of projects',
    { ...rate, need: { ...need, projects: 8, daysLeft: -15 } },
    ['现为 75 %（120/160）', '2022年9月15日前要求不低于 80 %', '还差 8 个，已过 15 天'],
  ],
  [
    'a rate of which nothing counts the missing',
    { ...rate, measure: 'investedShare', need },
    ['现为 75 %', '2022年9月15日前要求不低于 80 %', '差 5 个百分点'],
  ],
  [
    'a range',
    { ...rate, measure: 'completionRate', atMost: 0.9, by: null },
    ['现为 75 %', '要求不低于 80 %，要求不超过 90 %', undefined],
  ],
  [
    'points against the schedule',
    { measure: 'gapPoints', unit: '百分点', actual: -3, atLeast: 0 },
    ['现为 慢于序时 3 个百分点', '2022年12月底 不慢于序时', undefined],
  ],
  [
    'a count',
    { measure: 'projects', unit: '个', actual: 12, atLeast: 166 },
    ['现为 12 个', '2022年12月底要求不低于 166 个', undefined],
  ],
  [
    'what no list tells stands as printed',
    { measure: 'outside-lists', unit: '万亩', actual: null, atLeast: 6.5 },
    [undefined, '2022年12月底要求不低于 6.5 万亩', undefined],
  ],
  [
    'money that the sheets lack a column for, too',
    { actual: null, atLeast: 330 },
    [undefined, '2022年12月底要求不低于 330 亿元', undefined],
  ],
])('%s', (_, change, expected) => expect(told(change)).toEqual(expected));

test('English', () => {
  expect(told(rate, 'en')).toEqual(['now 75% (120/160)', 'at least 80% asked by 15 Sep 2022', undefined]);
});

test.each([
  ['2022-09-30', '2022年9月底'],
  ['2022-02-28', '2022年2月底'],
  ['2024-02-28', '2024年2月28日前'],
  ['2022-09-15', '2022年9月15日前'],
])('%s is %s', (iso, words) => expect(deadline(iso, 'zh-CN', topicText(STANDING, 'zh-CN'))).toBe(words));
