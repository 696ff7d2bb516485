import { isOurFormula } from './our-formula.js';

describe('our formulas', () => {
  it.each([
    'COUNTA(调度明细!$A$5:$A$1004)',
    "SUMIFS('调度明细'!$J$5:$J$1004,'调度明细'!$A$5:$A$1004,$A6)/10000",
    '调度明细!$B$3',
    'SUM($调度明细.$A$5:$A$1004)',
    'IF(E5="","",(E5-调度明细!$B$3)*100)',
    'COUNTIFS(调度明细!$C$5:$C$1004,$A6,调度明细!$Q$5:$Q$1004,"黄")+COUNTIFS(调度明细!$C$5:$C$1004,$A6,调度明细!$Q$5:$Q$1004,"红")',
  ])('%s', (formula) => expect(isOurFormula(formula)).toBe(true));

  it.each([
    'SUM(C5:C9)',
    'COUNTA(我的调度明细!$A$5:$A$1004)',
    "COUNTA('8月调度明细'!$A$5)",
    'SUMIFS(新开工!$H:$H,新开工!$T:$T,"调度明细")',
    'COUNTA([1]调度明细!$A$5)',
    // Ours with something of the user's.
    'COUNTIFS(调度明细!$C$5:$C$1004,$B9)+1',
    'SUM(调度明细!$J$5:$J$1004)*0.9',
    'COUNTIFS(调度明细!$C$5:$C$1004,"区教委")+COUNTIFS(调度明细!$C$5:$C$1004,"区民政局")',
    'IF(SUM(调度明细!$J$5:$J$1004)>0,C5/D5,"")+1',
  ])('not %s', (formula) => expect(isOurFormula(formula)).toBe(false));
});
