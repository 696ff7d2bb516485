import { isCellError, type CellValue } from '../../core/sheet/snapshot.js';
import { PreviewEngine } from '../engine/engine.js';
import { IRONCALC_DIFFERENCES, WORKED_AROUND } from './ironcalc-differences.js';
import { IronCalcRecalculation, ironCalcFormula } from './ironcalc-recalculation.js';
import { loadIronCalcForTests } from './load-ironcalc-for-tests.js';
import { Workbook } from '../../grid/model/workbook.js';
import type { Worksheet } from '../../grid/model/worksheet.js';

const ironcalc = loadIronCalcForTests();

function numbers(): { workbook: Workbook; sheet: Worksheet } {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('项目 清单');
  for (let row = 0; row < 10; row++) {
    sheet.ensureCell(row, 0).value = row + 1;
    sheet.ensureCell(row, 1).value = (row + 1) * 2;
  }
  sheet.ensureCell(0, 2).value = '2022-09';
  return { workbook, sheet };
}

function formulaCell(sheet: Worksheet, row: number, column: number, formula: string, value: CellValue): void {
  Object.assign(sheet.ensureCell(row, column), { formula, value });
}

function plain(value: CellValue | undefined): unknown {
  return value !== null && value !== undefined && isCellError(value) ? value.error : (value ?? undefined);
}

describe('values', () => {
  test.each([
    ['=SUMIFS(A:A,B:B,">4")', 52],
    ['=COUNTIFS(A1:A10,">3",B1:B10,"<=12")', 3],
    ['=SUMPRODUCT((A1:A10>3)*(B1:B10<12))', 2],
    [WORKED_AROUND.formula, WORKED_AROUND.excel],
    ["=SUM('项目 清单'!A1:A3)", 6],
    ['=1/3', 0.333333333333333],
    ['=IF(A1>0,"是","否")', '是'],
    ['=N("dispatch:period")=0', true],
    ['=A1/0', '#DIV/0!'],
    ['=C1', '2022-09'],
  ])('%s is %p', (formula, expected) => {
    const { workbook, sheet } = numbers();
    const [value] = new IronCalcRecalculation(ironcalc, workbook).evaluate(sheet, [formula]);
    expect(plain(value)).toBe(expected);
  });

  test.each(IRONCALC_DIFFERENCES)('$formula is still $ironCalc and not $excel', ({ formula, ironCalc }) => {
    const { workbook, sheet } = numbers();
    const [value] = new IronCalcRecalculation(ironcalc, workbook).evaluate(sheet, [formula]);
    expect(plain(value)).toBe(ironCalc);
  });
});

describe('two signs', () => {
  test.each([
    ['=SUMPRODUCT(--(A1:A9>3),--(B1:B9="x"))', '=SUMPRODUCT(1*(A1:A9>3),1*(B1:B9="x"))'],
    ['=--A1', '=1*A1'],
    ['=A1/--B1', '=A1/--B1'],
    ['="--(x)"', '="--(x)"'],
    ['=A1--B1', '=A1--B1'],
  ])('%s goes out as %s', (formula, expected) => expect(ironCalcFormula(formula)).toBe(expected));
});

