/** Cell styles → number formats, table styles → whether the sheet is shown. Of styles.xml first, then of content.xml. */
import type { XmlAttributes } from '../xml/strict-xml.js';
import { NumberStyles } from './number-styles.js';

interface CellStyle {
  readonly dataStyle: string | undefined;
  readonly parent: string | undefined;
}

/** Parents of parents: a loop ends here. */
const DEEPEST = 16;

export class Styles {
  private readonly numbers = new NumberStyles();
  private readonly cellStyles = new Map<string, CellStyle>();
  private readonly hiddenTables = new Set<string>();
  private table: string | undefined;

  /** True where the element's text is wanted. */
  open(local: string, attributes: XmlAttributes): boolean {
    const name = attributes['style:name'] ?? '';
    if (local === 'style') {
      const family = attributes['style:family'];
      this.table = family === 'table' ? name : undefined;
      if (family === 'table-cell') {
        const dataStyle = attributes['style:data-style-name'];
        this.cellStyles.set(name, { dataStyle, parent: attributes['style:parent-style-name'] });
      }
    } else if (local === 'table-properties' && this.table !== undefined) {
      if (attributes['table:display'] === 'false') this.hiddenTables.add(this.table);
    }
    return this.numbers.open(local, attributes);
  }

  close(local: string, text: string): void {
    this.numbers.close(local, text);
  }

  isHidden(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.hiddenTables.has(tableStyle);
  }

  /** The number format's code; undefined where the style says nothing. */
  numberFormat(cellStyle: string | undefined): string | undefined {
    let name = cellStyle;
    for (let depth = 0; depth < DEEPEST && name !== undefined; depth++) {
      const style = this.cellStyles.get(name);
      const code = style?.dataStyle === undefined ? undefined : this.numbers.codes.get(style.dataStyle);
      if (code !== undefined) return code;
      name = style?.parent;
    }
    return undefined;
  }
}
