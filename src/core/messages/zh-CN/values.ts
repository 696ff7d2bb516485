import { IN_WAN } from '../../schema/fields.js';
import type { Messages } from '../message.js';
import { column, figure, listed, month, plainNumber, quoted } from './wording.js';

const CODE_FAULTS = {
  shape: '不是 4-6-2-2-6 共 20 位数字、四个短横的写法',
  year: '第一段的年份不可能',
  month: '第一段的后两位不是月份',
} as const;

/** What is empty, and what does not read as its type. */
export const values = {
  'value-required': {
    title: '必填项为空',
    what: ({ data }) => `${column(data.heading)}为空`,
    why: '这一项每个项目都要填，空着的项目会在汇总里少算或漏掉',
    how: '补填；金额确实没有的填 0',
    howHere: ({ field }) => (field === 'name' ? '补填项目名称；多余的行删去' : '补填；金额确实没有的填 0'),
    page: '必填的单元格为空，或只填了 /、—、无、暂无、N/A 时提出。例如：在建项目的“总投资”为空。责任单位为空另有一条规则。未开工项目的累计完成投资为空按 0 计，不提出。',
  },
  'responsible-organisation-missing': {
    title: '责任单位缺失',
    what: ({ data }) =>
      data.value === null
        ? `${column(data.heading)}为空`
        : `${column(data.heading)}只填了${quoted(data.value)}，没有写明是哪个单位`,
    why: '每个项目都要有具体单位负责；写“相关部门”等于没有人负责，也无法排名',
    how: '填写负责单位的规范名称，几个单位用顿号隔开',
    page: '责任单位（没有这一列时看牵头单位，再看行业主管部门）为空，或只填了“相关部门”“各责任单位”“重大项目牵头单位”“待定”一类泛称时提出。',
  },
  'number-invalid': {
    title: '读不出数',
    what: ({ data }) => `${column(data.heading)}填的是${quoted(data.value)}，读不出数`,
    why: '读不出的格子不能参加计算，合计会漏掉它',
    how: '只填数字，单位写在表头，说明写在备注',
    page: '金额或比例的单元格里不是数，也不是能读作数的文字时提出。例如：“详见附件”。“约2000万”“１２００”能读出数，按“数字存成文本”提出。',
  },
  'number-as-text': {
    title: '数字存成文本',
    what: ({ data }) =>
      `${column(data.heading)}的${quoted(data.value)}是文本，应为数值 ` +
      (data.unit === null ? plainNumber(data.number) : figure(data.number, data.unit)),
    why: '文本不参加求和，合计和完成率会漏掉它',
    how: '点“修正”改成数值',
    howHere: ({ fix, data }) =>
      fix !== undefined
        ? '点“修正”改成数值'
        : data.unit !== null && IN_WAN[data.unit] === undefined
          ? '换算成本列的单位后填数值'
          : '这一格是公式，请修改公式，让它算出数值（去掉引号、&、TEXT，或在外面套 VALUE）',
    page: '能读作数的内容以文本形式存放时提出，可以一键修正。例如：“2000万”“1.2亿元”“1,200”“８００”。文字里自带的单位优先于表头的单位。完成率写成“92.35%”不算。',
  },
  'number-negative': {
    title: '出现负数',
    what: ({ data }) =>
      `${column(data.heading)}为 ${data.unit === null ? plainNumber(data.number) : figure(data.number, data.unit)}，小于 0`,
    why: '投资额和比例不会小于 0；只有本月完成可能因冲减以前多报的数而为负',
    how: '核对是否多打了负号；本月数确为冲减的，在备注写明',
    page: '金额或比例小于 0 时提出。例如：“总投资”为 -500。“本月完成投资”可能是冲减，只作提醒。',
  },
  'date-invalid': {
    title: '读不出时间',
    what: ({ data }) => `${column(data.heading)}填的是${quoted(data.value)}，读不出时间`,
    why: '读不出时间，就判断不了是否按期开工、竣工',
    how: '写成 2022-09-15 或 2022年9月',
    page: '时间列里不是日期，也不是月、季、年一类时段时提出。例如：“尽快开工”。能读的写法有 2022-09-15、2022.9、202209、2022年三季度、9月底、年底等，时段按最后一天算。',
  },
  'date-ambiguous': {
    title: '时间有两种读法',
    what: ({ data }) =>
      `${column(data.heading)}填的是${quoted(data.value)}，可能是${data.readings.map(month).join('，也可能是')}`,
    why: '按数字填的 2022.10 会丢掉末尾的 0，变成 2022.1，分不清是1月还是10月',
    how: '写成“2022年1月”或“2022年10月”这样的文字',
    howHere: ({ data }) => `按实际写成${data.readings.map((reading) => quoted(month(reading))).join('或')}`,
    page: '时间有不止一种读法时提出。例如：以数字填的 2022.1，可能是1月，也可能是末尾的 0 丢了的10月。与它有关的进度规则不再提出。',
  },
  'value-not-allowed': {
    title: '不在可填范围',
    what: ({ data }) =>
      `${column(data.heading)}填的是${quoted(data.value)}` +
      (data.allowed.length === 0 ? '，不是可填的写法' : `，可填：${listed(data.allowed)}`),
    why: '写法不统一，就不能按它分类和统计',
    how: '改成可填的写法之一，其他情况写在备注',
    page: '是否开工、是否入统、建设性质、需协调层级填了约定以外的内容时提出。例如：“是否开工”填“基本”。是、否、√、×、已开工、未开工等写法都可以。',
  },
  'project-code-invalid': {
    title: '项目代码有误',
    what: ({ data }) => `${column(data.heading)}${quoted(data.value)}${CODE_FAULTS[data.reason]}`,
    why: '项目代码由投资项目在线审批监管平台赋予，抄错一位就对不上项目',
    how: '按平台的赋码核对后重填，格式如 2209-500115-04-01-123456',
    page: '全角数字、横线和空格统一之后，仍不是 4-6-2-2-6 位的写法，或第一段既不是 2014 至 2020 的年份、也不是可能的年月（如 2209）时提出。20 位数字连写能读，不提出。',
  },
  'phone-invalid': {
    title: '电话号码有误',
    what: ({ data }) => `${column(data.heading)}填的是${quoted(data.value)}，不是手机号，也不是固定电话`,
    why: '号码不对，催报和协调时找不到人',
    how: '手机填 11 位；固定电话写区号，如 010-12345678；几个号码用顿号隔开',
    page: '联系电话既不是手机号也不是固定电话时提出；一格可以填几个号码。例如：少了一位的“1390000123”。',
  },
} satisfies Partial<Messages>;
