/** What the workbook's form lacks or has too much of: lists, columns, units, the month. */
import { LISTS, type FieldName, type ListId } from '../../schema/fields.js';
import { fieldKind, LIST_DESCRIPTORS, requiredFields } from '../../schema/lists.js';
import headings from '../../schema/headings.json';
import type { ListSheet } from '../../lists/recognise.js';
import type { ListTable } from '../../lists/table.js';
import { singleLine } from '../../values/text.js';
import type { CheckContext } from '../context.js';
import type { Tell } from '../placed.js';
import { meta } from '../rule.js';

export const STRUCTURE_RULES = {
  noListFound: meta('no-list-found', 'structure', 'error'),
  listMissing: meta('list-missing', 'structure', 'warning'),
  columnMissing: meta('column-missing', 'structure', 'error'),
  columnDuplicate: meta('column-duplicate', 'structure', 'error'),
  columnUnknown: meta('column-unknown', 'structure', 'info'),
  moneyUnitUnknown: meta('money-unit-unknown', 'structure', 'warning'),
  monthUnknown: meta('month-unknown', 'structure', 'error'),
  settingInvalid: meta('setting-invalid', 'structure', 'warning'),
} as const;

export function checkStructure(context: CheckContext, tell: Tell): void {
  const { sheets, recognised } = context;
  if (sheets.length === 0) {
    const names = recognised.workbook.sheets.map(({ name }) => name);
    tell(STRUCTURE_RULES.noListFound, {}, null, { sheets: names });
    return;
  }
  if (context.month === null) tell(STRUCTURE_RULES.monthUnknown, {}, null, {});
  for (const list of LISTS) {
    if (!context.policy.requiredLists.includes(list)) continue;
    if (sheets.some(({ lists, mentioned }) => lists.has(list) || mentioned.has(list))) continue;
    tell(STRUCTURE_RULES.listMissing, { list }, null, { list });
  }
  for (const sheet of sheets) {
    checkMissing(sheet, tell);
    for (const table of sheet.tables) checkColumns(sheet, table, tell);
  }
}

function place(sheet: ListSheet, list: ListId | null) {
  return { sheetIndex: sheet.reading.sheetIndex, sheet: sheet.reading.sheet.name, list };
}

/** The sheet's list where it holds only one. */
function onlyList(sheet: ListSheet): ListId | null {
  const [list] = sheet.lists;
  return list !== undefined && sheet.lists.size === 1 ? list : null;
}

/** Headings that a field's column may have, for a person to choose from. */
function acceptedHeadings(field: FieldName): readonly string[] {
  const written = (headings.fields as Readonly<Record<string, readonly string[]>>)[field];
  const title = Object.values(LIST_DESCRIPTORS)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === field)?.title;
  return [...new Set([...(title === undefined ? [] : [title]), ...(written ?? [])])].slice(0, 3);
}

function checkMissing(sheet: ListSheet, tell: Tell): void {
  const told = new Set<FieldName>();
  for (const table of sheet.tables) {
    const held = new Set<ListId>();
    for (const row of table.rows.projects) {
      const list = table.listOfRow(row);
      if (list !== null) held.add(list);
    }
    for (const list of held.size > 0 || sheet.tables.length > 1 ? held : sheet.lists) {
      const missing = requiredFields(list).filter((field) => table.column(field) === undefined);
      for (const group of LIST_DESCRIPTORS[list].requiredOneOf) {
        const [first] = group;
        if (first !== undefined && group.every((field) => table.column(field) === undefined)) missing.push(first);
      }
      for (const field of missing) {
        if (told.has(field)) continue;
        told.add(field);
        tell(STRUCTURE_RULES.columnMissing, place(sheet, onlyList(sheet)), field, {
          accepted: acceptedHeadings(field),
        });
      }
    }
  }
}

/**
 * Two columns of these cannot both be right; two remarks or telephones can, and so can 建设性质 beside 建设阶段: one says
 * how a project is built, the other how far it is.
 */
const MAY_STAND_TWICE: ReadonlySet<string> = new Set(['text', 'phone', 'construction-type']);

function duplicateIsError(field: FieldName): boolean {
  return !MAY_STAND_TWICE.has(fieldKind(field) ?? 'text');
}

function checkColumns(sheet: ListSheet, table: ListTable, tell: Tell): void {
  const where = place(sheet, onlyList(sheet));
  for (const { column, field, first } of table.resolved.duplicates) {
    const data = {
      heading: column.text,
      other: table.headingAddress(first),
      otherHeading: first.heading,
    };
    const severity = duplicateIsError(field) ? 'error' : 'info';
    tell(STRUCTURE_RULES.columnDuplicate, { ...where, row: column.row, column: column.column }, field, data, severity);
  }
  for (const column of table.resolved.unknown) {
    const data = { heading: singleLine(column.text) };
    tell(STRUCTURE_RULES.columnUnknown, { ...where, row: column.row, column: column.column }, null, data);
  }
  for (const column of table.columns) {
    if (column.kind !== 'money' || column.unitKnown) continue;
    const data = { heading: column.heading, assumed: column.moneyUnit ?? '万元' };
    tell(
      STRUCTURE_RULES.moneyUnitUnknown,
      { ...where, row: column.headingRow, column: column.column },
      column.field,
      data,
    );
  }
}
