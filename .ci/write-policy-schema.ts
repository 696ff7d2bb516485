import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { policyJsonSchema } from '../src/core/policies/policy-schema.js';

const file = new URL('../docs/policy.schema.json', import.meta.url);
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(policyJsonSchema()), { ...options, parser: 'json' }));
