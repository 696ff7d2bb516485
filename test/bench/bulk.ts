/**
 * A folder of many workbooks: what a second worker brings, and whether memory grows with the number of files. The workers
 * are those of the built command line, which is what people run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtCommand } from '../../.ci/built-command.mjs';
import { generateWorkbook } from './generate-workbook.js';

const FILES = 200;
const FEW = 50;
const ROWS = 300;
const PAIRS = 11;
const MEMORY_RUNS = 3;

export interface BulkFigures {
  /** Time with one worker over time with two: of each pair of rounds, in order of size. */
  readonly speedUps: readonly number[];
  /** Peak memory with 200 files over that with 50, one worker. */
  readonly memoryGrowth: number;
}

interface Figures {
  readonly speedUps: readonly number[];
  readonly peakMegabytes: number;
}

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/** @param folder where the workbooks may be written */
export function measureBulk(folder: string): BulkFigures {
  const files = join(folder, 'many');
  mkdirSync(files);
  for (let file = 0; file < FILES; file++) {
    const pieces: Uint8Array[] = [];
    // Each with projects of its own, as organisations send them.
    generateWorkbook(ROWS + (file % 7), (bytes) => pieces.push(bytes), file * (ROWS + 7));
    writeFileSync(join(files, `${String(file).padStart(3, '0')}.xlsx`), Buffer.concat(pieces));
  }
  const peak = (count: number): number =>
    Math.min(...Array.from({ length: MEMORY_RUNS }, () => checkFolder(files, count, 0).peakMegabytes));
  const { speedUps } = checkFolder(files, FILES, PAIRS);
  return { speedUps: [...speedUps].sort((a, b) => a - b), memoryGrowth: peak(FILES) / peak(FEW) };
}

function checkFolder(folder: string, most: number, pairs: number): Figures {
  const program = builtCommand(root, (line) => console.error(line));
  const argv = ['--import', 'tsx', join(here, 'check-folder.ts'), program, folder, String(most), String(pairs)];
  const child = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 24 });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Figures;
}
