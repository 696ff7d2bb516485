import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../core/sheet/snapshot.js';
import {
  areaAddress,
  boundingArea,
  cellCount,
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  quotedSheetName,
  rowCount,
} from '../../../grid/model/area.js';
import { GENERAL } from '../../../grid/model/cell.js';
import { displayedText } from '../../../grid/model/displayed-text.js';
import { valueForScript } from '../../../grid/model/typed-text.js';
import type { Worksheet } from '../../../grid/model/worksheet.js';
import { areaArgument, booleanArgument, choiceArgument, integerArgument, rangeArgument } from '../arguments.js';
import { readGrid, valueType } from '../cell-grid.js';
import { CLEAR_WHAT, clearCells, insertOrDelete, writeCells, writeNumberFormats } from '../edits.js';
import { refuse } from '../host-error.js';
import { NULL_OBJECT, type HostObject, type RangeObject } from '../host-objects.js';
import { MAX_MERGED_AREAS } from '../limits.js';
import { defineType } from '../member-table.js';
import { hiddenShare, setHidden } from '../hidden-cells.js';
import { mergeCells, unmergeCells } from '../merged-cells.js';
import { cellProperties, columnProperties, rowProperties } from '../cell-properties.js';
import { selectCells } from '../sheet-edits.js';
import type { Session } from '../session.js';
import { hyperlinkArgument, hyperlinkOf, setHyperlink } from '../hyperlinks.js';
import { specialCells } from '../special-cells.js';

