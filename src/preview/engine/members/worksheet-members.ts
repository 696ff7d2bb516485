import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../core/sheet/snapshot.js';
import { WHOLE_SHEET, areaAt, isWholeColumns, isWholeRows, splitReferences } from '../../../grid/model/area.js';
import type { Visibility, Worksheet } from '../../../grid/model/worksheet.js';
import { areaArgument, booleanArgument, integerArgument, rangeArgument, rangeOf, textArgument } from '../arguments.js';
import { EventType } from '../events.js';
import { notEmulated, refuse } from '../host-error.js';
import type { HostObject } from '../host-objects.js';
import { MAX_ADDRESS_LENGTH } from '../limits.js';
import { defineType, orNull } from '../member-table.js';
import type { Session } from '../session.js';
import { activateSheet, renameSheet, setVisibility } from '../sheet-edits.js';

const VISIBILITY: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  'very-hidden': 'VeryHidden',
};

function visibilityArgument(value: unknown): Visibility {
  const found = (Object.keys(VISIBILITY) as Visibility[]).find((key) => VISIBILITY[key] === value);
  return found ?? refuse('InvalidArgument');
}

function rangesAt(session: Session, sheet: Worksheet, address: unknown): HostObject {
  if (address === undefined || address === null || address === '') {
    return { type: 'RangeAreas', sheet, areas: [WHOLE_SHEET] };
  }
  const text = textArgument(address);
  if (text.length > MAX_ADDRESS_LENGTH) refuse('InvalidArgument');
  const ranges = splitReferences(text).map((part) => rangeOf(session.workbook, sheet, part));
  if (ranges.length === 0 || ranges.some((range) => range.sheet !== sheet)) refuse('InvalidArgument');
  return { type: 'RangeAreas', sheet, areas: ranges.map((range) => range.area) };
}

function rangeIn(sheet: Worksheet, area: Area | undefined): HostObject {
  return orNull(area === undefined ? undefined : { type: 'Range', sheet, area });
}

