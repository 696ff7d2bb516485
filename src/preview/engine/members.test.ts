/** The table of members against the documentation it names: the types of @types/office-js are made from those pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBER_TABLES } from './members.js';
import type { Evidence } from './member-table.js';

const TYPES = readFileSync(join(process.cwd(), 'node_modules', '@types', 'office-js', 'index.d.ts'), 'utf8');
const EXCEL = TYPES.slice(TYPES.indexOf('declare namespace Excel {'), TYPES.indexOf('declare namespace Word {'));

/** Member → the ExcelApi set its documentation states. */
function documentedMembers(type: string): Map<string, string> {
  const body =
    new RegExp(`\\n    class ${type}(?:<T>)? extends [^{]+\\{\\n([\\s\\S]*?)\\n    \\}\\n`).exec(EXCEL)?.[1] ?? '';
  const members = new Map<string, string>();
  for (const match of body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+(?:readonly )?(\w+)[?(:]/g)) {
    const [, comment = '', name = ''] = match;
    if (!members.has(name)) members.set(name, /\[Api set: ExcelApi ([\d.]+)/.exec(comment)?.[1] ?? 'none');
  }
  return members;
}

const rows = [...MEMBER_TABLES.values()].flatMap((table) =>
  [...table.members].map(([name, member]) => ({ type: table.type, name, member })),
);

test('the table has what it had, and no type without members but the null object', () => {
  const empty = [...MEMBER_TABLES.values()].filter((table) => table.members.size === 0).map((table) => table.type);
  expect(empty).toEqual(['NullObject']);
  expect(rows.length).toBeGreaterThan(240);
});

describe('evidence', () => {
  test.each(rows)('of $type $name', ({ type, name, member }) => {
    const evidence: Evidence = member.evidence;
    if ('recording' in evidence) {
      expect(existsSync(join(process.cwd(), 'test', 'preview', 'fixtures', evidence.recording))).toBe(true);
    } else if ('library' in evidence) expect(evidence.library).toMatch(/^\w+\.\w+/);
    else {
      expect(evidence.documentation).toBe(`excel.${type.toLowerCase()}`);
      // The pages state no set for a collection's items: it is the one of the collection.
      const since = name === 'items' ? 'none' : member.since;
      expect({ name, since: documentedMembers(type).get(name) }).toEqual({ name, since });
    }
  });
});
