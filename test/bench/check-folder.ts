/** One measurement in a process of its own: checks every workbook of a folder with some worker threads (0: none), prints milliseconds and peak memory as JSON. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbooks } from '../../src/app/check-workbooks.js';
import { startChecker } from '../../src/cli/checker.js';
import { sourceOf } from '../../src/cli/read-source.js';
import { findPolicy } from '../../src/core/policies/shipped.js';

const [program = '', folder = '', threads = '0', most = '0'] = process.argv.slice(2);
/** After so many times over all files every thread's compiler has seen enough of them. */
const WARMING = 2;

const policy = findPolicy('changshou-2022');
if (policy === undefined) throw new Error('no policy');
// The worker's program is looked for beside the program that runs.
process.argv[1] = program;
const names = readdirSync(folder)
  .sort()
  .slice(0, Number(most) || undefined);
const sources = names.map((name) => sourceOf({ path: name, file: join(folder, name) }));
const checker = await startChecker(Number(threads), { policy }, () => {
  throw new Error('no worker threads');
});
const options = {
  policy,
  language: 'zh-CN',
  version: '0',
  hash: () => '',
  checkOne: checker.checkOne,
  atOnce: checker.atOnce,
} as const;
// Threads have started and are warm before the clock is.
for (let time = 0; time < WARMING; time++) await checkWorkbooks(sources, options);
const start = performance.now();
const { files } = await checkWorkbooks(sources, options);
const milliseconds = performance.now() - start;
await checker.close();
if (files.length !== sources.length) throw new Error('files are missing');
console.log(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
