import { ooxmlFile } from '../../hosts/xlsx/testing/ooxml-file.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';
import { workbookFromSnapshot } from '../model/workbook-from-snapshot.js';
import type { Worksheet } from '../model/worksheet.js';
import { applyLooks } from './read-looks.js';

const STYLES = `
  <fonts><font/><font><b/><color rgb="FF9C0006"/></font><font><color theme="1"/></font></fonts>
  <fills>
    <fill><patternFill patternType="none"/></fill>
    <fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill>
  </fills>
  <cellXfs>
    <xf/>
    <xf fontId="1" fillId="2"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
    <xf fontId="2" fillId="3"/>
    <xf fontId="0" fillId="1"/>
  </cellXfs>
  <dxfs>
    <dxf><font><strike/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>
    <dxf><font><b/></font></dxf>
  </dxfs>`;

async function sheetOf(parts: { rows?: string; before?: string; after?: string }): Promise<Worksheet> {
  const bytes = ooxmlFile({ sheets: [{ name: '清单', ...parts }], styles: STYLES });
  const outcome = await readWorkbook(bytes, 'a.xlsx');
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.reason));
  const workbook = workbookFromSnapshot(outcome.workbook);
  expect(applyLooks(bytes, workbook)).toBe(true);
  return workbook.sheets[0] as Worksheet;
}

test('fills, fonts and alignment come by the cell’s style', async () => {
  const sheet = await sheetOf({
    rows: '<row r="1" ht="30"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c r="C1" s="3"><v>2</v></c></row>',
  });
  expect(sheet.cellAt(0, 0)?.style).toEqual({
    fill: '#D9E1F2',
    fontColor: '#9C0006',
    bold: true,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Center',
    wrapText: true,
  });
  expect(sheet.cellAt(0, 1)?.style).toEqual({ fill: '#DAE3F3' });
  expect(sheet.cellAt(0, 2)?.style).toBeUndefined();
  expect(sheet.rowHeights.get(0)).toBe(30);
});

test('sizes and frozen panes', async () => {
  const sheet = await sheetOf({
    before:
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="10"/></cols>',
    rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
  });
  expect(sheet.frozen).toEqual({ rows: 4, columns: 2 });
  expect(sheet.showGridlines).toBe(false);
  expect([...sheet.columnWidths]).toEqual([
    [1, 52.5],
    [2, 52.5],
  ]);
});

test('conditional formats stand in the order of their priority, whatever the order of the part', async () => {
  const sheet = await sheetOf({
    rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
    after: `
      <conditionalFormatting sqref="A1:A9 C1:C9"><cfRule type="expression" dxfId="0" priority="3"><formula>$A1&gt;5</formula></cfRule></conditionalFormatting>
      <conditionalFormatting sqref="B2:B9">
        <cfRule type="cellIs" dxfId="1" priority="1" operator="between" stopIfTrue="1"><formula>1</formula><formula>9</formula></cfRule>
        <cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>
        <cfRule type="duplicateValues" dxfId="1" priority="4"/>
      </conditionalFormatting>`,
  });
  expect(
    sheet.conditionalFormats.map(({ type, formula, stopIfTrue, look, areas }) => [
      type,
      formula,
      stopIfTrue,
      look,
      areas.length,
    ]),
  ).toEqual([
    ['CellValue', '=AND(B2>=(1),B2<=(9))', true, { bold: true }, 1],
    ['DataBar', '', false, {}, 1],
    ['Custom', '=$A1>5', false, { strikethrough: true, fontColor: '#9C0006', fill: '#FFC7CE' }, 2],
    ['PresetCriteria', '=AND(B2<>"",COUNTIF($B$2:$B$9,B2)>1)', false, { bold: true }, 1],
  ]);
  expect(new Set(sheet.conditionalFormats.map(({ id }) => id)).size).toBe(4);
});

test('other files have no looks to read', () => {
  const workbook = workbookFromSnapshot({ name: '', date1904: false, numberFormats: ['General'], sheets: [] });
  expect(applyLooks(new TextEncoder().encode('a,b\n1,2'), workbook)).toBe(false);
});
