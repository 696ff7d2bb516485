import { policyTitle } from './policy-title.js';
import { SHIPPED_POLICIES } from './shipped.js';

test.each([
  [{ title: '某区 2022 年', titleEn: 'Some District 2022' }, 'zh-CN', '某区 2022 年'],
  [{ title: '某区 2022 年', titleEn: 'Some District 2022' }, 'en', 'Some District 2022'],
  [{ title: '某区 2022 年', titleEn: null }, 'en', '某区 2022 年'],
] as const)('%j in %s: %s', (policy, language, title) => {
  expect(policyTitle(policy, language)).toBe(title);
});

test('every shipped policy has a title in both languages', () => {
  for (const { title, titleEn, year } of SHIPPED_POLICIES) {
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(titleEn).not.toMatch(/\p{Script=Han}/u);
    if (year !== null) expect(titleEn).toContain(String(year));
  }
});
