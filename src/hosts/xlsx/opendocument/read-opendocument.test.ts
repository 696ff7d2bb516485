import { strToU8, zipSync } from 'fflate';
import type { WorkbookSnapshot } from '../../../core/sheet/snapshot.js';
import { at, formatAt, formulaAt, valuesOf, workbookOf } from '../testing/read.js';

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:calcext="c"';

function body(tables: string, styles = '', settings = ''): string {
  return `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${settings}${tables}</office:spreadsheet></office:body>`;
}

async function ods(tables: string, styles = '', settings = '', shared = ''): Promise<WorkbookSnapshot> {
  const file = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'styles.xml': strToU8(
      `<office:document-styles ${NAMESPACES}><office:styles>${shared}</office:styles></office:document-styles>`,
    ),
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}>${body(tables, styles, settings)}</office:document-content>`,
    ),
  });
  return workbookOf(file, 'a.ods');
}

const table = (inside: string, attributes = '') =>
  `<table:table table:name="在建"${attributes}>${inside}</table:table>`;
const row = (inside: string, attributes = '') => `<table:table-row${attributes}>${inside}</table:table-row>`;
const text = (content: string) =>
  `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
const typed = (attributes: string, inside = '') => `<table:table-cell ${attributes}>${inside}</table:table-cell>`;

describe('values', () => {
  test.each([
    ['a number', typed('office:value-type="float" office:value="2000.5"', '<text:p>2,000.50</text:p>'), 2000.5],
    ['a percentage', typed('office:value-type="percentage" office:value="0.92"'), 0.92],
    ['a currency', typed('office:value-type="currency" office:value="3"'), 3],
    ['a number that is none', typed('office:value-type="float" office:value="x"'), 'x'],
    ['a date', typed('office:value-type="date" office:date-value="2022-09-15"', '<text:p>9月15日</text:p>'), 44819],
    ['a date and time', typed('office:value-type="date" office:date-value="2022-09-15T12:00:00"'), 44819.5],
    ['a date that is none', typed('office:value-type="date" office:date-value="?"'), '?'],
    ['a time', typed('office:value-type="time" office:time-value="PT36H00M00S"'), 1.5],
    ['a boolean', typed('office:value-type="boolean" office:boolean-value="true"'), true],
    ['text', text('长寿'), '长寿'],
    ['text in an attribute', typed('office:value-type="string" office:string-value="甲"', '<text:p>乙</text:p>'), '甲'],
    ['lines', text('a</text:p><text:p>b'), 'a\nb'],
    ['spans and links', text('重<text:span text:style-name="T1">点</text:span><text:a>项目</text:a>'), '重点项目'],
    [
      'white space as elements',
      text('a<text:s/>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e'),
      'a b   c\td\ne',
    ],
    ['white space collapsed', text('\n  a \n b  '), 'a b'],
    ['a comment is no text', text('a<office:annotation><text:p>b</text:p></office:annotation>c'), 'ac'],
    [
      'a comment before the text',
      typed(
        'office:value-type="string"',
        '<office:annotation><text:p>b</text:p></office:annotation><text:p>a</text:p>',
      ),
      'a',
    ],
    [
      'an error',
      typed(
        'table:formula="of:=[.B1]" office:value-type="string" office:string-value="" calcext:value-type="error"',
        '<text:p>#REF!</text:p>',
      ),
      { error: '#REF!' },
    ],
    [
      'an error only LibreOffice knows',
      typed('office:value-type="string" calcext:value-type="error"', '<text:p>Err:502</text:p>'),
      { error: '#VALUE!' },
    ],
    [
      'an error without extensions',
      typed('table:formula="of:=[.B1]" office:value-type="string"', '<text:p>#N/A</text:p>'),
      { error: '#N/A' },
    ],
    ['a formula with an empty text', typed('table:formula="of:=[.B1]" office:value-type="string"', '<text:p/>'), ''],
    ['an empty text as LibreOffice has it', typed('table:formula="of:=[.B1]"', '<text:p/>'), ''],
    ['an empty paragraph', typed('', '<text:p/>'), null],
    ['a formula without a value', typed('table:formula="of:=[.B1]"'), null],
  ])('%s', async (_, cell, expected) => {
    const [sheet] = (await ods(table(row(cell)))).sheets;
    expect(at(sheet!, 'A1')).toEqual(expected);
  });
});

