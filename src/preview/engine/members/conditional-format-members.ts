import { intersection } from '../../../grid/model/area.js';
import {
  conditionalFormatId,
  type ConditionalFormat,
  type ConditionalLook,
} from '../../../grid/model/conditional-format.js';
import type { Worksheet } from '../../../grid/model/worksheet.js';
import type { Area } from '../../../core/sheet/snapshot.js';
import { booleanArgument, choiceArgument, colorArgument, integerArgument, textArgument } from '../arguments.js';
import { notEmulated, refuse } from '../host-error.js';
import { NULL_OBJECT, type ObjectOf } from '../host-objects.js';
import { defineType, type Maker } from '../member-table.js';
import type { Session } from '../session.js';

type Collection = ObjectOf<'ConditionalFormatCollection'>;
type Format = ObjectOf<'ConditionalFormat'>;

function formatsOf({ sheet, areas }: Collection): Format[] {
  const touches = (format: ConditionalFormat): boolean =>
    format.areas.some((own) => areas.some((area) => intersection(own, area) !== undefined));
  return sheet.conditionalFormats.filter(touches).map((format) => ({ type: 'ConditionalFormat', sheet, format }));
}

function findFormat(collection: Collection, id: unknown): Format | undefined {
  return formatsOf(collection).find(({ format }) => format.id === textArgument(id));
}

/** A new rule stands before all others. Its id is one no rule of the sheet has. */
function addFormat(sheet: Worksheet, areas: readonly Area[], type: unknown): ConditionalFormat {
  if (type !== 'Custom') throw notEmulated(`conditional formats of the type ${String(type)}`);
  const taken = new Set(sheet.conditionalFormats.map((format) => format.id));
  let number = sheet.conditionalFormats.length;
  while (taken.has(conditionalFormatId(number))) number++;
  const format = { id: conditionalFormatId(number), type, areas: [...areas], formula: '', stopIfTrue: false, look: {} };
  sheet.conditionalFormats.unshift(format);
  return format;
}

/** "Priorities greater than the bounds will get and set to the maximum (or minimum if negative) priority." */
function setPriority(sheet: Worksheet, format: ConditionalFormat, value: unknown): void {
  const wanted = integerArgument(value);
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
  others.splice(place, 0, format);
  sheet.conditionalFormats = others;
  others.forEach((other, index) => (other.id = conditionalFormatId(index)));
}

export const conditionalFormatCollectionTable = defineType('ConditionalFormatCollection', (make) => ({
  items: make.items('1.6', (collection) => formatsOf(collection)),
  getItem: make.indexer('1.6', (collection, id) => findFormat(collection, id) ?? refuse('ItemNotFound')),
  getItemOrNullObject: make.method('1.14', (collection, [id]) => findFormat(collection, id) ?? NULL_OBJECT),
  getItemAt: make.method(
    '1.6',
    (collection, [index]) => formatsOf(collection)[integerArgument(index)] ?? refuse('InvalidArgument'),
  ),
  getCount: make.method('1.6', (collection) => formatsOf(collection).length),
  add: make.method('1.6', ({ sheet, areas }, [type], session) => {
    session.ensureUnprotected(sheet);
    return { type: 'ConditionalFormat', sheet, format: addFormat(sheet, areas, type) };
  }),
  clearAll: make.method(
    '1.6',
    ({ sheet, areas }, _args, session) => {
      session.ensureUnprotected(sheet);
      for (const area of areas) sheet.clearConditionalFormats(area);
    },
    { belief: 'a rule that reaches beyond the range keeps its other cells' },
  ),
}));

