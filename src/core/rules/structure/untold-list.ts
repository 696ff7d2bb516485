/** Rows of which nothing tells the list: the cell of the column that should is empty or says something else. */
import { isBlankSign } from '../../values/text.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { shown } from '../values/cell-check.js';
import { VALUE_RULES } from '../values/value-rules.js';

const LIST_WORDS = ['新开工', '续建', '在建', '竣工', '前期', '预备', '储备'] as const;

export function checkUntoldLists(context: CheckContext, tell: Tell): void {
  for (const { reading, tables } of context.sheets) {
    const { sheet, sheetIndex } = reading;
    for (const table of tables) {
      const { tellingColumn } = table;
      const column = table.columns.find((known) => known.column === tellingColumn);
      if (column === undefined || tellingColumn === null) continue;
      for (const row of table.rows.projects) {
        if (table.listOfRow(row) !== null || table.originRow(row, column) !== row) continue;
        const value = table.textCell(row, column);
        const place = { sheetIndex, sheet: sheet.name, row, column: tellingColumn, project: table.nameAt(row) };
        const { heading, field } = column;
        if (value === null || (typeof value === 'string' && isBlankSign(value))) {
          tell(VALUE_RULES.valueRequired, place, field, { heading });
        } else {
          tell(VALUE_RULES.valueNotAllowed, place, field, { heading, value: shown(value), allowed: LIST_WORDS });
        }
      }
    }
  }
}