test('repeats are written out where there is something, and cost nothing where there is not', async () => {
  const workbook = await ods(
    table(
      row(
        `${text('a').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16382"/>`,
        ' table:number-rows-repeated="2"',
      ) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="7"') +
        `<table:table-header-rows>${row(`<table:covered-table-cell/>${text('b')}`)}</table:table-header-rows>` +
        row(
          '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="1048566"',
        ),
    ),
  );
  const [sheet] = workbook.sheets;
  expect(valuesOf(sheet!)).toEqual({ A1: 'a', B1: 'a', A2: 'a', B2: 'a', B10: 'b' });
  expect(sheet!.rows).toHaveLength(10);
  expect(sheet!.formats).toHaveLength(0);
});

test('merges, hidden and filtered rows, hidden columns and sheets, drawings left out', async () => {
  const tables =
    table(
      '<table:shapes><table:table table:name="x"><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row></table:table></table:shapes>' +
        '<table:table-column table:number-columns-repeated="2"/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group><table:table-column table:number-columns-repeated="99999"/>' +
        row(
          typed(
            'office:value-type="float" office:value="1" table:number-columns-spanned="2" table:number-rows-spanned="3"',
          ),
        ) +
        row(text('a'), ' table:visibility="filter"') +
        `<table:table-row-group>${row(text('b'), ' table:visibility="collapse"')}</table:table-row-group>` +
        row('', ' table:visibility="collapse" table:number-rows-repeated="1048573"'),
    ) + table(row(text('c')), ' table:style-name="ta2"');
  const style =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const [sheet, hidden] = (await ods(tables, style)).sheets;
  expect(sheet!.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
  expect([...sheet!.hiddenRows].slice(0, 3)).toEqual([1, 2, 3]);
  expect(sheet!.hiddenRows.size).toBeLessThan(2000);
  expect([...sheet!.hiddenColumns]).toEqual([2, 3]);
  expect(valuesOf(sheet!)).toEqual({ A1: 1, A2: 'a', A3: 'b' });
  expect([sheet!.visibility, hidden!.visibility]).toEqual(['visible', 'hidden']);
});

describe('number formats', () => {
  const number = (places: number, more = '') =>
    `<number:number number:decimal-places="${places}" number:min-integer-digits="1"${more}/>`;
  const date =
    '<number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text>';

  test.each([
    ['<number:number-style style:name="N">$</number:number-style>', number(2, ' number:grouping="true"'), '#,##0.00'],
    [
      '<number:number-style style:name="N">$</number:number-style>',
      '<number:number number:min-integer-digits="1"/>',
      'General',
    ],
    [
      '<number:number-style style:name="N">$</number:number-style>',
      `${number(0)}<number:text>万元</number:text>`,
      '0"万元"',
    ],
    [
      '<number:number-style style:name="N">$</number:number-style>',
      number(2, ' number:min-decimal-places="0"'),
      '0.##',
    ],
    [
      '<number:number-style style:name="N">$</number:number-style>',
      '<number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/>',
      '0.00E+00',
    ],
    [
      '<number:percentage-style style:name="N">$</number:percentage-style>',
      `${number(2)}<number:text>%</number:text>`,
      '0.00%',
    ],
    [
      '<number:currency-style style:name="N">$</number:currency-style>',
      `<number:currency-symbol>¥</number:currency-symbol>${number(0)}`,
      '"¥"0',
    ],
    ['<number:date-style style:name="N">$</number:date-style>', date, 'yyyy"年"m"月"'],
    [
      '<number:date-style style:name="N">$</number:date-style>',
      '<number:year/><number:text>-</number:text><number:month number:style="long" number:textual="true"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:day-of-week/>',
      'yy-mmmm-dd ddd',
    ],
    [
      '<number:time-style style:name="N" number:truncate-on-overflow="false">$</number:time-style>',
      '<number:hours/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/>',
      '[h]:mm:ss',
    ],
    [
      '<number:time-style style:name="N">$</number:time-style>',
      '<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:am-pm/>',
      'hh:mmAM/PM',
    ],
    ['<number:text-style style:name="N">$</number:text-style>', '<number:text-content/>', '@'],
    [
      '<number:number-style style:name="P0"><number:number number:decimal-places="1"/></number:number-style><number:number-style style:name="N">$</number:number-style>',
      `<number:text>-</number:text>${number(1)}<style:map style:condition="value()&gt;=0" style:apply-style-name="P0"/>`,
      '0.0;-0.0',
    ],
  ])('%#: %s %s is %s', async (around, inside, expected) => {
    const styles = `${around.replace('$', inside)}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N"/>`;
    const workbook = await ods(
      table(row(typed('table:style-name="ce1" office:value-type="float" office:value="1"'))),
      styles,
    );
    expect(formatAt(workbook, workbook.sheets[0]!, 'A1')).toBe(expected);
  });

  test("the cell's style, its parent's, the row's, the column's; else what the type needs", async () => {
    const percent = `<number:percentage-style style:name="N1">${number(0)}<number:text>%</number:text></number:percentage-style>`;
    const shared = `${percent}<style:style style:name="Percent" style:family="table-cell" style:data-style-name="N1"/>`;
    const styles = '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Percent"/>';
    const one = 'office:value-type="float" office:value="1"';
    const workbook = await ods(
      table(
        '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>' +
          row(typed(`${one} table:style-name="Percent"`) + typed(one) + typed(one)) +
          row(typed(one) + typed(`${one} table:style-name="Default"`), ' table:default-cell-style-name="ce1"') +
          row(
            typed('office:value-type="percentage" office:value="1"') +
              typed('office:value-type="date" office:date-value="2022-09-15" table:style-name="Default"') +
              typed('office:value-type="time" office:time-value="PT1H"'),
          ),
      ),
      styles,
      '',
      shared,
    );
    const formats = ['A1', 'B1', 'C1', 'A2', 'B2', 'A3', 'B3', 'C3'].map((address) =>
      formatAt(workbook, workbook.sheets[0]!, address),
    );
    expect(formats).toEqual(['0%', '0%', 'General', '0%', 'General', '0.00%', 'yyyy-mm-dd', '[h]:mm:ss']);
  });
});

test('formulas, and array formulas in each of their cells', async () => {
  const [sheet] = (
    await ods(
      table(
        row(
          typed('table:formula="of:=SUM([.B1:.C2];[$新开工.$A$1])" office:value-type="float" office:value="1"') +
            typed(
              'table:formula="of:=[.C1:.C2]*2" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="2" office:value-type="float" office:value="1"',
            ),
        ) + row('<table:table-cell/>' + typed('office:value-type="float" office:value="2"')),
      ),
    )
  ).sheets;
  expect(formulaAt(sheet!, 'A1')).toBe('SUM(B1:C2,新开工!$A$1)');
  expect(formulaAt(sheet!, 'B1')).toBe('C1:C2*2');
  expect(formulaAt(sheet!, 'B2')).toBe('C1:C2*2');
});

test('the 1904 date system', async () => {
  const settings =
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
  const workbook = await ods(
    table(row(typed('office:value-type="date" office:date-value="1904-01-02"'))),
    '',
    settings,
  );
  expect(workbook.date1904).toBe(true);
  expect(at(workbook.sheets[0]!, 'A1')).toBe(1);
});

test('a flat document', async () => {
  const flat = `<?xml version="1.0"?>\n<office:document ${NAMESPACES}>${body(table(row(text('甲'))))}</office:document>`;
  expect(valuesOf((await workbookOf(strToU8(flat), 'a.fods')).sheets[0]!)).toEqual({ A1: '甲' });
});