export function rangeAddress(sheet: Worksheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${areaAddress(area)}`;
}

function rangeAt({ sheet }: RangeObject, row: unknown, column: unknown, rows: unknown, columns: unknown): HostObject {
  return { type: 'Range', sheet, area: areaArgument(row, column, rows, columns) };
}

function commonArea(range: RangeObject, other: unknown, session: Session): HostObject | undefined {
  const { sheet, area } = rangeArgument(session.workbook, range.sheet, other);
  const common = sheet === range.sheet ? intersection(range.area, area) : undefined;
  return common === undefined ? undefined : { type: 'Range', sheet, area: common };
}

function used({ sheet, area }: RangeObject, valuesOnly: unknown): HostObject | undefined {
  const found = sheet.usedArea(area, valuesOnly === true);
  return found === undefined ? undefined : { type: 'Range', sheet, area: found };
}

function mergedAreas({ sheet, area }: RangeObject): HostObject {
  const areas = sheet.mergesIn(area);
  if (areas.length > MAX_MERGED_AREAS) refuse('GeneralException');
  return areas.length === 0 ? NULL_OBJECT : { type: 'RangeAreas', sheet, areas };
}

function shift({ sheet, area }: RangeObject, kind: 'insert' | 'delete', direction: unknown, session: Session): void {
  const rows = kind === 'insert' ? 'Down' : 'Up';
  const asked = choiceArgument(direction, kind === 'insert' ? ['Down', 'Right'] : ['Up', 'Left']);
  const axis = isWholeRows(area) || (asked === rows && !isWholeColumns(area)) ? 'rows' : 'columns';
  insertOrDelete(session, sheet, { kind, axis, area });
}

export const rangeTable = defineType(
  'Range',
  (make) => ({
    address: make.property('1.1', ({ sheet, area }) => rangeAddress(sheet, area)),
    addressLocal: make.property('1.1', ({ sheet, area }) => rangeAddress(sheet, area)),
    rowIndex: make.property('1.1', ({ area }) => area.top),
    columnIndex: make.property('1.1', ({ area }) => area.left),
    rowCount: make.property('1.1', ({ area }) => rowCount(area)),
    columnCount: make.property('1.1', ({ area }) => columnCount(area)),
    cellCount: make.property('1.1', ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    isEntireRow: make.property('1.7', ({ area }) => isWholeRows(area)),
    isEntireColumn: make.property('1.7', ({ area }) => isWholeColumns(area)),
    values: make.writable(
      '1.1',
      ({ sheet, area }, session) => {
        session.recalculateIfDue();
        return readGrid(sheet, area, (cell) => valueForScript(cell?.value ?? null));
      },
      ({ sheet, area }, values, session) => writeCells(session, sheet, area, values),
      { belief: 'dates typed as text take the number formats of a Chinese Excel' },
    ),
    formulas: make.writable(
      '1.1',
      ({ sheet, area }, session) => {
        session.recalculateIfDue();
        return readGrid(sheet, area, (cell) =>
          cell?.formula === undefined ? valueForScript(cell?.value ?? null) : `=${cell.formula}`,
        );
      },
      ({ sheet, area }, formulas, session) => writeCells(session, sheet, area, formulas),
    ),
    numberFormat: make.writable(
      '1.1',
      ({ sheet, area }) => readGrid(sheet, area, (cell) => cell?.numberFormat ?? GENERAL),
      ({ sheet, area }, formats, session) => writeNumberFormats(session, sheet, area, formats),
    ),
    valueTypes: make.property('1.1', ({ sheet, area }, session) => {
      session.recalculateIfDue();
      return readGrid(sheet, area, (cell) => valueType(cell?.value ?? null));
    }),
    text: make.property('1.1', ({ sheet, area }, session) => {
      session.recalculateIfDue();
      return readGrid(sheet, area, (cell) => displayedText(cell, session.workbook.date1904));
    }),
    hidden: make.property('1.2', ({ sheet, area }) => hiddenShare(sheet, area, 'cells')),
    rowHidden: make.writable(
      '1.2',
      ({ sheet, area }) => hiddenShare(sheet, area, 'rows'),
      ({ sheet, area }, hidden, session) => setHidden(session, sheet, area, 'rows', booleanArgument(hidden)),
    ),
    columnHidden: make.writable(
      '1.2',
      ({ sheet, area }) => hiddenShare(sheet, area, 'columns'),
      ({ sheet, area }, hidden, session) => setHidden(session, sheet, area, 'columns', booleanArgument(hidden)),
    ),
    hyperlink: make.writable(
      '1.7',
      ({ sheet, area }) => hyperlinkOf(sheet, area),
      ({ sheet, area }, link, session) => setHyperlink(session, sheet, area, hyperlinkArgument(link)),
    ),
    format: make.object('1.1', ({ sheet, area }) => ({ type: 'RangeFormat', sheet, areas: [area] })),
    worksheet: make.object('1.1', ({ sheet }) => ({ type: 'Worksheet', sheet })),
    conditionalFormats: make.object('1.6', ({ sheet, area }) => ({
      type: 'ConditionalFormatCollection',
      sheet,
      areas: [area],
    })),
    dataValidation: make.object('1.8', ({ sheet, area }) => ({ type: 'DataValidation', sheet, area })),
    getCell: make.method('1.1', (range, [row, column]) =>
      rangeAt(range, range.area.top + integerArgument(row), range.area.left + integerArgument(column), 1, 1),
    ),
    getRow: make.method('1.1', (range, [row]) =>
      rangeAt(range, range.area.top + integerArgument(row), range.area.left, 1, columnCount(range.area)),
    ),
    getColumn: make.method('1.1', (range, [column]) =>
      rangeAt(range, range.area.top, range.area.left + integerArgument(column), rowCount(range.area), 1),
    ),
    getLastCell: make.method('1.1', (range) => rangeAt(range, range.area.bottom, range.area.right, 1, 1)),
    getLastRow: make.method('1.1', (range) =>
      rangeAt(range, range.area.bottom, range.area.left, 1, columnCount(range.area)),
    ),
    getLastColumn: make.method('1.1', (range) =>
      rangeAt(range, range.area.top, range.area.right, rowCount(range.area), 1),
    ),
    getEntireRow: make.method('1.1', (range) => rangeAt(range, range.area.top, 0, rowCount(range.area), MAX_COLUMNS)),
    getEntireColumn: make.method('1.1', (range) =>
      rangeAt(range, 0, range.area.left, MAX_ROWS, columnCount(range.area)),
    ),
    getOffsetRange: make.method('1.1', (range, [rows, columns]) =>
      rangeAt(
        range,
        range.area.top + integerArgument(rows),
        range.area.left + integerArgument(columns),
        rowCount(range.area),
        columnCount(range.area),
      ),
    ),
    getResizedRange: make.method('1.2', (range, [rows, columns]) =>
      rangeAt(
        range,
        range.area.top,
        range.area.left,
        rowCount(range.area) + integerArgument(rows),
        columnCount(range.area) + integerArgument(columns),
      ),
    ),
    getAbsoluteResizedRange: make.method('1.7', (range, [rows, columns]) =>
      rangeAt(range, range.area.top, range.area.left, rows, columns),
    ),
    getBoundingRect: make.method('1.1', (range, [other], { workbook }) => {
      const { sheet, area } = rangeArgument(workbook, range.sheet, other);
      if (sheet !== range.sheet) refuse('InvalidArgument');
      return { type: 'Range', sheet, area: boundingArea(range.area, area) };
    }),
    getIntersection: make.method(
      '1.1',
      (range, [other], session) => commonArea(range, other, session) ?? refuse('ItemNotFound'),
    ),
    getIntersectionOrNullObject: make.method(
      '1.4',
      (range, [other], session) => commonArea(range, other, session) ?? NULL_OBJECT,
    ),
    getUsedRange: make.method('1.1', (range, [valuesOnly]) => used(range, valuesOnly) ?? refuse('ItemNotFound')),
    getUsedRangeOrNullObject: make.method('1.4', (range, [valuesOnly]) => used(range, valuesOnly) ?? NULL_OBJECT),
    getMergedAreasOrNullObject: make.method('1.13', mergedAreas, {
      belief: 'merged areas that only touch the range are answered whole; above 512 the code is GeneralException',
    }),
    getSpecialCells: make.method('1.9', ({ sheet, area }, [kind, valueKind]) => {
      const areas = specialCells(sheet, area, kind, valueKind);
      return areas.length === 0 ? refuse('ItemNotFound') : { type: 'RangeAreas', sheet, areas };
    }),
    getSpecialCellsOrNullObject: make.method('1.9', ({ sheet, area }, [kind, valueKind]) => {
      const areas = specialCells(sheet, area, kind, valueKind);
      return areas.length === 0 ? NULL_OBJECT : { type: 'RangeAreas', sheet, areas };
    }),
    getCellProperties: make.method('1.9', ({ sheet, area }, [wanted]) => cellProperties(sheet, area, wanted)),
    getRowProperties: make.method('1.9', ({ sheet, area }, [wanted]) => rowProperties(sheet, area, wanted)),
    getColumnProperties: make.method('1.9', ({ sheet, area }, [wanted]) => columnProperties(sheet, area, wanted)),
    select: make.method('1.1', ({ sheet, area }, _args, session) => selectCells(session, sheet, [area])),
    calculate: make.method('1.6', (_range, _args, session) => session.recalculate(), {
      belief: 'calculates the whole workbook, as IronCalc has no smaller unit',
    }),
    clear: make.method('1.1', ({ sheet, area }, [what], session) =>
      clearCells(session, sheet, area, choiceArgument(what ?? 'All', CLEAR_WHAT)),
    ),
    insert: make.method('1.1', (range, [direction], session) => {
      shift(range, 'insert', direction, session);
      return { type: 'Range', sheet: range.sheet, area: range.area };
    }),
    delete: make.method('1.1', (range, [direction], session) => shift(range, 'delete', direction, session)),
    merge: make.method('1.2', ({ sheet, area }, [across], session) =>
      mergeCells(session, sheet, area, across === true),
    ),
    unmerge: make.method('1.2', ({ sheet, area }, _args, session) => unmergeCells(session, sheet, area)),
    _ValidateArraySize: make.method(
      '1.3',
      ({ area }, [rows, columns]) => {
        if (rows !== rowCount(area) || columns !== columnCount(area)) refuse('InvalidArgument');
      },
      { recording: 'big-write-chunked.json' },
    ),
  }),
  { tracked: true },
);
