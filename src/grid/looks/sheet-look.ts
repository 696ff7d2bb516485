/** A worksheet part: of its look the sizes, the frozen panes, the cells' styles and the conditional formats. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';
import { parseAddress, parseArea } from '../../core/sheet/address.js';
import type { ReadLimits } from '../../hosts/xlsx/limits.js';
import { isTrue, localName, parsePart, type TextSwitch, type XmlAttributes } from '../../hosts/xlsx/xml/strict-xml.js';
import type { ZipArchive } from '../../hosts/xlsx/zip/zip-archive.js';
import type { ZipEntry } from '../../hosts/xlsx/zip/zip-directory.js';
import { ruleFormula, ruleType } from './conditional-rule.js';

export interface RuleLook {
  readonly type: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly differential: number | undefined;
}

export interface SheetLook {
  /** In points. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** Cells with another style than 0. */
  readonly styles: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  /** The first wins. */
  readonly rules: readonly RuleLook[];
}

/** A column's width counts digits of 7 pixels, of which 4 make 3 points. */
const DIGIT_POINTS = 7 * 0.75;
/** Widths are repeated for whole stretches of a sheet: nobody looks at more columns than these. */
const MAX_SIZED_COLUMNS = 1024;

interface OpenRule {
  readonly attributes: XmlAttributes;
  readonly formulas: string[];
}

export function readSheetLook(archive: ZipArchive, entry: ZipEntry, limits: ReadLimits): SheetLook {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const styles: { row: number; column: number; style: number }[] = [];
  const rules: { priority: number; look: RuleLook }[] = [];
  let frozen = { rows: 0, columns: 0 };
  let showGridlines = true;
  let areas: Area[] = [];
  let rule: OpenRule | undefined;
  let text: string | undefined;

  const sized = ({ min, max, width }: XmlAttributes): void => {
    const last = Math.min(Number(max), MAX_SIZED_COLUMNS);
    for (let column = Number(min); column <= last && width !== undefined; column++) {
      columnWidths.set(column - 1, Number(width) * DIGIT_POINTS);
    }
  };
  const styled = ({ r = '', s }: XmlAttributes): void => {
    const address = s === undefined || s === '0' ? undefined : parseAddress(r);
    if (address !== undefined) styles.push({ ...address, style: Number(s) });
  };
  const open = (tag: string, attributes: XmlAttributes, depth: number, xml: TextSwitch): void => {
    const name = localName(tag);
    if (name === 'sheetView')
      showGridlines = attributes.showGridLines === undefined || isTrue(attributes.showGridLines);
    if (name === 'pane' && (attributes.state ?? '').startsWith('frozen')) {
      frozen = { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
    }
    if (name === 'col' && depth === 3) sized(attributes);
    if (name === 'row' && attributes.ht !== undefined) rowHeights.set(Number(attributes.r) - 1, Number(attributes.ht));
    if (name === 'c' && depth === 4) styled(attributes);
    if (name === 'conditionalFormatting' && depth === 2) areas = areasOf(attributes.sqref ?? '');
    if (name === 'cfRule' && depth === 3) rule = { attributes, formulas: [] };
    if (name === 'formula' && depth === 4 && rule !== undefined) {
      text = '';
      xml.wantText(true);
    }
  };
  const close = (tag: string, depth: number, xml: TextSwitch): void => {
    const name = localName(tag);
    if (name === 'formula' && text !== undefined) {
      rule?.formulas.push(text);
      text = undefined;
      xml.wantText(false);
    }
    if (name === 'cfRule' && depth === 3 && rule !== undefined) {
      if (areas.length > 0) {
        rules.push({ priority: Number(rule.attributes.priority ?? MAX_ROWS), look: ruleLook(rule, areas) });
      }
      rule = undefined;
    }
  };
  parsePart(archive, entry, limits, { open, close, text: (piece) => void (text = (text ?? '') + piece) });
  rules.sort((a, b) => a.priority - b.priority);
  return { columnWidths, rowHeights, frozen, showGridlines, styles, rules: rules.map(({ look }) => look) };
}

function ruleLook({ attributes, formulas }: OpenRule, areas: readonly Area[]): RuleLook {
  return {
    type: ruleType(attributes),
    areas,
    formula: ruleFormula(attributes, formulas, areas),
    stopIfTrue: isTrue(attributes.stopIfTrue),
    differential: attributes.dxfId === undefined ? undefined : Number(attributes.dxfId),
  };
}

/** sqref: areas apart by spaces; A:C and 3:5 stand for whole columns and rows. */
function areasOf(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((text) => {
    const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
    if (columns !== null) {
      const ends = parseArea(`${columns[1]}1:${columns[2]}1`);
      return ends === undefined ? [] : { ...ends, bottom: MAX_ROWS - 1 };
    }
    const rows = /^(\d+):(\d+)$/.exec(text);
    if (rows !== null) {
      return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
    }
    return parseArea(text) ?? [];
  });
}
