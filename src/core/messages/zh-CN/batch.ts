import { fieldTerm, LIST_TERMS } from '../fields.js';
import type { Messages } from '../message.js';
import {
  listed,
  listedFileNames,
  listedPaths,
  month,
  place,
  plainNumber,
  quoted,
  quotedFileName,
  quotedPath,
} from './wording.js';

/** Several files together. */
export const batch = {
  'project-duplicate-across-files': {
    title: '项目在几个文件里重复',
    what: ({ data }) =>
      `${quoted(data.name)}在 ${plainNumber(data.files.length)} 个文件里都有：` +
      data.files.map(({ file, sheet, cell }) => `${quotedPath(file)}${place(sheet, cell)}`).join('、'),
    why: '合并以后项目数和投资额会重复计算',
    how: '与有关单位核对由谁报送，其他单位删去这一行',
    toSender: {
      what: ({ data }, own) => {
        const others = data.files.filter(({ file }) => file !== own);
        const here = data.files.find(({ file }) => file === own);
        const at = here === undefined ? '' : `（${place(here.sheet, here.cell)}）`;
        return `${quoted(data.name)}${at}在其他报表里也有：${listedFileNames(others.map(({ file }) => file))}`;
      },
      how: '请与发改部门核对这个项目由谁报送；不由本单位报送的，删去这一行后重报',
    },
    page: '一次检查几个文件时，同一项目（代码相同，或者名称相同）出现在两个以上的文件里就提出。比较名称时不计空格、全角半角和括号形式。',
  },
  'submission-missing': {
    title: '还没有报送',
    what: ({ data }) => `没有找到${quoted(data.organisation)}的报表，也没有它负责的项目`,
    why: '名录里的单位都要报送',
    how: '催报；本月没有项目的，可在名录里标为不报送或者忽略',
    page: '一次检查几个文件、所选政策有单位名录时，名录里的单位既没有以它命名的文件，又没有由它负责的项目，就提出。指挥部、领导小组和“各街镇”这样的统称不提出；打不开的文件按文件名算已报送。',
  },
  'submission-duplicate': {
    title: '同一单位报送了几个文件',
    what: ({ data }) =>
      `${quoted(data.organisation)}报送了 ${plainNumber(data.files.length)} 个文件：${listedPaths(data.files)}`,
    why: '不知道以哪一个为准，合并时会重复',
    how: '问清以哪一个为准，其余的移出这个文件夹',
    toSender: {
      what: ({ data }) => `收到 ${plainNumber(data.files.length)} 份报表：${listedFileNames(data.files)}`,
      how: '请告知以哪一份为准',
    },
    page: '文件的报送单位按表上的“填报单位”、文件名里的单位名称、全部项目共同的责任单位依次认定。两个以上文件属于同一单位时提出。',
  },
  'month-differs': {
    title: '月份与其他文件不同',
    what: ({ data }) => `${quotedPath(data.file)}是 ${month(data.month)} 的，应为 ${month(data.expected)}`,
    why: '报错了月份的数不能与其他单位的合在一起',
    how: '请单位换成当月的报表；只是标题没有改的，改标题',
    toSender: {
      what: ({ data }) => `${quotedFileName(data.file)}是 ${month(data.month)} 的，应为 ${month(data.expected)}`,
      how: '请换成当月报表后重报；只是标题没有改的，改好标题后重报',
    },
    page: '一次检查几个文件时，文件自己写的月份与指定的月份（没有指定的，与半数以上文件的月份）不同就提出。',
  },
  'template-differs': {
    title: '表样与其他文件不同',
    what: ({ data }) =>
      `${quotedPath(data.file)}的${LIST_TERMS[data.list]['zh-CN']}清单没有其他文件都有的列：${listed(data.missing.map((field) => fieldTerm(field, 'zh-CN') ?? field))}`,
    why: '可能用了旧的表样，或者删了列',
    how: '换用最新的表样填报',
    toSender: {
      what: ({ data }) =>
        `${quotedFileName(data.file)}的${LIST_TERMS[data.list]['zh-CN']}清单没有其他报表都有的列：${listed(data.missing.map((field) => fieldTerm(field, 'zh-CN') ?? field))}`,
      how: '请换用最新的表样填报后重报',
    },
    page: '四个以上文件有同一张清单时，八成以上文件都有、而这个文件没有的列，列出来供核对。',
  },
} satisfies Partial<Messages>;
