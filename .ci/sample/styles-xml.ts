/** The cell formats of the sample workbook and its styles part. */

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  '<font><b/><sz val="20"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
  '<font><b/><sz val="10"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  '<font><sz val="10"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  '<font><sz val="10"/><color rgb="FF7F7F7F"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
] as const;

const FILLS = ['FFD9E1F2', 'FFEDF3E6', 'FFFFF2CC'] as const;

const NUMBER_FORMATS = { general: 0, amount: 3, day: 164, percent: 165 } as const;
const CODES = { [NUMBER_FORMATS.day]: 'yyyy-mm-dd', [NUMBER_FORMATS.percent]: '0.0%' } as const;

interface Style {
  readonly font: number;
  /** 0: none; else of FILLS, counted from 1. */
  readonly fill: number;
  readonly border: boolean;
  readonly format: keyof typeof NUMBER_FORMATS;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
}

function style(font: number, align: Style['align'], more: Partial<Style> = {}): Style {
  return { font, fill: 0, border: true, format: 'general', align, wrap: false, ...more };
}

const STYLES = {
  plain: style(0, 'left', { border: false }),
  title: style(1, 'center', { border: false }),
  info: style(3, 'left', { border: false }),
  infoRight: style(3, 'right', { border: false }),
  head: style(2, 'center', { fill: 1, wrap: true }),
  text: style(3, 'left', { wrap: true }),
  center: style(3, 'center', { wrap: true }),
  money: style(3, 'right', { format: 'amount' }),
  rate: style(3, 'right', { format: 'percent' }),
  date: style(3, 'center', { format: 'day' }),
  group: style(2, 'left', { fill: 2 }),
  groupMoney: style(2, 'right', { fill: 2, format: 'amount' }),
  groupRate: style(2, 'right', { fill: 2, format: 'percent' }),
  total: style(2, 'center', { fill: 3 }),
  totalMoney: style(2, 'right', { fill: 3, format: 'amount' }),
  totalRate: style(2, 'right', { fill: 3, format: 'percent' }),
  note: style(4, 'left', { border: false, wrap: true }),
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

const INDEX = new Map(Object.keys(STYLES).map((name, index) => [name, index]));

export function styleIndex(name: StyleName): number {
  return INDEX.get(name) ?? 0;
}

const EDGES = ['left', 'right', 'top', 'bottom'];

function cellFormat({ font, fill, border, format, align, wrap }: Style): string {
  const alignment = `<alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
  return `<xf numFmtId="${NUMBER_FORMATS[format]}" fontId="${font}" fillId="${fill === 0 ? 0 : fill + 1}" borderId="${border ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Its one differential format (dxf 0) is red on light red. */
export function stylesXml(): string {
  const codes = Object.entries(CODES).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const none = ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`);
  const solid = FILLS.map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const thin = EDGES.map((edge) => `<${edge} style="thin"><color rgb="FF8EA9C8"/></${edge}>`).join('');
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('numFmts', codes),
    list('fonts', FONTS),
    list('fills', [...none, ...solid]),
    list('borders', [
      `<border>${EDGES.map((edge) => `<${edge}/>`).join('')}<diagonal/></border>`,
      `<border>${thin}<diagonal/></border>`,
    ]),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', Object.values(STYLES).map(cellFormat)),
    list('cellStyles', ['<cellStyle name="常规" xfId="0" builtinId="0"/>']),
    list('dxfs', [
      '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    ]),
    '</styleSheet>',
  ].join('');
}
