import { contextOf } from '../../../test/harness/contexts.js';
import { sizeClasses } from './size-classes.js';

test('size classes are nested', () => {
  const context = contextOf([
    { totalInvestment: 1_000_000 },
    { totalInvestment: 500_000 },
    { totalInvestment: 99_999 },
    { totalInvestment: 9_999 },
    { totalInvestment: '很多' },
  ]);
  expect(sizeClasses(context.rows).map(({ atLeast, projects }) => [atLeast, projects])).toEqual([
    [10_000, 3],
    [100_000, 2],
    [500_000, 2],
    [1_000_000, 1],
  ]);
  expect(sizeClasses(context.rows, [5000]).map(({ projects }) => projects)).toEqual([4]);
});
