import type { Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, moreOrLess, plainNumber, quoted, rowList } from './wording.js';

/** What total and group rows must be to the rows that they stand for. */
export const totals = {
  'total-row-mismatch': {
    title: '合计不等于各行之和',
    what: ({ data }) => {
      const [total, expected, difference] = amountsApart(
        [data.total, data.expected, Math.abs(data.total - data.expected)],
        data.unit,
      );
      return `${quoted(data.label)}行的${column(data.heading)}${total}，各行相加是 ${expected}，${moreOrLess(data.total, data.expected, difference)}`;
    },
    why: '合计、小计和分组行的数应等于它所含各行的和',
    how: '改成求和公式；已是公式的，看是否漏了新增的行，或有数存成了文本',
    page: `合计、总计、小计或分组行的金额不等于所含项目之和时提出。小计从所在分组算起；合计含本表全部项目，不论在上在下；写明一类的（其中：在建）只算这一类。${TOLERANCE}`,
  },
  'total-formula-incomplete': {
    title: '合计公式漏行或重复',
    what: ({ data }) => {
      const faults = [
        ...(data.missed.length > 0 ? [`漏了${rowList(data.missed)}`] : []),
        ...(data.doubled.length > 0 ? [`重复计算了${rowList(data.doubled)}`] : []),
      ];
      const fault = faults.length > 0 ? faults.join('，') : `没有正确包含${rowList(data.rows)}`;
      return `${quoted(data.label)}行${column(data.heading)}的公式${quoted(data.formula)}${fault}`;
    },
    why: '插入或移动行以后，求和区域常常没有跟着扩大，合计就少算或多算',
    how: '改求和区域，使每个项目行正好算一次，小计行不再重复相加',
    page: '合计行的求和公式没有包含全部应含的项目行，或把某些行算了两次时提出。例如：“=SUM(H5:H20)”漏了后来加的第 21 行；总计把小计和项目行一起相加。提出以后，这个合计不再按“合计不等于各行之和”提出。',
  },
  'group-count-mismatch': {
    title: '项目个数不符',
    what: ({ data }) =>
      `${quoted(data.label)}写的是 ${plainNumber(data.count)} 个，实有 ${plainNumber(data.expected)} 个项目`,
    why: '个数与清单对不上，报出去的项目数就错',
    how: '数一数这一组的项目，改个数，或补上漏报的项目',
    page: '分组行或合计行写有个数（个、项、宗），而所含项目不是这么多时提出。例如：“一、交通（12个）”下面只有 11 个项目。其中项、子项目不另算项目。',
  },
} satisfies Partial<Messages>;
