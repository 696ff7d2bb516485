import { month, plainNumber as count } from '../../core/messages/numbers.js';
import type { FoundContent, UnreadableReason } from '../unreadable.js';
import type { CliWords, ReportWords, Words } from './words.js';

const FOUND: Readonly<Record<FoundContent, string>> = {
  zip: '是压缩包，里面没有工作簿',
  pdf: '是 PDF 文件，不是表格',
  word: '是 Word 文档，不是表格',
  powerpoint: '是演示文稿，不是表格',
  image: '是图片，不是表格',
  archive: '是压缩包，不是表格',
  text: '是文本，不是表格',
  unknown: '不是表格文件',
};

function megabytes(bytes: number): string {
  return `${count(bytes / 1024 / 1024, 1)} MB`;
}

function unreadable(reason: UnreadableReason): string {
  switch (reason.kind) {
    case 'empty-file':
      return '文件是空的（0 字节）。请重新获取后重试';
    case 'truncated':
      return '文件不完整，可能没有下载或复制完。请重新获取后重试';
    case 'not-a-workbook':
      return `${FOUND[reason.found]}。请换成 xlsx、xlsm、xls、et、xlsb、ods 或 csv 文件`;
    case 'html':
      return '内容是网页，只是扩展名像表格。请用 Excel 或 WPS 打开，另存为 xlsx 后重试';
    case 'password-protected':
      return '文件有密码。请去掉密码后重试';
    case 'file-too-large':
      return `文件太大（${megabytes(reason.bytes)}，最多 ${megabytes(reason.limit)}）。请删去无关的工作表或图片后重试`;
    case 'unzipped-too-large':
      return `文件解压后太大（超过 ${megabytes(reason.limit)}）。请删去无关的工作表后重试`;
    case 'sheet-too-large':
      return `工作表“${reason.sheet}”太大（超过 ${count(reason.limit)} 个单元格）。请删去多余的空行、空列后重试`;
    case 'xml-too-deep':
    case 'xml-entities':
      return '文件内部结构异常，不是 Excel 或 WPS 正常保存的。请用 Excel 或 WPS 另存一份后重试';
    case 'malformed':
      return '文件已损坏。请用 Excel 或 WPS 打开修复，另存一份后重试';
    case 'not-there':
      return '没有这个文件或文件夹。请核对路径';
    case 'not-permitted':
      return '没有读取权限。请检查文件的权限后重试';
    case 'in-use':
      return '文件正被其他程序占用。请在 Excel 或 WPS 中关闭后重试';
    case 'not-a-file':
      return '不是普通文件。请换成表格文件';
    case 'read-failed':
      return `读取失败（${reason.code}）。请检查磁盘或网络后重试`;
  }
}

const report: ReportWords = {
  month: (yearMonth) => month(yearMonth, 'zh-CN'),
  monthUnknown: '月份不明',
  asOf: (day) => `截至 ${day}`,
  policy: (title, id) => `政策 ${title} [${id}]`,
  list: '清单',
  sheet: '工作表',
  headerRows: '表头',
  projects: '项目',
  totals: '合计（万元）',
  totalInvestment: '总投资',
  annualPlan: '年度计划',
  investedYearToDate: '累计完成',
  completionRate: '完成率',
  rows: (rows) => (rows.length > 1 ? `第 ${rows[0]}–${rows[rows.length - 1]} 行` : `第 ${rows[0] ?? '?'} 行`),
  separator: '、',
  skipped: (sheets) => `未检查的工作表：${sheets}`,
  skippedSheet: (name, reason) =>
    `“${name}”（${{ hidden: '隐藏', 'older-month': '较早月份', 'not-a-list': '不是项目清单' }[reason]}）`,
  sheetHeading: (name) => `工作表“${name}”`,
  wholeWorkbook: '整个文件',
  betweenFiles: '文件之间',
  row: (row) => `第 ${row} 行`,
  unknownColumns: (columns) =>
    `${columns.length} 列没有识别，不参与检查：${columns.map(({ cell, heading }) => `${cell}「${heading}」`).join('、')}`,
  noProblems: (checked, info) =>
    `没有发现问题 · ${checkedWords(checked)}${info > 0 ? ` · 另有 ${count(info)} 条提示` : ''}`,
  problems: (counts, checked) =>
    `错误 ${count(counts.error)} · 提醒 ${count(counts.warning)} · 提示 ${count(counts.info)} · ${checkedWords(checked)}`,
  accepted: (findings) => `已核实 ${count(findings)} 项，不再提出（见“已核实事项”表）`,
  allFiles: (files, withFindings, unreadableFiles) =>
    `共 ${count(files)} 个文件：${count(files - withFindings - unreadableFiles)} 个没有问题，${count(withFindings)} 个有问题，${count(unreadableFiles)} 个打不开`,
};

