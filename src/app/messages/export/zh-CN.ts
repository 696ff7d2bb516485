import { plainNumber as count } from '../../../core/messages/numbers.js';
import type { ExportWords } from './words.js';

export const zhCN: ExportWords = {
  about: '导出规范化的项目和问题（CSV、NDJSON），供数据库和分析工具使用',
  format: '导出的格式：csv 或 ndjson；默认 csv',
  what: '导出什么：projects（项目）、findings（问题）或 files（文件）；默认 projects，导出到文件夹时默认全部',
  out: '导出到哪个文件或文件夹；不给则写到标准输出。文件夹里另有 datapackage.json 说明各列',
  month: '调度月份；不给则从各文件中识别',
  bom: 'CSV 开头加 BOM，便于用 Excel 直接打开',
  raw: 'CSV 中以 = + - @ 开头的文字原样写出；默认前面加一个单引号，避免被表格软件当作公式',
  exitCodes: '退出码：0 全部导出；2 用法不对，或有文件打不开（其余文件照常导出）',
  onlyWithCsv: '--bom 和 --raw 只用于 --format csv',
  exported: ({ files, projects, findings, unreadable }) =>
    [
      `${count(files - unreadable.length)} 个文件`,
      ...(projects > 0 ? [`${count(projects)} 个项目`] : []),
      ...(findings > 0 ? [`${count(findings)} 个问题`] : []),
      ...(unreadable.length > 0 ? [`${count(unreadable.length)} 个文件打不开`] : []),
    ].join(' · '),
  written: (path) => `已导出到 ${path}`,
  cannotOpen: (path, reason) => `打不开“${path}”：${reason}`,
  progress: '已导出 {value}/{total} 个文件 {bar}',
};
