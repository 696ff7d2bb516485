/** Fix all. */
export const fixAllEn = {
  open: 'Fix all…',
  openLabel: 'Fix all of “{{title}}”…',
  title: 'Fix all',
  kinds: 'What to fix',
  kindCount: '{{kind}} ({{total}})',
  planning: 'Looking for what can be fixed…',
  nothing: 'There is nothing to fix.',
  cells: 'Cells to be fixed',
  change: '{{before}} → {{after}}',
  left: 'Cannot be fixed and need a person: {{total}}',
  revealed: 'New findings that the fixes bring to light: {{total}}',
  counts:
    'errors {{errorBefore}} → {{errorAfter}} · warnings {{warningBefore}} → {{warningAfter}} · notes {{infoBefore}} → {{infoAfter}}',
  apply: 'Fix cells: {{total}}',
  cancel: 'Cancel',
  doing: 'Fixing…',
  done: 'Cells fixed: {{total}}',
};
