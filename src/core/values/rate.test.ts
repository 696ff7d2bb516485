import fc from 'fast-check';
import { readRate } from './rate.js';

test.each([
  [0.92, false, 0.92, 0.0092, false],
  [92.35, false, 92.35, 0.9235, false],
  [0, false, 0, 0, false],
  [-0.1, false, -0.1, -0.001, false],
  [0.9235, true, 0.9235, null, false],
  [1.34, true, 1.34, null, false],
  ['92.35%', false, 0.9235, null, false],
  ['92.35％', false, 0.9235, null, false],
  ['９２．３５％', true, 0.9235, null, false],
  ['134 %', false, 1.34, null, false],
  ['-5%', false, -0.05, null, false],
  ['1,000%', false, 10, null, false],
  ['约92%', false, 0.92, null, false],
  ['90%以上', false, 0.9, null, false],
  ['百分之92', false, 0.92, null, false],
  ['百分之九十二', false, 0.92, null, false],
  ['百分之百', false, 1, null, false],
  ['0.92', false, 0.92, 0.0092, true],
  ['92.35', true, 92.35, 0.9235, true],
] as const)('%p, percent format %p', (value, isPercent, fraction, alternative, asText) => {
  const reading = readRate(value, isPercent);
  expect(reading).toMatchObject({ kind: 'value', asText });
  if (reading.kind !== 'value') return;
  expect(reading.fraction).toBeCloseTo(fraction, 12);
  if (alternative === null) expect(reading.alternative).toBeNull();
  else expect(reading.alternative).toBeCloseTo(alternative, 12);
});

test.each([
  '已完成',
  '1/3',
  '92.35个百分点',
  '超年度计划73%',
  '9%2',
  '%',
  '百分之',
  '五成',
  '1.2.3%',
  '80%-90%',
  '12\n34',
])('%j is no rate', (text) => {
  expect(readRate(text, false)).toEqual({ kind: 'invalid' });
});

test.each([true, { error: '#DIV/0!' } as const, Number.NaN])('%p is invalid', (value) => {
  expect(readRate(value, true)).toEqual({ kind: 'invalid' });
});

test.each([null, '', '/', '—', '暂无', ' '])('%j is empty', (value) => {
  expect(readRate(value, false)).toEqual({ kind: 'empty' });
});

test('a percentage reads as it was written, and nothing throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (hundredths) => {
      const percent = hundredths / 100;
      expect(readRate(`${percent}%`, false)).toEqual({
        kind: 'value',
        fraction: percent / 100,
        alternative: null,
        asText: false,
      });
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isPercent) => void readRate(text, isPercent)),
  );
});
