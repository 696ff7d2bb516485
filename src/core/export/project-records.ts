/**
 * Projects as normalised records, the same columns for every workbook: amounts in 万元, rates as fractions, days ISO, codes
 * in their normal form, organisations by the register's names. What stands in a cell and cannot be read as its column's
 * type is null, and its column is named in `unreadable`.
 */
import { isReadable, isUnreadable, type CellState } from '../lists/cell-state.js';
import type { FieldColumn } from '../lists/columns.js';
import type { ProjectRow } from '../lists/project-row.js';
import { firstOrganisation } from '../progress/aggregates.js';
import { judged } from '../progress/band-changes.js';
import type { CheckContext } from '../rules/context.js';
import { LIST_DESCRIPTORS, type FieldDescriptor } from '../schema/lists.js';
import { LISTS, type FieldKind } from '../schema/fields.js';
import { readConstructionType } from '../values/construction-type.js';
import { isoDay } from '../values/day.js';
import { readEscalationLevel } from '../values/escalation-level.js';
import { splitOrganisations } from '../values/organisations.js';
import { readProjectCode } from '../values/project-code.js';
import { isBlankSign, spacedLine } from '../values/text.js';
import { readYesNo } from '../values/yes-no.js';
import { plainAmount, snakeCase, type ExportColumn, type ExportRecord, type ExportValue } from './export-column.js';
import { SOURCE_COLUMNS, sourceValues, type ExportSource } from './source-columns.js';

/** Every field that some list has, in the order of the lists' descriptors. */
const FIELDS: readonly FieldDescriptor[] = [
  ...new Map(LISTS.flatMap((list) => LIST_DESCRIPTORS[list].fields.map((field) => [field.name, field]))).values(),
];

const TYPES: Readonly<Record<FieldKind, ExportColumn['type']>> = {
  text: 'string',
  money: 'number',
  rate: 'number',
  date: 'date',
  'yes-no': 'boolean',
  code: 'string',
  phone: 'string',
  organisations: 'string',
  'construction-type': 'string',
  'escalation-level': 'string',
};

const DESCRIPTIONS: Readonly<Partial<Record<FieldKind, string>>> = {
  rate: 'A fraction',
  date: 'The last day, where the cell names a month or a longer period',
  organisations: 'Names of the register where it knows them, parted by 、',
  'escalation-level': 'Names of the policy’s levels, parted by 、',
};

function columnOf({ name, title, kind }: FieldDescriptor): ExportColumn {
  const description = DESCRIPTIONS[kind];
  return {
    name: snakeCase(name),
    type: TYPES[kind],
    title,
    ...(description === undefined ? {} : { description }),
    ...(kind === 'money' ? { unit: '万元' } : {}),
    field: name,
  };
}

export const PROJECT_COLUMNS: readonly ExportColumn[] = [
  ...SOURCE_COLUMNS,
  { name: 'sheet', type: 'string', title: '工作表', required: true },
  { name: 'row', type: 'integer', title: '行', description: 'As people count rows, from 1', required: true },
  { name: 'list', type: 'string', title: '清单', description: 'Empty where nothing tells it', enum: LISTS },
  ...FIELDS.map(columnOf),
  {
    name: 'organisation',
    type: 'string',
    title: '归口单位',
    description: 'The first organisation that answers for the project: by it a project counts once',
  },
  {
    name: 'start_state',
    type: 'string',
    title: '开工情况',
    description: 'Whether the project has started, by all that its row says',
    required: true,
    enum: ['yes', 'no', 'unknown', 'conflict'],
  },
  {
    name: 'schedule_plan',
    type: 'number',
    title: '序时计划',
    description: 'Plan to date by the policy’s baseline; for started and unfinished projects with a plan',
    unit: '万元',
  },
  {
    name: 'schedule_attainment',
    type: 'number',
    title: '序时完成率',
    description: 'Invested year to date over the plan to date',
  },
  { name: 'schedule_gap_points', type: 'number', title: '与序时差', unit: '百分点' },
  { name: 'schedule_band', type: 'string', title: '赋色', enum: ['green', 'yellow', 'red'] },
  {
    name: 'unreadable',
    type: 'string',
    title: '读不出的列',
    description: 'Columns whose cells hold something that cannot be read as their type, parted by a space',
  },
];

