import { completeArrays } from './older-browsers.js';

type Methods = Pick<number[], 'toSorted' | 'toReversed' | 'toSpliced' | 'with' | 'findLast' | 'findLastIndex'>;

const NUMBERS = [3, 1, 2];

const CASES: readonly (readonly [string, (numbers: Methods) => unknown])[] = [
  ['toSorted', (numbers) => numbers.toSorted()],
  ['toSorted by an order', (numbers) => numbers.toSorted((one, other) => other - one)],
  ['toReversed', (numbers) => numbers.toReversed()],
  ['toSpliced', (numbers) => numbers.toSpliced(1, 1, 7, 8)],
  ['with', (numbers) => numbers.with(-1, 9)],
  ['findLast', (numbers) => numbers.findLast((number) => number > 1)],
  ['findLast of none', (numbers) => numbers.findLast((number) => number > 3)],
  ['findLastIndex', (numbers) => numbers.findLastIndex((number) => number < 3)],
];

/** An array of a browser that has none of these methods. */
function older(): Methods {
  const prototype = {};
  completeArrays(prototype);
  // Only the methods under test are asked of it; what they need of an array is its elements and its length.
  return Object.assign(Object.create(prototype), {
    ...NUMBERS,
    length: NUMBERS.length,
    [Symbol.iterator]: () => NUMBERS.values(),
  }) as Methods;
}

test.each(CASES)('%s: as newer browsers have it', (_, ask) => {
  expect(ask(older())).toEqual(ask(NUMBERS));
  expect(NUMBERS).toEqual([3, 1, 2]);
});

test('an element that is not there cannot be replaced', () => {
  expect(() => older().with(3, 0)).toThrow(RangeError);
});

test('what is there stays', () => {
  const own = { toSorted: () => 'own' };
  completeArrays(own);
  expect(own.toSorted()).toBe('own');
});
