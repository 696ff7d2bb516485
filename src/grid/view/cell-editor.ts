/**
 * The text field over the selected cell. It always has the focus of the grid, unseen until something is typed, so that
 * input methods for Chinese work from the first key on.
 */
import { element } from './element.js';
import type { KeyPressed } from './selection-moves.js';

export interface EditorActions {
  /** Text of the cell when somebody wants to edit it. */
  text(): string;
  editing(isEditing: boolean): void;
  /** Returns whether the cell took it; else the editor stays open. */
  commit(text: string): boolean;
  /** A key that is not for the editor; returns whether it did something. */
  key(pressed: KeyPressed): boolean;
}

/** off: nothing is edited. typing: arrows end it. editing: arrows move the caret. */
type Mode = 'off' | 'typing' | 'editing';

export class CellEditor {
  readonly element = element('textarea', { class: 'cell-editor', rows: '1', spellcheck: 'false', autocomplete: 'off' });
  private mode: Mode = 'off';

  /** `writable` false: it only holds the focus, for keys and for copying. */
  constructor(
    private readonly writable: boolean,
    private readonly actions: EditorActions,
  ) {
    const { element: field } = this;
    field.readOnly = !writable;
    field.addEventListener('keydown', (event) => this.keyDown(event));
    field.addEventListener('input', () => this.typed());
    field.addEventListener('compositionstart', () => this.typed());
    field.addEventListener('blur', () => setTimeout(() => this.left(), 0));
  }

  get isEditing(): boolean {
    return this.mode !== 'off';
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  place(left: number, top: number, width: number, height: number): void {
    const { style } = this.element;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  /** As F2 and a double click do. */
  edit(): void {
    if (this.isEditing || !this.writable) return;
    this.element.value = this.actions.text();
    this.begin('editing');
    this.element.setSelectionRange(this.element.value.length, this.element.value.length);
  }

  /** Ends editing with what stands in it. Returns false where the cell refuses. */
  commit(): boolean {
    if (!this.isEditing) return true;
    // Ended first: what the add-in does in answer to the edit must not find the cell still being edited.
    const text = this.element.value;
    const { mode } = this;
    this.end();
    if (this.actions.commit(text)) return true;
    this.element.value = text;
    this.begin(mode);
    return false;
  }

  cancel(): void {
    if (this.isEditing) this.end();
  }

  private begin(mode: Mode): void {
    this.mode = mode;
    this.element.classList.add('open');
    this.actions.editing(true);
  }

  private end(): void {
    this.mode = 'off';
    this.element.value = '';
    this.element.classList.remove('open');
    this.actions.editing(false);
  }

  private typed(): void {
    if (!this.isEditing && this.writable) this.begin('typing');
  }

  /** Clicking in the pane leaves a cell open, as in Excel; anywhere else on the page ends it. */
  private left(): void {
    const now = document.activeElement;
    if (now === this.element || now instanceof HTMLIFrameElement || !document.hasFocus()) return;
    if (!this.commit()) this.cancel();
  }

  private keyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const pressed = { key: event.key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey };
    const done = this.isEditing ? this.keyWhileEditing(pressed, event.altKey) : this.keyWhileSelecting(pressed);
    if (done) event.preventDefault();
  }

  private keyWhileSelecting(pressed: KeyPressed): boolean {
    if (pressed.key === 'F2') {
      this.edit();
      return true;
    }
    // Tab leads on to the rest of the page: nobody is caught in the grid.
    return pressed.key !== 'Tab' && this.actions.key(pressed);
  }

  private keyWhileEditing(pressed: KeyPressed, alt: boolean): boolean {
    if (pressed.key === 'Escape') {
      this.cancel();
      return true;
    }
    if (pressed.key === 'Enter' && alt) {
      this.element.setRangeText('\n', this.element.selectionStart, this.element.selectionEnd, 'end');
      return true;
    }
    const ends = ['Enter', 'Tab'].includes(pressed.key) || (this.mode === 'typing' && pressed.key.startsWith('Arrow'));
    if (ends && this.commit()) this.actions.key({ ...pressed, command: false });
    return ends;
  }
}
