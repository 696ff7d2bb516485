import { writeFileSync } from 'node:fs';
import { rulesPage } from '../src/core/messages/rules-page.js';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
