import { IN_WAN, MONEY_UNITS, type MoneyUnit } from '../../schema/fields.js';
import type { FindingFor, Messages } from '../message.js';
import { TOLERANCE } from './tolerance.js';
import { amountsApart, column, day, percentage, plainNumber, points, quoted } from './wording.js';

type Missed = FindingFor<'start-rate-low' | 'completion-rate-low' | 'target-shortfall'>;

const HELD =
  '政策写明项目个数的，清单里的项目达到这个数的八成才提出：一个单位报送的表不代表全部项目。' +
  '政策可以用 heldShare 改变这个比例。清单没有要用的列（专项、级别、行业、资金来源）时不提出。';

function unitOf(data: Missed['data']): MoneyUnit | undefined {
  return MONEY_UNITS.find((unit) => unit === data.unit && IN_WAN[unit] !== undefined);
}

function figures(data: Missed['data']): { actual: string; bound: string; wanting: string } {
  const bound = data.atLeast ?? data.atMost ?? 0;
  const unit = unitOf(data);
  if (unit !== undefined) {
    const [actual, wanted, wanting] = amountsApart([data.actual, bound, Math.abs(bound - data.actual)], unit);
    return { actual, bound: wanted, wanting };
  }
  if (data.measure === 'gapPoints') {
    const signed = (value: number) => `${value < 0 ? '慢于' : '快于'}序时 ${points(value)}`;
    return {
      actual: signed(data.actual),
      bound: bound === 0 ? '不慢于序时' : signed(bound),
      wanting: points(bound - data.actual),
    };
  }
  if (data.unit !== null) {
    const counted = (value: number) => `${plainNumber(value)} ${data.unit}`;
    return { actual: counted(data.actual), bound: counted(bound), wanting: counted(Math.abs(bound - data.actual)) };
  }
  const projects = data.measure === 'startRate' || data.measure === 'dueStartRate' ? data.of : null;
  const counts = projects === null ? '' : `（${Math.round(data.actual * projects)}/${projects}）`;
  return {
    actual: percentage(data.actual) + counts,
    bound: percentage(bound),
    wanting: points((bound - data.actual) * 100),
  };
}

function missed({ data }: Missed): string {
  const { actual, bound, wanting } = figures(data);
  const by = data.by === null ? '' : `${day(data.by)}起`;
  const direction = data.atLeast !== null && data.actual < data.atLeast ? ['应达到', '少'] : ['不应超过', '多'];
  return `${quoted(data.title)}：${data.projects} 个项目现为 ${actual}，${by}${direction[0]} ${bound}，${direction[1]} ${wanting}`;
}

/** The projects of the lists together. */
export const portfolio = {
  'start-rate-low': {
    title: '开工率不达标',
    what: missed,
    why: '政策对新开工项目的开工率定了日期，到期没有达到要通报',
    how: '先核对是否开工和实际开工时间有没有漏填，再催办计划开工时间已到的项目',
    page: `到了政策规定的日期而新开工项目的开工率低于要求时提出，同一要求有几个日期的，以最近到期的为准；没到日期不提出。是否开工看不出或者前后矛盾的，即使都算已开工仍不够才提出。例如：9月30日起应达到 80 %，62 个新开工项目开工 48 个，为 77.4 %。${HELD}`,
  },
  'completion-rate-low': {
    title: '投资进度不达标',
    what: missed,
    why: '政策对投资进度定了日期，到期没有达到要通报',
    how: '先核对累计完成投资有没有漏填，再对照进度页里各单位、各项目每月需要完成的数额安排',
    page: `到了政策规定的日期而本年累计完成投资占年度计划的比例低于要求，或者慢于序时时提出；序时进度按月份数除以 12 计，比例不封顶。有读不出的金额时不提出。例如：6月30日起应达到 60 %，实际为 54.2 %。${HELD}`,
  },
  'target-shortfall': {
    title: '年度目标没有完成',
    what: missed,
    why: '项目个数、总投资、年度计划和完成投资是政策定下的目标，到期要对账',
    how: '核对有没有漏列项目、金额单位对不对；确实没有完成的，写明原因和补救安排',
    page: `到了政策目标的日期（没有写明的，为年度最后一天）而清单合计不到目标时提出。目标为小数的视为四舍五入后的数，整数按写明的数核对。例如：2022年12月31日完成投资 328.6 亿元，目标 330 亿元。${HELD}${TOLERANCE}`,
  },
  'entry-threshold-missed': {
    title: '总投资不到入库标准',
    what: ({ data }) => {
      const [total, threshold, wanting] = amountsApart(
        [data.totalInvestment, data.threshold, data.threshold - data.totalInvestment],
        data.unit,
      );
      const kinds = data.kinds.map(quoted).join('、');
      return `${column(data.heading)}${total}，${kinds}的入库标准是 ${threshold}，差 ${wanting}`;
    },
    why: '不到标准的项目不列入这一类清单',
    how: '核对总投资的数额和单位；确实不到标准的，改列其他类别',
    page: '政策写明某类项目的入库标准（总投资下限），而这类项目的总投资不到标准时提出。例如：现代服务业项目标准 2 亿元，总投资填 1.5 亿元。清单没有级别或行业一列时不提出。',
  },
} satisfies Partial<Messages>;