export const worksheetTable = defineType(
  'Worksheet',
  (make) => ({
    id: make.property('1.1', ({ sheet }) => sheet.id),
    name: make.writable(
      '1.1',
      ({ sheet }) => sheet.name,
      ({ sheet }, name, session) => renameSheet(session, sheet, textArgument(name)),
    ),
    position: make.writable(
      '1.1',
      ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet),
      ({ sheet }, position, { workbook, recalculation }) => {
        const index = integerArgument(position);
        if (index < 0 || index >= workbook.sheets.length) refuse('InvalidArgument');
        workbook.moveSheet(sheet, index);
        recalculation.structureChanged();
      },
    ),
    visibility: make.writable(
      '1.1',
      ({ sheet }) => VISIBILITY[sheet.visibility],
      ({ sheet }, value, session) => setVisibility(session, sheet, visibilityArgument(value)),
    ),
    tabColor: make.writable(
      '1.7',
      ({ sheet }) => sheet.tabColor,
      ({ sheet }, color) => {
        sheet.tabColor = textArgument(color);
      },
    ),
    showGridlines: make.writable(
      '1.8',
      ({ sheet }) => sheet.showGridlines,
      ({ sheet }, show) => {
        sheet.showGridlines = booleanArgument(show);
      },
    ),
    protection: make.object('1.2', ({ sheet }) => ({ type: 'WorksheetProtection', sheet })),
    freezePanes: make.object('1.7', ({ sheet }) => ({ type: 'WorksheetFreezePanes', sheet })),
    customProperties: make.object('1.12', ({ sheet }) => ({ type: 'WorksheetCustomPropertyCollection', sheet })),
    notes: make.object('1.18', ({ sheet }) => ({ type: 'NoteCollection', sheet })),
    tables: make.object('1.1', () => ({ type: 'TableCollection' })),
    charts: make.object('1.1', ({ sheet }) => ({ type: 'ChartCollection', sheet })),
    activate: make.method('1.1', ({ sheet }, _args, session) => activateSheet(session, sheet)),
    delete: make.method('1.1', ({ sheet }, _args, { workbook, recalculation, events, source }) => {
      const shown = workbook.sheets.filter((other) => other.visibility === 'visible');
      if (sheet.visibility === 'very-hidden' || (shown.length === 1 && shown[0] === sheet)) refuse('InvalidOperation');
      workbook.removeSheet(sheet);
      recalculation.structureChanged();
      events.raise(EventType.deleted, sheet.id, () => ({ source }));
    }),
    getRange: make.method('1.1', ({ sheet }, [address], { workbook }) =>
      address === undefined || address === null || address === ''
        ? { type: 'Range', sheet, area: WHOLE_SHEET }
        : rangeOf(workbook, sheet, textArgument(address)),
    ),
    getCell: make.method('1.1', ({ sheet }, [row, column]) => ({
      type: 'Range',
      sheet,
      area: areaArgument(row, column, 1, 1),
    })),
    getRangeByIndexes: make.method('1.7', ({ sheet }, [row, column, rows, columns]) => ({
      type: 'Range',
      sheet,
      area: areaArgument(row, column, rows, columns),
    })),
    getRanges: make.method('1.9', ({ sheet }, [address], session) => rangesAt(session, sheet, address)),
    getUsedRange: make.method('1.1', ({ sheet }, [valuesOnly]) => ({
      type: 'Range',
      sheet,
      area: sheet.usedArea(WHOLE_SHEET, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
    })),
    getUsedRangeOrNullObject: make.method('1.4', ({ sheet }, [valuesOnly]) =>
      rangeIn(sheet, sheet.usedArea(WHOLE_SHEET, valuesOnly === true)),
    ),
    onChanged: make.event('1.7', 'DataChanged', EventType.changed),
    onSelectionChanged: make.event('1.7', 'SelectionChanged', EventType.selectionChanged),
    onActivated: make.event('1.7', 'Activated', EventType.activated),
    onDeactivated: make.event('1.7', 'Deactivated', EventType.deactivated),
    onCalculated: make.event('1.8', 'Calculated', EventType.calculated),
    onProtectionChanged: make.event('1.14', 'ProtectionChanged', EventType.protectionChanged),
  }),
  // Without its Id the library has no target for the sheet's events.
  { identify: ({ sheet }) => ({ Id: sheet.id }) },
);

function visibleOnes(sheets: readonly Worksheet[], visibleOnly: unknown): Worksheet[] {
  return sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'visible');
}

function sheetOf(sheet: Worksheet | undefined): HostObject {
  return orNull(sheet === undefined ? undefined : { type: 'Worksheet', sheet });
}

function findSheet({ workbook }: Session, key: unknown): Worksheet | undefined {
  const text = textArgument(key);
  return workbook.findSheet(text) ?? workbook.sheetById(text);
}

