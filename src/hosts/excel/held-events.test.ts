import { HeldEvents } from './held-events.js';

let left: number;
let release: jest.Mock;
let held: HeldEvents<string>;

beforeEach(() => {
  jest.useFakeTimers();
  left = 0;
  release = jest.fn();
  held = new HeldEvents(() => left, release);
});
afterEach(() => void jest.useRealTimers());

test('without an echo an event is released at once', () => {
  held.add('a');
  expect(release.mock.calls).toEqual([[['a']]]);
});

test('near a write events wait, all together, and longer where another write comes', () => {
  left = 500;
  held.add('a');
  jest.advanceTimersByTime(400);
  held.add('b');
  jest.advanceTimersByTime(100);
  expect(release).not.toHaveBeenCalled();
  left = 0;
  jest.advanceTimersByTime(500);
  expect(release.mock.calls).toEqual([[['a', 'b']]]);
});

test('nothing is released after the end, and it can begin anew', () => {
  left = 500;
  held.add('a');
  held.stop();
  left = 0;
  jest.advanceTimersByTime(5000);
  expect(release).not.toHaveBeenCalled();
  held.add('b');
  expect(release.mock.calls).toEqual([[['b']]]);
});
