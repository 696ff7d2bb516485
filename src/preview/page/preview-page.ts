/** The page: a workbook on the left, the add-in's own pane on the right, and the truth about both above them. */
import { PAGE_WORDS, type PageWords } from './words.js';
import { wordsOf } from '../../app/messages/words.js';
import type { Language } from '../../core/messages/language.js';
import type { PreviewEngine } from '../engine/engine.js';
import { HostError } from '../engine/host-error.js';
import type { IronCalcModule } from '../calculation/ironcalc-recalculation.js';
import { BatchLog } from './batch-log.js';
import { button, element } from '../../grid/view/element.js';
import { resultFile, resultName, saveAs } from './file/download.js';
import { openWorkbook, type OpenedWorkbook, type OpenOutcome } from './file/open-workbook.js';
import { GridView } from '../../grid/view/grid-view.js';
import { paneFrame } from './pane-frame.js';
import { SheetTabs } from '../../grid/view/sheet-tabs.js';

interface Shown {
  readonly opened: OpenedWorkbook;
  readonly grid: GridView;
  close(): void;
}

export interface Sample {
  readonly name: string;
  readonly address: string;
}

export class PreviewPage {
  private readonly words: PageWords;
  private readonly status = element('p', { class: 'status', role: 'status' });
  private readonly address = element('span', { class: 'address' });
  private readonly content = element('span', { class: 'cell-content' });
  private readonly protectBox = element('input', { type: 'checkbox' });
  private readonly work: HTMLElement;
  private readonly foot = element('footer', { class: 'foot' });
  private readonly movedSheets = new Set<string>();
  private shown: Shown | undefined;
  /** Counts what was asked to be opened: only the last is shown. */
  private openings = 0;

  constructor(
    root: HTMLElement,
    private readonly language: Language,
    private readonly sample: Sample,
    private readonly ironcalc: IronCalcModule | undefined,
  ) {
    this.words = PAGE_WORDS[language];
    // The pane has landmarks of its own: these are told apart by their names.
    this.work = element('main', { class: 'work', 'aria-label': this.words.workbook });
    document.documentElement.lang = language;
    document.title = this.words.title;
    this.protectBox.addEventListener('change', () => this.protect());
    root.replaceChildren(this.header(), this.toolbar(), this.formulaLine(), this.work, this.foot);
  }

  get engine(): PreviewEngine | undefined {
    return this.shown?.opened.engine;
  }

