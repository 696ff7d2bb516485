/** The workbook's sheets as last seen: events name them by id, and a batch for all sheets needs to know them. */

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

export class SheetDirectory {
  private names = new Map<string, string>();
  private readonly allNames = new Map<string, string>();

  update(sheets: readonly KnownSheet[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
    for (const { id, name } of sheets) this.allNames.set(id, name);
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Of sheets that are gone, too. */
  lastNameOf(id: string): string | undefined {
    return this.allNames.get(id);
  }

  get ids(): readonly string[] {
    return [...this.names.keys()];
  }
}

/** Excel compares the names of sheets without case. */
export function sameSheetName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
