/** 投资项目统一代码, both generations: YYYY-RRRRRR-HH-TT-NNNNNN to 2020, YYMM-RRRRRR-DD-TT-NNNNNC since. */
import type { CellValue } from '../sheet/snapshot.js';
import { EMPTY } from './reading.js';
import { foldText, isBlankSign } from './text.js';

export type ProjectCodeReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly code: string }
  | { readonly kind: 'invalid'; readonly reason: 'shape' | 'year' | 'month' };

const WRONG_SHAPE = { kind: 'invalid', reason: 'shape' } as const;
const WRONG_YEAR = { kind: 'invalid', reason: 'year' } as const;
const WRONG_MONTH = { kind: 'invalid', reason: 'month' } as const;

const CODE = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/;
const BARE = /^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\u30fc]/g;

/**
 * `code`: with half-width digits and hyphens. A code stored as a number has lost digits and is of the wrong shape. The
 * first segment is a year 2014…2020 or, later, YYMM; 2011 and 2012 therefore are November and December 2020.
 */
export function readProjectCode(value: CellValue): ProjectCodeReading {
  if (value === null || value === '') return EMPTY;
  if (typeof value !== 'string') return WRONG_SHAPE;
  if (CODE.test(value)) return judge(value);
  if (isBlankSign(value)) return EMPTY;
  const code = foldText(value).replace(DASHES, '-').replace(BARE, '$1-$2-$3-$4-$5');
  return CODE.test(code) ? judge(code) : WRONG_SHAPE;
}

function judge(code: string): ProjectCodeReading {
  const first = Number(code.slice(0, 4));
  if (first < 2014 || first > 2020) {
    const shortYear = Math.floor(first / 100);
    const month = first % 100;
    if (shortYear < 20 || shortYear > 35) return WRONG_YEAR;
    if (month < 1 || month > 12) return WRONG_MONTH;
  }
  return { kind: 'value', code };
}
