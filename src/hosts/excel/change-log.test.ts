import type { WorkbookChange } from '../host.js';
import { ChangeLog, joined } from './change-log.js';

const cells = (sheet: string, ...areas: string[]): WorkbookChange => ({ kind: 'cells', sheet, areas });

test.each([
  [
    [cells('a', 'A1'), cells('a', 'A2', 'A1'), cells('b', 'C1')],
    [cells('a', 'A1', 'A2'), cells('b', 'C1')],
  ],
  [
    [cells('a', 'A1'), { kind: 'structure', sheet: 'a' }, { kind: 'calculated', sheet: 'a' }, cells('b', 'C1')],
    [{ kind: 'structure', sheet: 'a' }, cells('b', 'C1')],
  ],
  [[cells('a', 'A1'), { kind: 'structure', sheet: null }], [{ kind: 'structure', sheet: null }]],
  [
    [{ kind: 'calculated', sheet: 'a' }, { kind: 'calculated', sheet: 'a' }, cells('a', 'A1')],
    [cells('a', 'A1'), { kind: 'calculated', sheet: 'a' }],
  ],
] as [WorkbookChange[], WorkbookChange[]][])('%j', (changes, wanted) => expect(joined(changes)).toEqual(wanted));

describe('in time', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('a burst is told once, when it is over', () => {
    const tell = jest.fn();
    const log = new ChangeLog(tell);
    for (let count = 0; count < 3; count++) {
      log.add(cells('a', `A${count}`));
      jest.advanceTimersByTime(100);
    }
    expect(tell).not.toHaveBeenCalled();
    jest.advanceTimersByTime(50);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  test('changes that never pause are told every second', () => {
    const tell = jest.fn();
    const log = new ChangeLog(tell);
    for (let count = 0; count < 30; count++) {
      log.add(cells('a', 'A1'));
      jest.advanceTimersByTime(100);
    }
    expect(tell.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  test('nothing is told after the end', () => {
    const tell = jest.fn();
    const log = new ChangeLog(tell);
    log.add(cells('a', 'A1'));
    log.stop();
    jest.advanceTimersByTime(5000);
    expect(tell).not.toHaveBeenCalled();
  });
});
