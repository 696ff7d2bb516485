import type { GridWorkbook } from './grid-workbook.js';
import { button, element } from './element.js';
import type { GridWords } from './grid-words.js';

/** One button for each visible sheet; hidden ones are absent, as in Excel. */
export class SheetTabs {
  readonly element: HTMLElement;
  private readonly stop: () => void;
  private drawn = '';

  constructor(
    private readonly shown: GridWorkbook,
    words: GridWords,
    private readonly leaveCell: () => boolean,
  ) {
    this.element = element('nav', { class: 'sheet-tabs', 'aria-label': words.sheets });
    this.stop = shown.listen({ changed: () => this.update() });
    this.update();
  }

  close(): void {
    this.stop();
  }

  private update(): void {
    const { workbook } = this.shown;
    const sheets = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
    const state = JSON.stringify([
      sheets.map(({ id, name, isProtected }) => [id, name, isProtected]),
      workbook.activeSheet.id,
    ]);
    // Made anew only when something differs: a tab that has the focus keeps it.
    if (state === this.drawn) return;
    this.drawn = state;
    const focused = this.element.contains(document.activeElement);
    this.element.replaceChildren(
      ...sheets.map((sheet) => {
        const current = sheet === workbook.activeSheet;
        const activate = (): void => {
          if (this.leaveCell()) this.shown.user.activate(sheet);
        };
        return button(sheet.name, activate, current ? { 'aria-current': 'true' } : {});
      }),
    );
    if (focused) this.element.querySelector<HTMLElement>('[aria-current]')?.focus();
  }
}
