/** 全部修正. */
export const fixAllZhCN = {
  open: '全部修正…',
  openLabel: '全部修正“{{title}}”…',
  title: '全部修正',
  kinds: '修正哪些',
  kindCount: '{{kind}}（{{total}}）',
  planning: '正在看哪些能修正…',
  nothing: '没有可以修正的内容。',
  cells: '将修正的单元格',
  change: '{{before}} → {{after}}',
  left: '修正不了 {{total}} 处，要人工处理',
  revealed: '修正后会另外看出 {{total}} 个问题',
  counts:
    '错误 {{errorBefore}} → {{errorAfter}} · 提醒 {{warningBefore}} → {{warningAfter}} · 提示 {{infoBefore}} → {{infoAfter}}',
  apply: '修正 {{total}} 个单元格',
  cancel: '取消',
  doing: '正在修正…',
  done: '已修正 {{total}} 个单元格',
};
