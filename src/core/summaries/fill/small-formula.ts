/** The value of plain formulas (sums, quotients, rounded ones), for cells whose stored value is out of date. */
import { parseArea } from '../../sheet/address.js';
import { MAX_ROWS, type Area } from '../../sheet/snapshot.js';

/** What a cell holds: empty and text count as nothing in SUM; undefined: it cannot be told. `sheet` null: the formula's. */
export type CellNumber = (sheet: string | null, row: number, column: number) => number | 'nothing' | undefined;

/** A part of a sheet that a formula refers to; `sheet` null: its own. */
export interface ReferredArea extends Area {
  readonly sheet: string | null;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;

const TOKEN = new RegExp(
  String.raw`\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|((?:${SHEET})?${CELL}(?::${CELL})?)(?![\p{L}\p{N}_(!])|(SUM|SUBTOTAL|ROUND|IFERROR|AVERAGE)\(|("(?:[^"]|"")*")|([-+*/(),%]))`,
  'giuy',
);

/** undefined: the formula is of another kind, or refers to what cannot be told. @param formula without its = */
export function evaluate(formula: string, cellAt: CellNumber): number | undefined {
  const tokens = tokensOf(formula);
  if (tokens === undefined) return undefined;
  const parser = new Evaluator(tokens, cellAt);
  const value = parser.expression();
  return parser.isAtEnd && typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

interface Token {
  readonly kind: 'number' | 'reference' | 'function' | 'text' | 'sign';
  readonly text: string;
}

function tokensOf(formula: string): readonly Token[] | undefined {
  const text = formula.trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, number, reference, name, quoted, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (reference !== undefined) tokens.push({ kind: 'reference', text: reference });
    else if (name !== undefined) tokens.push({ kind: 'function', text: name.toUpperCase() });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

type Value = number | undefined;

class Evaluator {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cellAt: CellNumber,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(): Value {
    let value = this.term();
    for (let sign = this.sign('+', '-'); sign !== undefined; sign = this.sign('+', '-')) {
      const right = this.term();
      value = both(value, right, (a, b) => (sign === '+' ? a + b : a - b));
    }
    return value;
  }

  private term(): Value {
    let value = this.factor();
    for (let sign = this.sign('*', '/'); sign !== undefined; sign = this.sign('*', '/')) {
      const right = this.factor();
      value = both(value, right, (a, b) => (sign === '*' ? a * b : a / b));
    }
    return value;
  }

  private factor(): Value {
    const sign = this.sign('+', '-');
    if (sign !== undefined) return both(this.factor(), 1, (a) => (sign === '-' ? -a : a));
    const value = this.primary();
    return this.sign('%') === undefined ? value : both(value, 100, (a, b) => a / b);
  }

  private primary(): Value {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
        return Number(token.text);
      case 'reference':
        return this.single(token.text);
      case 'function':
        return this.call(token.text);
      case 'sign': {
        if (token.text !== '(') return undefined;
        const value = this.expression();
        return this.sign(')') === undefined ? undefined : value;
      }
      default:
        return undefined;
    }
  }

  private single(reference: string): Value {
    const area = areaOf(reference);
    if (area === undefined || area.top !== area.bottom || area.left !== area.right) return undefined;
    const value = this.cellAt(area.sheet, area.top, area.left);
    return value === 'nothing' ? 0 : value;
  }

  private call(name: string): Value {
    if (name === 'SUM' || name === 'SUBTOTAL' || name === 'AVERAGE') return this.summed(name);
    const value = this.expression();
    if (this.sign(',') === undefined) return undefined;
    if (name === 'IFERROR') {
      const other = this.tokens[this.at]?.kind === 'text' ? this.skipped() : this.expression();
      if (this.sign(')') === undefined || value === undefined) return undefined;
      return Number.isFinite(value) ? value : other;
    }
    const digits = this.expression();
    if (this.sign(')') === undefined) return undefined;
    return both(value, digits, (number, places) => Math.round(number * 10 ** places + 1e-9) / 10 ** places);
  }

  private skipped(): undefined {
    this.at++;
    return undefined;
  }

  private summed(name: 'SUM' | 'SUBTOTAL' | 'AVERAGE'): Value {
    if (name === 'SUBTOTAL' && (this.expression() !== 9 || this.sign(',') === undefined)) return undefined;
    let sum: Value = 0;
    let count = 0;
    do {
      const token = this.tokens[this.at];
      const isArea = token?.kind === 'reference' && /[,)]/.test(this.tokens[this.at + 1]?.text ?? '');
      if (isArea) {
        this.at++;
        const held = this.area(token.text);
        count += held?.length ?? 0;
        sum = both(sum, held === undefined ? undefined : held.reduce((all, one) => all + one, 0), (a, b) => a + b);
      } else {
        sum = both(sum, this.expression(), (a, b) => a + b);
        count++;
      }
    } while (this.sign(',') !== undefined);
    if (this.sign(')') === undefined || sum === undefined) return undefined;
    return name === 'AVERAGE' ? sum / count : Number(sum.toPrecision(15));
  }

  private area(reference: string): readonly number[] | undefined {
    const area = areaOf(reference);
    if (area === undefined) return undefined;
    const numbers: number[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = this.cellAt(area.sheet, row, column);
        if (value === undefined) return undefined;
        if (value !== 'nothing') numbers.push(value);
      }
    }
    return numbers;
  }

  private sign(...wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !wanted.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }
}

function both(one: Value, other: Value, of: (one: number, other: number) => number): Value {
  return one === undefined || other === undefined ? undefined : of(one, other);
}

/** 'A 表'!$B$4:B9 → its sheet and cells. */
function areaOf(reference: string): ReferredArea | undefined {
  const end = reference.lastIndexOf('!');
  const area = parseArea(reference.slice(end + 1).replaceAll('$', ''));
  return area === undefined ? undefined : { ...area, sheet: end < 0 ? null : sheetName(reference.slice(0, end)) };
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

const BEFORE = String.raw`(?<![\p{L}\p{N}_.!'\]$:])`;
const AREAS = new RegExp(`${BEFORE}(?:${SHEET})?${CELL}(?::${CELL})?(?![\\p{L}\\p{N}_(!])`, 'giu');
const COLUMNS = new RegExp(String.raw`${BEFORE}(${SHEET})?\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_(!])`, 'giu');

/** What a formula of whatever kind refers to; names and structured references are not followed. */
export function referredAreas(formula: string): readonly ReferredArea[] {
  const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const areas: ReferredArea[] = [];
  for (const [text] of plain.matchAll(AREAS)) {
    const area = areaOf(text);
    if (area !== undefined) areas.push(area);
  }
  for (const [, sheet = '', from = '', to = ''] of plain.matchAll(COLUMNS)) {
    const area = areaOf(`${sheet}${from}1:${to}1`);
    if (area !== undefined) areas.push({ ...area, bottom: MAX_ROWS - 1 });
  }
  return areas;
}
