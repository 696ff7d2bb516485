/** Notes, which an Excel has from ExcelApi 1.18 on: the conversation has to state that set for the library to send them. */
import { cellCount } from '../../../grid/model/area.js';
import type { Note, Worksheet } from '../../../grid/model/worksheet.js';
import { booleanArgument, integerArgument, rangeArgument, textArgument } from '../arguments.js';
import { refuse } from '../host-error.js';
import { NULL_OBJECT, type ObjectOf, type RangeObject } from '../host-objects.js';
import { defineType } from '../member-table.js';
import type { Session } from '../session.js';

type Notes = ObjectOf<'NoteCollection'>;

/** The person at the screen. */
const AUTHOR = 'Preview';

function notesOf({ sheet }: Notes, { workbook }: Session): ObjectOf<'Note'>[] {
  const sheets = sheet === undefined ? workbook.sheets : [sheet];
  return sheets.flatMap((own) => own.notes.map((note) => ({ type: 'Note' as const, sheet: own, note })));
}

function cellOf({ sheet }: Notes, session: Session, address: unknown): RangeObject {
  const range = rangeArgument(session.workbook, sheet ?? session.workbook.activeSheet, address);
  return cellCount(range.area) === 1 ? range : refuse('InvalidArgument');
}

function noteAt(notes: Notes, session: Session, address: unknown): ObjectOf<'Note'> | undefined {
  const { sheet, area } = cellOf(notes, session, address);
  const note = sheet.noteAt(area.top, area.left);
  return note === undefined ? undefined : { type: 'Note', sheet, note };
}

function addNote(sheet: Worksheet, row: number, column: number, content: string): Note {
  if (sheet.noteAt(row, column) !== undefined) refuse('InvalidOperation');
  const note = { row, column, content, authorName: AUTHOR, visible: false };
  sheet.notes.push(note);
  return note;
}

export const noteCollectionTable = defineType('NoteCollection', (make) => ({
  items: make.items('1.18', (notes, session) => notesOf(notes, session)),
  getItem: make.indexer('1.18', (notes, address, session) => noteAt(notes, session, address) ?? refuse('ItemNotFound')),
  getItemAt: make.method(
    '1.18',
    (notes, [index], session) => notesOf(notes, session)[integerArgument(index)] ?? refuse('InvalidArgument'),
  ),
  getItemOrNullObject: make.method(
    '1.18',
    (notes, [address], session) => noteAt(notes, session, address) ?? NULL_OBJECT,
  ),
  getCount: make.method('1.18', (notes, _args, session) => notesOf(notes, session).length),
  add: make.method(
    '1.18',
    (notes, [address, content], session) => {
      const { sheet, area } = cellOf(notes, session, address);
      session.ensureUnprotected(sheet);
      return { type: 'Note', sheet, note: addNote(sheet, area.top, area.left, textArgument(content)) };
    },
    { belief: 'a cell that has a note takes no second one: InvalidOperation' },
  ),
}));

export const noteTable = defineType('Note', (make) => ({
  authorName: make.property('1.18', ({ note }) => note.authorName),
  content: make.writable(
    '1.18',
    ({ note }) => note.content,
    ({ sheet, note }, content, session) => {
      session.ensureUnprotected(sheet);
      note.content = textArgument(content);
    },
  ),
  visible: make.writable(
    '1.18',
    ({ note }) => note.visible,
    ({ note }, visible) => {
      note.visible = booleanArgument(visible);
    },
  ),
  getLocation: make.method('1.18', ({ sheet, note: { row, column } }) => ({
    type: 'Range',
    sheet,
    area: { top: row, left: column, bottom: row, right: column },
  })),
  delete: make.method('1.18', ({ sheet, note }, _args, session) => {
    session.ensureUnprotected(sheet);
    sheet.notes = sheet.notes.filter((other) => other !== note);
  }),
}));
