import type { Messages } from '../message.js';
import { column, place, quoted } from './wording.js';

/** Projects and organisations named twice or wrongly. */
export const identity = {
  'project-duplicate': {
    title: '项目重复',
    what: ({ data }) => `${quoted(data.name)}与${place(data.sheet, data.cell)} 的项目同名`,
    why: '同一项目报两次，项目数和投资额会重复计算',
    how: '删去多余的一行；确是不同项目的，在名称里写明期次或标段',
    page: '项目名称与前面（按工作表先后，再按行）任何一张清单里的项目相同时，在后一行提出。比较时不计空格、全角半角和括号形式。例如：在建清单和新开工清单都有“渝宜高铁”。',
  },
  'project-code-shared': {
    title: '项目代码重复',
    what: ({ data }) =>
      `${column(data.heading)}${quoted(data.code)}与${place(data.sheet, data.cell)} 的${quoted(data.project)}相同`,
    why: '一个代码通常只对应一个项目，两个名称共用可能是抄错，也可能是同一项目报了两次',
    how: '核对两处代码；同一代码下分期、分标段报送的，可以不改',
    page: '代码与前面另一名称的项目相同时提出。例如：一期、二期共用一个代码，核实后可以接受。',
  },
  'organisation-unknown': {
    title: '单位不在名录',
    what: ({ data }) =>
      `${column(data.heading)}里的${quoted(data.value)}不在单位名录中` +
      (data.suggestion === null ? '' : `，最接近的是${quoted(data.suggestion)}`),
    why: '名录以外的单位不能归入单位排名和汇总',
    how: '改成名录里的规范名称；确有这个单位的，在“政策与参数”里加入名录',
    page: '所选政策有单位名录，而单元格里的单位既不是规范名称，也不是已知的简称时提出。例如：“区发展改格委”。同一格多个单位用顿号、逗号、分号或换行隔开，“和”“及”“与”不作分隔。通用政策没有名录，不提出。',
  },
  'organisation-alias': {
    title: '单位名称不规范',
    what: ({ data }) => `${column(data.heading)}填的是${quoted(data.value)}，规范名称为${quoted(data.name)}`,
    why: '同一单位几种写法，汇总和排名时会分成几家',
    how: '点“修正”改为规范名称',
    howHere: ({ fix }) =>
      fix === undefined ? '这一格是公式，请修改公式或它引用的单元格，改用规范名称' : '点“修正”改为规范名称',
    page: '填的是名录里某个单位的简称或旧称时提出，可以一键修正。例如：“区发改委”应为“区发展改革委”。繁体、全角半角和空格的差别不提出。',
  },
} satisfies Partial<Messages>;
