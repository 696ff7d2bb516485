/** What the pane loads before its first view stays small; workers and whatever that view does not need come later. */
import { join } from 'node:path';
import { FIRST_LOAD_LIMIT, firstLoadBytes } from '../pane/first-load.js';

test('at most 250 KB gzipped of our scripts and styles', () => {
  const bytes = firstLoadBytes(join(__dirname, '../../dist/pane'));
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  expect(bytes).toBeGreaterThan(50_000);
});
