/** The faults that the sample shows, each with the rule that finds it and the cell where it is found. */
import type { ListId } from '../../src/core/schema/fields.js';
import type { RuleId } from '../../src/core/rules/finding-data.js';
import type { Content } from './grid.js';
import type { RowContent, SummedRows } from './list-layout.js';
import type { StyleName } from './styles-xml.js';

type Cells = Readonly<Record<string, RowContent>>;

/** `key`: the column where the rule speaks. `change`: what stands in the row instead. */
export interface RowFault {
  readonly rule: RuleId;
  readonly list: ListId;
  readonly project: string;
  readonly key: string;
  readonly change: (cells: Cells) => Cells;
  /** Of the cell, where a person formatted it otherwise than its column. */
  readonly style?: StyleName;
}

/** `key` null: the cell with the count. `sector` null: the total row. */
export interface SumFault {
  readonly rule: RuleId;
  readonly list: ListId;
  readonly sector: string | null;
  readonly key: string;
  readonly change: (rows: SummedRows) => Content;
}

export interface CountFault {
  readonly list: ListId;
  readonly sector: string | null;
  readonly by: number;
}

/** Faults of the form itself, which the lists' columns are written with. `key` null: about no cell. */
export interface HeadingFault {
  readonly rule: RuleId;
  readonly list: ListId;
  readonly key: string | null;
}

export const HEADING_FAULTS: readonly HeadingFault[] = [
  { rule: 'column-duplicate', list: 'new-start', key: 'budget' },
  { rule: 'column-unknown', list: 'under-construction', key: 'supervisor' },
  // 匡算投资额 is no heading of the total investment.
  { rule: 'column-unknown', list: 'preliminary', key: 'total' },
  { rule: 'column-missing', list: 'preliminary', key: null },
];

export const COUNT_FAULTS: readonly CountFault[] = [
  { list: 'new-start', sector: '城市基础设施', by: 1 },
  { list: 'under-construction', sector: null, by: -1 },
];

function numbers(contents: readonly Content[]): number[] {
  return contents.filter((content) => typeof content === 'number');
}

export const SUM_FAULTS: readonly SumFault[] = [
  {
    rule: 'total-formula-incomplete',
    list: 'new-start',
    sector: '工业',
    key: 'total',
    change: ({ letter, ranges }) => {
      const [range] = ranges;
      if (range === undefined) throw new Error('a group without projects');
      return { formula: `SUM(${letter}${range.first}:${letter}${range.last - 1})` };
    },
  },
  {
    rule: 'total-formula-incomplete',
    list: 'under-construction',
    sector: null,
    key: 'yearToDate',
    change: ({ letter, ranges }) => {
      const [range] = ranges;
      if (range === undefined) throw new Error('a total without projects');
      return { formula: `SUBTOTAL(9,${letter}${range.first}:${letter}${range.last - 2})` };
    },
  },
  {
    // Typed before the last project came in.
    rule: 'total-row-mismatch',
    list: 'new-start',
    sector: null,
    key: 'annualPlan',
    change: ({ contents }) =>
      numbers(contents)
        .slice(0, -1)
        .reduce((sum, amount) => sum + amount, 0),
  },
  {
    rule: 'total-row-mismatch',
    list: 'preliminary',
    sector: '工业',
    key: 'annualPlan',
    change: ({ contents }) => numbers(contents).reduce((sum, amount) => sum + amount, 0) - 300,
  },
  {
    rule: 'formula-error',
    list: 'preliminary',
    sector: '社会民生',
    key: 'annualPlan',
    change: () => ({ formula: 'SUM(#REF!)', stored: { error: '#REF!' } }),
  },
];
