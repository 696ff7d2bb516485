import { cellCount } from '../../../grid/model/area.js';
import { choiceArgument, integerArgument } from '../arguments.js';
import { CLEAR_WHAT, clearCells } from '../edits.js';
import { refuse } from '../host-error.js';
import { defineType } from '../member-table.js';
import { rangeAddress } from './range-members.js';

export const rangeAreasTable = defineType(
  'RangeAreas',
  (make) => ({
    address: make.property('1.9', ({ sheet, areas }) => areas.map((area) => rangeAddress(sheet, area)).join(',')),
    areaCount: make.property('1.9', ({ areas }) => areas.length),
    cellCount: make.property('1.9', ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    areas: make.object('1.9', ({ sheet, areas }) => ({ type: 'RangeCollection', sheet, areas })),
    worksheet: make.object('1.9', ({ sheet }) => ({ type: 'Worksheet', sheet })),
    format: make.object('1.9', ({ sheet, areas }) => ({ type: 'RangeFormat', sheet, areas })),
    conditionalFormats: make.object('1.9', ({ sheet, areas }) => ({
      type: 'ConditionalFormatCollection',
      sheet,
      areas,
    })),
    clear: make.method('1.9', ({ sheet, areas }, [what], session) => {
      for (const area of areas) clearCells(session, sheet, area, choiceArgument(what ?? 'All', CLEAR_WHAT));
    }),
  }),
  { tracked: true },
);

export const rangeCollectionTable = defineType('RangeCollection', (make) => ({
  items: make.items('1.9', ({ sheet, areas }) => areas.map((area) => ({ type: 'Range', sheet, area }))),
  getCount: make.method('1.9', ({ areas }) => areas.length),
  getItemAt: make.method('1.9', ({ sheet, areas }, [index]) => ({
    type: 'Range',
    sheet,
    area: areas[integerArgument(index)] ?? refuse('ItemNotFound'),
  })),
}));
