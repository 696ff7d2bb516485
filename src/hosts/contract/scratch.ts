/** What the contract needs of a place besides the host itself: somebody who edits there, and eyes that see everything. */

/** What checks of made sheets look at besides contents. */
export interface SheetLook {
  /** RRGGBB by A1 address; cells without a fill are missing. */
  readonly fills: Readonly<Record<string, string>>;
  /** Lists to choose from: A1:A9, their choices or range, whether other content may be typed. In the order of cells. */
  readonly choices: readonly { readonly address: string; readonly source: string; readonly open: boolean }[];
  readonly charts: readonly { readonly name: string; readonly title: string; readonly series: readonly string[] }[];
}

/** Areas of the scratch sheet are A1 addresses. */
export interface ContractScratch {
  /** Which host and which version, for the report. */
  readonly host: string;
  /** The sheet that checks may do anything to. */
  readonly sheet: string;
  /** Names under which checks may make sheets; reset deletes them. */
  readonly madeSheet: string;
  readonly foreignSheet: string;
  /** The scratch sheet empty, unprotected and without conditional formats; the other two gone; no settings of ours. */
  reset(): Promise<void>;
  /** A person types into one cell; text is taken as Excel takes it, =1+1 for a formula. */
  type(address: string, text: string): Promise<void>;
  /** Whether hosts take what `type` does for a person's edit and tell of it. */
  readonly typesAsPerson: boolean;
  setNumberFormat(address: string, numberFormat: string): Promise<void>;
  protect(isProtected: boolean): Promise<void>;
  /** A conditional format of the user's: it goes before those that are there, as Excel puts it. */
  addUserFormat(address: string, formula: string, fill: string): Promise<void>;
  addForeignSheet(): Promise<void>;
  /** The formulas of the scratch sheet's conditional formats, first priority first, with their leading =. */
  conditionalFormats(): Promise<readonly string[]>;
  /** Everything about a sheet that the place can tell, to be compared as JSON; null where the sheet is missing. */
  raw(sheet: string): Promise<unknown>;
  /** The sheet must be there. */
  look(sheet: string): Promise<SheetLook>;
  /** Makes the host's next write fail once when half of it is done. Absent where it cannot be made to fail. */
  failNextWrite?(): Promise<void>;
}
