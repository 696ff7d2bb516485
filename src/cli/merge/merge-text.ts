/** The answer of `dispatch merge` for people: what came, what was written, what waits for them. */
import type { MergeAnswer } from '../../app/merge/merge-answer.js';
import type { MergeWords } from '../../app/messages/merge/words.js';
import { isAddedSheet } from '../../core/merge/added-sheet.js';
import { LISTS } from '../../core/schema/fields.js';
import { alignedColumns, visible } from '../terminal-text.js';

/** Longer tables are for the sheet and for JSON. */
const MOST = 50;

export function mergeText(answer: MergeAnswer, words: MergeWords): string {
  const sections = [
    [words.summary(answer)],
    filesOf(answer, words),
    addedTo(answer, words),
    changesOf(answer, words),
    conflictsOf(answer, words),
    ...rowsOf(answer, words),
    missingFrom(answer, words),
  ];
  return `${sections
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Rows = readonly (readonly string[])[];

function table(title: string, head: readonly string[] | null, rows: Rows, words: MergeWords): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST);
  const lines = alignedColumns(head === null ? shown : [head, ...shown], new Set()).map((line) => `  ${line}`);
  const more = rows.length > MOST ? [`  ${words.more(rows.length - MOST)}`] : [];
  return [title, ...lines, ...more].filter((line) => line !== '');
}

function filesOf({ files }: MergeAnswer, words: MergeWords): string[] {
  const { file, status, projects } = words.fileColumns;
  const rows = files.map((one) => [
    one.path,
    [
      one.reason === null ? words.status(one.status) : `${words.status(one.status)}: ${one.reason}`,
      ...(one.ownMonth === null ? [] : [words.ownMonth(one.ownMonth)]),
    ].join(' '),
    String(one.projects),
  ]);
  return table('', [file, status, projects], rows, words);
}

function addedTo({ added }: MergeAnswer, words: MergeWords): string[] {
  const rows = added.map(({ project, place, sources }) => [
    project ?? words.nameless,
    `${place.sheet} ${words.row(place.row)}`,
    sources.map(({ file }) => file).join(', '),
  ]);
  const apart = added.filter(({ place }) => isAddedSheet(place.sheet)).length;
  return table(words.added(added.length, apart), null, rows, words);
}

function changesOf({ changes }: MergeAnswer, words: MergeWords): string[] {
  const { project, field, place, before, after, from } = words.changeColumns;
  const rows = changes.map((one) => [
    one.project ?? words.nameless,
    words.field(one.field, one.heading),
    `${one.sheet} ${one.cell}`,
    shown(one.before),
    shown(one.after),
    one.from.file,
  ]);
  return table(words.changes(changes.length), [project, field, place, before, after, from], rows, words);
}

function conflictsOf({ conflicts }: MergeAnswer, words: MergeWords): string[] {
  const { project, field, value, from, chosen } = words.conflictColumns;
  const undecided = conflicts.filter((one) => one.chosen === null).length;
  const rows = conflicts.flatMap((one) =>
    one.values.map((of, index) => [
      index === 0 ? (one.project ?? words.nameless) : '',
      index === 0 ? words.field(one.field, one.heading) : '',
      conflictValue(one.field, of, words),
      of.file === '' ? `${words.master} ${of.sheet} ${of.cell}` : `${of.file} ${of.sheet} ${of.cell}`,
      one.chosen === index ? words.chosen : '',
    ]),
  );
  return table(words.conflicts(conflicts.length, undecided), [project, field, value, from, chosen], rows, words);
}

function conflictValue(
  field: string,
  { value, unit }: MergeAnswer['conflicts'][number]['values'][number],
  words: MergeWords,
): string {
  const list = field === 'list' ? LISTS.find((one) => one === value) : undefined;
  if (list !== undefined) return words.listName(list);
  return unit === undefined ? shown(value) : `${shown(value)} ${unit}`;
}

function rowsOf({ unclear, untold, unwritten, withoutColumn }: MergeAnswer, words: MergeWords): string[][] {
  const source = ({ project, file, sheet, row }: MergeAnswer['unclear'][number]): string[] => [
    project ?? words.nameless,
    `${file} ${sheet} ${words.row(row)}`,
  ];
  return [
    table(words.unclear(unclear.length), null, unclear.map(source), words),
    table(words.untold(untold.length), null, untold.map(source), words),
    table(
      words.unwritten(unwritten.length),
      null,
      unwritten.map((one) => [
        one.project ?? words.nameless,
        words.field(one.field, one.heading),
        `${one.sheet} ${one.cell}`,
        words.unwrittenReason(one.reason),
      ]),
      words,
    ),
    table(
      words.withoutColumn(withoutColumn.length),
      null,
      withoutColumn.map(({ heading, field }) => [heading, words.field(field, heading)]),
      words,
    ),
  ];
}

function missingFrom({ missing: { organisations, projects } }: MergeAnswer, words: MergeWords): string[] {
  const silent = organisations.map(({ organisation, projects: count }) => [words.organisation(organisation, count)]);
  const rows = projects.map(({ project, sheet, row }) => [project ?? words.nameless, `${sheet} ${words.row(row)}`]);
  return [
    ...table(words.missingOrganisations(silent.length), null, silent, words),
    ...table(words.missingProjects(rows.length), null, rows, words),
  ];
}

function shown(value: string | number | boolean | null): string {
  return value === null ? '' : visible(String(value));
}
