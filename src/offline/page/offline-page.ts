/** The page: opens files that are dropped or chosen, shows them with the pane, and saves what came of them. */
import { wordsOf } from '../../app/messages/words.js';
import type { UnreadableReason } from '../../app/unreadable.js';
import type { Language } from '../../core/messages/language.js';
import { button, element } from '../../grid/view/element.js';
import { pickedFiles } from '../../taskpane/bulk/dropped-files.js';
import type { ChosenFile } from '../../taskpane/bulk/bulk-state.js';
import { giveFiles } from '../../taskpane/bulk/given-files.js';
import { readChosenFile, WORKBOOK_FILES } from '../../taskpane/workers/chosen-file.js';
import { copyName } from '../file/copy-name.js';
import { download } from '../file/download.js';
import { openFile, type OpenFile } from '../file/open-file.js';
import { canSaveElsewhere, saveElsewhere } from '../file/save-elsewhere.js';
import { createNoWorkbook } from '../host/no-workbook.js';
import { offlineWords, type OfflineWords } from '../words/words.js';
import { onDroppedFiles } from './dropped-files.js';
import { panePlace, type PanePlace } from './pane-place.js';
import { workbookView, type WorkbookView } from './workbook-view.js';

interface Shown {
  /** null: many files are looked at, without a workbook. */
  readonly file: OpenFile | null;
  readonly pane: PanePlace;
  close(): void;
}

export class OfflinePage {
  private readonly words: OfflineWords;
  private readonly status = element('p', { class: 'status', role: 'status' });
  private readonly changed = element('span', { class: 'changed' });
  private readonly onlyRead = element('p', { class: 'notice', hidden: '' });
  private readonly address = element('span', { class: 'address' });
  private readonly content = element('span', { class: 'cell-content' });
  private readonly body = element('div', { class: 'body' });
  private readonly saving: readonly HTMLButtonElement[];
  private shown: Shown | undefined;
  /** Counts what was asked to be opened: only the last is shown. */
  private openings = 0;

  constructor(
    root: HTMLElement,
    private readonly language: Language,
  ) {
    const words = offlineWords(language);
    this.words = words;
    this.onlyRead.textContent = words.onlyRead;
    this.saving = [
      button(words.saveCopy, () => this.saveCopy()),
      ...(canSaveElsewhere() ? [button(words.saveAs, () => void this.saveAs())] : []),
    ];
    document.documentElement.lang = language;
    document.title = words.title;
    this.body.append(this.startArea('main'));
    root.replaceChildren(this.header(), this.toolbar(), this.formulaLine(), this.body);
    onDroppedFiles(root, (files) => void this.openFiles(files));
    window.addEventListener('beforeunload', (event) => {
      if (this.isChanged) event.preventDefault();
    });
    this.showState();
  }

  private header(): HTMLElement {
    const { words } = this;
    const other = this.language === 'en' ? 'zh-CN' : 'en';
    const link = element('a', { href: `?lang=${other}`, lang: other, class: 'language' }, [words.otherLanguage]);
    return element('section', { class: 'head', 'aria-label': words.title }, [
      element('h1', { class: 'title' }, [words.title]),
      element('span', { class: 'privacy' }, [words.privacy]),
      link,
    ]);
  }

  private toolbar(): HTMLElement {
    const { words } = this;
    const field = element('input', { type: 'file', accept: WORKBOOK_FILES, multiple: '', hidden: '' });
    field.addEventListener('change', () => {
      const files = pickedFiles(field.files ?? []);
      // The same file can be chosen again.
      field.value = '';
      void this.openFiles(files);
    });
    return element('section', { class: 'toolbar', 'aria-label': words.toolbar }, [
      button(words.open, () => field.click(), { class: 'open' }),
      field,
      ...this.saving,
      this.changed,
      this.onlyRead,
      this.status,
    ]);
  }

  private formulaLine(): HTMLElement {
    return element('section', { class: 'formula-line', 'aria-label': this.words.cell }, [this.address, this.content]);
  }

  private startArea(name: 'main' | 'section'): HTMLElement {
    const { words } = this;
    return element(name, { class: 'start' }, [
      element('h2', {}, [words.start]),
      element('p', {}, [words.startMore]),
      element('p', {}, [words.privacy]),
    ]);
  }

