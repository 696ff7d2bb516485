/** The contract's scratch sheet in a file: whoever edits there writes another file, which the host then opens. */
import { cellAddress } from '../../../../core/sheet/address.js';
import { isErrorCode, cellError } from '../../cell-errors.js';
import type { CellContent } from '../../../../core/sheet/write-plan.js';
import type { ContractScratch, SheetLook } from '../../../contract/scratch.js';
import type { WorkbookHost } from '../../../host.js';
import { createFileHost, type FileHost } from '../../file-host.js';
import { isoToSerial } from '../../date-serial.js';
import { ooxmlFile, styles } from '../../testing/ooxml-file.js';
import { OpenPackage } from '../open-package.js';
import { patchWorkbook } from '../patch-workbook.js';
import { contentAt } from '../plan-refusal.js';
import { escapeContent } from '../xml-escape.js';
import { fillColour } from '../fills.js';
import { type XmlElement, XmlText } from '../xml-text.js';
import { cellsPlan } from './plans.js';

const SHEET = '草稿';
const FOREIGN = '别人的表';
const PROTECTION = '<sheetProtection sheet="1"/>';

export interface FilePlace {
  readonly host: WorkbookHost;
  readonly scratch: ContractScratch;
}

/** What a person's typing makes of a text, as far as the contract types. */
function typed(text: string, numberFormat: string): CellContent {
  const content = (value: CellContent['value'], format = numberFormat): CellContent => ({
    value,
    formula: null,
    numberFormat: format,
  });
  if (numberFormat === '@') return content(text);
  if (text.startsWith("'")) return content(text.slice(1));
  if (text.startsWith('=')) return { value: null, formula: text.slice(1), numberFormat };
  if (isErrorCode(text)) return content(cellError(text));
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return content(isoToSerial(text, false) ?? text, 'yyyy-mm-dd');
  if (/^\d+%$/.test(text)) return content(Number(text.slice(0, -1)) / 100, '0%');
  return content(/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
}

function blank(...names: readonly string[]): Uint8Array {
  return ooxmlFile({ sheets: names.map((name) => ({ name })), styles: styles([0]) });
}

export function filePlace(): FilePlace {
  let current: FileHost | undefined;
  const host = (): FileHost => {
    if (current === undefined) throw new Error('reset comes first');
    return current;
  };
  const open = async (bytes: Uint8Array): Promise<void> => {
    const outcome = await createFileHost(bytes, 'contract.xlsx');
    if (outcome.kind === 'unreadable') throw new Error(JSON.stringify(outcome.reason));
    current = outcome.host;
  };
  const rewrite = async (change: (text: string) => string): Promise<void> => {
    const target = opened(host().bytes());
    target.setSheetText(SHEET, change(target.sheetText(SHEET) ?? ''));
    await open(target.bytes());
  };
  const edit = async (address: string, change: (before: CellContent) => Partial<CellContent>): Promise<void> => {
    const read = await host().read();
    if (read.kind !== 'read') throw new Error(read.kind);
    const [write] = cellsPlan(read.workbook, SHEET, { [address]: {} }).cells;
    if (write === undefined) throw new Error('no cell');
    const before = contentAt(read.workbook, write) as CellContent;
    const plan = cellsPlan(read.workbook, SHEET, {
      [cellAddress(write.row, write.column)]: { ...before, ...change(before) },
    });
    const outcome = patchWorkbook(host().bytes(), plan);
    if (outcome.kind !== 'patched') throw new Error(JSON.stringify(outcome));
    await open(outcome.bytes);
  };
  return {
    host: {
      can: {
        undoGroups: false,
        writingClearsUndo: false,
        notes: false,
        charts: false,
        newWorkbook: false,
        events: false,
        calculates: false,
      },
      read: (scope) => host().read(scope),
      apply: (plan) => host().apply(plan),
      revert: (receipt) => host().revert(receipt),
      reveal: (cell) => host().reveal(cell),
      onChange: (listener) => host().onChange(listener),
      settings: () => host().settings(),
      saveFile: (name, bytes) => host().saveFile(name, bytes),
    },
    scratch: {
      host: 'xlsx file',
      sheet: SHEET,
      madeSheet: '调度明细',
      foreignSheet: FOREIGN,
      typesAsPerson: false,
      reset: () => open(blank(SHEET)),
      addForeignSheet: () => open(blank(SHEET, FOREIGN)),
      type: (address, text) => edit(address, ({ numberFormat }) => typed(text, numberFormat)),
      setNumberFormat: (address, numberFormat) => edit(address, () => ({ numberFormat })),
      protect: (isProtected) =>
        rewrite((text) =>
          isProtected ? text.replace('</sheetData>', `</sheetData>${PROTECTION}`) : text.replace(PROTECTION, ''),
        ),
      addUserFormat: (address, formula, fill) => rewrite((text) => withUserFormat(text, address, formula, fill)),
      conditionalFormats: async () => conditionalFormulas(opened(host().bytes()).sheetText(SHEET) ?? ''),
      look: async (sheet) => lookOf(opened(host().bytes()), sheet),
      raw: async (sheet) => opened(host().bytes()).sheetText(sheet) ?? null,
    },
  };
}

function opened(bytes: Uint8Array): OpenPackage {
  const target = OpenPackage.open(bytes);
  if (target === undefined) throw new Error('no workbook');
  return target;
}

function lookOf(target: OpenPackage, sheet: string): SheetLook {
  const xml = new XmlText(target.sheetText(sheet) ?? '');
  const styles = new XmlText(target.edit.text('xl/styles.xml'));
  const items = (local: string): XmlElement[] => {
    const list = styles.child(styles.root, local);
    return list === undefined ? [] : [...styles.children(list)];
  };
  const [xfs, allFills] = [items('cellXfs'), items('fills')];
  const sheetData = xml.child(xml.root, 'sheetData');
  const cells = sheetData === undefined ? [] : [...xml.children(sheetData)].flatMap((row) => [...xml.children(row)]);
  const fills = cells.flatMap((cell) => {
    const attributes = xml.attributes(cell);
    const xf = xfs[Number(attributes.get('s') ?? 0)];
    const fill = xf === undefined ? undefined : allFills[Number(styles.attributes(xf).get('fillId') ?? 0)];
    const colour = fill === undefined ? '' : fillColour(styles.raw(fill));
    return colour === '' || colour === null ? [] : [[attributes.get('r') ?? '', colour]];
  });
  const validations = xml.child(xml.root, 'dataValidations');
  const choices = validations === undefined ? [] : [...xml.children(validations)];
  return {
    fills: Object.fromEntries(fills) as Record<string, string>,
    choices: choices.map((choice) => {
      const attributes = xml.attributes(choice);
      const formula = xml.child(choice, 'formula1');
      const source = formula === undefined ? '' : xml.content(formula);
      return {
        address: attributes.get('sqref') ?? '',
        source: source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`,
        open: attributes.get('showErrorMessage') === '0',
      };
    }),
    charts: [],
  };
}

/** In front of all others, which so come one place later; the fill stands for any look. */
function withUserFormat(text: string, address: string, formula: string, fill: string): string {
  const later = text.replace(/priority="(\d+)"/g, (_, priority: string) => `priority="${Number(priority) + 1}"`);
  const rule = `<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="${fill === '' ? 1 : 0}"><formula>${escapeContent(formula.slice(1))}</formula></cfRule>`;
  return later.replace(
    '</sheetData>',
    `</sheetData><conditionalFormatting sqref="${address}">${rule}</conditionalFormatting>`,
  );
}

function conditionalFormulas(text: string): string[] {
  const xml = new XmlText(text);
  const rules = xml
    .childrenNamed(xml.root, 'conditionalFormatting')
    .flatMap((format) => xml.childrenNamed(format, 'cfRule'));
  return rules
    .map((rule) => {
      const formula = xml.child(rule, 'formula');
      return {
        priority: Number(xml.attributes(rule).get('priority')),
        formula: formula === undefined ? '' : `=${xml.content(formula)}`,
      };
    })
    .sort((a, b) => a.priority - b.priority)
    .map(({ formula }) => formula);
}
