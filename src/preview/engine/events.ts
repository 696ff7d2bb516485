/** Which events the add-in listens to, and those that wait to be sent. Only registered ones are ever sent. */
import type { EventEntry } from './wire.js';

/** Message types of office.js 1.1.110; 10 and 14 were seen at work, the others read in the library. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  protectionChanged: 24,
} as const;
export type EventType = (typeof EventType)[keyof typeof EventType];

/** The target of events registered on a collection of the workbook. */
export const WORKBOOK_TARGET = 'Workbook';

export class EventQueue {
  /** context.runtime.enableEvents. */
  enabled = true;
  private readonly registered = new Set<string>();
  private waiting: EventEntry[] = [];

  register(eventType: EventType, target: string): void {
    this.registered.add(`${eventType} ${target}`);
  }

  unregister(eventType: EventType, target: string): void {
    this.registered.delete(`${eventType} ${target}`);
  }

  /** To those who listen to the sheet and to those who listen to all sheets. Details are only made for a listener. */
  raise(eventType: EventType, sheetId: string, details: () => Readonly<Record<string, unknown>> = () => ({})): void {
    const targets = [sheetId, WORKBOOK_TARGET].filter((target) => this.registered.has(`${eventType} ${target}`));
    if (!this.enabled || targets.length === 0) return;
    const json = JSON.stringify({ worksheetId: sheetId, ...details() });
    for (const target of targets) this.waiting.push([65536, eventType, target, json, '']);
  }

  take(): EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }
}
