import { booleanArgument, choiceArgument, integerArgument, textArgument } from '../arguments.js';
import { refuse } from '../host-error.js';
import { NULL_OBJECT, type HostObject } from '../host-objects.js';
import { defineType, orNull } from '../member-table.js';
import type { Session } from '../session.js';

function selectedRange({ workbook }: Session): HostObject {
  const [area, ...more] = workbook.selection;
  if (area === undefined || more.length > 0) refuse('InvalidOperation');
  return { type: 'Range', sheet: workbook.activeSheet, area };
}

export const workbookTable = defineType('Workbook', (make) => ({
  name: make.property('1.7', (_book, { workbook }) => workbook.name),
  worksheets: make.object('1.1', () => ({ type: 'WorksheetCollection' })),
  names: make.object('1.1', () => ({ type: 'NamedItemCollection' })),
  tables: make.object('1.1', () => ({ type: 'TableCollection' })),
  application: make.object('1.1', () => ({ type: 'Application' })),
  settings: make.object('1.4', () => ({ type: 'SettingCollection' })),
  functions: make.object('1.2', () => ({ type: 'Functions' })),
  properties: make.object('1.7', () => ({ type: 'DocumentProperties' })),
  notes: make.object('1.18', () => ({ type: 'NoteCollection' })),
  getSelectedRange: make.method('1.1', (_book, _args, session) => selectedRange(session), {
    belief: 'InvalidOperation when several areas are selected; the page says only that it throws',
  }),
  getSelectedRanges: make.method('1.9', (_book, _args, { workbook }) => ({
    type: 'RangeAreas',
    sheet: workbook.activeSheet,
    areas: workbook.selection,
  })),
  getActiveCell: make.method('1.7', (_book, _args, { workbook }) => {
    const { top = 0, left = 0 } = workbook.selection[0] ?? {};
    return { type: 'Range', sheet: workbook.activeSheet, area: { top, left, bottom: top, right: left } };
  }),
  _Runtime: make.object('1.5', () => ({ type: 'Runtime' }), { library: 'RequestContext.runtime' }),
  createAndOpenWorkbook: make.method(
    '1.8',
    (_book, [base64], { workbook }) => openWorkbook(workbook.openedWorkbooks, base64),
    {
      library: 'WacWorkbook.createAndOpenWorkbook, which Excel.createWorkbook calls on the web',
    },
  ),
  _RemoveReference: make.method('1.1', (_book, [id], { references }) => references.release(textArgument(id)), {
    library: 'Workbook._RemoveReference, called when a tracked object is let go',
  }),
  _GetObjectByReferenceId: make.method('1.1', (_book, [id], { references }) => references.resolve(textArgument(id)), {
    library: 'Workbook._GetObjectByReferenceId',
  }),
  _GetRangeForEventByReferenceId: make.method(
    '1.8',
    (_book, [id], { references }) => references.resolve(textArgument(id)),
    { library: 'WorksheetChangedEventArgs.getRange' },
  ),
  _GetRangeOrNullObjectForEventByReferenceId: make.method(
    '1.8',
    (_book, [id], { references }) => orNull(references.find(textArgument(id))),
    { library: 'WorksheetChangedEventArgs.getRangeOrNullObject' },
  ),
}));

function openWorkbook(opened: string[], base64: unknown): void {
  opened.push(base64 === null || base64 === undefined ? '' : textArgument(base64));
}

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationTable = defineType('Application', (make) => ({
  calculationMode: make.writable(
    '1.1',
    (_app, { workbook }) => workbook.calculationMode,
    (_app, mode, { workbook }) => {
      workbook.calculationMode = choiceArgument(mode, CALCULATION_MODES);
    },
  ),
  calculationState: make.property('1.9', (_app, { recalculation }) => (recalculation.pending ? 'Pending' : 'Done')),
  calculate: make.method('1.1', (_app, [type], session) => {
    choiceArgument(type, ['Recalculate', 'Full', 'FullRebuild']);
    if (type !== 'Recalculate') session.recalculation.structureChanged();
    session.recalculate();
  }),
  suspendApiCalculationUntilNextSync: make.method('1.6', (_app, _args, session) => {
    session.calculationSuspended = true;
  }),
  suspendScreenUpdatingUntilNextSync: make.method('1.9', () => undefined, {
    belief: 'nothing to see of it: the preview draws after a batch anyway',
  }),
  createWorkbook: make.method(
    '1.8',
    (_app, [base64]) => ({
      type: 'WorkbookCreated',
      base64: base64 === null || base64 === undefined ? '' : textArgument(base64),
    }),
    { library: 'Excel.createWorkbook, where it is not the web' },
  ),
}));

export const workbookCreatedTable = defineType(
  'WorkbookCreated',
  (make) => ({
    open: make.method('1.8', ({ base64 }, _args, { workbook }) => openWorkbook(workbook.openedWorkbooks, base64), {
      library: 'Excel.createWorkbook, where it is not the web',
    }),
  }),
  { identify: () => ({ Id: 'created' }) },
);

export const runtimeTable = defineType('Runtime', (make) => ({
  enableEvents: make.writable(
    '1.8',
    (_runtime, { events }) => events.enabled,
    (_runtime, enabled, { events }) => {
      events.enabled = booleanArgument(enabled);
    },
  ),
}));

const PROPERTIES = ['title', 'subject', 'author', 'keywords', 'comments', 'category', 'manager', 'company'] as const;

export const documentPropertiesTable = defineType('DocumentProperties', (make) =>
  Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      make.writable(
        '1.7',
        (_properties, { workbook }) => workbook.properties.get(name) ?? '',
        (_properties, text, { workbook }) => void workbook.properties.set(name, textArgument(text)),
      ),
    ]),
  ),
);

/** Days to the date, by the workbook's own date system: how an add-in can tell which one it is. */
function dateSerial(year: number, month: number, day: number, date1904: boolean): number {
  const fullYear = year < 1900 ? year + 1900 : year;
  const serial = Math.round((Date.UTC(fullYear, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (date1904) return serial - 1462;
  return serial > 60 ? serial : serial - 1;
}

export const functionsTable = defineType('Functions', (make) => ({
  date: make.method(
    '1.2',
    (_functions, [year, month, day], { workbook }) => ({
      type: 'FunctionResult',
      value: dateSerial(integerArgument(year), integerArgument(month), integerArgument(day), workbook.date1904),
    }),
    { belief: 'a workbook of 1904 answers 1,462 less, as its cells do' },
  ),
}));

export const functionResultTable = defineType('FunctionResult', (make) => ({
  value: make.property('1.2', ({ value }) => value),
  error: make.property('1.2', () => ''),
}));

export const addinInternalServiceTable = defineType('AddinInternalService', (make) => ({
  notifyActionHandlerReady: make.method('1.1', () => undefined, { recording: 'library-startup.json' }),
}));

/** No table can be made here, so that a workbook has none. */
export const tableCollectionTable = defineType('TableCollection', (make) => ({
  items: make.items('1.1', () => []),
  count: make.property('1.1', () => 0),
  getCount: make.method('1.4', () => 0),
  getItem: make.indexer('1.1', () => refuse('ItemNotFound')),
  getItemOrNullObject: make.method('1.4', () => NULL_OBJECT),
}));
