/** How much of ours the pane loads for its first view. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** 250 KB of JavaScript and styles, gzipped; Office.js is not ours. */
export const FIRST_LOAD_LIMIT = 250 * 1024;

/**
 * @param distFolder a built pane
 * @returns gzipped bytes of the page's scripts and styles, and of the chunk that it asks for as soon as it has shown itself
 */
export function firstLoadBytes(distFolder: string): number {
  const html = readFileSync(join(distFolder, 'taskpane.html'), 'utf8');
  const inPage = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="?([^"\s>]+)/g)].map(
    (match) => match[1] ?? '',
  );
  const listed = JSON.parse(readFileSync(join(distFolder, 'first-load.json'), 'utf8')) as string[];
  const ours = new Set([...inPage.filter((address) => !/^(https?:)?\/\//.test(address)), ...listed]);
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? '').join('');
  return [...ours].reduce((sum, file) => sum + gzipped(readFileSync(join(distFolder, file))), gzipped(styles));
}

function gzipped(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}
