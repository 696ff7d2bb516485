/** Writes the sample workbook and, beside it, what was planted in it. */
import { writeFileSync } from 'node:fs';
import { makeSample } from './sample/sample.js';

const assets = new URL('../assets/', import.meta.url);
const { bytes, findings } = makeSample();
const lines = findings.map(
  ({ rule, sheet, cell }) =>
    `  { "rule": ${JSON.stringify(rule)}, "sheet": ${JSON.stringify(sheet)}, "cell": ${JSON.stringify(cell)} }`,
);
writeFileSync(new URL('sample-2022-09.xlsx', assets), bytes);
writeFileSync(new URL('sample-2022-09.findings.json', assets), `[\n${lines.join(',\n')}\n]\n`);
