/** The formula by which our marks are known again, wherever people move or copy them. It is always true. */

export function markFormula(rule: string): string {
  return `N("dispatch:${rule.replaceAll('"', '""')}")=0`;
}

const MARK = /^=?\s*N\(\s*"dispatch:(?:[^"]|"")*"\s*\)\s*=\s*0\s*$/i;

export function isMarkFormula(formula: string): boolean {
  return MARK.test(formula);
}
