/**
 * Where IronCalc 0.8.4 and a Chinese Excel part, as measured; the test asks IronCalc again, so that a new version shows.
 * A1:A10 holds 1 to 10, B1:B10 their doubles, C1 the text 2022-09. The first is worked around; the others show as
 * IronCalc has them, or keep the stored value of an opened workbook (Disagreement).
 *
 * Besides: values have 15 significant digits; workbooks of 1904 count as 1900; Chinese defined names are not known;
 * array formulas do not spill into the preview's cells; every recalculation is of the whole workbook (110,000 cells
 * with 10,000 formulas: 0.2 s, 0.4 s to load).
 */
export interface Difference {
  readonly formula: string;
  readonly excel: number | string;
  /** undefined: it cannot compute the formula. */
  readonly ironCalc: number | string | undefined;
}

export const WORKED_AROUND: Difference = { formula: '=SUMPRODUCT(--(A1:A10>3))', excel: 7, ironCalc: 0 };

export const IRONCALC_DIFFERENCES: readonly Difference[] = [
  { formula: '=ROUND(1.005,2)', excel: 1.01, ironCalc: 1 },
  { formula: '=C1+0', excel: 44805, ironCalc: '#VALUE!' },
  { formula: '=VALUE("2022-09")', excel: 44805, ironCalc: '#VALUE!' },
  { formula: '=TEXT(44805,"yyyy年m月")', excel: '2022年9月', ironCalc: '#VALUE!' },
  { formula: '=TEXT(12,"[DBNum2]")', excel: '壹拾贰', ironCalc: '#VALUE!' },
  { formula: '=LENB("投资")', excel: 4, ironCalc: 2 },
  { formula: '=HYPERLINK("#a","查看")', excel: '查看', ironCalc: '#NAME?' },
  { formula: '=NUMBERSTRING(12,2)', excel: '壹拾贰', ironCalc: '#NAME?' },
  { formula: '=AGGREGATE(9,5,A1:A10)', excel: 55, ironCalc: '#NAME?' },
  { formula: '=SUM(A1:A3 A2:A5)', excel: 5, ironCalc: undefined },
];
