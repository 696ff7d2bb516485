/** How a tab that we made is known in a workbook that was read: by the note under its title. */
import { LANGUAGES, type Language, type Term } from '../../messages/language.js';
import type { SheetLook } from '../../sheet/sheet-look.js';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot.js';

/** The part of the note that people are not likely to write themselves. */
const MARK: Term = { 'zh-CN': '由投资调度助手生成', en: 'Made by Investment Dispatch' };

export const UNITS: Term = { 'zh-CN': '单位：个、万元', en: 'Units: projects, wan yuan' };

export function tableNote(language: Language): string {
  return language === 'en'
    ? `${UNITS.en}. ${MARK.en}: filled anew each time.`
    : `${UNITS['zh-CN']}。${MARK['zh-CN']}，重新生成时整表刷新。`;
}

export function ledgerNote(language: Language): string {
  return language === 'en'
    ? `${UNITS.en}. ${MARK.en}: filled anew each time; columns that you add stay with their projects.`
    : `${UNITS['zh-CN']}。${MARK['zh-CN']}，重新生成时刷新；自己加的列随项目保留。`;
}

/** The note's place: under the title. */
const NOTE_ROW = 1;

function lookOf(note: (language: Language) => string): readonly SheetLook[] {
  return LANGUAGES.map((language) => [{ row: NOTE_ROW, column: 0, text: note(language) }]);
}

/** Their heads follow what the lists have: tabs made before are known by their note. */
export const TABLE_LOOKS: readonly SheetLook[] = lookOf(tableNote);
export const LEDGER_LOOKS: readonly SheetLook[] = lookOf(ledgerNote);

/** People may have put a few rows of their own above. */
const LOOKED_AT = 10;

export function isMadeSheet(sheet: SheetSnapshot): boolean {
  for (let row = 0; row < LOOKED_AT; row++) {
    const value = valueAt(sheet, row, 0);
    if (typeof value === 'string' && Object.values(MARK).some((mark) => value.includes(mark))) return true;
  }
  return false;
}
