/// <reference types="office-js" />
/**
 * A scratch sheet in the workbook that is open, for the contract's self-test in the real Excel. All of it is Office.js,
 * so that its edits are an add-in's and not a person's.
 */
import type { ContractScratch, SheetLook } from '../contract/scratch.js';
import type { ValidationState } from './change-set.js';
import { withoutSheetName } from './marks.js';
import { runInExcel } from './office-types.js';
import { areaAddress } from './rectangles.js';
import { SETTING_PREFIX } from './settings.js';
import { loadValidatedAreas, readValidations } from './validations.js';

const SCRATCH = 'dispatch-self-test';
const MADE = 'dispatch-self-test-made';
const FOREIGN = 'dispatch-self-test-foreign';

type Task = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** The three sheets are left behind by the last check: removeSelfTestSheets takes them away. */
export function createSelfTestScratch(): ContractScratch {
  const onScratch = (task: Task): Promise<void> =>
    runInExcel(async (context) => {
      task(context.workbook.worksheets.getItem(SCRATCH), context);
      await context.sync();
    });
  return {
    host: `Excel ${Office.context.diagnostics.platform} ${Office.context.diagnostics.version}`,
    sheet: SCRATCH,
    madeSheet: MADE,
    foreignSheet: FOREIGN,
    typesAsPerson: false,
    reset,
    type: (address, text) => onScratch((sheet) => void (sheet.getRange(address).values = [[text]])),
    setNumberFormat: (address, code) => onScratch((sheet) => void (sheet.getRange(address).numberFormat = [[code]])),
    protect: (isProtected) =>
      onScratch(({ protection }) => (isProtected ? protection.protect() : protection.unprotect())),
    addUserFormat: (address, formula, fill) =>
      onScratch((sheet) => {
        const format = sheet.getRange(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = fill;
      }),
    addForeignSheet: () =>
      onScratch((_sheet, { workbook }) => {
        workbook.worksheets.add(FOREIGN).getRange('A1').values = [['不要动']];
      }),
    conditionalFormats: async () => (await formatsOf(SCRATCH)).map(({ formula }) => formula),
    look: lookOf,
    raw: rawOf,
  };
}

export function removeSelfTestSheets(): Promise<void> {
  return runInExcel(async (context) => {
    for (const sheet of await existing(context, [SCRATCH, MADE, FOREIGN])) sheet.delete();
    await context.sync();
  });
}

async function existing(context: Excel.RequestContext, names: readonly string[]): Promise<Excel.Worksheet[]> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  return sheets.filter((sheet) => !sheet.isNullObject);
}

function reset(): Promise<void> {
  return runInExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    for (const sheet of await existing(context, [MADE, FOREIGN])) sheet.delete();
    const [old] = await existing(context, [SCRATCH]);
    if (old === undefined) worksheets.add(SCRATCH);
    else {
      old.protection.unprotect();
      old.getRange().conditionalFormats.clearAll();
      old.getRange().clear();
      old.getRange().dataValidation.clear();
    }
    settings.load('items/key');
    await context.sync();
    // The items of the collection go by their place, which changes as they go.
    const own = settings.items.map(({ key }) => key).filter((key) => key.startsWith(SETTING_PREFIX));
    for (const key of own) settings.getItem(key).delete();
    await context.sync();
  });
}

interface RawFormat {
  readonly formula: string;
  readonly address: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly stopIfTrue: boolean;
}

function formatsOf(name: string): Promise<readonly RawFormat[]> {
  return runInExcel(async (context) => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load('items/priority,items/stopIfTrue');
    await context.sync();
    const loaded = formats.items.map((format) => {
      format.custom.load('rule/formula,format/fill/color,format/font/color');
      return { format, areas: format.getRanges().load('address') };
    });
    await context.sync();
    return loaded
      .sort((a, b) => a.format.priority - b.format.priority)
      .map(({ format: { custom, stopIfTrue }, areas }) => ({
        formula: custom.rule.formula,
        address: withoutSheetName(areas.address),
        fill: custom.format.fill.color,
        fontColor: custom.format.font.color,
        stopIfTrue,
      }));
  });
}

function lookOf(name: string): Promise<SheetLook> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange();
    const looks = used.getCellProperties({ address: true, format: { fill: { color: true, pattern: true } } });
    const validated = loadValidatedAreas(sheet);
    const charts = sheet.charts.load('items/name,items/title/text,items/series/items/name');
    await context.sync();
    const validations: ValidationState[] = [];
    sheet.load('id');
    await context.sync();
    await readValidations(context, [{ id: sheet.id, areas: validated(), into: validations }]);
    const fills = looks.value
      .flat()
      .filter(({ format }) => format?.fill?.pattern !== 'None')
      .map(({ address = '', format }) => [withoutSheetName(address), (format?.fill?.color ?? '').slice(1)]);
    return {
      fills: Object.fromEntries(fills) as Record<string, string>,
      choices: validations
        .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
        .map(({ area, rule, errorAlert }) => ({
          address: areaAddress(area),
          source: String((rule.list as { source?: unknown } | undefined)?.source),
          open: errorAlert.showAlert === false,
        })),
      charts: charts.items.map((chart) => ({
        name: chart.name,
        title: chart.title.text,
        series: chart.series.items.map((series) => series.name),
      })),
    };
  });
}

/** Values, formulas, formats, types, looks and conditional formats. */
async function rawOf(name: string): Promise<unknown> {
  const cells = await runInExcel(async (context) => {
    const [sheet] = await existing(context, [name]);
    if (sheet === undefined) return null;
    const used = sheet.getUsedRange().load('address,values,formulas,numberFormat,valueTypes');
    const looks = used.getCellProperties({
      hyperlink: true,
      format: { fill: { color: true, pattern: true }, font: { bold: true }, wrapText: true },
    });
    await context.sync();
    const { address, values, formulas, numberFormat, valueTypes } = used;
    return {
      address,
      values: values as unknown[][],
      formulas: formulas as unknown[][],
      numberFormat: numberFormat as unknown[][],
      valueTypes,
      looks: looks.value,
    };
  });
  return cells === null ? null : { cells, formats: await formatsOf(name), look: await lookOf(name) };
}
