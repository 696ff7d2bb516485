/** docs/scale.md asks only for columns that an export has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_COLUMNS, EXPORT_TABLES } from './data-package.js';

const page = readFileSync(join(__dirname, '../../../docs/scale.md'), 'utf8');
const statements = [...page.matchAll(/```sql (\w+)\n([^]*?)```/g)].map(([, engine, sql]) => [engine, sql] as const);

/** Words of the engines and names that the statements make, told by their form: they hold an underscore too. */
const OTHERS = new Set([
  ...['read_csv', 'completion_percent', 'time_percent', 'sample_size'],
  ...['schema_inference_make_columns_nullable', 'input_format_csv_empty_as_default', 'completion_rate'],
]);

test('there are statements for each engine', () => {
  expect(new Set(statements.map(([engine]) => engine))).toEqual(new Set(['duckdb', 'clickhouse', 'spark']));
});

test.each(statements)('%s: %s', (_, sql) => {
  const columns = new Set(EXPORT_TABLES.flatMap((table) => EXPORT_COLUMNS[table].map(({ name }) => name)));
  const used = [...(sql ?? '').matchAll(/\b[a-z]+(?:_[a-z]+)+\b/g)].map(([name]) => name);
  expect(used.filter((name) => !columns.has(name) && !OTHERS.has(name))).toEqual([]);
});
