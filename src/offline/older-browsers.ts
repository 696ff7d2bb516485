/**
 * Methods of arrays that browsers from before 2023 do not have: those of UOS and Kylin are often older than the ones that
 * people install themselves. What is there stays as it is.
 */

function compared<Value>(this: readonly Value[], order?: (one: Value, other: Value) => number): Value[] {
  return [...this].sort(order);
}

function reversed<Value>(this: readonly Value[]): Value[] {
  return [...this].reverse();
}

function spliced<Value>(this: readonly Value[], ...change: [start: number, count: number, ...added: Value[]]): Value[] {
  const copy = [...this];
  copy.splice(...change);
  return copy;
}

function replaced<Value>(this: readonly Value[], index: number, value: Value): Value[] {
  const place = index < 0 ? this.length + index : index;
  if (place < 0 || place >= this.length) throw new RangeError(`no element ${index}`);
  const copy = [...this];
  copy[place] = value;
  return copy;
}

function lastIndex<Value>(this: readonly Value[], is: (value: Value, index: number) => boolean): number {
  for (let index = this.length - 1; index >= 0; index--) if (is(this[index] as Value, index)) return index;
  return -1;
}

function last<Value>(this: readonly Value[], is: (value: Value, index: number) => boolean): Value | undefined {
  return this[lastIndex.call(this, is as (value: unknown, index: number) => boolean)];
}

const METHODS = {
  toSorted: compared,
  toReversed: reversed,
  toSpliced: spliced,
  with: replaced,
  findLastIndex: lastIndex,
  findLast: last,
};

/** `arrays`: the prototype that all arrays have. */
export function completeArrays(arrays: object = Array.prototype): void {
  for (const [name, value] of Object.entries(METHODS)) {
    if (!(name in arrays)) Object.defineProperty(arrays, name, { value, writable: true, configurable: true });
  }
}