  openSample(): Promise<void> {
    const { name, address } = this.sample;
    return this.openFrom(name, async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.arrayBuffer();
    });
  }

  open(bytes: Uint8Array, name: string): Promise<void> {
    return this.openFrom(name, async () => bytes);
  }

  /** Never rejects: a file that has gone meanwhile, or a sample that is not answered, is told. */
  private async openFrom(name: string, load: () => Promise<ArrayBuffer | Uint8Array>): Promise<void> {
    const opening = ++this.openings;
    this.say(this.words.loading);
    try {
      const outcome = await openWorkbook(new Uint8Array(await load()), name, this.ironcalc);
      if (opening === this.openings) this.take(outcome, name);
      else if (outcome.kind === 'opened') outcome.opened.close();
    } catch (error) {
      console.error(`${name} was not opened`, error);
      if (opening === this.openings) this.say(this.words.notOpened(name, String(error)), 'refused');
    }
  }

  private take(outcome: OpenOutcome, name: string): void {
    if (outcome.kind === 'unreadable') {
      const words = wordsOf(this.language);
      this.say(words.cannotOpen(name, words.unreadable(outcome.reason), 0), 'refused');
      return;
    }
    this.show(outcome.opened);
  }

  private header(): HTMLElement {
    const { words } = this;
    const other = this.language === 'en' ? 'zh-CN' : 'en';
    const link = element('a', { href: `?lang=${other}`, lang: other, class: 'language' }, [words.otherLanguage]);
    return element('header', { class: 'head', 'aria-label': words.title }, [
      element('h1', {}, [words.title]),
      element('p', { class: 'notice' }, [element('strong', {}, [words.notice]), ` ${words.noticeMore}`]),
      link,
    ]);
  }

  private toolbar(): HTMLElement {
    const { words } = this;
    const file = element('input', { type: 'file', accept: '.xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv', hidden: '' });
    file.addEventListener('change', () => void this.openChosen(file));
    return element('section', { class: 'toolbar', 'aria-label': words.toolbar }, [
      button(words.open, () => file.click()),
      file,
      button(words.sample, () => void this.openSample()),
      button(words.download, () => this.download()),
      element('span', { class: 'gap' }),
      button(words.insertRow, () => this.shiftRows('insertRows')),
      button(words.deleteRow, () => this.shiftRows('deleteRows')),
      element('label', {}, [this.protectBox, words.protect]),
      this.status,
    ]);
  }

  private formulaLine(): HTMLElement {
    return element('section', { class: 'formula-line', 'aria-label': this.words.cell }, [this.address, this.content]);
  }

  private async openChosen(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    if (file === undefined) return;
    await this.openFrom(file.name, () => file.arrayBuffer());
    // The same file can be chosen again.
    if (field.files?.[0] === file) field.value = '';
  }

  private show(opened: OpenedWorkbook): void {
    const { words } = this;
    this.shown?.close();
    this.movedSheets.clear();
    const { engine } = opened;
    const grid = new GridView(engine, words, {
      refused: (error) => this.refused(error),
      selected: (address, text) => {
        this.address.textContent = address;
        this.content.textContent = text;
      },
    });
    const tabs = new SheetTabs(engine, words, () => grid.finishEditing());
    const log = new BatchLog(engine, words);
    const pane = paneFrame(engine, this.language === 'en' ? 'en-US' : 'zh-CN', words.pane);
    const stop = engine.listen({ changed: () => this.showProtection(engine) });
    const parts = [grid, tabs, log, pane];
    this.shown = {
      opened,
      grid,
      close: () => {
        stop();
        for (const part of parts) part.close();
        opened.close();
      },
    };
    this.work.replaceChildren(element('div', { class: 'sheet' }, [grid.element, tabs.element]), pane.element);
    this.foot.replaceChildren(log.element);
    this.showProtection(engine);
    this.say(this.openedText(opened));
  }

  private openedText({ name, engine, hasLooks, keptFormulas }: OpenedWorkbook): string {
    const { words, ironcalc } = this;
    const parts = [words.opened(name, engine.workbook.sheets.length)];
    if (ironcalc === undefined) parts.push(words.noFormulas);
    if (keptFormulas > 0) parts.push(words.keptFormulas(keptFormulas));
    if (!hasLooks) parts.push(words.noLooks);
    return parts.join(' · ');
  }

  private download(): void {
    const { shown, words } = this;
    if (shown === undefined || !shown.grid.finishEditing()) return;
    const outcome = resultFile(shown.opened, this.movedSheets);
    if (outcome.kind === 'refused') {
      this.say(words.downloadRefused(outcome.why), 'refused');
      return;
    }
    const name = resultName(shown.opened.name, words.resultSuffix);
    saveAs(name, outcome.bytes);
    const lost = outcome.unwritten.map(({ kind, sheet }) =>
      kind === 'moved-cells' ? words.movedCells(sheet) : words.missingSheet(sheet),
    );
    this.say([words.downloaded(name), ...lost].join(' · '));
  }

  private shiftRows(kind: 'insertRows' | 'deleteRows'): void {
    const { shown } = this;
    if (shown === undefined || !shown.grid.finishEditing()) return;
    const { user, workbook } = shown.opened.engine;
    const { first, count } = shown.grid.selectedRows;
    try {
      user[kind](workbook.activeSheet, first, count);
      this.movedSheets.add(workbook.activeSheet.name);
    } catch (error) {
      this.refused(error);
    }
  }

  private protect(): void {
    const { shown } = this;
    if (shown === undefined) return;
    const { engine } = shown.opened;
    // The end of an edit shows the sheet's protection as it is, in this box too.
    const { checked } = this.protectBox;
    if (shown.grid.finishEditing()) engine.user.protect(engine.workbook.activeSheet, checked);
    this.showProtection(engine);
  }

  private showProtection({ workbook }: PreviewEngine): void {
    this.protectBox.checked = workbook.activeSheet.isProtected;
  }

  /** Only what Excel would refuse is told; anything else is a fault of the preview. */
  private refused(error: unknown): void {
    if (!(error instanceof HostError)) throw error;
    const { words } = this;
    this.say(
      error.code === 'AccessDenied' ? words.protectedSheet : words.refused(error.code, error.message),
      'refused',
    );
  }

  private say(text: string, kind: 'fine' | 'refused' = 'fine'): void {
    this.status.textContent = text;
    this.status.classList.toggle('refused', kind === 'refused');
  }
}
