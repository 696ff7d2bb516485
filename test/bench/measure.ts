/** One measurement in a process of its own: reads a file in one way, prints milliseconds and peak memory as JSON. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

type Way = (bytes: Uint8Array, name: string) => Promise<number>;

/** The floor: unzip and parse, and do nothing but count cells. */
async function countCells(bytes: Uint8Array): Promise<number> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const { SaxesParser } = await import('saxes');
  let cells = 0;
  const unzip = new Unzip((file) => {
    const parser = new SaxesParser({ xmlns: false });
    parser.on('opentag', (tag) => {
      if (tag.name === 'c') cells++;
    });
    const decoder = new TextDecoder();
    file.ondata = (error, data, final) => {
      if (error !== null) throw error;
      parser.write(decoder.decode(data, { stream: !final }));
      if (final) parser.close();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += 1 << 16) {
    unzip.push(bytes.subarray(at, at + (1 << 16)), at + (1 << 16) >= bytes.length);
  }
  return cells;
}

async function sheetJs(bytes: Uint8Array): Promise<number> {
  const { read } = await import('@e965/xlsx');
  return read(bytes, { cellFormula: true, cellNF: true }).SheetNames.length;
}

async function ourRead(bytes: Uint8Array, name: string) {
  const { readWorkbook } = await import('../../src/hosts/xlsx/read-workbook.js');
  const outcome = await readWorkbook(bytes, name);
  if (outcome.kind !== 'read') throw new Error(`not read: ${outcome.reason.kind}`);
  return outcome.workbook;
}

async function readAndCheck(bytes: Uint8Array, name: string): Promise<number> {
  const [{ check }, { findPolicy }] = await Promise.all([
    import('../../src/core/check.js'),
    import('../../src/core/policies/shipped.js'),
  ]);
  const policy = findPolicy('changshou-2022');
  if (policy === undefined) throw new Error('no policy');
  return check(await ourRead(bytes, name), policy).findings.length;
}

const WAYS: Readonly<Record<string, Way>> = {
  floor: countCells,
  sheetjs: sheetJs,
  read: async (bytes, name) => (await ourRead(bytes, name)).sheets.length,
  check: readAndCheck,
};

const [wayName = '', file = '', warm = ''] = process.argv.slice(2);
const way = WAYS[wayName];
if (way === undefined) throw new Error(`no such way: ${wayName}`);
// Modules are loaded and the compiler warmed on a small workbook, so that the figure is the work's own.
if (warm !== '') for (let time = 0; time < 3; time++) await way(new Uint8Array(readFileSync(warm)), basename(warm));
const bytes = new Uint8Array(readFileSync(file));
const start = performance.now();
const result = await way(bytes, basename(file));
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, result, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
