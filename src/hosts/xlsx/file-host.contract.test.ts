/** The file host keeps the contract of all hosts. */
import { runChecks } from '../contract/contract.js';
import { CONTRACT } from '../contract/run-contract.js';
import { filePlace } from './write/testing/file-scratch.js';

/** What a file has nothing of: edits that are told, a view, a failing half, charts. */
const NOT_TRIED = [
  'edits are told, own writes are not',
  'a cell is shown, and a missing sheet is said to be missing',
  'a write that fails half way is undone',
  'charts are made, refilled and not multiplied, and taken back',
];

test.each(CONTRACT.map((check) => [check.name, check] as const))('%s', async (name, check) => {
  const { host, scratch } = filePlace();
  const { results } = await runChecks([check], host, scratch);
  expect(results).toEqual([
    { name, held: NOT_TRIED.includes(name) ? null : true, detail: expect.any(String) as string },
  ]);
});
