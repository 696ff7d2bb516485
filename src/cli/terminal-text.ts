/**
 * Lines for a terminal. Whatever a workbook holds, no control character of it reaches the terminal: every segment is
 * made visible here, and colours are added after that.
 */
import stringWidth from 'string-width';
import type { Io } from './io.js';

export type Style = 'plain' | 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

export interface Segment {
  readonly text: string;
  readonly style: Style;
}

const SEQUENCES: Readonly<Record<Exclude<Style, 'plain'>, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
};

/** Controls (C0, DEL, C1) and the marks that turn the direction of text: they could rewrite what is on the screen. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line: line breaks and tabs become a space, every other control character its code. */
export function visible(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function segment(text: string, style: Style = 'plain'): Segment {
  return { text: visible(text), style };
}

/** Columns on the terminal; a Chinese character takes two. */
export function width(text: string): number {
  return stringWidth(visible(text));
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** One line without its line break; trailing spaces are dropped where no style ends the line. */
export function line(segments: readonly Segment[], colour: boolean): string {
  return segments
    .map(({ text, style }) => {
      if (!colour || style === 'plain') return text;
      const [on, off] = SEQUENCES[style];
      return `\u001b[${on}m${text}\u001b[${off}m`;
    })
    .join('')
    .trimEnd();
}

/**
 * Rows of texts as lines of aligned columns, two spaces apart.
 * @param right which columns stand at their right edge (numbers)
 */
export function alignedColumns(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, width(text))));
  }
  return rows.map((row) =>
    row
      .map((text, column) => (right.has(column) ? padStart : padEnd)(visible(text), widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Colours only where a person reads, who has not asked for none (no-color.org). */
export function wantsColour({ stdout, env }: Io): boolean {
  return stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
