import fc from 'fast-check';
import { phonesValid } from './phone.js';

test.each([
  '13812345678',
  '１３８１２３４５６７８',
  '138 1234 5678',
  '138-1234-5678',
  '+8613812345678',
  '+86 13812345678',
  '86-13812345678',
  '008613812345678',
  '023-40251234',
  '023－40251234',
  '023—40251234',
  '02340251234',
  '(023)40251234',
  '（023）40251234',
  '023 40251234',
  '0596-2012345',
  '010-65221234',
  '40251234',
  '2012345',
  '023-40251234-8001',
  '023-40251234转8001',
  '023-40251234 分机8001',
  '400-123-4567',
  '4001234567',
  '13752633290、023-40251234',
  '13752633290，13812345678',
  '13752633290；13812345678',
  '13752633290/13812345678',
  '13752633290 13812345678',
  '13752633290\n023-40251234',
  '张三 13812345678',
  '张三13812345678',
  '张三：13812345678；李四：023-40251234',
  '手机：13812345678',
  '张三(13812345678)',
  '13812345678（微信同号）',
  13812345678,
  2340251234,
  40251234,
  null,
  '',
  '/',
  '无',
])('%p is valid', (value) => {
  expect(phonesValid(value)).toBe(true);
});

test.each([
  '123456',
  '2380013800x',
  '1381234567',
  '138123456789',
  '12812345678',
  '张三',
  '待定',
  '1.39E+10',
  '13812345678、123',
  '张三 12345',
  '023-402512345678',
  '0-40251234',
  '110',
  '、',
  'abc@example.com',
  123456,
  138123456789,
  23800138000,
  13812345678.5,
  -13812345678,
  Number.NaN,
  true,
  { error: '#VALUE!' } as const,
])('%p is not', (value) => {
  expect(phonesValid(value)).toBe(false);
});

test('any mobile number is valid, alone, grouped, as a number, beside another; nothing throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (mobile) => {
      const text = String(mobile);
      const grouped = `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`;
      for (const value of [mobile, text, grouped, `${text}、${grouped}`]) expect(phonesValid(value)).toBe(true);
      expect(phonesValid(text.slice(0, 10))).toBe(false);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void phonesValid(text)));
});
