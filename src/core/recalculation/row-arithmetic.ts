/**
 * The arithmetic of formulas that look at nothing but their own row: =M5/L5, =IFERROR(M5/L5,0), =SUM(H5:J5),
 * =IF(L5=0,0,ROUND(M5/L5,4)). Anything cleverer is not understood, and is left to a program that calculates.
 */
import { columnIndex } from '../sheet/address.js';

/** '#': an error such as a division by 0; undefined: not understood. */
export type Result = number | string | boolean | '#' | undefined;

/** What stands in a column of the row; null: nothing. */
export type CellLookup = (column: number) => number | string | boolean | null | undefined;

const TOKEN =
  /\s*(?:(\$?[A-Z]{1,3}\$?\d+)(?![\w(.!])|([A-Z]+)(?=\()|(\d+(?:\.\d+)?)|"([^"]*)"|(<>|<=|>=|[()+\-*/,<>=:%]))/gy;

interface Token {
  readonly kind: 'cell' | 'name' | 'number' | 'text' | 'sign';
  readonly text: string;
}

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = formula.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, cell, name, number, string, sign] = match;
    if (cell !== undefined) tokens.push({ kind: 'cell', text: cell.replaceAll('$', '') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) tokens.push({ kind: 'text', text: string });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

/** Thrown and caught in this file only. */
class NotUnderstood extends Error {}

class Evaluation {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly row: number,
    private readonly cellAt: CellLookup,
  ) {}

  result(): Result {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new NotUnderstood();
    return value;
  }

  private sign(...texts: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !texts.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private expect(text: string): void {
    if (this.sign(text) === undefined) throw new NotUnderstood();
  }

  private comparison(): Result {
    const left = this.sum();
    const sign = this.sign('=', '<>', '<', '>', '<=', '>=');
    if (sign === undefined) return left;
    const right = this.sum();
    if (left === '#' || right === '#') return '#';
    if (sign === '=' || sign === '<>') return isSame(left, right) === (sign === '=');
    const [one, other] = [numberOf(left), numberOf(right)];
    if (sign === '<') return one < other;
    if (sign === '>') return one > other;
    return sign === '<=' ? one <= other : one >= other;
  }

  private sum(): Result {
    let value = this.product();
    for (let sign = this.sign('+', '-'); sign !== undefined; sign = this.sign('+', '-')) {
      const other = this.product();
      const signed = sign === '+' ? 1 : -1;
      value = value === '#' || other === '#' ? '#' : numberOf(value) + signed * numberOf(other);
    }
    return value;
  }

  private product(): Result {
    let value = this.factor();
    for (let sign = this.sign('*', '/'); sign !== undefined; sign = this.sign('*', '/')) {
      const other = this.factor();
      if (value === '#' || other === '#' || (sign === '/' && numberOf(other) === 0)) value = '#';
      else value = sign === '*' ? numberOf(value) * numberOf(other) : numberOf(value) / numberOf(other);
    }
    return value;
  }

  private factor(): Result {
    const sign = this.sign('-', '+');
    let value = sign === undefined ? this.atom() : this.factor();
    if (sign === '-' && value !== '#') value = -numberOf(value);
    while (this.sign('%') !== undefined) value = value === '#' ? '#' : numberOf(value) / 100;
    return value;
  }

  private atom(): Result {
    if (this.sign('(') !== undefined) {
      const value = this.comparison();
      this.expect(')');
      return value;
    }
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
        return Number(token.text);
      case 'text':
        return token.text;
      case 'cell':
        return this.cell(this.columnOf(token.text));
      case 'name':
        return this.call(token.text);
      default:
        throw new NotUnderstood();
    }
  }

  private columnOf(address: string): number {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (Number(digits) !== this.row + 1) throw new NotUnderstood();
    return columnIndex(letters);
  }

  private cell(column: number): Result {
    const value = this.cellAt(column);
    if (value === undefined) throw new NotUnderstood();
    return value ?? 0;
  }

  private call(name: string): Result {
    this.expect('(');
    const values = name === 'SUM' ? [this.summands()] : this.values();
    this.expect(')');
    const [first, second, third] = values;
    if (name === 'SUM') return first;
    if (name === 'IFERROR' && values.length === 2) return first === '#' ? second : first;
    if (name === 'ROUND' && values.length === 2) {
      if (first === '#' || second === '#') return '#';
      const scale = 10 ** numberOf(second);
      return (Math.sign(numberOf(first)) * Math.round(Math.abs(numberOf(first)) * scale)) / scale;
    }
    if (name === 'IF' && values.length === 3) {
      if (first === '#') return '#';
      return first === true || (typeof first === 'number' && first !== 0) ? second : third;
    }
    throw new NotUnderstood();
  }

  private values(): Result[] {
    const values = [this.comparison()];
    while (this.sign(',') !== undefined) values.push(this.comparison());
    return values;
  }

  /** Texts among the cells are passed over. */
  private summands(): Result {
    let sum = 0;
    do {
      const from = this.tokens[this.at];
      const isRange = from?.kind === 'cell' && this.tokens[this.at + 1]?.text === ':';
      const to = this.tokens[this.at + 2];
      if (from?.kind === 'cell' && isRange && to?.kind === 'cell') {
        this.at += 3;
        for (let column = this.columnOf(from.text); column <= this.columnOf(to.text); column++) {
          const value = this.cell(column);
          if (typeof value === 'number') sum += value;
        }
      } else {
        const value = this.comparison();
        if (typeof value === 'number') sum += value;
        else if (value === '#') throw new NotUnderstood();
      }
    } while (this.sign(',') !== undefined);
    return sum;
  }
}

function numberOf(value: Result): number {
  if (typeof value !== 'number') throw new NotUnderstood();
  return value;
}

function isSame(one: Result, other: Result): boolean {
  // An empty cell is 0 and '' alike.
  if ((one === 0 && other === '') || (one === '' && other === 0)) throw new NotUnderstood();
  return one === other;
}

/** @param formula without its leading =  @param row its own, counted from 0 */
export function calculated(formula: string, row: number, cellAt: CellLookup): Result {
  const tokens = tokensOf(formula);
  if (tokens === undefined) return undefined;
  try {
    return new Evaluation(tokens, row, cellAt).result();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
