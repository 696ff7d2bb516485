/** Large workbooks for measuring: 30 columns of the list under construction, as a spreadsheet program would write them. */
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { columnName } from '../../src/core/sheet/address.js';

const HEADINGS = [
  '序号',
  '项目名称',
  '投资项目统一代码',
  '所属行业',
  '建设性质',
  '建设内容及规模',
  '建设地点',
  '总投资（万元）',
  '截至2021年底累计完成投资（万元）',
  '2022年度计划投资（万元）',
  '1-8月累计完成投资（万元）',
  '9月完成投资（万元）',
  '1-9月累计完成投资（万元）',
  '年度投资完成率',
  '开工以来累计完成投资（万元）',
  '实际开工时间',
  '计划竣工时间',
  '实际竣工时间',
  '形象进度',
  '存在问题',
  '需协调层级',
  '项目业主',
  '牵头单位',
  '责任单位',
  '配合单位',
  '联系领导',
  '责任人',
  '联系电话',
  '是否入统',
  '备注',
] as const;

const ORGANISATIONS = ['区交通局', '区水利局', '区教委', '区财政局', '区国资委', '区科技局', '区民政局', '区商务委'];
const SECTORS = ['交通', '水利', '能源', '工业', '农业农村', '社会民生', '城市基础设施'];

/** A small generator with a seed: the same workbook on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

class SharedStrings {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(text, index);
    }
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
    return `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
  }
}

type Cell = { readonly text: string } | { readonly number: number; readonly style?: number } | undefined;

function projectCells(index: number, random: () => number): Cell[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] as string;
  const total = 5000 + Math.floor(random() * 4000) * 100;
  const prior = Math.floor((total * random() * 0.4) / 100) * 100;
  const plan = Math.max(100, Math.floor(((total - prior) * (0.1 + random() * 0.3)) / 100) * 100);
  const done = Math.floor(plan * (0.75 + random() * 0.2));
  const month = Math.max(1, Math.floor(done * 0.1));
  const started = 43_800 + Math.floor(random() * 700);
  const late = random() < 0.01;
  const yearToDate = late ? Math.floor(plan * 0.3) : done;
  const thisMonth = Math.min(month, yearToDate);
  return [
    { number: index + 1 },
    { text: `${pick(SECTORS)}建设项目第${index + 1}号` },
    { text: `2105-500115-${10 + (index % 80)}-0${1 + (index % 3)}-${String(100_000 + index)}` },
    { text: pick(SECTORS) },
    { text: '续建' },
    { text: `新建厂房${1 + (index % 90)}000平方米及配套设施` },
    { text: '长寿区' },
    { number: total },
    { number: prior },
    { number: plan },
    { number: yearToDate - thisMonth },
    { number: thisMonth },
    { number: yearToDate },
    { number: Number((yearToDate / plan).toFixed(6)), style: 2 },
    { number: prior + yearToDate },
    { number: started, style: 1 },
    { number: started + 1200 + Math.floor(random() * 300), style: 1 },
    undefined,
    { text: '主体结构施工完成60%' },
    random() < 0.1 ? { text: '征地拆迁滞后' } : undefined,
    random() < 0.1 ? { text: '分管领导' } : undefined,
    { text: '长寿开投集团' },
    { text: pick(ORGANISATIONS) },
    { text: pick(ORGANISATIONS) },
    { text: pick(ORGANISATIONS) },
    { text: '张伟' },
    { text: '李娜' },
    { text: `13${String(100_000_000 + index)}` },
    { text: '是' },
    undefined,
  ];
}

function rowXml(row: number, cells: readonly Cell[], strings: SharedStrings): string {
  let xml = `<row r="${row}">`;
  cells.forEach((cell, column) => {
    if (cell === undefined) return;
    const address = columnName(column) + String(row);
    if ('text' in cell) xml += `<c r="${address}" t="s"><v>${strings.indexOf(cell.text)}</v></c>`;
    else xml += `<c r="${address}"${cell.style === undefined ? '' : ` s="${cell.style}"`}><v>${cell.number}</v></c>`;
  });
  return `${xml}</row>`;
}

const FIXED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="在建项目清单" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'xl/styles.xml':
    '<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>',
};

/**
 * @param write called with the file's bytes, piece by piece
 * @param first the number of the first project: files of other numbers hold other projects
 */
export function generateWorkbook(rows: number, write: (bytes: Uint8Array) => void, first = 0): void {
  const random = randomFrom(rows);
  const strings = new SharedStrings();
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    write(data);
  });
  const add = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [name, xml] of Object.entries(FIXED_PARTS)) add(name).push(strToU8(xml), true);
  const sheet = add('xl/worksheets/sheet1.xml');
  const title = rowXml(1, [{ text: '2022年9月在建项目清单' }], strings);
  const head = rowXml(
    2,
    HEADINGS.map((text) => ({ text })),
    strings,
  );
  sheet.push(
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${title}${head}`,
    ),
  );
  let pending = '';
  for (let index = 0; index < rows; index++) {
    pending += rowXml(index + 3, projectCells(first + index, random), strings);
    if (pending.length > 1 << 20) {
      sheet.push(strToU8(pending));
      pending = '';
    }
  }
  sheet.push(strToU8(`${pending}</sheetData></worksheet>`), true);
  add('xl/sharedStrings.xml').push(strToU8(strings.xml()), true);
  zip.end();
}
