/** What a workbook holds beside its lists: choices behind the drop-downs, and summary tabs that wait to be filled. */
import { columnName } from '../../src/core/sheet/address.js';
import { SheetGrid } from './grid.js';
import { escapeXml } from './sheet-xml.js';

export const CHOICES_SHEET = '选项';

const CHOICES: readonly (readonly [string, readonly string[]])[] = [
  ['是否', ['是', '否']],
  ['需协调层级', ['项目法人', '行业主管部门', '分管领导', '领导小组']],
  ['建设性质', ['新建', '扩建', '改建', '改扩建', '技改']],
];

export function choicesSheet(organisations: readonly string[]): SheetGrid {
  const lists = [...CHOICES, ['责任单位', organisations] as const];
  const grid = new SheetGrid({ name: CHOICES_SHEET, hidden: true, widths: lists.map(() => 20) });
  lists.forEach(([heading, items], column) => {
    grid.set(0, column, heading, 'head');
    items.forEach((item, index) => grid.set(index + 1, column, item, 'plain'));
  });
  return grid;
}

/** A drop-down of a column of the choices sheet, told and not enforced. */
export function dropDown(area: string, choice: string): string {
  const column = CHOICES.findIndex(([heading]) => heading === choice);
  const items = CHOICES[column]?.[1];
  if (items === undefined) throw new Error(`no choices of ${choice}`);
  const letter = columnName(column);
  const source = `${CHOICES_SHEET}!$${letter}$2:$${letter}$${items.length + 1}`;
  return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="${choice}" prompt="请从下拉列表中选择" sqref="${area}"><formula1>${escapeXml(source)}</formula1></dataValidation>`;
}

export function dataBar(area: string): string {
  return `<conditionalFormatting sqref="${area}"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF9BC2E6"/></dataBar></cfRule></conditionalFormatting>`;
}

/** Red below seven tenths. */
export function redBelow(area: string): string {
  const first = area.split(':')[0] ?? area;
  return `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(ISNUMBER(${first}),${first}&lt;0.7)</formula></cfRule></conditionalFormatting>`;
}

const NOTE = '注：虚构数据，仅供演示；本表由清单汇总填入。';

/** Two-row head that crosses measures with lists, a row an organisation. */
export function organisationSummary(organisations: readonly string[]): SheetGrid {
  const started = ['个数', '年度计划投资', '1-9月累计完成投资', '完成率'];
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    ['新开工', started],
    ['在建', started],
    ['前期', ['个数', '年度计划投资']],
  ];
  const last = 1 + blocks.reduce((sum, [, measures]) => sum + measures.length, 0);
  const grid = new SheetGrid({
    name: '分单位汇总',
    widths: [6, 24, ...Array<number>(last - 1).fill(13)],
    freeze: { rows: 4, columns: 2 },
  });
  writeTop(grid, '长寿区2022年9月重大项目分单位汇总表（虚构数据）', last);
  grid.setMerged(2, 0, 3, 0, '序号', 'head');
  grid.setMerged(2, 1, 3, 1, '责任单位', 'head');
  let column = 2;
  for (const [list, measures] of blocks) {
    grid.setMerged(2, column, 2, column + measures.length - 1, list, 'head');
    for (const measure of measures) grid.set(3, column++, measure, 'head');
  }
  const rates = new Set([5, 9]);
  writeLabels(grid, 4, organisations, last, (at) => (rates.has(at) ? 'rate' : at === 1 ? 'center' : 'money'));
  return grid;
}

export function programmeSummary(programmes: readonly string[]): SheetGrid {
  const measures = ['项目个数', '总投资', '年度计划投资', '1-9月累计完成投资', '完成率', '序时进度', '排名'];
  const last = measures.length + 1;
  const grid = new SheetGrid({
    name: '分专项汇总',
    widths: [6, 28, ...measures.map(() => 15)],
    freeze: { rows: 3, columns: 2 },
  });
  writeTop(grid, '长寿区2022年9月重大项目分专项汇总表（虚构数据）', last);
  ['序号', '专项', ...measures].forEach((heading, column) => grid.set(2, column, heading, 'head'));
  writeLabels(grid, 3, programmes, last, (at) => (at === 6 || at === 7 ? 'rate' : at === 8 ? 'center' : 'money'));
  return grid;
}

function writeTop(grid: SheetGrid, title: string, last: number): void {
  grid.setMerged(0, 0, 0, last, title, 'title');
  grid.setMerged(1, last - 2, 1, last, '单位：个、亿元', 'infoRight');
  grid.heights.set(0, 36);
}

function writeLabels(
  grid: SheetGrid,
  from: number,
  labels: readonly string[],
  last: number,
  styleOf: (column: number) => 'rate' | 'center' | 'money',
): void {
  labels.forEach((label, index) => {
    grid.set(from + index, 0, index + 1, 'center');
    grid.set(from + index, 1, label, 'center');
    for (let column = 2; column <= last; column++) grid.set(from + index, column, null, styleOf(column));
  });
  const total = from + labels.length;
  grid.setMerged(total, 0, total, 1, '合计', 'total');
  for (let column = 2; column <= last; column++) {
    grid.set(total, column, null, styleOf(column) === 'rate' ? 'totalRate' : 'totalMoney');
  }
  grid.setMerged(total + 1, 0, total + 1, last, NOTE, 'note');
}
