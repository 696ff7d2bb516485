/** A workbook with most of what units' files hold besides cells: chart, picture, pivot table, macros, notes and more. */
import { zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const X14AC = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac';
const DS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

function relationships(...links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = links.map(([id, type, target]) => {
    const full = type.startsWith('http') ? type : `${R}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const TYPES: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${SHEET_TYPE}.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${SHEET_TYPE}.worksheet+xml`],
  ['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
  ['xl/calcChain.xml', `${SHEET_TYPE}.calcChain+xml`],
  ['xl/comments1.xml', `${SHEET_TYPE}.comments+xml`],
  ['xl/tables/table1.xml', `${SHEET_TYPE}.table+xml`],
  ['xl/pivotTables/pivotTable1.xml', `${SHEET_TYPE}.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${SHEET_TYPE}.pivotCacheDefinition+xml`],
  ['xl/pivotCache/pivotCacheRecords1.xml', `${SHEET_TYPE}.pivotCacheRecords+xml`],
  ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

const contentTypes =
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${SHEET_TYPE}.printerSettings"/>` +
  `<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
  `${TYPES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`;

const workbook =
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="${MC}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/>` +
  `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="D:\\调度\\"/></mc:Choice></mc:AlternateContent>` +
  '<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="在建" sheetId="3" r:id="rId1"/><sheet name="分单位汇总" sheetId="7" r:id="rId2"/><sheet name="附件 1" sheetId="9" r:id="rId3"/></sheets>' +
  '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">在建!$1:$1</definedName><definedName name="年计划">在建!$D$2:$D$4</definedName></definedNames>' +
  '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches></workbook>';

const styles =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/></font><font><b/><sz val="14"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>';

const list =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="${MC}" xmlns:x14ac="${X14AC}" mc:Ignorable="x14ac"><sheetPr codeName="Sheet1"/><dimension ref="A1:F5"/>` +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/>' +
  '<cols><col min="2" max="2" width="30" customWidth="1"/><col min="5" max="5" width="12" style="3"/></cols><sheetData>' +
  '<row r="1" spans="1:6" s="1" customFormat="1" ht="20" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c><c r="E1" s="1" t="s"><v>4</v></c><c r="F1" s="1" t="s"><v>5</v></c></row>' +
  '<row r="2" spans="1:6" x14ac:dyDescent="0.2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>6</v></c><c r="C2" t="s"><v>9</v></c><c r="D2" s="2"><v>1200</v></c><c r="E2" s="3"><v>44819</v></c><c r="F2" s="4"><f t="shared" ref="F2:F4" si="0">D2/SUM($D$2:$D$4)</f><v>0.4</v></c></row>' +
  '<row r="3" spans="1:6" x14ac:dyDescent="0.2"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>7</v></c><c r="C3" t="s"><v>10</v></c><c r="D3" s="5" t="str"><v>1500</v></c><c r="F3" s="4"><f t="shared" si="0"/><v>0.5</v></c></row>' +
  '<row r="4" spans="1:6" x14ac:dyDescent="0.2"><c r="A4"><v>3</v></c><c r="B4" t="s"><v>8</v></c><c r="C4" t="s"><v>9</v></c><c r="D4" s="2"><v>300</v></c><c r="E4" s="3"/><c r="F4" s="4"><f t="shared" si="0"/><v>0.1</v></c></row>' +
  '<row r="7" spans="1:6" hidden="1"><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c></row></sheetData>' +
  '<autoFilter ref="A1:F4"/><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><conditionalFormatting sqref="D2:D4"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C4"><formula1>"区交通局,区水利局"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" r:id="rId4"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><mc:AlternateContent><mc:Choice Requires="x14"><!-- a control that is none --></mc:Choice><mc:Fallback/></mc:AlternateContent>' +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" priority="5" id="{11111111-2222-3333-4444-555555555555}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>F2:F4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>在建!D2:D4</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const summary =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><dimension ref="A1:C4"/><sheetData>` +
  '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>3</v></c><c r="C1" t="s"><v>5</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2" s="2"/><c r="C2" s="4"><f>B2/B4</f><v>0</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>10</v></c><c r="B3" s="2"/></row>' +
  '<row r="4"><c r="A4" t="s"><v>11</v></c><c r="B4" s="2"><f>SUM(B2:B3)</f><v>0</v></c></row></sheetData>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>';

const locked =
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>` +
  '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1"/></worksheet>';

const theme =
  `${DECLARATION}<a:theme xmlns:a="${A}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
    .map((name, index) => `<a:${name}><a:srgbClr val="${index === 1 ? 'FFFFFF' : `0000${index}0`}"/></a:${name}>`)
    .join('') +
  '</a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>';

const anchor = (column: number, inside: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${column + 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;

const drawing =
  `${DECLARATION}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">` +
  anchor(
    0,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  ) +
  anchor(
    4,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
  ) +
  '</xdr:wsDr>';

const chart =
  `${DECLARATION}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>在建!$D$2:$D$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const comments = `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>调度科</author></authors><commentList><comment ref="D2" authorId="0"><text><t>以批复为准</t></text></comment></commentList></comments>`;

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>';

const table = `${DECLARATION}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="责任单位"/><tableColumn id="2" name="年度计划投资"/><tableColumn id="3" name="占比"/></tableColumns></table>`;

const pivotCache = `${DECLARATION}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="1" refreshedVersion="6"><cacheSource type="worksheet"><worksheetSource ref="C1:D4" sheet="在建"/></cacheSource><cacheFields count="2"><cacheField name="责任单位" numFmtId="0"><sharedItems count="1"><s v="区交通局"/></sharedItems></cacheField><cacheField name="年度计划投资" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1200" maxValue="1200"/></cacheField></cacheFields></pivotCacheDefinition>`;

const pivotRecords = `${DECLARATION}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="1200"/></r></pivotCacheRecords>`;

const pivotTable = `${DECLARATION}<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="1" dataCaption="值"><location ref="F1:G3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和" fld="1"/></dataFields></pivotTableDefinition>`;

const STRINGS = [
  '序号',
  '项目名称',
  '责任单位',
  '年度计划投资',
  '开工时间',
  '占比',
  '长寿湖环湖路改造工程',
  ' 两端有空格 ',
  '第一行\n第二行',
  '区交通局',
  '区水利局',
  '合计',
];

const sharedStrings = `${DECLARATION}<sst xmlns="${MAIN}" count="${STRINGS.length}" uniqueCount="${STRINGS.length}">${STRINGS.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`;

const calcChain = `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="F2" i="3"/><c r="F3" i="3"/><c r="F4" i="3"/><c r="B4" i="7"/><c r="C2" i="7"/></calcChain>`;

/** By name, in the order of the file. */
export function fullWorkbookParts(): Record<string, Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
      ['rId5', 'styles', 'styles.xml'],
      ['rId6', 'sharedStrings', 'sharedStrings.xml'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId9', 'customXml', '../customXml/item1.xml'],
      ['rId10', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ),
    'xl/worksheets/sheet1.xml': list,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ),
    'xl/worksheets/sheet2.xml': summary,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(
      ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ['rId2', 'table', '../tables/table1.xml'],
    ),
    'xl/worksheets/sheet3.xml': locked,
    'xl/theme/theme1.xml': theme,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': sharedStrings,
    'xl/calcChain.xml': calcChain,
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/charts/chart1.xml': chart,
    'xl/media/image1.png': PIXEL,
    'xl/comments1.xml': comments,
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/tables/table1.xml': table,
    'xl/pivotCache/pivotCacheDefinition1.xml': pivotCache,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships([
      'rId1',
      'pivotCacheRecords',
      'pivotCacheRecords1.xml',
    ]),
    'xl/pivotCache/pivotCacheRecords1.xml': pivotRecords,
    'xl/pivotTables/pivotTable1.xml': pivotTable,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships([
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ]),
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 220 }, (_, index) => (index * 7) & 255),
    'xl/vbaProject.bin': Uint8Array.from({ length: 900 }, (_, index) => (index * index) & 255),
    'customXml/item1.xml': '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-000000000001}" xmlns:ds="${DS}"/>`,
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>长寿区发展改革委</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  };
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
}

export function fullWorkbook(): Uint8Array {
  return zipSync(fullWorkbookParts());
}
