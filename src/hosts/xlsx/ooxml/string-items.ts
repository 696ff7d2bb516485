/** Text inside si and is elements: plain or in rich runs, without the phonetic readings above it. */
import { flatCopy } from '../flat-copy.js';
import { unescapeText } from './escaped-text.js';
import type { TextSwitch } from '../xml/strict-xml.js';

/** Follows the elements inside one si or is; `depth` counts from that element's children, which are 1. */
export class StringItem {
  private text = '';
  private inRun = false;

  open(local: string, depth: number, xml: TextSwitch): void {
    if (depth === 1) this.inRun = local === 'r';
    if (local === 't' && (depth === 1 || (depth === 2 && this.inRun))) xml.wantText(true);
  }

  close(local: string, xml: TextSwitch): void {
    if (local === 't') xml.wantText(false);
  }

  add(text: string): void {
    this.text += text;
  }

  /** The whole text; the next item begins. */
  take(): string {
    const { text } = this;
    this.text = '';
    this.inRun = false;
    return flatCopy(unescapeText(text));
  }
}
