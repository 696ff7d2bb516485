/** Both lanes must tell the same: rows read directly, and the same rows with prefixes, which only the parser reads. */
import fc from 'fast-check';
import type { SheetSnapshot } from '../../../core/sheet/snapshot.js';
import { DEFAULT_LIMITS } from '../limits.js';
import { NumberFormats } from '../number-formats.js';
import { SheetBuilder } from '../sheet-builder.js';
import { UnreadableWorkbook } from '../unreadable.js';
import { StrictXml } from '../xml/strict-xml.js';
import { SheetCells } from './sheet-cells.js';
import { SheetEvents } from './sheet-events.js';
import { SheetText } from './sheet-text.js';

const context = {
  sharedStrings: Array.from({ length: 40 }, (_, index) => `共享文本 ${index}`),
  formatOfStyle: [0, 1, 2, 3],
  numberFormats: new NumberFormats(),
  date1904: false,
};

type Reading = { readonly sheet: SheetSnapshot } | { readonly reason: string };

/** Reads the document in pieces of these lengths, the last one over and over. */
function read(xml: string, pieces: readonly number[]): Reading {
  const part = 'xl/worksheets/sheet1.xml';
  const cells = new SheetCells(new SheetBuilder('在建', 'visible', part, DEFAULT_LIMITS), context, part);
  const events = new SheetEvents(cells, part);
  const sheet = new SheetText(new StrictXml(part, DEFAULT_LIMITS, events), events, cells);
  try {
    for (let at = 0, index = 0; at < xml.length; index++) {
      const length = pieces[Math.min(index, pieces.length - 1)] as number;
      sheet.write(xml.slice(at, at + length));
      at += length;
    }
    sheet.end();
    return { sheet: cells.finish() };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { reason: error.reason.kind };
    throw error;
  }
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([a-z])/gi, '<$1x:$2').replace('<x:worksheet', '<x:worksheet xmlns:x="m"');
}

const text = fc
  .array(
    fc.constantFrom(
      'a',
      '甲',
      ' ',
      '\n',
      '&amp;',
      '&lt;',
      '&#65;',
      '&#x4e00;',
      '𠮷',
      '\r\n',
      '>',
      ']',
      '"',
      '_x0041_',
      "'",
    ),
    { maxLength: 8 },
  )
  .map((characters) => characters.join(''));

const formula = fc.oneof(
  fc.constant(''),
  text.map((body) => `<f>${body}</f>`),
  fc.nat({ max: 2 }).map((si) => `<f t="shared" si="${si}"/>`),
  fc.nat({ max: 2 }).map((si) => `<f t="shared" ref="A1:C3" si="${si}">A1+$B$2&amp;"A1"</f>`),
  fc.constant('<f t="array" ref="A1:C2">B1:B2</f>'),
  fc.constant('<f ca="1"/>'),
);

const content = fc.oneof(
  fc
    .tuple(fc.constantFrom('', ' t="n"'), fc.oneof(fc.double().map(String), fc.integer().map(String), text), formula)
    .map(([type, value, f]) => `${type}>${f}<v>${value}</v></c>`),
  fc.tuple(fc.nat({ max: 41 }), formula).map(([index, f]) => ` t="s">${f}<v>${index}</v></c>`),
  fc.tuple(text, formula).map(([value, f]) => ` t="str">${f}<v>${value}</v></c>`),
  text.map((value) => ` t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`),
  text.map((value) => ` t="inlineStr"><is><r><t>${value}</t></r><rPh><t>音</t></rPh></is></c>`),
  fc.constantFrom(
    ' t="b"><v>1</v></c>',
    ' t="e"><v>#REF!</v></c>',
    ' t="d"><v>2022-09-15</v></c>',
    '/>',
    '></c>',
    '><v/></c>',
    '>\n<v>7</v>\n</c>',
    ' cm="1"><v>1</v></c>',
  ),
);

const cell = fc.record({
  column: fc.option(fc.constantFrom('A', 'B', 'C', 'Z', 'AA'), { freq: 20 }),
  style: fc.option(fc.nat({ max: 5 })),
  content,
});

const row = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 20 }),
    attributes: fc.constantFrom(
      '',
      ' spans="1:3"',
      ' hidden="1"',
      ' ht="14.25" customHeight="1"',
      ' unknown="1"',
      " spans='1:3'",
    ),
    cells: fc.array(cell, { maxLength: 5 }),
    before: fc.constantFrom(
      '',
      '',
      '',
      '\n  ',
      '<!-- <row r="1"><c r="A1"><v>66</v></c></row> -->',
      '<!---->',
      '<?a </row>?>',
    ),
    closed: fc.boolean(),
  })
  .map(({ number, attributes, cells, before, closed }) => {
    const head = `${before}<row${number === null ? '' : ` r="${number}"`}${attributes}`;
    if (cells.length === 0 && closed) return `${head}/>`;
    const inside = cells.map(({ column, style, content: rest }) => {
      const address = column === null ? '' : ` r="${column}${number ?? 1}"`;
      return `<c${address}${style === null ? '' : ` s="${style}"`}${rest}`;
    });
    return `${head}>${inside.join('')}</row>`;
  });

const document = fc
  .array(row, { maxLength: 8 })
  .map(
    (rows) =>
      `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
  );

const pieces = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 10 });

test('whatever the rows and wherever the pieces end, both lanes tell the same', () => {
  fc.assert(
    fc.property(document, pieces, (xml, lengths) => {
      const whole = read(prefixed(xml), [Infinity]);
      expect(read(xml, [Infinity])).toEqual(whole);
      expect(read(xml, lengths)).toEqual(whole);
    }),
    { numRuns: 1000 },
  );
});

test('whatever character is damaged, both lanes are as strict', () => {
  const characters = fc.constantFrom('<', '>', '"', '&', '/', ' ', 'x', '\0', '\ufffe', ';', '=', ']', '1');
  fc.assert(
    fc.property(document, fc.double({ min: 0, max: 0.999, noNaN: true }), characters, (xml, place, character) => {
      const start = '<worksheet><sheetData>'.length;
      const at = start + Math.floor(place * (xml.length - start - '</sheetData></worksheet>'.length));
      const damaged = xml.slice(0, at) + character + xml.slice(at + 1);
      // Tags with a space in them are boundaries to no lane: the parser reads it alone.
      const parsed = read(damaged.replace('<sheetData>', '<sheetData >').replaceAll('</row>', '</row >'), [Infinity]);
      expect(read(damaged, [Infinity])).toEqual(parsed);
    }),
    { numRuns: 2000 },
  );
});

test('usual rows are read directly', () => {
  const parsed = jest.spyOn(StrictXml.prototype, 'write');
  const rows = '<row r="1" spans="1:1"><c r="A1" s="1" t="s"><v>1</v></c></row>'.repeat(3);
  read(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, [50]);
  expect(parsed.mock.calls.map(([text]) => text).join('')).toBe('<worksheet><sheetData></sheetData></worksheet>');
  parsed.mockRestore();
});

test('most of what the properties try is well-formed', () => {
  const readings = fc.sample(document, 300).map((xml) => read(xml, [Infinity]));
  expect(readings.filter((reading) => 'sheet' in reading).length).toBeGreaterThan(150);
});
