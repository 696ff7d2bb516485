/**
 * IronCalc inside jest, which cannot load a package of ES modules untransformed: its two files are turned into
 * CommonJS and run here. The browser simply imports the package.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { transformSync } from '@swc/core';
import type * as IronCalc from '@ironcalc/wasm';

const PACKAGE = join(process.cwd(), 'node_modules', '@ironcalc', 'wasm');

function load(file: string, parts: Readonly<Record<string, unknown>>): unknown {
  const source = readFileSync(join(PACKAGE, file), 'utf8').replaceAll('import.meta.url', '""');
  const { code } = transformSync(source, { module: { type: 'commonjs' }, jsc: { target: 'es2022' }, swcrc: false });
  const exports = {};
  const require = (name: string): unknown => parts[name];
  // jsdom has no text coders of its own.
  new Function('exports', 'require', 'TextDecoder', 'TextEncoder', code)(exports, require, TextDecoder, TextEncoder);
  return exports;
}

export function loadIronCalcForTests(): typeof IronCalc {
  const main = readFileSync(join(PACKAGE, 'wasm.js'), 'utf8');
  const snippet = /'(\.\/snippets\/[^']+)'/.exec(main)?.[1] ?? '';
  const module = load('wasm.js', { [snippet]: load(snippet, {}) }) as typeof IronCalc;
  module.initSync({ module: readFileSync(join(PACKAGE, 'wasm_bg.wasm')) });
  return module;
}
