import { fieldTerm, LIST_TERMS } from '../../../core/messages/fields.js';
import type { MergeWords } from './words.js';

export const zhCN: MergeWords = {
  about: '把各单位的清单汇总合并成一张总表',
  filesArgument: '要合并的文件或文件夹，可以多个',
  out: '合并结果写到哪个文件（必填，不会改动任何输入文件）',
  into: '合并到这张总表；不给则新建一张总表',
  month: '调度月份，如 2022-09；不给则看文件本身',
  prefer: '几个文件报的值不一致时：first 取先给的文件，last 取后给的文件，none 不取、列出来等人定',
  format: '输出 text 或 json',
  exitCodes:
    '退出码：0 合并完成，没有待定事项；1 合并完成，有待定事项（冲突、分不清的项目、其他月份的文件）；2 用法不对或有文件打不开。',
  outMissing: '没有给出 --out。加上 --out 文件名，合并结果写到那里',
  noWorkbooks: (path) => `文件夹里没有表格文件：${path}`,
  folderUnreadable: (path, code) => `文件夹打不开（${code}）：${path}`,
  cannotOpen: (path, reason) => `${path}：${reason}`,
  nothingToMerge: '这些文件里没有项目，什么都没有写。核对文件里的清单表头后再合并',
  progress: '正在读取 {value}/{total} 个文件 {bar}',
  written: (path) => `已写入 ${path}`,
  ownMonth: (month) => `（文件写的是 ${month}，按 --month 合并）`,
  status: (status) =>
    ({
      merged: '已合并',
      'already-merged': '以前合并过',
      'no-projects': '没有项目',
      'other-month': '月份不同，未合并',
      'same-file': '与另一文件相同',
      unreadable: '打不开',
    })[status],
  summary: ({ files, added, updated, unchanged, month }) =>
    `${month === null ? '' : `${month}：`}合并 ${files.length} 个文件，新增 ${added.length} 个项目，更新 ${updated.length} 个，未变 ${unchanged} 个`,
  fileColumns: { file: '文件', status: '结果', projects: '项目数' },
  added: (projects, apart) =>
    `新增项目 ${projects} 个` +
    (apart === 0
      ? ''
      : `，其中 ${apart} 个总表没有空行可放，在“合并新增-…”表里，总表的合计没有包括它们：把这些行移到总表后再核对合计`),
  changes: (cells) => `写入 ${cells} 处`,
  changeColumns: { project: '项目', field: '栏目', place: '单元格', before: '原值', after: '新值', from: '来源' },
  conflicts: (conflicts, undecided) =>
    undecided === 0
      ? `各文件不一致 ${conflicts} 处，已选定`
      : `各文件不一致 ${conflicts} 处，其中 ${undecided} 处待定：在“合并冲突”表的“采用”栏填“是”，再合并一次`,
  conflictColumns: { project: '项目', field: '栏目', value: '值', from: '来源', chosen: '采用' },
  chosen: '是',
  master: '总表',
  list: '所在清单',
  field: (field, heading) => (field === 'list' ? '所在清单' : (fieldTerm(field, 'zh-CN') ?? heading)),
  listName: (list) => LIST_TERMS[list]['zh-CN'],
  unclear: (rows) =>
    `分不清是哪个项目 ${rows} 行：没有项目名称，同名项目不止一个，或代码和名称各指一个项目。核对名称和代码，与总表的一行对上后再合并`,
  untold: (rows) => `看不出属于哪张清单 ${rows} 行，未合并。在建设性质一栏写明新开工、续建或前期后再合并`,
  unwritten: (cells) => `没有写入 ${cells} 处，保留总表原值`,
  unwrittenReason: (reason) =>
    ({ formula: '总表这里是公式', merged: '总表这里是合并单元格', 'no-row': '总表没有这个子项' })[reason],
  withoutColumn: (columns) => `总表没有这些栏目，报来的值没有写入：${columns} 个`,
  missingOrganisations: (organisations) => `还没有报送的单位 ${organisations} 个`,
  organisation: (organisation, projects) => `${organisation ?? '未明确责任单位'}（${projects} 个项目）`,
  missingProjects: (projects) => `总表里有、各文件都没有报的项目 ${projects} 个`,
  row: (row) => `第 ${row} 行`,
  more: (left) => `……另有 ${left} 条，见 --format json`,
  nameless: '（无名称）',
};
