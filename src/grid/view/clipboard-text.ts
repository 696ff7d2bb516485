/** Cells as text for the clipboard: columns apart by tabs, rows by line ends, as spreadsheet programs have it. */
import type { Area } from '../../core/sheet/snapshot.js';
import { displayedText } from '../model/displayed-text.js';
import type { Worksheet } from '../model/worksheet.js';

export function copiedText(sheet: Worksheet, area: Area, date1904: boolean): string {
  const lines: string[] = [];
  const bottom = Math.min(area.bottom, Math.max(area.top, sheet.rows.length - 1));
  for (let row = area.top; row <= bottom; row++) {
    const cells: string[] = [];
    const right = Math.min(area.right, Math.max(area.left, (sheet.rows[row]?.length ?? 0) - 1));
    for (let column = area.left; column <= right; column++) {
      const text = displayedText(sheet.cellAt(row, column), date1904);
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

/** A matrix: every row as wide as the widest. Cells in quotes may hold tabs and line ends. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (match === null) break;
    rows.at(-1)?.push(match[1] === undefined ? match[0] : match[1].replaceAll('""', '"'));
    at += match[0].length;
    if (at >= text.length) break;
    if (text[at] === '\t') {
      at++;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    // A line end behind the last row ends it and begins none.
    if (at >= text.length) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  return text === '' ? [] : rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
}
