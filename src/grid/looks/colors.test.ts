import { readColor } from './colors.js';

test.each([
  [{ rgb: 'FF9C0006' }, '#9C0006'],
  [{ rgb: '9c0006' }, '#9C0006'],
  [{ theme: '0' }, '#FFFFFF'],
  [{ theme: '1' }, '#000000'],
  [{ theme: '4', tint: '-0.25' }, '#335693'],
  [{ theme: '4', tint: '0.7999' }, '#DAE3F3'],
  [{ indexed: '10' }, '#FF0000'],
  [{ indexed: '2' }, '#FF0000'],
  [{ indexed: '22' }, '#C0C0C0'],
  [{ indexed: '64' }, undefined],
  [{ auto: '1' }, undefined],
  [{ rgb: 'red' }, undefined],
])('%j is %s', (attributes, color) => {
  expect(readColor(attributes)).toBe(color);
});
