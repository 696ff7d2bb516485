/** The in-memory workbook: its sheets, names, settings and what is selected. No Office.js, no limits, no events of Excel. */
import type { Area } from '../../core/sheet/snapshot.js';
import { Worksheet } from './worksheet.js';

export interface NamedItem {
  readonly name: string;
  /** With its leading =. */
  formula: string;
  comment: string;
  visible: boolean;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** Why Excel refuses a sheet's name. */
export type SheetNameFault = 'invalid' | 'taken';

const MAX_SHEET_NAME = 31;

export class Workbook {
  name = '';
  date1904 = false;
  readonly sheets: Worksheet[] = [];
  readonly names: NamedItem[] = [];
  readonly settings = new Map<string, unknown>();
  /** title, author and so on, as Excel.DocumentProperties names them. */
  readonly properties = new Map<string, string>();
  calculationMode: CalculationMode = 'Automatic';
  /** Base64 files an add-in asked Excel to open as new workbooks. */
  readonly openedWorkbooks: string[] = [];
  private sheetsMade = 0;
  private active: Worksheet | undefined;
  private selected: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];

  /** Names compare without case, as Excel does. */
  findSheet(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Worksheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetNameFault(name: string, but?: Worksheet): SheetNameFault | undefined {
    if (name === '' || name.length > MAX_SHEET_NAME || /[:\\/?*[\]]|^'|'$/.test(name)) return 'invalid';
    const holder = this.findSheet(name);
    return holder !== undefined && holder !== but ? 'taken' : undefined;
  }

  /** The name Excel gives a sheet made without one. */
  freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`) !== undefined) number++;
    return `Sheet${number}`;
  }

  /** Appended as the last tab. The name must be free of faults. */
  addSheet(name: string): Worksheet {
    const number = (++this.sheetsMade).toString(16).padStart(4, '0').toUpperCase();
    const sheet = new Worksheet(`{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** The active sheet's place goes to the first visible one left. */
  removeSheet(sheet: Worksheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) {
      this.active = this.sheets.find((other) => other.visibility === 'visible') ?? this.sheets[0];
      this.selected = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    }
  }

  moveSheet(sheet: Worksheet, position: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** A workbook always has a sheet: made here where a test made none. */
  get activeSheet(): Worksheet {
    return this.active ?? this.addSheet(this.freeSheetName());
  }

  activate(sheet: Worksheet): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.selected = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  }

  /** What is selected on the active sheet; one area or more. */
  get selection(): readonly Area[] {
    return this.selected;
  }

  select(sheet: Worksheet, areas: readonly [Area, ...Area[]]): void {
    this.active = sheet;
    this.selected = areas;
  }

  findName(name: string): NamedItem | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((item) => item.name.toLowerCase() === wanted);
  }
}
