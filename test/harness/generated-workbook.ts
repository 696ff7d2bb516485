/** Workbooks of all three lists with whatever people write into them, for properties. */
import fc from 'fast-check';
import { LISTS, type ListId } from '../../src/core/schema/fields.js';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot.js';
import { bare, listSheet, project, SHEET_NAMES, type BareRow, type RowValues } from './lists.js';
import { workbook, type Cell, type SheetSpec } from './workbook.js';

// Amounts are multiples of 10 万元: a difference is either none or far above what rounding in another unit may hide.
const AMOUNT = fc.integer({ min: 0, max: 3000 }).map((tens) => tens * 10);
const MONEY: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: AMOUNT },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cell>(null, '/', '暂无', '约500', '8 40', '2000万', '1.2亿元', '待定', -50, 0),
  },
);
const DAY: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 44562, max: 45657 }),
  fc.constantFrom<Cell>(null, '2022年3月', '2022.9', '2022-09-15', '明年上半年', '2022年13月', '已开工', '待定'),
);

const VALUES: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  totalInvestment: MONEY,
  annualPlan: MONEY,
  investedYearToDate: MONEY,
  investedThisMonth: MONEY,
  investedToPriorYear: MONEY,
  investedSinceStart: MONEY,
  completionRate: fc.constantFrom<Cell>(0.5, 50, '75%', '92.35', '高', null),
  plannedStart: DAY,
  actualStart: DAY,
  plannedFinish: DAY,
  started: fc.constantFrom<Cell>('是', '否', null, '也许', '√'),
  inStatistics: fc.constantFrom<Cell>('是', '否', null),
  constructionType: fc.constantFrom<Cell>('新建', '扩建', '改建', '其它', null),
  code: fc.constantFrom<Cell>('2109-500115-04-01-123456', '2109-500115-04-01', null, '1809-500115-04-01-123456'),
  responsibleOrganisation: fc.constantFrom<Cell>('区交通局', '区住建委、区交通局', '相关部门', null),
  phone: fc.constantFrom<Cell>('023-40661234', '13812345678', '1381234', null),
  problem: fc.constantFrom<Cell>('征地滞后', '无', null),
  escalationLevel: fc.constantFrom<Cell>('分管领导', '市长', null),
  'milestones.feasibility.planned': DAY,
  'milestones.feasibility.actual': DAY,
};
const OPTIONAL = Object.keys(VALUES);

const NAME: fc.Arbitrary<Cell | 'own'> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<'own'>('own') },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, '★环湾大道', '环湾大道') },
);

/** Projects, and now and then the rows that stand among them. */
function anyRows(list: ListId, fields: readonly string[]): fc.Arbitrary<BareRow[]> {
  const values = fc.record(Object.fromEntries(fields.map((field) => [field, VALUES[field] ?? fc.constant(null)])));
  const kind = fc.oneof(
    { weight: 10, arbitrary: fc.constant('project') },
    { weight: 1, arbitrary: fc.constantFrom('group', 'counted group', 'subtotal', 'child', 'note', 'number') },
  );
  const row = fc.record({ kind, values, name: NAME, sum: AMOUNT });
  return fc.array(row, { minLength: 1, maxLength: 10 }).map((rows) => {
    let number = 0;
    return rows.map((one) => {
      switch (one.kind) {
        case 'group':
          return bare({ serialNumber: '一', name: '交通', totalInvestment: one.sum });
        case 'counted group':
          return bare({ serialNumber: '（一）产业项目（2个）' });
        case 'subtotal':
          return bare({ name: '小计', totalInvestment: one.sum, annualPlan: one.sum });
        case 'child':
          return bare({ name: '其中：一期', totalInvestment: one.sum });
        case 'note':
          return bare({ serialNumber: '注：金额为调度口径' });
        case 'number':
          return bare({ serialNumber: 99 });
        default: {
          number++;
          const named: RowValues = one.name === 'own' ? {} : { name: one.name };
          return project(list, number, { ...one.values, ...named });
        }
      }
    });
  });
}

const anySheet = (list: ListId): fc.Arbitrary<SheetSpec> =>
  fc.subarray(OPTIONAL).chain((fields) =>
    fc
      .record({
        rows: anyRows(list, fields),
        total: fc.constantFrom('none', 'top', 'bottom'),
        sum: AMOUNT,
        unknown: fc.boolean(),
      })
      .map(({ rows, total, sum, unknown }) => {
        const totals = bare({ serialNumber: '合计', name: `${rows.length}个`, totalInvestment: sum, annualPlan: sum });
        const all = total === 'none' ? rows : total === 'top' ? [totals, ...rows] : [...rows, totals];
        return listSheet(list, all, {
          name: SHEET_NAMES[list],
          ...(unknown ? { columns: ['remark'], headings: { remark: '批示编号' } } : {}),
        });
      }),
  );

export const anyWorkbook: fc.Arbitrary<WorkbookSnapshot> = fc
  .subarray([...LISTS], { minLength: 1 })
  .chain((lists) => fc.tuple(...lists.map(anySheet)))
  .map((sheets) => workbook({ sheets }));