  /** One is opened; many go to the pane's own tab, where they are checked against each other. */
  private async openFiles(files: readonly ChosenFile[]): Promise<void> {
    const [first, ...others] = files;
    if (first === undefined) return;
    if (others.length > 0) await this.takeMany(files);
    else if (!this.isChanged || confirm(this.words.discard)) await this.open(first.file);
  }

  private async takeMany(files: readonly ChosenFile[]): Promise<void> {
    if (this.shown === undefined) {
      const opening = ++this.openings;
      const host = await createNoWorkbook();
      if (opening === this.openings) this.put(null, panePlace(host, false, this.words, this.language), null);
    }
    giveFiles(files);
    this.shown?.pane.pane.showTab('bulk');
  }

  /** Never rejects: what cannot be opened is told, and what was open stays. */
  private async open(chosen: File): Promise<void> {
    const opening = ++this.openings;
    const isLatest = (): boolean => opening === this.openings;
    this.say(this.words.loading);
    try {
      const source = await readChosenFile(chosen);
      if (!isLatest()) return;
      if (source.kind === 'unreadable') {
        this.sayUnreadable(chosen.name, source.reason);
        return;
      }
      await painted();
      const outcome = await openFile(source.bytes, chosen.name, () => this.showState());
      if (!isLatest()) return;
      if (outcome.kind === 'unreadable') this.sayUnreadable(chosen.name, outcome.reason);
      else this.show(outcome.file);
    } catch (error) {
      console.error(`${chosen.name} was not opened`, error);
      if (isLatest()) this.say(this.words.notOpened(chosen.name, String(error)), 'refused');
    }
  }

  private show(file: OpenFile): void {
    const view = workbookView(file.grid, this.words, (address, text) => {
      this.address.textContent = address;
      this.content.textContent = text;
    });
    this.put(file, panePlace(file.host, true, this.words, this.language), view);
    document.title = `${file.name} · ${this.words.title}`;
    this.say(this.words.opened(file.name, file.grid.workbook.sheets.length));
    this.showState();
  }

  /** In the place of what was shown before. */
  private put(file: OpenFile | null, pane: PanePlace, view: WorkbookView | null): void {
    this.shown?.close();
    const close = (): void => {
      pane.close();
      view?.close();
    };
    this.shown = { file, pane, close };
    const beside = view?.element ?? this.startArea('section');
    beside.append(pane.edge);
    this.body.replaceChildren(element('div', { class: 'work' }, [beside, pane.element]));
  }

  private saveCopy(): void {
    const { words } = this;
    const file = this.shown?.file;
    if (file === undefined || file === null) return;
    const bytes = file.bytes();
    const name = copyName(file.name, words.copySuffix);
    download(name, bytes);
    file.saved(bytes);
    this.say(words.downloaded(name));
    this.showState();
  }

  private async saveAs(): Promise<void> {
    const { words } = this;
    const file = this.shown?.file;
    if (file === undefined || file === null) return;
    const bytes = file.bytes();
    const outcome = await saveElsewhere(copyName(file.name, words.copySuffix), bytes);
    if (outcome.kind === 'failed') this.say(words.notSaved(outcome.detail), 'refused');
    if (outcome.kind !== 'saved') return;
    file.saved(bytes);
    this.say(words.saved(outcome.name));
    this.showState();
  }

  private get isChanged(): boolean {
    return this.shown?.file?.isChanged() === true;
  }

  private showState(): void {
    const isWritable = this.shown?.file?.isWritable;
    for (const save of this.saving) save.disabled = isWritable !== true;
    this.onlyRead.hidden = isWritable !== false;
    this.changed.textContent = this.isChanged ? this.words.changed : '';
  }

  private sayUnreadable(name: string, reason: UnreadableReason): void {
    const words = wordsOf(this.language);
    this.say(words.cannotOpen(name, words.unreadable(reason), 0), 'refused');
  }

  private say(text: string, kind: 'fine' | 'refused' = 'fine'): void {
    this.status.textContent = text;
    this.status.classList.toggle('refused', kind === 'refused');
  }
}

/** What was said is on the screen: reading takes the thread. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
