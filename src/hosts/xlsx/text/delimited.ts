/** Comma- or tab-separated text (RFC 4180, and sep= as Excel writes it) → rows of fields. */

const SEPARATORS = [',', '\t', ';', '|'] as const;

/** How many lines tell the separator. */
const SAMPLE_LINES = 20;

const QUOTE = '"';

function sampleLines(text: string): string[] {
  return text
    .slice(0, 64 * 1024)
    .split(/\r\n|\n|\r/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
}

function separatorsIn(line: string, separator: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1;
}

/** The separator that most lines have, then the one they have most of. */
export function guessSeparator(text: string): string {
  const lines = sampleLines(text);
  let best: string = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => separatorsIn(line, separator));
    const having = counts.filter((count) => count > 0).length;
    const score = having * 1000 + counts.reduce((sum, count) => sum + count, 0);
    if (having > 0 && score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Two lines or more with the same number of fields, two or more: prose is not like that. */
export function isClearlyTable(text: string): boolean {
  const separator = guessSeparator(text);
  const counts = sampleLines(text).map((line) => separatorsIn(line, separator));
  return counts.length >= 2 && (counts[0] as number) > 0 && counts.every((count) => count === counts[0]);
}

/** Calls row with each record's fields. A quote inside an unquoted field is text; an unclosed one ends with the file. */
export function parseDelimited(text: string, row: (fields: string[]) => void): void {
  const told = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const separator = told?.[1] ?? guessSeparator(text);
  let fields: string[] = [];
  let at = told?.[0].length ?? 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === QUOTE) {
      [field, at] = quotedField(text, at + 1);
      const end = fieldEnd(text, at, separator);
      field += text.slice(at, end);
      at = end;
    } else {
      const end = fieldEnd(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === separator) {
      at++;
      if (at === text.length) fields.push('');
      else continue;
    } else if (at < text.length) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    row(fields);
    fields = [];
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') break;
  }
  return at;
}

/** From behind the opening quote. Answers the text and where it goes on behind the closing one. */
function quotedField(text: string, from: number): [string, number] {
  let field = '';
  for (let at = from; ;) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return [field + text.slice(at), text.length];
    field += text.slice(at, quote);
    if (text[quote + 1] !== QUOTE) return [field, quote + 1];
    field += QUOTE;
    at = quote + 2;
  }
}
