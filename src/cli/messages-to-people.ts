/** Lines on standard error: short, and safe to show whatever names and texts stand in them. */
import type { Io } from './io.js';
import { visible } from './terminal-text.js';

export function tell(io: Io, text: string): void {
  io.stderr.write(`${visible(text)}\n`);
}
