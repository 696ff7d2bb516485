/** Who answers for a made-up project of a sector, and what it builds. */
import type { Random } from './random.js';

const RESPONSIBLE: Readonly<Record<string, readonly string[]>> = {
  交通: ['区交通局', '区交通局', '开投集团', '区交通局、开投集团'],
  能源: ['区发展改革委', '长寿经开区'],
  水利: ['区水利局', '区生态环境局'],
  产业升级基础设施: ['区大数据发展局', '区科技局', '长寿高新区', '区商务委'],
  城市基础设施: ['区住房城乡建委', '区城市管理局', '盈地集团', '区住房城乡建委、盈地集团'],
  农业农村: ['区农业农村委', '区商务委'],
  工业: ['区经济信息委', '长寿经开区', '长寿高新区', '区经济信息委'],
  房地产: ['区住房城乡建委', '区文化旅游委'],
  社会民生: ['区教委', '区卫生健康委', '区文化旅游委', '区民政局'],
};
const SUPPORTING = ['区财政局', '区规划自然资源局', '区生态环境局', '渡舟街道', '晏家街道', '长寿湖镇', '葛兰镇'];
const PROGRAMMES: Readonly<Record<string, readonly string[]>> = {
  交通: ['交通强区建设'],
  能源: ['“3113”项目攻坚行动计划'],
  水利: ['乡村振兴'],
  产业升级基础设施: ['“3113”项目攻坚行动计划', '城市更新提升'],
  城市基础设施: ['城市更新提升'],
  农业农村: ['乡村振兴'],
  工业: ['“3113”项目攻坚行动计划', '制造业高质量发展'],
  房地产: ['城市更新提升'],
  社会民生: ['民生实事', '城市更新提升'],
};
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  交通: ['新建道路、桥涵、隧道及附属工程', '新建路基、轨道、站房及配套工程', '改扩建主线及互通立交'],
  能源: ['建设主体工程及送出线路', '建设储供能设施及配套管网'],
  水利: ['建设取水、输水及调蓄工程', '实施河道整治、岸线修复及截污工程'],
  产业升级基础设施: ['建设机房、平台系统及配套设施', '建设研发楼、中试基地及配套设施'],
  城市基础设施: ['建设道路、管网、绿化及照明工程', '建设标准厂房及室外配套工程'],
  农业农村: ['建设种植基地、加工车间及冷链设施'],
  工业: ['建设生产车间、仓库及公用工程，购置生产设备', '改造生产线，新增自动化设备'],
  房地产: ['建设商业、住宿及室外配套设施'],
  社会民生: ['建设综合楼、运动场及室外工程', '建设门诊、住院及医技用房', '建设展馆、剧场及公共空间'],
};
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭何高林罗'];
const PROBLEMS = [
  ['用地指标尚未落实', '分管领导'],
  ['征地拆迁剩余2户', '行业主管部门'],
  ['施工图审查进度较慢', '项目法人'],
  ['专项债券资金未到位', '领导小组'],
  ['管线迁改需统筹协调', '行业主管部门'],
] as const;

function of(table: Readonly<Record<string, readonly string[]>>, sector: string): readonly string[] {
  const found = table[sector];
  if (found === undefined) throw new Error(`nothing is known of ${sector}`);
  return found;
}

/** The cells that projects of every list have. Telephones are placeholders, names half names. */
export function commonCells(random: Random, sector: string, name: string, serial: number) {
  const problem = random.chance(0.18) ? random.pick(PROBLEMS) : undefined;
  const tail = String(random.whole(0, 9999)).padStart(4, '0');
  return {
    serial,
    name,
    programme: random.pick(of(PROGRAMMES, sector)),
    scope: random.pick(of(SCOPES, sector)),
    organisation: random.pick(of(RESPONSIBLE, sector)),
    supporting: random.chance(0.5) ? random.pick(SUPPORTING) : null,
    contact: `${random.pick(SURNAMES)}某`,
    phone: random.chance(0.3) ? `023-4000${tail}` : `1380000${tail}`,
    problem: problem === undefined ? (random.chance(0.3) ? '无' : null) : problem[0],
    level: problem === undefined ? null : problem[1],
    remark: null,
  };
}

/** Codes are of the right shape (a year to 2020, YYMM since); their numbers count up and were never given. */
export function projectCode(approved: { year: number; month: number }, number: number): string {
  const { year, month } = approved;
  const first = year <= 2020 ? String(year) : `${year - 2000}${String(month).padStart(2, '0')}`;
  return `${first}-500115-04-01-${String(100000 + number * 37)}`;
}

/** An Excel serial of the 1900 system. */
export function daySerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}