function checkedWords(checked: { rules: number; projects: number; cells: number }): string {
  return `${count(checked.rules)} 条规则 · ${count(checked.projects)} 个项目 · ${count(checked.cells)} 个单元格`;
}

const cli: CliWords = {
  about: '投资调度助手：逐格检查重大投资项目月度清单（新开工、在建、前期）',
  checkAbout: '检查项目清单，指出哪个单元格有什么问题、怎么改',
  rulesAbout: '列出全部检查规则',
  policiesAbout: '列出内置政策',
  helpAbout: '显示帮助',
  versionAbout: '显示版本',
  filesArgument: '表格文件或文件夹（文件夹包括下级文件夹）',
  month: '调度月份；不给则从文件中识别',
  asOf: '截至日期；不给则为月末或政策的报送日',
  policy: '内置政策的编号，或政策文件；默认 general',
  previous: '上月的文件，用于与上月对比',
  format: '报告的格式：text 或 json；默认 text',
  out: '把报告写入文件；不会覆盖被检查的文件',
  lang: '报告的语言：zh-CN 或 en；默认 zh-CN',
  failOn: '有哪一级的问题时退出码为 1：error、warning、info 或 never；默认 error',
  helpHeadings: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  exitCodes: '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法不对，或有文件打不开',
  unknownOption: (option, near) => `没有选项 ${option}${near === null ? '' : `，是不是 ${near}？`}`,
  unknownCommand: (command, near) => `没有命令 ${command}${near === null ? '' : `，是不是 ${near}？`}`,
  argumentMissing: (name) => `缺少参数 <${name}>`,
  optionNeedsValue: (option) => `选项 ${option} 后面缺少值`,
  tooManyArguments: (command, most) =>
    most === 0 ? `命令 ${command} 不带参数` : `命令 ${command} 只带 ${most} 个参数，多给了`,
  seeHelp: (command) => `用法见 ${command} --help`,
  notAMonth: (value) => `--month “${value}”不是月份，应写作 2022-09`,
  notADay: (value) => `--as-of “${value}”不是日期，应写作 2022-09-30`,
  notAllowed: (option, value, allowed) => `${option} “${value}”不在可选值内：${allowed.join('、')}`,
  noWorkbooks: (path) => `文件夹里没有表格文件：${path}`,
  folderUnreadable: (path, code) => `打不开文件夹（${code}）：${path}`,
  policyUnknown: (value, known) => `没有政策“${value}”，也没有这个文件。内置政策：${known.join('、')}`,
  policyUnreadable: (path, code) => `打不开政策文件（${code}）：${path}`,
  policyNotJson: (path, detail) => `政策文件不是 JSON：${path}（${detail}）`,
  policyProblems: (path) => `政策文件有问题：${path}`,
  previousUnreadable: (name, reason) => `打不开上月的文件“${name}”：${reason}`,
  outIsInput: (path) => `--out ${path} 是输入文件，不会覆盖。请换一个文件名`,
  outFolderMissing: (folder) => `--out 的文件夹不存在：${folder}`,
  outNotAFile: (path) => `--out ${path} 不是普通文件。请给出文件名`,
  outEnding: (path, ending) => `--out ${path} 的扩展名不对，写出的是表格文件。请改为以 ${ending} 结尾`,
  outFailed: (path, code) => `写不进 ${path}（${code}）。请检查权限和磁盘空间`,
  written: (path) => `报告已写入 ${path}`,
  progress: '已检查 {value}/{total} 个文件 {bar}',
  workersUnavailable: '多线程不可用，改为逐个检查',
  defectInFile: (path) => `检查“${path}”时程序自身出错，不是数据的问题。请把下面的内容报告给维护者：`,
  defect: '程序自身出错，不是数据的问题。请把下面的内容报告给维护者：',
  ruleColumns: { rule: '规则', severity: '级别', category: '类别', title: '名称' },
  fixableMark: '（可修正）',
  policyColumns: { id: '编号', year: '年份', organisations: '单位', targets: '指标', title: '名称' },
  rulesCount: (rules) => `共 ${rules} 条规则`,
  policiesCount: (policies) => `共 ${policies} 份内置政策`,
};

export const zhCN: Words = {
  language: 'zh-CN',
  unreadable,
  cannotOpen: (name, reason, others) =>
    `打不开“${name}”：${reason}${others > 0 ? `，其他 ${count(others)} 个文件已检查` : ''}`,
  report,
  cli,
};
