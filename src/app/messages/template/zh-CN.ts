import type { TemplateWords } from './words.js';

export const zhCN: TemplateWords = {
  about: '按政策生成填报模板：三张清单、下拉框、合计公式、填报说明、调度参数',
  policy: '政策的编号或政策文件，默认 general；可用编号见 dispatch policies',
  month: '填报的月份，默认为政策年度的本月',
  out: '模板写到这个 .xlsx 文件',
  outMissing: '没有说写到哪里。请加上 --out 文件名.xlsx',
  written: (path, policyTitle, month) => `已生成 ${path}（${policyTitle}，${month}）`,
};
