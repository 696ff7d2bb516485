import { ruleSetting } from './rule-setting.js';

it.each([
  [{}, { level: null, numbers: {} }],
  [{ 'rate-mismatch': 'off' }, { level: 'off', numbers: {} }],
  [{ 'rate-mismatch': { severity: 'info', points: 1 } }, { level: 'info', numbers: { points: 1 } }],
  [{ 'rate-mismatch': { points: 0 } }, { level: null, numbers: { points: 0 } }],
] as const)('%j', (rules, setting) => expect(ruleSetting({ rules }, 'rate-mismatch')).toEqual(setting));

it('takes nothing from the prototype', () =>
  expect(ruleSetting({ rules: {} }, 'constructor')).toEqual({ level: null, numbers: {} }));
