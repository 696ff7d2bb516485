/**
 * Measurements in a process of its own, printed as JSON: checks every workbook of a folder. With `pairs`, by one worker and
 * by two in turns, so that whatever else the machine does slows both; the peak of memory is told of a run without pairs.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbooks } from '../../src/app/check-workbooks.js';
import { startChecker, type Checker } from '../../src/cli/checker.js';
import { findPolicy } from '../../src/core/policies/shipped.js';

/** After so many rounds every thread's compiler has seen enough. */
const WARMING = 2;

const [program = '', folder = '', most = '0', pairs = '0'] = process.argv.slice(2);
const shipped = findPolicy('changshou-2022');
if (shipped === undefined) throw new Error('no policy');
const policy = shipped;
// The worker's program is looked for beside the program that runs.
process.argv[1] = program;
const names = readdirSync(folder).sort().slice(0, Number(most));
const found = names.map((name) => ({ path: name, file: join(folder, name) }));

function workers(threads: number): Promise<Checker> {
  return startChecker(threads, { policy }, () => {
    throw new Error('no worker threads');
  });
}

/** Milliseconds. */
async function round({ checkOne, atOnce }: Checker): Promise<number> {
  const start = performance.now();
  const { files } = await checkWorkbooks(found, { policy, language: 'zh-CN', version: '0', checkOne, atOnce });
  if (files.length !== found.length) throw new Error('files are missing');
  return performance.now() - start;
}

const one = await workers(1);
const speedUps: number[] = [];
if (pairs === '0') {
  await round(one);
} else {
  const two = await workers(2);
  for (let time = 0; time < WARMING; time++) for (const checker of [one, two]) await round(checker);
  for (let pair = 0; pair < Number(pairs); pair++) speedUps.push((await round(one)) / (await round(two)));
  await two.close();
}
await one.close();
console.log(JSON.stringify({ speedUps, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
