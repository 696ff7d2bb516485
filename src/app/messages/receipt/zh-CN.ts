import { month, plainNumber as count } from '../../../core/messages/numbers.js';
import type { ReceiptWords } from './words.js';

export const zhCN: ReceiptWords = {
  receiptAbout: '校核没有错误时，另存一份带校核回执的文件',
  verifyAbout: '核对文件是否仍是通过校核的那一份',
  fileArgument: '表格文件',
  receiptFile: '表格文件（xlsx、xlsm）',
  out: '带回执的文件存到哪里；不会覆盖原文件',
  month: '调度月份；不给则从文件中识别',
  noSheet: '不加“校核回执”工作表，回执只存在文件内部',
  verifyPolicy: '回执所用的政策不是内置政策时，给出政策文件',
  format: '结果的格式：text 或 json；默认 text',
  receiptExitCodes: '退出码：0 已出具回执；1 有错误，没有出具；2 用法不对，或文件打不开',
  verifyExitCodes: '退出码：0 仍是通过校核的那一份；1 内容已改、规则已更新或没有回执；2 用法不对，或文件打不开',
  outMissing: '缺少 --out <文件>：带回执的文件存到哪里？原文件不会被改动',
  cannotOpen: (path, reason) => `打不开“${path}”：${reason}`,
  issued: (time) => `已出具校核回执（${time}）`,
  written: (path) => `带回执的文件已写入 ${path}`,
  errors: (counts) => `有 ${count(counts.error)} 个错误，没有出具回执。请用 dispatch check 查看并改正后重试`,
  noProjects: '没有识别出项目，没有出具回执。请用 dispatch check 查看原因',
  policyUnknown: (policy) => `回执所用的政策“${policy}”不是内置政策。请用 --policy 给出政策文件`,
  status: ({ status, updated }) => {
    switch (status) {
      case 'unchanged':
        return '仍是通过校核的那一份';
      case 'changed':
        return '内容已改，回执失效。请重新校核';
      case 'rules-updated':
        return `内容没有改，但${updated.rules ? '规则' : ''}${updated.rules && updated.policy ? '和' : ''}${updated.policy ? '政策' : ''}已更新。请重新校核`;
      case 'no-receipt':
        return '没有回执。请先用 dispatch receipt 出具';
      case 'receipt-unreadable':
        return '回执读不出来，可能已损坏，或由其他版本出具。请重新校核';
    }
  },
  receiptOf: (receipt) =>
    `回执：${receipt.time} · ${receipt.month === null ? '月份不明' : month(receipt.month, 'zh-CN')} · 政策 ${receipt.policy.title} [${receipt.policy.id}] · ${count(receipt.projects)} 个项目 · ${receipt.tool.name} ${receipt.tool.version}`,
  monthChanged: (then, now) => `调度月份由 ${then ?? '不明'} 变为 ${now ?? '不明'}`,
  senderChanged: (then, now) => `填报单位由 ${then ?? '（未写）'} 变为 ${now ?? '（未写）'}`,
  differingTotals: (rows) => `${count(rows)} 个合计行、分组行与回执不同`,
  differing: (projects) => `${count(projects)} 个项目与回执不同`,
  differingUnknown: '项目太多，回执没有逐个记录，说不出是哪些项目',
  change: (change) => ({ changed: '已改', added: '新增', removed: '已删', moved: '移动' })[change],
  row: (row) => `第 ${row} 行`,
  more: (projects) => `另有 ${count(projects)} 个，见 --format json`,
};
