/** Faults a test or a person orders: a batch that fails, one that takes its time, one that is never answered. */
import type { BatchFault } from './batch.js';

export class Faults {
  private readonly failing = new Map<number, BatchFault>();
  private readonly delayed = new Map<number, number>();
  private next: BatchFault[] = [];

  /** The next batch fails; called twice, the one after it too. */
  failNext(fault: BatchFault): void {
    this.next.push(fault);
  }

  /** By the batch's number in the log, counted from 1. */
  failBatch(number: number, fault: BatchFault): void {
    this.failing.set(number, fault);
  }

  /** Infinity: the batch is done but never answered. */
  delayBatch(number: number, milliseconds: number): void {
    this.delayed.set(number, milliseconds);
  }

  clear(): void {
    this.failing.clear();
    this.delayed.clear();
    this.next = [];
  }

  takeFault(number: number): BatchFault | undefined {
    const fault = this.failing.get(number) ?? this.next.shift();
    this.failing.delete(number);
    return fault;
  }

  takeDelay(number: number): number {
    const delay = this.delayed.get(number) ?? 0;
    this.delayed.delete(number);
    return delay;
  }
}
