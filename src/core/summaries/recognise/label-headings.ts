/** What the labels of a summary are, from the heading of their column. */
import { foldHeading } from '../../schema/heading-text.js';
import { readHeading } from '../../schema/headings.js';
import type { TableKind } from '../summary.js';

export type LabelHeading =
  | { readonly kind: 'labels'; readonly of: TableKind }
  /** 类别, 分类, 项目, an empty one: the labels themselves must tell. */
  | { readonly kind: 'open' }
  /** A column of projects' names: one row a project. */
  | { readonly kind: 'projects' }
  | { readonly kind: 'other' };

const WORDS: Readonly<Record<TableKind, readonly string[]>> = {
  'by-list': [
    '清单',
    '清单类别',
    '清单类型',
    '清单名称',
    '建设阶段',
    '项目阶段',
    '阶段',
    '建设性质',
    '项目性质',
    '三张清单',
    '项目类型',
  ],
  'by-organisation': [
    '责任单位',
    '牵头单位',
    '单位',
    '单位名称',
    '责任部门',
    '部门',
    '部门名称',
    '行业主管部门',
    '主管部门',
    '牵头部门',
    '责任单位名称',
    '项目责任单位',
    '填报单位',
    '报送单位',
    '责任主体',
    '平台公司',
    '部门(单位)',
    '单位(部门)',
    '责任单位(部门)',
  ],
  'by-jurisdiction': [
    '隶属',
    '隶属关系',
    '区县',
    '县市区',
    '市县',
    '县区',
    '县(市、区)',
    '县(市区)',
    '市(县、区)',
    '区(县)',
    '地区',
    '区域',
    '所属区域',
    '所属地区',
    '所在地区',
    '所属区县',
    '属地',
    '辖区',
    '镇街',
    '街镇',
    '乡镇',
    '乡镇(街道)',
    '镇(街)',
    '园区',
    '板块(区县)',
  ],
  'by-programme': [
    '专项',
    '板块',
    '项目类别',
    '所属专项',
    '专项名称',
    '专项类别',
    '所属板块',
    '专项(板块)',
    '攻坚专项',
  ],
  'by-sector': [
    '行业',
    '领域',
    '行业领域',
    '行业(领域)',
    '所属行业',
    '所属领域',
    '行业类别',
    '产业类别',
    '行业分类',
    '重点领域',
    '领域(行业)',
  ],
  'by-tier': ['级别', '项目级别', '层级', '项目层级', '重点级别'],
  'by-size': [
    '规模',
    '投资规模',
    '总投资规模',
    '项目规模',
    '投资额度',
    '规模分类',
    '投资规模分类',
    '按投资额大小分类',
    '按规模',
  ],
};

const KINDS = new Map<string, TableKind>();
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words) KINDS.set(foldHeading(word).words, kind as TableKind);
}
/** 分单位, 按行业分. */
const SORTED = /^(?:按|分)(.+?)(?:分|分类|划分|统计)?$/;
const OPEN = /^(?:类别|分类|类型|项目分类|项目|名称|指标|内容|项目情况|统计口径|口径|类)?$/;

const FIELDS: Readonly<Record<string, TableKind | undefined>> = {
  programme: 'by-programme',
  sector: 'by-sector',
  tier: 'by-tier',
  jurisdiction: 'by-jurisdiction',
  constructionType: 'by-list',
  responsibleOrganisation: 'by-organisation',
  leadOrganisation: 'by-organisation',
  competentAuthority: 'by-organisation',
};

export function readLabelHeading(text: string): LabelHeading {
  const { words } = foldHeading(text);
  const plain = SORTED.exec(words)?.[1] ?? words;
  const known = KINDS.get(words) ?? KINDS.get(plain);
  if (known !== undefined) return { kind: 'labels', of: known };
  if (OPEN.test(words)) return { kind: 'open' };
  const { meaning } = readHeading([text]);
  if (meaning.kind !== 'field') return { kind: 'other' };
  if (meaning.field === 'name') return { kind: 'projects' };
  const of = FIELDS[meaning.field];
  return of === undefined ? { kind: 'other' } : { kind: 'labels', of };
}
