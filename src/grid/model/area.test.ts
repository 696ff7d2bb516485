import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/sheet/snapshot.js';
import {
  WHOLE_SHEET,
  areaAddress,
  cellCount,
  difference,
  intersection,
  parseReference,
  quotedSheetName,
  splitReferences,
} from './area.js';

const anyArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(40), fc.nat(30), fc.nat(20), fc.nat(20))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

describe('addresses', () => {
  test.each([
    ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
    ['B2:C3', { top: 1, left: 1, bottom: 2, right: 2 }],
    ['A:B', { top: 0, left: 0, bottom: MAX_ROWS - 1, right: 1 }],
    ['2:3', { top: 1, left: 0, bottom: 2, right: MAX_COLUMNS - 1 }],
    ['1:1048576', WHOLE_SHEET],
  ])('%s', (address, area) => {
    expect(parseReference(address)).toEqual({ area });
    expect(areaAddress(area)).toBe(address);
  });

  test.each([
    ["'My ''own'' sheet'!$B$2", { sheetName: "My 'own' sheet", area: { top: 1, left: 1, bottom: 1, right: 1 } }],
    ['项目!C3:B2', { sheetName: '项目', area: { top: 1, left: 1, bottom: 2, right: 2 } }],
  ])('%s', (address, reference) => expect(parseReference(address)).toEqual(reference));

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B', '税率'])('%p is none', (text) =>
    expect(parseReference(text)).toBeUndefined(),
  );

  test.each([
    ['项目', '项目'],
    ['Sheet1', 'Sheet1'],
    ['项目 清单', "'项目 清单'"],
    ["O'Hara", "'O''Hara'"],
    ['2022', "'2022'"],
    ['AB12', "'AB12'"],
  ])('the sheet %p is written %p', (name, written) => expect(quotedSheetName(name)).toBe(written));

  test('a list is split outside quotes', () =>
    expect(splitReferences("A1, 'a,b'!B2:C3,D:D")).toEqual(['A1', "'a,b'!B2:C3", 'D:D']));

  test('what is written is read back', () =>
    fc.assert(fc.property(anyArea, (area) => expect(parseReference(areaAddress(area))).toEqual({ area }))));
});

test('a difference and the common part make up the area, without overlap', () =>
  fc.assert(
    fc.property(anyArea, anyArea, (area, cut) => {
      const pieces = difference(area, cut);
      const common = intersection(area, cut);
      const count = pieces.reduce((sum, piece) => sum + cellCount(piece), common === undefined ? 0 : cellCount(common));
      expect(count).toBe(cellCount(area));
      expect(pieces.every((piece) => intersection(piece, cut) === undefined)).toBe(true);
    }),
  ));
