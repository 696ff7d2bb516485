import fc from 'fast-check';
import type { MoneyUnit } from '../schema/fields.js';
import { readMoney } from './money.js';

test.each<[string, number, MoneyUnit | null]>([
  ['265000', 265000, null],
  ['315,200', 315200, null],
  ['３１５，２００．５', 315200.5, null],
  ['31,5200', 315200, null],
  ['1,000.00', 1000, null],
  ['8. 4', 8.4, null],
  ['2 65000', 265000, null],
  [' 265000 ', 265000, null],
  ['2\u00a065000', 265000, null],
  ['.5', 0.5, null],
  ['5.', 5, null],
  ['0', 0, null],
  ['-5', -5, null],
  ['－5', -5, null],
  ['−5', -5, null],
  ['+5', 5, null],
  ['1.2E+5', 120000, null],
  ['约6.37', 6.37, null],
  ['38.01以上', 38.01, null],
  ['近100', 100, null],
  ['不低于20', 20, null],
  ['5000左右', 5000, null],
  ['2000万', 2000, '万元'],
  ['2000 万元', 2000, '万元'],
  ['２０００万', 2000, '万元'],
  ['1.2亿元', 1.2, '亿元'],
  ['9亿元', 9, '亿元'],
  ['600亿', 600, '亿元'],
  ['约2154.63亿元', 2154.63, '亿元'],
  ['330亿元以上', 330, '亿元'],
  ['330余亿元', 330, '亿元'],
  ['近100亿元', 100, '亿元'],
  ['2.6万亿元', 26000, '亿元'],
  ['5000元', 5000, '元'],
  ['5000元整', 5000, '元'],
  ['3千元', 3, '千元'],
  ['3千万', 3000, '万元'],
  ['1.1千万元', 1100, '万元'],
  ['2000（万元）', 2000, '万元'],
  ['¥2000万', 2000, '万元'],
  ['人民币2000万元', 2000, '万元'],
  ['25亿美元', 25, '亿美元'],
  ['300万美元', 300, '万美元'],
  ['3千美元', 3000, '美元'],
  ['$500万', 500, '万美元'],
  ['500万美金', 500, '万美元'],
  ['1亿2000万元', 12000, '万元'],
  ['1亿2千万', 12000, '万元'],
  ['3万5000元', 35000, '元'],
  ['-1.5亿元', -1.5, '亿元'],
])('%j', (text, number, unit) => {
  expect(readMoney(text)).toEqual({ kind: 'value', number, unit, asText: true });
});

test.each([
  '一个亿左右吧',
  '详见附件',
  '约定另行下达',
  '92.35%',
  '50％',
  '1.2.3',
  '1,2',
  '1,23,456',
  '12000-15000',
  '1-2亿',
  '1200\n3400',
  '1200   3400',
  '2000万左右吧',
  '总投资2000万',
  '2000（暂定）',
  '(5)',
  '（1,200）',
  '¥5000',
  '3千',
  '$500元',
  '待定',
  '约',
  '万元',
  '以上',
  '5-',
  '--5',
  '20195001154803012345',
  '0x10',
  'Infinity',
  'NaN',
  '1e999',
  '五千万',
  '2000万/年',
])('%j is no amount', (text) => {
  expect(readMoney(text)).toEqual({ kind: 'invalid' });
});

test.each([null, '', ' ', '/', '—', '-', '－', '无', '暂无', 'N/A'])('%j is empty', (value) => {
  expect(readMoney(value)).toEqual({ kind: 'empty' });
});

test.each([true, false, { error: '#REF!' } as const, Number.NaN, Number.POSITIVE_INFINITY])(
  '%p is invalid',
  (value) => {
    expect(readMoney(value)).toEqual({ kind: 'invalid' });
  },
);

test('a number is itself', () => {
  expect(readMoney(-2286)).toEqual({ kind: 'value', number: -2286, unit: null, asText: false });
});

const amounts = fc
  .double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true })
  .map((number) => Number(number.toFixed(4)) + 0);

test('formatted numbers read as they were', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom('', '万', '亿元', '万美元'), (number, unit) => {
      const grouped = number.toLocaleString('en-US', { maximumFractionDigits: 4 });
      for (const text of [String(number), grouped, `约${grouped}`]) {
        expect(readMoney(text + unit)).toMatchObject({
          kind: 'value',
          number,
        });
      }
    }),
  );
});

const plausible = fc.string({
  unit: fc.constantFrom(...'0123456789,.-+%约近以上余万亿千百元美$¥() 左右'),
  maxLength: 12,
});

test('full-width text reads as half-width text, and nothing throws', () => {
  fc.assert(
    fc.property(plausible, (text) => {
      const wide = text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
      expect(readMoney(wide)).toEqual(readMoney(text));
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void readMoney(text)));
});
