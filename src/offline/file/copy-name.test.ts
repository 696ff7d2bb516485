import { copyName } from './copy-name.js';

test.each([
  ['9月.xlsx', '9月-已处理.xlsx'],
  ['a.b.xlsm', 'a.b-已处理.xlsm'],
  ['名单', '名单-已处理'],
  ['.xlsx', '.xlsx-已处理'],
])('%s', (name, expected) => {
  expect(copyName(name, '-已处理')).toBe(expected);
});
