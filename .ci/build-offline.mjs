// Builds dist/dispatch-offline.html where it is out of date: for tests and benches. `npm run build:offline` always builds.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await buildPages(root, (line) => console.error(line), ['offline']);
