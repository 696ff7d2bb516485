/** What stands above a head: the list that it names, the money unit of its unit row. */
import type { ListId, MoneyUnit } from '../schema/fields.js';
import { moneyUnitOf } from '../schema/heading-text.js';
import { isCellError, type SheetSnapshot } from '../sheet/snapshot.js';
import { foldText } from '../values/text.js';
import type { Head } from './heads.js';
import { listsNamed, oneListNamed } from './list-words.js';
import { mergesOf } from './merges.js';
import { isNote, numberedTitle, totalWords } from './row-words.js';

/** Longer texts are explanations. */
const LONGEST_TITLE = 60;
/** A row with more texts is one of the table above. */
const MOST_TITLE_CELLS = 3;

export function textsBetween(sheet: SheetSnapshot, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row++) {
    for (const value of sheet.rows[row] ?? []) if (typeof value === 'string' && value.trim() !== '') texts.push(value);
  }
  return texts;
}

/**
 * The first of the title rows right above a head that is not the sheet's first: what stands there belongs to it and not
 * to the table before.
 */
export function titleTop(sheet: SheetSnapshot, head: Head, above: Head): number {
  let top = head.top;
  for (let row = head.top - 1; row > above.bottom; row--) {
    const cells = sheet.rows[row] ?? [];
    const filled: { readonly column: number; readonly text: string }[] = [];
    let figures = false;
    cells.forEach((value, column) => {
      if (value === null || value === undefined || value === '') return;
      if (typeof value === 'string' && !isCellError(value)) filled.push({ column, text: foldText(value) });
      else figures = true;
    });
    const [first] = filled;
    if (figures || filled.length > MOST_TITLE_CELLS) break;
    if (first === undefined) continue;
    if (filled.some(({ text }) => totalWords(text) !== undefined)) break;
    const spread = mergesOf(sheet).areaAt(row, first.column);
    const outside = first.column !== above.nameColumn || (spread !== undefined && spread.right > spread.left);
    const named = numberedTitle(first.text) !== undefined || listsNamed(first.text).length > 0 || isNote(first.text);
    if (!outside && !named && unitIn(first.text) === null) break;
    top = row;
  }
  return top;
}

function unitIn(title: string): MoneyUnit | null {
  const match = /(?:^|[^填报送制责任主管牵头业])(?:计量|金额)?单位[::]?([^:：]*)$/.exec(foldText(title));
  if (match === null) return null;
  const units = new Set<MoneyUnit>();
  for (const word of (match[1] as string).split(/[、,，;；/()%]|人民币/)) {
    const unit = moneyUnitOf(word);
    if (unit !== null) units.add(unit);
  }
  const [unit] = units;
  return unit !== undefined && units.size === 1 ? unit : null;
}

/** 单位：万元, 计量单位：万元, （单位：个、亿元）: the money unit among the units that it names; 单位： may have a cell of its own. */
export function unitRow(titles: readonly string[]): MoneyUnit | null {
  for (const [index, title] of titles.entries()) {
    const next = titles[index + 1];
    const unit =
      unitIn(title) ?? (next !== undefined && /单位[:：]$/.test(foldText(title)) ? unitIn(title + next) : null);
    if (unit !== null) return unit;
  }
  return null;
}

function listsOf(titles: readonly string[]): ReadonlySet<ListId> {
  const lists = new Set<ListId>();
  for (const title of titles) for (const list of listsNamed(foldText(title))) lists.add(list);
  return lists;
}

function withoutNotes(titles: readonly string[]): readonly string[] {
  return titles.filter((title) => title.length <= LONGEST_TITLE && !isNote(foldText(title)));
}

/** The one list that the sheet's name, else its titles name. */
export function listOfSheet(name: string, titles: readonly string[]): ListId | null {
  const byName = listsNamed(foldText(name));
  if (byName.length > 0) return byName.length === 1 ? (byName[0] as ListId) : null;
  const byTitle = listsOf(withoutNotes(titles));
  const [list] = byTitle;
  return list !== undefined && byTitle.size === 1 ? list : null;
}

/** The one list that a table's own titles name; of several the one nearest to the head. */
export function listOfTitles(titles: readonly string[]): ListId | null {
  for (const title of withoutNotes(titles).toReversed()) {
    const lists = listsNamed(foldText(title));
    if (lists.length > 0) return oneListNamed(foldText(title)) ?? null;
  }
  return null;
}