export const worksheetCollectionTable = defineType('WorksheetCollection', (make) => ({
  items: make.items('1.1', (_all, { workbook }) => workbook.sheets.map((sheet) => ({ type: 'Worksheet', sheet }))),
  getItem: make.indexer('1.1', (_all, key, session) => ({
    type: 'Worksheet',
    sheet: findSheet(session, key) ?? refuse('ItemNotFound'),
  })),
  getItemOrNullObject: make.method('1.4', (_all, [key], session) => sheetOf(findSheet(session, key))),
  getActiveWorksheet: make.method('1.1', (_all, _args, { workbook }) => sheetOf(workbook.activeSheet)),
  getFirst: make.method('1.5', (_all, [visibleOnly], { workbook }) =>
    sheetOf(visibleOnes(workbook.sheets, visibleOnly)[0]),
  ),
  getLast: make.method('1.5', (_all, [visibleOnly], { workbook }) =>
    sheetOf(visibleOnes(workbook.sheets, visibleOnly).at(-1)),
  ),
  getCount: make.method('1.4', (_all, [visibleOnly], { workbook }) => visibleOnes(workbook.sheets, visibleOnly).length),
  add: make.method('1.1', (_all, [name], { workbook, recalculation, events, source }) => {
    const wanted = name === undefined || name === null || name === '' ? workbook.freeSheetName() : textArgument(name);
    const fault = workbook.sheetNameFault(wanted);
    if (fault !== undefined) refuse(fault === 'taken' ? 'ItemAlreadyExists' : 'InvalidArgument');
    const sheet = workbook.addSheet(wanted);
    recalculation.structureChanged();
    events.raise(EventType.added, sheet.id, () => ({ source }));
    return sheetOf(sheet);
  }),
  onAdded: make.event('1.7', 'Added', EventType.added),
  onDeleted: make.event('1.7', 'Deleted', EventType.deleted),
  onActivated: make.event('1.7', 'Activated', EventType.activated),
  onDeactivated: make.event('1.7', 'Deactivated', EventType.deactivated),
  onChanged: make.event('1.9', 'DataChanged', EventType.changed),
  onSelectionChanged: make.event('1.9', 'SelectionChanged', EventType.selectionChanged),
  onCalculated: make.event('1.8', 'Calculated', EventType.calculated),
  onProtectionChanged: make.event('1.14', 'ProtectionChanged', EventType.protectionChanged),
}));

export const worksheetProtectionTable = defineType('WorksheetProtection', (make) => ({
  protected: make.property('1.2', ({ sheet }) => sheet.isProtected),
  options: make.property('1.2', ({ sheet }) => sheet.protectionOptions),
  protect: make.method('1.2', ({ sheet }, [options, password], session) => {
    if (typeof password === 'string' && password !== '') throw notEmulated('passwords of protected sheets');
    if (sheet.isProtected) refuse('AccessDenied');
    sheet.protectionOptions = (options ?? {}) as Readonly<Record<string, unknown>>;
    setProtected(session, sheet, true);
  }),
  unprotect: make.method('1.7', ({ sheet }, [password], session) => {
    if (typeof password === 'string' && password !== '') throw notEmulated('passwords of protected sheets');
    setProtected(session, sheet, false);
  }),
}));

export function setProtected({ events, source }: Session, sheet: Worksheet, isProtected: boolean): void {
  if (sheet.isProtected === isProtected) return;
  sheet.isProtected = isProtected;
  events.raise(EventType.protectionChanged, sheet.id, () => ({ isProtected, source }));
}

function frozenArea({ frozen }: Worksheet): Area | undefined {
  if (frozen.rows === 0 && frozen.columns === 0) return undefined;
  return areaAt(0, 0, frozen.rows === 0 ? MAX_ROWS : frozen.rows, frozen.columns === 0 ? MAX_COLUMNS : frozen.columns);
}

export const worksheetFreezePanesTable = defineType('WorksheetFreezePanes', (make) => ({
  freezeAt: make.method('1.7', ({ sheet }, [range], { workbook }) => {
    const { area } = rangeArgument(workbook, sheet, range);
    sheet.frozen = {
      rows: isWholeColumns(area) ? 0 : area.bottom + 1,
      columns: isWholeRows(area) ? 0 : area.right + 1,
    };
  }),
  freezeRows: make.method('1.7', ({ sheet }, [count]) => {
    sheet.frozen = { rows: count === undefined || count === null ? 1 : integerArgument(count), columns: 0 };
  }),
  freezeColumns: make.method('1.7', ({ sheet }, [count]) => {
    sheet.frozen = { rows: 0, columns: count === undefined || count === null ? 1 : integerArgument(count) };
  }),
  unfreeze: make.method('1.7', ({ sheet }) => {
    sheet.frozen = { rows: 0, columns: 0 };
  }),
  getLocation: make.method('1.7', ({ sheet }) => ({
    type: 'Range',
    sheet,
    area: frozenArea(sheet) ?? refuse('ItemNotFound'),
  })),
  getLocationOrNullObject: make.method('1.7', ({ sheet }) => rangeIn(sheet, frozenArea(sheet))),
}));
