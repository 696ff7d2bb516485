/** What lies over the tabs: a rule's page, teaching, text to copy. */
export const viewsZhCN = {
  rulePage: {
    back: '返回',
    when: '何时提出',
    why: '为什么',
    how: '怎么改',
    fixable: '可修正',
  },
  teach: {
    headingTitle: '「{{text}}」是什么列？',
    organisationTitle: '“{{text}}”是哪个单位？',
    field: '字段',
    ignore: '自己用的列，不检查',
    organisation: '规范名称',
    own: '是单独的单位，名称就是这个',
    choose: '请选择…',
    save: '记住',
    cancel: '取消',
    kept: '记在这个工作簿里，可在“更多”中忘记。',
  },
  copyView: {
    title: '按 Ctrl+C 复制',
    body: '这里不允许直接写剪贴板。文字已选中。',
    text: '检查结果',
  },
};
