/** The schema of an export: Frictionless Table Schema, one a table, in a Data Package. */
import { FILE_COLUMNS } from './file-records.js';
import { FINDING_COLUMNS } from './finding-records.js';
import type { ExportColumn } from './export-column.js';
import { PROJECT_COLUMNS } from './project-records.js';

export const EXPORT_TABLES = ['projects', 'findings', 'files'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_COLUMNS: Readonly<Record<ExportTable, readonly ExportColumn[]>> = {
  projects: PROJECT_COLUMNS,
  findings: FINDING_COLUMNS,
  files: FILE_COLUMNS,
};

const TITLES: Readonly<Record<ExportTable, string>> = {
  projects: '项目：每个项目每月一行，金额为万元',
  findings: '问题：每条一行',
  files: '文件：每个一行，打不开的也在内',
};

/** By what a record is known: two exports of the same files have the same keys. */
const PRIMARY_KEYS: Readonly<Record<ExportTable, readonly string[] | undefined>> = {
  projects: ['file', 'sheet', 'row'],
  findings: undefined,
  files: ['file'],
};

function fieldOf({ name, type, title, description, unit, field, required, enum: values }: ExportColumn): object {
  const constraints = {
    ...(required === undefined ? {} : { required }),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    type,
    title,
    ...(description === undefined ? {} : { description }),
    ...(unit === undefined ? {} : { unit }),
    ...(field === undefined ? {} : { field }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function schemaOf(table: ExportTable): object {
  const primaryKey = PRIMARY_KEYS[table];
  return {
    fields: EXPORT_COLUMNS[table].map(fieldOf),
    missingValues: [''],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(table === 'files'
      ? {}
      : { foreignKeys: [{ fields: ['file'], reference: { resource: 'files', fields: ['file'] } }] }),
  };
}

/** @param tables with the name of the file that holds each, beside the descriptor */
export function dataPackage(
  tables: readonly { readonly table: ExportTable; readonly path: string }[],
  format: ExportFormat,
): object {
  return {
    name: 'investment-dispatch-export',
    title: '重大投资项目月度调度：规范化的项目与问题',
    profile: 'tabular-data-package',
    resources: tables.map(({ table, path }) => ({
      name: table,
      title: TITLES[table],
      path,
      profile: 'tabular-data-resource',
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/x-ndjson',
      encoding: 'utf-8',
      ...(format === 'csv'
        ? { dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true } }
        : {}),
      schema: schemaOf(table),
    })),
  };
}

/** docs/export-schema.json: every table as CSV. */
export function exportSchema(): object {
  return dataPackage(
    EXPORT_TABLES.map((table) => ({ table, path: `${table}.csv` })),
    'csv',
  );
}
