import { distinctLabels } from './file-labels.js';

test.each([
  [
    ['甲/9月.xlsx', '乙/报表.xlsx'],
    ['9月.xlsx', '报表.xlsx'],
  ],
  [
    ['2022/甲/9月.xlsx', '2022/乙/9月.xlsx'],
    ['甲/9月.xlsx', '乙/9月.xlsx'],
  ],
  [
    ['x/甲/9月.xlsx', 'y/甲/9月.xlsx', '9月b.xlsx'],
    ['x/甲/9月.xlsx', 'y/甲/9月.xlsx', '9月b.xlsx'],
  ],
  [
    ['9月.xlsx', '甲/9月.xlsx'],
    ['9月.xlsx', '甲/9月.xlsx'],
  ],
  [[], []],
])('%j are called %j', (paths, expected) => {
  expect(distinctLabels(paths)).toEqual(expected);
});
