import type { WorkbookHost } from '../host.js';
import { runChecks, type ContractCheck } from './contract.js';
import { expectEqual, expectKind, expectTrue, NotTried } from './expectations.js';
import { CONTRACT } from './run-contract.js';
import type { ContractScratch } from './scratch.js';

const HOST = {} as WorkbookHost;

function scratch(reset: () => Promise<void> = async () => undefined): ContractScratch {
  return { host: 'none', reset } as ContractScratch;
}

const check = (name: string, run: () => void): ContractCheck => ({ name, run: async () => run() });

test('results say what held, what did not, and what could not be tried', async () => {
  const checks = [
    check('holds', () => undefined),
    check('fails', () => expectEqual(1, 2, 'the number')),
    check('not here', () => {
      throw new NotTried('no events');
    }),
  ];
  const seen: string[] = [];
  const report = await runChecks(checks, HOST, scratch(), ({ name }) => void seen.push(name));
  expect(report).toEqual({
    host: 'none',
    results: [
      { name: 'holds', held: true, detail: '' },
      { name: 'fails', held: false, detail: 'the number: found 1, wanted 2' },
      { name: 'not here', held: null, detail: 'no events' },
    ],
  });
  expect(seen).toEqual(['holds', 'fails', 'not here']);
});

test('a scratch sheet that cannot be emptied fails the check', async () => {
  const { results } = await runChecks(
    [check('a', () => undefined)],
    HOST,
    scratch(() => Promise.reject(new Error('locked'))),
  );
  expect(results).toEqual([{ name: 'a', held: false, detail: 'locked' }]);
});

test('assertions', () => {
  expect(() => expectEqual({ a: 1, b: [2, { d: 4, c: 3 }] }, { b: [2, { c: 3, d: 4 }], a: 1 }, 'x')).not.toThrow();
  expect(() => expectEqual([1, 2], [2, 1], 'x')).toThrow('x: found [1,2], wanted [2,1]');
  expect(() => expectEqual(undefined, null, 'x')).toThrow();
  expect(() => expectTrue(false, 'what')).toThrow('what');
  expect(() => expectKind({ kind: 'a' } as { kind: 'a' | 'b' }, 'b')).toThrow('found {"kind":"a"}, wanted b');
});

test('every check has a name of its own', () => {
  expect(new Set(CONTRACT.map(({ name }) => name)).size).toBe(CONTRACT.length);
});
