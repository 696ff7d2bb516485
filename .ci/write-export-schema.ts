import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { exportSchema } from '../src/core/export/data-package.js';

const file = new URL('../docs/export-schema.json', import.meta.url);
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(exportSchema()), { ...options, parser: 'json' }));
