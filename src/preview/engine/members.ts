/** The one table of what is emulated: by Excel type, each member with its evidence. All else answers NotImplemented. */
import type { HostObject, ObjectType } from './host-objects.js';
import { defineType, type TypeTable } from './member-table.js';
import * as charts from './members/chart-members.js';
import * as conditionalFormats from './members/conditional-format-members.js';
import * as dataValidations from './members/data-validation-members.js';
import * as namedValues from './members/named-value-members.js';
import * as notes from './members/note-members.js';
import * as rangeAreas from './members/range-areas-members.js';
import * as rangeFormats from './members/range-format-members.js';
import * as ranges from './members/range-members.js';
import * as workbooks from './members/workbook-members.js';
import * as worksheets from './members/worksheet-members.js';

const TABLES: readonly TypeTable[] = [
  workbooks.workbookTable,
  workbooks.applicationTable,
  workbooks.workbookCreatedTable,
  workbooks.runtimeTable,
  workbooks.documentPropertiesTable,
  workbooks.functionsTable,
  workbooks.functionResultTable,
  workbooks.tableCollectionTable,
  workbooks.addinInternalServiceTable,
  worksheets.worksheetCollectionTable,
  worksheets.worksheetTable,
  worksheets.worksheetProtectionTable,
  worksheets.worksheetFreezePanesTable,
  ranges.rangeTable,
  rangeAreas.rangeAreasTable,
  rangeAreas.rangeCollectionTable,
  rangeFormats.rangeFormatTable,
  rangeFormats.rangeFillTable,
  rangeFormats.rangeFontTable,
  dataValidations.dataValidationTable,
  charts.chartCollectionTable,
  charts.chartTable,
  charts.chartTitleTable,
  charts.chartLegendTable,
  charts.chartAxesTable,
  charts.chartAxisTable,
  charts.chartSeriesCollectionTable,
  charts.chartSeriesTable,
  conditionalFormats.conditionalFormatCollectionTable,
  conditionalFormats.conditionalFormatTable,
  conditionalFormats.customConditionalFormatTable,
  conditionalFormats.conditionalFormatRuleTable,
  conditionalFormats.conditionalRangeFormatTable,
  conditionalFormats.conditionalRangeFillTable,
  conditionalFormats.conditionalRangeFontTable,
  namedValues.settingCollectionTable,
  namedValues.settingTable,
  namedValues.worksheetCustomPropertyCollectionTable,
  namedValues.worksheetCustomPropertyTable,
  namedValues.namedItemCollectionTable,
  namedValues.namedItemTable,
  notes.noteCollectionTable,
  notes.noteTable,
  defineType('NullObject', () => ({})),
];

const byType = new Map<ObjectType, TypeTable>(TABLES.map((table) => [table.type, table]));

export const MEMBER_TABLES: ReadonlyMap<ObjectType, TypeTable> = byType;

export function tableOf(object: HostObject): TypeTable {
  const table = byType.get(object.type);
  if (table === undefined) throw new Error(`No table of members for ${object.type}`);
  return table;
}
