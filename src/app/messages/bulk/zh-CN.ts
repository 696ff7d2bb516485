import { month as monthWords, plainNumber } from '../../../core/messages/numbers.js';
import type { BulkWords } from './words.js';

const of = (month: string | null): string => (month === null ? '' : monthWords(month, 'zh-CN'));

export const zhCN: BulkWords = {
  verdicts: { ready: '可提交', 'to-fix': '需修改', unreadable: '无法读取' },
  slip: {
    title: '退回单',
    organisation: (name) => `单位：${name}`,
    file: (name, month, { error, warning }) =>
      `报表：${name}${month === null ? '' : `（${of(month)}）`}，错误 ${plainNumber(error)} 条，提醒 ${plainNumber(warning)} 条`,
    unreadable: (name, reason) => `报表：${name}，打不开：${reason}`,
    about: '与其他报表比对',
    mustFix: (findings) => `要改的（${plainNumber(findings)} 条）`,
    toCheck: (findings) => `要核对的（${plainNumber(findings)} 条）`,
    rule: (title, findings) => `【${title}】${plainNumber(findings)} 处`,
    how: (advice) => `怎么改：${advice}`,
    sendAgain: '改好后重新报送。',
    fileName: (organisation) => `退回单_${organisation}`,
    copyName: (name) => `退回_${name}`,
  },
  chase: {
    title: (month) => (month === null ? '催报' : `催报（${of(month)}）`),
    missing: (organisations) => `还没有报送的单位 ${plainNumber(organisations)} 个：`,
    unreadableFiles: (files) => `打不开、要重新报送的文件 ${plainNumber(files)} 个：`,
    otherMonth: (files) => `月份不对、要重新报送的文件 ${plainNumber(files)} 个：`,
    unreadable: (name, organisation, reason) =>
      `${name}${organisation === null ? '' : `（${organisation}）`}：${reason}`,
    ofOtherMonth: (organisation, what) => (organisation === null ? what : `${organisation}：${what}`),
  },
  report: {
    sheets: { files: '汇总', between: '文件之间', findings: '问题清单', chase: '催报' },
    title: (month, files) =>
      `批量检查报告${month === null ? '' : ` · ${of(month)}`} · 可提交 ${files.ready} · 需修改 ${files['to-fix']} · 无法读取 ${files.unreadable}`,
    fileHeads: ['序号', '文件', '报送单位', '月份', '项目数', '错误', '提醒', '提示', '结论', '说明'],
    betweenHeads: ['序号', '级别', '规则', '问题', '怎么改'],
    findingHeads: ['序号', '文件', '级别', '规则', '工作表', '单元格', '项目', '问题', '怎么改'],
    chaseHeads: ['序号', '单位', '文件', '情况'],
    notSent: '还没有报送',
    sendAgain: '要重新报送',
    nothingBetween: '文件之间没有发现问题',
    nobodyToChase: '没有要催报的单位',
    leftOut: (findings) => `还有 ${plainNumber(findings)} 条写不下，见各文件的退回单`,
    fileName: (month) => `批量检查报告${month === null ? '' : `_${month}`}`,
  },
  cli: {
    slips: '给每个要修改的单位写退回单（txt）和标注过的报表副本，放进这个文件夹',
    report: '把汇总、文件之间的问题、问题清单和催报名单写成一个工作簿（xlsx）',
    reportNotXlsx: (path) => `--report 要写成 xlsx 文件：${path}`,
    reportIsOut: (path) => `--report 与 --out 是同一个文件：${path}。请换一个`,
    slipsAmongInputs: (folder) =>
      `--slips 的文件夹 ${folder} 在被检查的文件夹里，下次会把退回的副本当成报表。请换一个文件夹`,
    slipsNotAFolder: (folder) => `--slips 要给一个文件夹，${folder} 不是`,
    slipsFailed: (folder, code) => `退回单写不进 ${folder}（${code}）。请检查权限和空间`,
    slipsWritten: (folder, slips, copies) =>
      `${plainNumber(slips)} 份退回单和 ${plainNumber(copies)} 份标注过的副本已写入 ${folder}`,
    nothingToReturn: '没有要退回的报表，没有写退回单',
    noCopy: (path, why) => `${path} 没有做标注副本：${why}`,
    changedMeanwhile: (path) => `${path} 没有做标注副本：检查以后文件又变了。请重新检查`,
  },
};
