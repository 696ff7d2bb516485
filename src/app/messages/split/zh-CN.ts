import type { SplitWords } from './words.js';

export const zhCN: SplitWords = {
  about: '把总表按责任单位拆成一个单位一个文件，以后可再合并回来',
  fileArgument: '要拆分的总表',
  out: '拆出的文件写到哪个文件夹（必填，没有则新建）',
  month: '调度月份，如 2022-09；不给则看文件本身',
  format: '输出 text 或 json',
  outMissing: '没有给出 --out。加上 --out 文件夹，拆出的文件写到那里',
  outNotAFolder: (path) => `--out 不是文件夹：${path}。换一个文件夹`,
  force: '覆盖文件夹里已有的同名文件',
  wouldOverwrite: (names) =>
    `文件夹里已有同名文件，内容不同，没有覆盖：${names.join('、')}。请换一个文件夹，或确认不要旧文件后加上 --force`,
  outFailed: (path, code) => `写不进去（${code}）：${path}`,
  cannotOpen: (path, reason) => `${path}：${reason}`,
  unwritable: (path, what) => `${path}：里面有 xlsx 存不下的内容（${what}）。在原文件里改短或改名后再拆分`,
  noProjects: (path) => `${path}：没有认出项目，什么都没有写。核对清单的表头后再拆分`,
  summary: (files, projects) => `拆成 ${files} 个文件，共 ${projects} 个项目`,
  file: (name, projects) => `${name}（${projects} 个项目）`,
  errors: (cells) =>
    `这些单元格是错误值，拆出的文件里留空：${cells.map(({ sheet, cell, error }) => `${sheet}!${cell} ${error}`).join('、')}。请在总表里改正后再拆分`,
  written: (path) => `已写入 ${path}`,
};
