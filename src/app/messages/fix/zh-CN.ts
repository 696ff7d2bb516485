import { plainNumber as count } from '../../../core/messages/numbers.js';
import type { FixWords } from './words.js';

export const zhCN: FixWords = {
  about: '改好可以放心改的内容（文本数字、单位简称、日期、代码、空格），另存一份',
  fileArgument: '表格文件（xlsx、xlsm）',
  out: '改好后存到哪个文件；不会覆盖原文件',
  month: '调度月份；不给则从文件中识别',
  only: '只改其中几种，用逗号隔开：number-as-text、organisation-alias、date-form、code-form、spaces',
  format: '结果的格式：text 或 json；默认 text',
  exitCodes: '退出码：0 能改的都改了；1 有该改的留着没改（公式、有保护的工作表等）；2 用法不对，或文件打不开',
  outMissing: '缺少 --out <文件>：改好后存到哪里？原文件不会被改动',
  cannotOpen: (path, reason) => `打不开“${path}”：${reason}`,
  written: (path) => `改好的文件已写入 ${path}`,
  kind: (kind) =>
    ({
      'number-as-text': '文本数字改为数字',
      'organisation-alias': '单位改为规范名称',
      'date-form': '改为真正的日期',
      'code-form': '代码改为标准写法',
      spaces: '去掉多余空格',
    })[kind],
  columns: { sheet: '工作表', cell: '单元格', project: '项目', kind: '修正', before: '原来', after: '改为' },
  value: (value) => (typeof value === 'string' ? `“${value}”` : value === null ? '（空）' : String(value)),
  fixed: (cells) => `修正了 ${count(cells)} 格`,
  nothing: '没有需要修正的内容',
  recalculated: (cells) => `${count(cells)} 个公式的结果随之更新`,
  left: (findings) => `${count(findings)} 处没有修正`,
  leftReason: (reason) =>
    ({
      formula: '是公式，请修改公式',
      protected: '工作表有保护，请撤销保护后重试',
      'no-safe-value': '换算不了（外币等），请人工核对',
    })[reason],
  revealed: (findings) => `修正后另外看出 ${count(findings)} 个问题，请重新检查`,
  counts: (before, after) =>
    `错误 ${count(before.error)} → ${count(after.error)} · 提醒 ${count(before.warning)} → ${count(after.warning)}`,
};
