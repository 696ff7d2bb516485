import { LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import { column, day, fieldName, listed, quoted } from './wording.js';

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
  'setting-invalid': {
    title: '参数没有采用',
    what: ({ data: { label, value, reason, allowed } }) => {
      const told = `${column(label)}填的是${quoted(value)}，`;
      switch (reason) {
        case 'unreadable':
          return allowed.length === 0 ? `${told}读不出` : `${told}可填：${listed(allowed)}`;
        case 'crossed':
          return `${told}与另一条线的高低颠倒，几条线都没有采用`;
        case 'unused':
          return `${told}现在的赋色方式没有这条线`;
        case 'report-day-missing':
          return `${told}但没有填报送日`;
        case 'name-missing':
          return `这一行有别名或分组，${column(label)}是空的`;
        case 'name-twice':
          return `${quoted(value)}在名录里有两行，只采用前一行`;
        case 'alias-taken':
          return `${quoted(value)}已是名录里另一个单位的名称或别名`;
      }
    },
    why: '“调度参数”表优先于所选政策；读不出的参数不采用，这一项照所选政策检查',
    how: '改正这个单元格；不需要的，清空即可',
    page: '“调度参数”表的取值读不出、前后矛盾，或单位名录重复时提出，在该单元格。例如：“报送日”填了“三十二日”。空着的参数照所选政策。',
  },
  'acceptance-invalid': {
    title: '核实记录不完整',
    what: ({ data: { heading, value, reason } }) => {
      if (reason === 'empty') return `${column(heading)}是空的，这一条核实没有采用`;
      if (reason === 'unknown-rule') return `${column(heading)}填的是${quoted(value)}，没有这条规则`;
      return `${column(heading)}填的是${quoted(value)}，读不出日期`;
    },
    why: '规则、理由、核实人都有，日期读得出，才知道谁为什么认可，问题才不再提出',
    how: '补齐或改正这个单元格；不需要的，删去这一行',
    page: '“已核实事项”表的一行缺规则、理由或核实人，规则名对不上，或有效期读不出时提出。例如：理由空着。有效期不填，就一直有效。',
  },
  'acceptance-expired': {
    title: '核实已过期',
    what: ({ data: { rule, item, until } }) =>
      `${quoted(rule)}${item === '' ? '' : `在${quoted(item)}`}的核实到${day(until)}为止，问题重新提出`,
    why: '核实只在有效期内算数，过期后情况可能有变',
    how: '再核实一次，改有效期；已经不成立的，改正数据后删去这一行',
    page: '“已核实事项”表的一行已过有效期、而问题仍在时提出，只作提示。例如：有效期至8月31日，9月的表仍有同一问题。',
  },
  'acceptance-needless': {
    title: '核实已用不上',
    what: ({ data: { rule, item } }) =>
      `没有${quoted(rule)}${item === '' ? '' : `在${quoted(item)}`}的问题，这一条核实用不上`,
    why: '留着用不上的核实，以后同样的问题会被悄悄略过',
    how: '问题已经改正的，删去这一行；写错的，改正规则、工作表或项目名称',
    page: '“已核实事项”表的一行对不上任何问题时提出，只作提示。例如：数字已经改正，核实还留着。',
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
