/** Settings, custom properties of sheets, and defined names. */
import { parseReference, quotedSheetName, areaAddress } from '../../../grid/model/area.js';
import type { NamedItem } from '../../../grid/model/workbook.js';
import { booleanArgument, isRange, textArgument } from '../arguments.js';
import { refuse } from '../host-error.js';
import { NULL_OBJECT, type HostObject } from '../host-objects.js';
import { defineType } from '../member-table.js';
import type { Session } from '../session.js';

export const settingCollectionTable = defineType('SettingCollection', (make) => ({
  items: make.items('1.4', (_all, { workbook }) =>
    [...workbook.settings.keys()].map((key) => ({ type: 'Setting', key })),
  ),
  getItem: make.indexer('1.4', (_all, key, { workbook }) =>
    workbook.settings.has(textArgument(key)) ? { type: 'Setting', key: textArgument(key) } : refuse('ItemNotFound'),
  ),
  getItemOrNullObject: make.method('1.4', (_all, [key], { workbook }) =>
    workbook.settings.has(textArgument(key)) ? { type: 'Setting', key: textArgument(key) } : NULL_OBJECT,
  ),
  getCount: make.method('1.4', (_all, _args, { workbook }) => workbook.settings.size),
  add: make.method('1.4', (_all, [name, value], { workbook }) => {
    const key = textArgument(name);
    workbook.settings.set(key, value);
    return { type: 'Setting', key };
  }),
}));

export const settingTable = defineType(
  'Setting',
  (make) => ({
    key: make.property('1.4', ({ key }) => key),
    value: make.writable(
      '1.4',
      ({ key }, { workbook }) => workbook.settings.get(key) ?? null,
      ({ key }, value, { workbook }) => void workbook.settings.set(key, value),
    ),
    delete: make.method('1.4', ({ key }, _args, { workbook }) => void workbook.settings.delete(key)),
  }),
  { identify: ({ key }) => ({ Key: key }) },
);

export const worksheetCustomPropertyCollectionTable = defineType('WorksheetCustomPropertyCollection', (make) => ({
  items: make.items('1.12', ({ sheet }) =>
    [...sheet.customProperties.keys()].map((key) => ({ type: 'WorksheetCustomProperty', sheet, key })),
  ),
  getItem: make.indexer('1.12', ({ sheet }, name) => {
    const key = textArgument(name);
    return sheet.customProperties.has(key) ? { type: 'WorksheetCustomProperty', sheet, key } : refuse('ItemNotFound');
  }),
  getItemOrNullObject: make.method('1.12', ({ sheet }, [name]) => {
    const key = textArgument(name);
    return sheet.customProperties.has(key) ? { type: 'WorksheetCustomProperty', sheet, key } : NULL_OBJECT;
  }),
  getCount: make.method('1.12', ({ sheet }) => sheet.customProperties.size),
  add: make.method('1.12', ({ sheet }, [name, value]) => {
    const key = textArgument(name);
    sheet.customProperties.set(key, textArgument(value));
    return { type: 'WorksheetCustomProperty', sheet, key };
  }),
}));

export const worksheetCustomPropertyTable = defineType(
  'WorksheetCustomProperty',
  (make) => ({
    key: make.property('1.12', ({ key }) => key),
    value: make.writable(
      '1.12',
      ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      ({ sheet, key }, value) => void sheet.customProperties.set(key, textArgument(value)),
    ),
    delete: make.method('1.12', ({ sheet, key }) => void sheet.customProperties.delete(key)),
  }),
  { identify: ({ key }) => ({ Key: key }) },
);

function findName({ workbook }: Session, name: unknown): HostObject | undefined {
  const item = workbook.findName(textArgument(name));
  return item === undefined ? undefined : { type: 'NamedItem', item };
}

function namedRange({ workbook }: Session, item: NamedItem): HostObject | undefined {
  const reference = parseReference(item.formula.replace(/^=/, ''));
  const sheet = reference?.sheetName === undefined ? undefined : workbook.findSheet(reference.sheetName);
  return reference === undefined || sheet === undefined ? undefined : { type: 'Range', sheet, area: reference.area };
}

/** Excel writes a range's address with $ before every part. */
function absoluteFormula(reference: unknown): string {
  if (!isRange(reference)) return textArgument(reference);
  const address = areaAddress(reference.area).replace(/[A-Z]+|\d+/g, '$$$&');
  return `=${quotedSheetName(reference.sheet.name)}!${address}`;
}

export const namedItemCollectionTable = defineType('NamedItemCollection', (make) => ({
  items: make.items('1.1', (_all, { workbook }) => workbook.names.map((item) => ({ type: 'NamedItem', item }))),
  getItem: make.indexer('1.1', (_all, name, session) => findName(session, name) ?? refuse('ItemNotFound')),
  getItemOrNullObject: make.method('1.4', (_all, [name], session) => findName(session, name) ?? NULL_OBJECT),
  getCount: make.method('1.4', (_all, _args, { workbook }) => workbook.names.length),
  add: make.method('1.4', (_all, [name, reference, comment], { workbook, recalculation }) => {
    const item = { name: textArgument(name), formula: absoluteFormula(reference), comment: '', visible: true };
    if (workbook.findName(item.name) !== undefined) refuse('ItemAlreadyExists');
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(item.name)) refuse('InvalidArgument');
    if (typeof comment === 'string') item.comment = comment;
    workbook.names.push(item);
    recalculation.structureChanged();
    return { type: 'NamedItem', item };
  }),
}));

export const namedItemTable = defineType(
  'NamedItem',
  (make) => ({
    name: make.property('1.1', ({ item }) => item.name),
    formula: make.writable(
      '1.7',
      ({ item }) => item.formula,
      ({ item }, formula, { recalculation }) => {
        item.formula = textArgument(formula);
        recalculation.structureChanged();
      },
    ),
    comment: make.writable(
      '1.4',
      ({ item }) => item.comment,
      ({ item }, comment) => {
        item.comment = textArgument(comment);
      },
    ),
    visible: make.writable(
      '1.1',
      ({ item }) => item.visible,
      ({ item }, visible) => {
        item.visible = booleanArgument(visible);
      },
    ),
    scope: make.property('1.4', () => 'Workbook'),
    type: make.property('1.1', ({ item }, session) =>
      namedRange(session, item) === undefined ? refuse('UnsupportedOperation') : 'Range',
    ),
    getRange: make.method('1.1', ({ item }, _args, session) => namedRange(session, item) ?? refuse('ItemNotFound')),
    getRangeOrNullObject: make.method('1.4', ({ item }, _args, session) => namedRange(session, item) ?? NULL_OBJECT),
    delete: make.method('1.4', ({ item }, _args, { workbook, recalculation }) => {
      workbook.names.splice(workbook.names.indexOf(item), 1);
      recalculation.structureChanged();
    }),
  }),
  { identify: ({ item }) => ({ Name: item.name }) },
);
