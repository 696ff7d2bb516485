import { LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import { column, fieldName, listed, quoted } from './wording.js';

/** Sheets, headings, units, the month, formulas. */
export const structure = {
  'no-list-found': {
    title: '没有找到项目清单',
    what: ({ data }) =>
      data.sheets.length === 0
        ? '没有可以检查的工作表'
        : `工作表${listed(data.sheets)}${data.sheets.length > 1 ? '都' : ''}不是新开工、在建或前期项目清单`,
    why: '检查从清单开始：按表名、标题和表头认出清单，与所在位置无关',
    how: '看表头是否有“项目名称”“总投资”等列名、工作表是否被隐藏；或用“指定工作表…”指明哪张表是清单',
    page: '整个工作簿里没有一张表能认作新开工、在建（续建）或前期项目清单时提出。例如：只有封面和说明两张表。',
  },
  'list-missing': {
    title: '缺少清单',
    what: ({ data }) => `没有找到${LIST_TERMS[data.list]['zh-CN']}项目清单`,
    why: '所选政策要求报送这张清单，缺了它，项目数和投资额都会少算',
    how: '补上这张清单；已有的，在表名或标题写明是哪一类项目，或用“指定工作表…”指明',
    page: '政策规定要报的清单在工作簿里没有找到时提出。例如：政策要求新开工、在建、前期三张清单，文件里只有前两张。通用政策不要求任何一张。',
  },
  'column-missing': {
    title: '缺少必填列',
    what: ({ data, field, sheet }) =>
      `${sheet === null ? '清单' : `工作表${quoted(sheet)}`}没有${fieldName(field ?? data.accepted[0] ?? '')}这一列` +
      (data.accepted.length === 0 ? '' : `，表头可写：${listed(data.accepted)}`),
    why: '这一列每个项目都要填，缺了它，靠它的检查和汇总都做不了',
    how: '补上这一列；已有的，把表头改成所列写法之一',
    page: '清单缺少必填的列时提出，每张表每列一次。例如：在建清单没有“总投资”。责任单位、牵头单位、行业主管部门三列有一列即可。',
  },
  'column-duplicate': {
    title: '两列是同一项数据',
    what: ({ data, field }) =>
      `${column(data.heading)}与 ${data.other} 的${column(data.otherHeading)}` +
      (field === null ? '是同一项数据' : `都读作${fieldName(field)}`) +
      `，只采用 ${data.other}`,
    why: '一项数据只能取一列，另一列的数不参加检查和汇总',
    how: '删去多余的一列，或改写表头，写明各是什么数、截至哪个月',
    page: '两列表头读作同一项数据时，在后一列提出；文字列只作提示。例如：同一张表既有“总投资”又有“项目总投资”。写明其他月份的列（1-8月与1-9月并列）是历史数据，不算重复。',
  },
  'column-unknown': {
    title: '不认识的列',
    what: ({ data }) => `${column(data.heading)}认不出是哪一项数据，这一列没有检查`,
    why: '认不出的列不参加检查和汇总',
    how: '如果应当检查，把表头改成常用写法；如果是自用的列，可以不改',
    page: '表头与任何一项数据都对不上时提出，只作提示。例如：“录入批次”。',
  },
  'money-unit-unknown': {
    title: '金额单位不明',
    what: ({ data }) => `${column(data.heading)}没有写明单位，现按${data.assumed}计算`,
    why: '万元与亿元相差一万倍，单位看错，这一列的数全错',
    how: '在表头写明单位，如“总投资（万元）”，或在表格上方写“单位：万元”',
    page: '金额列的表头没有单位、表格上方也没有“单位：万元”一类说明时提出；这时按政策的默认单位计算。例如：表头只写“总投资”。',
  },
  'month-unknown': {
    title: '看不出是哪个月',
    what: () => '标题、表头、表名和文件名里都没有写明数据截至哪个月',
    why: '序时进度、逾期和累计都要按月份算，不知道月份，这些检查都没有做',
    how: '在标题写明月份，如“2022年9月”或“1-9月”，或在顶部“改”处选定月份',
    page: '从设置表、标题行、表头、表名和文件名都看不出调度月份时提出。例如：标题只写“重大项目调度表”。“填报日期”后面的日期不算调度月份。',
  },
  'formula-error': {
    title: '公式出错',
    what: ({ data }) => `${column(data.heading)}的结果是${quoted(data.error)}，不是数`,
    why: '出错的单元格没有数，引用它的合计也会跟着出错',
    how: '看公式引用的单元格是否已删除、改名或不是数，改正公式，或直接填数',
    page: '项目行或合计行的单元格显示 #REF!、#N/A、#DIV/0! 等错误时提出。例如：删了一列后，合计变成 #REF!。',
  },
  'formula-not-calculated': {
    title: '公式没有算过',
    what: ({ data }) => `${column(data.heading)}的公式${quoted(data.formula)}没有保存结果`,
    why: '由其他软件生成、没有重算过的文件只存公式不存结果，检查时看不到数',
    how: '在 Excel 里打开文件，按 Ctrl+Alt+F9 全部重算，再保存',
    page: '单元格有公式而文件里没有它的结果时提出。例如：由系统导出后没有在 Excel 里打开过的“=H5+I5”。',
  },
} satisfies Partial<Messages>;