/** One record a project, in the order of the sheets, then by row. */
export function* projectRecords(context: CheckContext, source: ExportSource): Generator<ExportRecord> {
  const { bands, baseline } = context.policy;
  const from = sourceValues(source);
  for (const row of context.rows) {
    const unreadable: string[] = [];
    const fields = FIELDS.map(({ name }) => {
      const column = row.has(name) ? row.table.column(name) : undefined;
      const value = column === undefined ? null : fieldValue(context, row, column);
      if (value !== UNREADABLE) return value;
      unreadable.push(snakeCase(name));
      return null;
    });
    const schedule = judged(context, row, { bands, baseline });
    yield [
      ...from,
      row.table.sheet.name,
      row.row + 1,
      row.list,
      ...fields,
      firstOrganisation(context, row),
      context.start(row),
      schedule === undefined ? null : plainAmount(schedule.planToDate),
      schedule === undefined ? null : plainAmount(schedule.attainment),
      schedule === undefined || schedule.gapPoints === null ? null : plainAmount(schedule.gapPoints),
      schedule?.band ?? null,
      unreadable.length === 0 ? null : unreadable.join(' '),
    ];
  }
}

const UNREADABLE = Symbol('unreadable');

function fieldValue(context: CheckContext, row: ProjectRow, column: FieldColumn): ExportValue | typeof UNREADABLE {
  const { field, kind } = column;
  switch (kind) {
    case 'money': {
      const { state, value } = row.table.projectAmount(row.row, field);
      return isReadable(state) ? plainAmount(value) : nothing(state);
    }
    case 'rate': {
      const state = row.table.stateAt(row.row, field);
      return isReadable(state) ? plainAmount(row.table.valueAt(row.row, field)) : nothing(state);
    }
    case 'date': {
      const day = row.day(field);
      return day === undefined ? nothing(row.state(field)) : isoDay(day);
    }
    default:
      return isUnreadable(row.state(field)) ? UNREADABLE : wordValue(context, row, column);
  }
}

/** 已开工 in a date column is no day, and readable all the same. */
function nothing(state: CellState): null | typeof UNREADABLE {
  return isUnreadable(state) ? UNREADABLE : null;
}

function wordValue(
  context: CheckContext,
  row: ProjectRow,
  { field, kind }: FieldColumn,
): ExportValue | typeof UNREADABLE {
  const value = row.value(field);
  switch (kind) {
    case 'yes-no': {
      const reading = readYesNo(value);
      return reading.kind === 'value' ? reading.yes : reading.kind === 'empty' ? null : UNREADABLE;
    }
    case 'code': {
      const reading = readProjectCode(value);
      return reading.kind === 'value' ? reading.code : reading.kind === 'empty' ? null : UNREADABLE;
    }
    case 'construction-type': {
      const reading = readConstructionType(value);
      return reading.kind === 'value' ? reading.type : reading.kind === 'empty' ? null : UNREADABLE;
    }
    case 'escalation-level': {
      const reading = readEscalationLevel(value, context.policy.escalationLevels);
      return reading.kind === 'value' ? reading.levels.join('、') : reading.kind === 'empty' ? null : UNREADABLE;
    }
    case 'organisations':
      return organisationNames(context, row.text(field), value);
    default: {
      // A name is only wrapped, and findings name the project by it; other cells hold a line a statement.
      const text =
        field === 'name' ? (row.name ?? '') : typeof value === 'string' ? spacedLine(value).trim() : row.text(field);
      return isBlankSign(text) ? null : text;
    }
  }
}

/** Split as the cell has it: its line breaks part names. */
function organisationNames({ register }: CheckContext, text: string, value: unknown): string | null {
  if (isBlankSign(text)) return null;
  const named = splitOrganisations(typeof value === 'string' ? value : text, register?.joined).map(({ text: name }) => {
    const found = register?.find(name);
    return found === undefined || found.kind === 'unknown' ? name.trim() : found.name;
  });
  return named.length === 0 ? null : named.join('、');
}
