/** OpenDocument's formulas (of:=SUM([.A1:.B2];1)) → Excel's (SUM(A1:B2,1)). */

const TOKEN = /"(?:[^"]|"")*"|\[[^\]]*\]|[\s\S]/g;
/** $'My sheet'.$A$1 with any of its parts, or .A1, or a column or row alone. */
const REFERENCE = /^(\$?(?:'(?:[^']|'')*'|[^.'#]*))\.(.+)$/;

function simpleReference(reference: string): { sheet: string; cells: string } | undefined {
  const match = REFERENCE.exec(reference);
  if (match === null) return undefined;
  return { sheet: (match[1] as string).replace(/^\$/, ''), cells: match[2] as string };
}

/** [.A1:.B2] → A1:B2, [$Sheet1.A1] → Sheet1!A1; what is no such reference stays as it is, without its brackets. */
function reference(bracketed: string): string {
  const inside = bracketed.slice(1, -1);
  const [from, to] = inside.split(/:(?=[^']*(?:'[^']*'[^']*)*$)/).map(simpleReference);
  if (from === undefined) return inside;
  const sheet = from.sheet === '' ? '' : `${from.sheet}!`;
  return `${sheet}${from.cells}${to === undefined ? '' : `:${to.cells}`}`;
}

/** The formula without its leading = and namespace (of:, oooc:, msoxl:). */
export function excelFormula(formula: string): string {
  const match = /^(?:([a-z]+):)?=?([\s\S]*)$/.exec(formula);
  const body = match?.[2] ?? formula;
  if (match?.[1] === 'msoxl') return body;
  let text = '';
  for (const [token] of body.matchAll(TOKEN)) {
    if (token.length > 1 && token.startsWith('[')) text += reference(token);
    else if (token === ';' || token === '~') text += ',';
    else text += token;
  }
  return text;
}