export const conditionalFormatTable = defineType(
  'ConditionalFormat',
  (make) => ({
    id: make.property('1.6', ({ format }) => format.id, {
      belief: 'ids are given anew to all rules of the sheet whenever a priority is set',
    }),
    type: make.property('1.6', ({ format }) => format.type),
    priority: make.writable(
      '1.6',
      ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      ({ sheet, format }, priority, session) => {
        session.ensureUnprotected(sheet);
        setPriority(sheet, format, priority);
      },
    ),
    stopIfTrue: make.writable(
      '1.6',
      ({ format }) => format.stopIfTrue,
      ({ sheet, format }, stop, session) => {
        session.ensureUnprotected(sheet);
        format.stopIfTrue = booleanArgument(stop);
      },
    ),
    custom: make.object('1.6', ({ sheet, format }) =>
      format.type === 'Custom' ? { type: 'CustomConditionalFormat', sheet, format } : refuse('InvalidArgument'),
    ),
    customOrNullObject: make.object('1.6', ({ sheet, format }) =>
      format.type === 'Custom' ? { type: 'CustomConditionalFormat', sheet, format } : NULL_OBJECT,
    ),
    delete: make.method('1.6', ({ sheet, format }, _args, session) => {
      session.ensureUnprotected(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    }),
    getRange: make.method('1.6', ({ sheet, format: { areas } }) => {
      const [area, ...more] = areas;
      if (area === undefined || more.length > 0) refuse('InvalidOperation');
      return { type: 'Range', sheet, area };
    }),
    getRangeOrNullObject: make.method('1.6', ({ sheet, format: { areas } }) => {
      const [area, ...more] = areas;
      return area === undefined || more.length > 0 ? NULL_OBJECT : { type: 'Range', sheet, area };
    }),
    getRanges: make.method('1.9', ({ sheet, format }) => ({ type: 'RangeAreas', sheet, areas: format.areas })),
  }),
  { identify: ({ format }) => ({ Id: format.id }) },
);

export const customConditionalFormatTable = defineType('CustomConditionalFormat', (make) => ({
  rule: make.object('1.6', ({ sheet, format }) => ({ type: 'ConditionalFormatRule', sheet, format })),
  format: make.object('1.6', ({ sheet, format }) => ({ type: 'ConditionalRangeFormat', sheet, format })),
}));

export const conditionalFormatRuleTable = defineType('ConditionalFormatRule', (make) => ({
  formula: make.writable(
    '1.6',
    ({ format }) => format.formula,
    ({ sheet, format }, formula, session) => {
      session.ensureUnprotected(sheet);
      format.formula = textArgument(formula);
    },
    { belief: 'relative references count from the first cell of the first area' },
  ),
}));

export const conditionalRangeFormatTable = defineType('ConditionalRangeFormat', (make) => ({
  fill: make.object('1.6', ({ sheet, format }) => ({ type: 'ConditionalRangeFill', sheet, format })),
  font: make.object('1.6', ({ sheet, format }) => ({ type: 'ConditionalRangeFont', sheet, format })),
}));

type Look = { readonly sheet: Worksheet; readonly format: ConditionalFormat };

function setLook({ sheet, format }: Look, session: Session, look: Partial<ConditionalLook>): void {
  session.ensureUnprotected(sheet);
  Object.assign(format.look, look);
}

export const conditionalRangeFillTable = defineType('ConditionalRangeFill', (make) => ({
  color: make.writable(
    '1.6',
    ({ format }) => format.look.fill ?? '',
    (target, color, session) => setLook(target, session, { fill: colorArgument(color) }),
  ),
  clear: make.method('1.6', ({ sheet, format }, _args, session) => {
    session.ensureUnprotected(sheet);
    delete format.look.fill;
  }),
}));

const UNDERLINES = ['None', 'Single', 'Double'] as const;

function fontSwitch(make: Maker<Look>, part: 'bold' | 'italic' | 'strikethrough'): ReturnType<Maker<Look>['writable']> {
  return make.writable(
    '1.6',
    ({ format }) => format.look[part] ?? false,
    (target, on, session) => setLook(target, session, { [part]: booleanArgument(on) }),
  );
}

export const conditionalRangeFontTable = defineType('ConditionalRangeFont', (make) => ({
  bold: fontSwitch(make, 'bold'),
  italic: fontSwitch(make, 'italic'),
  strikethrough: fontSwitch(make, 'strikethrough'),
  underline: make.writable(
    '1.6',
    ({ format }) => format.look.underline ?? 'None',
    (target, underline, session) => setLook(target, session, { underline: choiceArgument(underline, UNDERLINES) }),
  ),
  color: make.writable(
    '1.6',
    ({ format }) => format.look.fontColor ?? '',
    (target, color, session) => setLook(target, session, { fontColor: colorArgument(color) }),
  ),
  clear: make.method('1.6', ({ sheet, format }, _args, session) => {
    session.ensureUnprotected(sheet);
    for (const part of ['bold', 'italic', 'strikethrough', 'underline', 'fontColor'] as const) delete format.look[part];
  }),
}));
