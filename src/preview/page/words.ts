/** What the preview page says, in both languages. */
import type { Language } from '../../core/messages/language.js';
import type { GridWords } from '../../grid/view/grid-words.js';

export interface PageWords extends GridWords {
  readonly title: string;
  readonly notice: string;
  readonly noticeMore: string;
  readonly open: string;
  readonly sample: string;
  readonly download: string;
  readonly insertRow: string;
  readonly deleteRow: string;
  readonly protect: string;
  readonly otherLanguage: string;
  readonly toolbar: string;
  readonly pane: string;
  readonly cell: string;
  readonly workbook: string;
  readonly log: string;
  readonly logColumns: readonly string[];
  readonly libraryOwn: string;
  readonly loading: string;
  readonly noFormulas: string;
  readonly noLooks: string;
  readonly resultSuffix: string;
  readonly protectedSheet: string;
  logSummary(batches: number, kilobytes: string, milliseconds: string): string;
  opened(name: string, sheets: number): string;
  keptFormulas(count: number): string;
  downloaded(name: string): string;
  downloadRefused(why: string): string;
  movedCells(sheet: string): string;
  missingSheet(sheet: string): string;
  notOpened(name: string, why: string): string;
  refused(code: string, message: string): string;
}

const zhCN: PageWords = {
  title: '投资调度助手 · 预览',
  notice: '这是浏览器里的预览，不是 Excel',
  noticeMore: '左边是工作簿，右边是真正的任务窗格。文件只在本机打开，不上传。',
  open: '打开文件…',
  sample: '示例',
  download: '下载结果',
  insertRow: '插入行',
  deleteRow: '删除行',
  protect: '保护工作表',
  otherLanguage: 'English',
  toolbar: '工具',
  sheets: '工作表',
  grid: '工作表的单元格',
  pane: '投资调度助手任务窗格',
  cell: '选中的单元格',
  workbook: '工作簿',
  log: '批次',
  logColumns: ['序号', '发出', '收到', '用时', '成员', '错误'],
  libraryOwn: '库自用',
  loading: '正在打开…',
  noFormulas: '本浏览器不能重算公式：公式保留文件中的值，标记不显示',
  noLooks: '这种文件的填充、列宽和条件格式不显示',
  resultSuffix: '-预览',
  protectedSheet: '工作表受保护，不能修改。先取消“保护工作表”',
  editor: (address) => `单元格 ${address}`,
  row: (row) => `第${row}行`,
  logSummary: (batches, kilobytes, milliseconds) => `批次 ${batches} · ${kilobytes} KB · ${milliseconds} 毫秒`,
  opened: (name, sheets) => `${name} · ${sheets} 张工作表`,
  keptFormulas: (count) => `${count} 个公式保留文件中的值`,
  downloaded: (name) => `已下载 ${name}`,
  downloadRefused: (why) => `不能写回这个文件：${why}`,
  movedCells: (sheet) => `“${sheet}”插入或删除过行：只写内容，格式和合并单元格不移动`,
  missingSheet: (sheet) => `“${sheet}”已删除或改名：文件中仍是原样`,
  notOpened: (name, why) => `没能打开 ${name}（${why}）`,
  refused: (code, message) => `不能修改（${code}）：${message}`,
};

const en: PageWords = {
  title: 'Investment Dispatch · preview',
  notice: 'A preview in the browser, not Excel',
  noticeMore: 'The workbook is on the left, the real task pane on the right. Files stay on this computer.',
  open: 'Open file…',
  sample: 'Sample',
  download: 'Download result',
  insertRow: 'Insert row',
  deleteRow: 'Delete row',
  protect: 'Protect sheet',
  otherLanguage: '中文',
  toolbar: 'Tools',
  sheets: 'Sheets',
  grid: 'Cells of the sheet',
  pane: 'Investment Dispatch task pane',
  cell: 'Selected cell',
  workbook: 'Workbook',
  log: 'Batches',
  logColumns: ['No.', 'Sent', 'Received', 'Time', 'Members', 'Error'],
  libraryOwn: 'library',
  loading: 'Opening…',
  noFormulas: 'This browser cannot calculate formulas: they keep the values of the file, and marks are not shown',
  noLooks: 'Fills, widths and conditional formats of this kind of file are not shown',
  resultSuffix: '-preview',
  protectedSheet: 'The sheet is protected. Switch “Protect sheet” off first',
  editor: (address) => `Cell ${address}`,
  row: (row) => `Row ${row}`,
  logSummary: (batches, kilobytes, milliseconds) => `Batches ${batches} · ${kilobytes} KB · ${milliseconds} ms`,
  opened: (name, sheets) => `${name} · ${sheets} sheets`,
  keptFormulas: (count) => `${count} formulas keep the value of the file`,
  downloaded: (name) => `Downloaded ${name}`,
  downloadRefused: (why) => `The file cannot be written: ${why}`,
  movedCells: (sheet) => `Rows of “${sheet}” were inserted or deleted: contents are written, formats and merges stay`,
  missingSheet: (sheet) => `“${sheet}” was deleted or renamed: the file keeps it`,
  notOpened: (name, why) => `${name} was not opened (${why})`,
  refused: (code, message) => `Not possible (${code}): ${message}`,
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { 'zh-CN': zhCN, en };
