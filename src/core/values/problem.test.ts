import fc from 'fast-check';
import { hasProblem } from './problem.js';

test.each([
  null,
  '',
  ' ',
  '/',
  '—',
  '无',
  '暂无',
  '无问题',
  '无 问题。',
  '暂无问题',
  '没有问题',
  '目前无问题',
  '不存在问题',
  '暂无困难和问题',
  '无需协调解决的问题',
  0,
  false,
  { error: '#N/A' } as const,
])('%p is none', (value) => {
  expect(hasProblem(value)).toBe(false);
});

test.each([
  '征地拆迁滞后',
  '用地指标未落实',
  '无用地指标',
  '无施工许可证',
  '暂无资金',
  '问题',
  '无问题，但资金紧张',
  3,
])('%p is one', (value) => {
  expect(hasProblem(value)).toBe(true);
});

test('nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void hasProblem(text)));
});
