/** Events that may be the echo of a write of ours wait until its time is over: only then it can be said what they are. */

export class HeldEvents<Event> {
  private waiting: Event[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param echoLeft for how long events may still be an echo, in ms; 0: no longer
   * @param release is given them once, in the order they came
   */
  constructor(
    private readonly echoLeft: () => number,
    private readonly release: (events: readonly Event[]) => void,
  ) {}

  /** Released at once where there is no echo to wait for. */
  add(event: Event): void {
    this.waiting.push(event);
    if (this.timer === undefined) this.releaseOrWait();
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private releaseOrWait(): void {
    this.timer = undefined;
    const left = this.echoLeft();
    if (left > 0) {
      this.timer = setTimeout(() => this.releaseOrWait(), left);
      return;
    }
    const events = this.waiting;
    this.waiting = [];
    this.release(events);
  }
}