describe('a workbook', () => {
  test('formulas that the file stores no value for are calculated as it is opened', () => {
    const { workbook, sheet } = numbers();
    formulaCell(sheet, 0, 5, 'A1+A2', null);
    formulaCell(sheet, 1, 5, 'NUMBERSTRING(12,2)', '壹拾贰');
    const { disagreements } = new IronCalcRecalculation(ironcalc, workbook);
    expect(sheet.cellAt(0, 5)?.value).toBe(3);
    expect(sheet.cellAt(1, 5)?.value).toBe('壹拾贰');
    expect(disagreements).toHaveLength(1);
  });

  test('formulas follow what is typed, from sheet to sheet', () => {
    const { workbook, sheet } = numbers();
    formulaCell(sheet, 10, 0, 'SUM(A1:A10)', 55);
    const summary = workbook.addSheet('汇总');
    formulaCell(summary, 0, 0, "'项目 清单'!A11*2", 110);
    const recalculation = new IronCalcRecalculation(ironcalc, workbook);
    const engine = new PreviewEngine(workbook, { recalculation });
    engine.user.type(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, '100');
    expect([sheet.cellAt(10, 0)?.value, summary.cellAt(0, 0)?.value]).toEqual([154, 308]);
    engine.user.type(summary, { top: 1, left: 0, bottom: 1, right: 0 }, '=A1+1');
    expect(summary.cellAt(1, 0)?.value).toBe(309);
    engine.user.insertRows(sheet, 3, 2);
    expect(sheet.cellAt(12, 0)?.formula).toBe('SUM(A1:A12)');
    engine.user.type(sheet, { top: 3, left: 0, bottom: 3, right: 0 }, '1000');
    expect(summary.cellAt(0, 0)).toMatchObject({ formula: "'项目 清单'!A13*2", value: 2308 });
    engine.user.deleteRows(sheet, 0, 1);
    expect(sheet.cellAt(11, 0)).toMatchObject({ formula: 'SUM(A1:A11)', value: 1054 });
  });

  test('a stored value that IronCalc does not reach is kept until its formula is written anew', () => {
    const { workbook, sheet } = numbers();
    formulaCell(sheet, 0, 4, 'AGGREGATE(9,5,A1:A10)', 55);
    const recalculation = new IronCalcRecalculation(ironcalc, workbook);
    expect(recalculation.disagreements).toEqual([
      {
        sheet: '项目 清单',
        row: 0,
        column: 4,
        formula: '=AGGREGATE(9,5,A1:A10)',
        stored: 55,
        computed: { error: '#NAME?' },
      },
    ]);
    const engine = new PreviewEngine(workbook, { recalculation });
    engine.user.type(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, '2');
    expect(sheet.cellAt(0, 4)?.value).toBe(55);
    engine.user.type(sheet, { top: 0, left: 4, bottom: 0, right: 4 }, '=SUM(A1:A10)');
    expect(sheet.cellAt(0, 4)?.value).toBe(56);
  });

  test('without any formula conditional formats still show when sheets come and go', () => {
    const { workbook, sheet } = numbers();
    const engine = new PreviewEngine(workbook, { recalculation: new IronCalcRecalculation(ironcalc, workbook) });
    const area = { top: 0, left: 0, bottom: 9, right: 0 };
    const mark = { id: '1', type: 'Custom', areas: [area], formula: '=A1>8', stopIfTrue: false };
    sheet.conditionalFormats = [{ ...mark, look: { fill: '#FF0000' } }];
    expect(engine.user.conditionalLooks(sheet, area).size).toBe(2);
    const made = workbook.addSheet('校核结果');
    engine.session.recalculation.structureChanged();
    engine.user.type(made, { top: 0, left: 0, bottom: 0, right: 0 }, '9');
    made.conditionalFormats = [{ ...mark, look: { fill: '#FF0000' } }];
    expect([sheet, made].map((each) => engine.user.conditionalLooks(each, area).size)).toEqual([2, 1]);
    workbook.removeSheet(sheet);
    engine.session.recalculation.structureChanged();
    expect(engine.user.conditionalLooks(made, area).size).toBe(1);
  });

  test('a model that was let go of is built again where it is needed', () => {
    const { workbook, sheet } = numbers();
    formulaCell(sheet, 10, 0, 'SUM(A1:A10)', 55);
    const recalculation = new IronCalcRecalculation(ironcalc, workbook);
    recalculation.close();
    expect(recalculation.evaluate(sheet, ['=A11+1'])).toEqual([56]);
  });

  test('nothing is calculated in manual mode until it is asked for', () => {
    const { workbook, sheet } = numbers();
    formulaCell(sheet, 10, 0, 'SUM(A1:A10)', 55);
    workbook.calculationMode = 'Manual';
    const engine = new PreviewEngine(workbook, { recalculation: new IronCalcRecalculation(ironcalc, workbook) });
    engine.user.type(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, '2');
    expect(sheet.cellAt(10, 0)?.value).toBe(55);
    engine.session.recalculate();
    expect(sheet.cellAt(10, 0)?.value).toBe(56);
  });

  test('conditional formats show where their formula is true, the first rule above the others', () => {
    const { workbook, sheet } = numbers();
    const engine = new PreviewEngine(workbook, { recalculation: new IronCalcRecalculation(ironcalc, workbook) });
    const column = { top: 0, left: 0, bottom: 9, right: 0 };
    sheet.conditionalFormats = [
      { id: '1', type: 'Custom', areas: [column], formula: '=A1>8', stopIfTrue: false, look: { fill: '#FF0000' } },
      {
        id: '2',
        type: 'Custom',
        areas: [{ ...column, top: 9 }],
        formula: '=N("dispatch:x")=0',
        stopIfTrue: false,
        look: { fill: '#00FF00', bold: true },
      },
    ];
    const looks = engine.user.conditionalLooks(sheet, { top: 5, left: 0, bottom: 20, right: 3 });
    expect([...looks]).toEqual([
      [8 * 16_384, { fill: '#FF0000' }],
      [9 * 16_384, { fill: '#FF0000', bold: true }],
    ]);
  });
});
