/**
 * npm run bench: reads generated workbooks in four ways, side by side in one run, and prints the ratios that are promised.
 * Absolute times belong to the machine; ratios are compared, and what people wait for at the screen.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureBulk } from './bulk.js';
import { generateWorkbook } from './generate-workbook.js';
import { measureOffline } from './offline.js';
import { measureRecheck } from './recheck.js';
import { measureSummaries } from './summaries.js';

const RUNS = 3;
const SIZES = [10_000, 100_000] as const;
const WAYS = ['floor', 'sheetjs', 'read', 'check'] as const;
type Way = (typeof WAYS)[number];

interface Figure {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dispatch-bench-'));

function generated(rows: number): string {
  const file = join(folder, `${rows}.xlsx`);
  generateWorkbook(rows, (bytes) => appendFileSync(file, bytes));
  return file;
}

function measure(way: Way, file: string, warm: string): Figure {
  const child = spawnSync(process.execPath, ['--import', 'tsx', join(here, 'measure.ts'), way, file, warm], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  if (child.status !== 0) throw new Error(`${way}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Figure;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}

function promised(what: string, ratio: number, limit: number): boolean {
  const held = ratio <= limit;
  console.log(`${held ? 'held    ' : 'NOT HELD'}  ${what}: ${ratio.toFixed(2)} (at most ${limit})`);
  return held;
}

try {
  const warm = generated(300);
  const medians = new Map<string, Figure>();
  for (const rows of SIZES) {
    const file = generated(rows);
    console.log(`\n${rows} rows × 30 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB, median of ${RUNS}`);
    const figures = new Map<Way, Figure[]>(WAYS.map((way) => [way, []]));
    for (let run = 0; run < RUNS; run++) for (const way of WAYS) figures.get(way)?.push(measure(way, file, warm));
    const floor = median((figures.get('floor') ?? []).map(({ milliseconds }) => milliseconds));
    for (const way of WAYS) {
      const runs = figures.get(way) ?? [];
      const figure = {
        milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
        peakMegabytes: median(runs.map(({ peakMegabytes }) => peakMegabytes)),
      };
      medians.set(`${way} ${rows}`, figure);
      const times = (figure.milliseconds / floor).toFixed(2);
      console.log(
        `${way.padEnd(8)} ${figure.milliseconds.toFixed(0).padStart(7)} ms  ${times.padStart(6)} × floor  ${figure.peakMegabytes.toFixed(0).padStart(5)} MB`,
      );
    }
  }
  const time = (way: Way, rows: number): number => medians.get(`${way} ${rows}`)?.milliseconds ?? Number.NaN;
  console.log('');
  const recheck = await measureRecheck(10_000);
  console.log(
    `check after one edit, 10,000 rows: ${recheck.median.toFixed(1)} ms, ${(recheck.whole / recheck.median).toFixed(0)} times faster than whole\n`,
  );
  const summaries = await measureSummaries(10_000);
  console.log(
    `summaries of 10,000 projects: ${summaries.tabs} tabs planned in ${(summaries.planning / summaries.reading).toFixed(2)} × reading\n`,
  );
  const bulk = measureBulk(folder);
  const speedUp = median(bulk.speedUps);
  console.log(
    `200 workbooks of 300 rows: two workers are ${speedUp.toFixed(2)} × one (pairs of rounds: ${bulk.speedUps.map((pair) => pair.toFixed(2)).join(' ')})\n`,
  );
  const offline = median(await measureOffline());
  const all = [
    promised('200 workbooks of 300 rows: two workers over one, time', 1 / speedUp, 1 / 1.6),
    promised('memory with 200 workbooks over that with 50', bulk.memoryGrowth, 1.3),
    promised('aggregating and planning all tabs over reading, 10,000 rows', summaries.planning / summaries.reading, 1),
    promised('check after one edit at 10,000 rows, ms of script', recheck.median, 16),
    promised('offline page, from drop to findings of 200 projects, ms', offline, 2000),
    promised('read + rules over the floor, 10,000 rows', time('check', 10_000) / time('floor', 10_000), 2),
    promised('read + rules over SheetJS reading, 10,000 rows', time('check', 10_000) / time('sheetjs', 10_000), 1),
    promised('read + rules, 100,000 rows over 10,000', time('check', 100_000) / time('check', 10_000), 11),
    promised(
      'peak memory of read + rules at 100,000 rows, MB',
      medians.get('check 100000')?.peakMegabytes ?? Number.NaN,
      700,
    ),
  ];
  process.exitCode = all.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
