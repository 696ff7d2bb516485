import { MADE_FILLS, isMadeFill } from './made-fills.js';

/** Relative luminance as WCAG has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(MADE_FILLS))('%s: black letters and links can be read', (_name, colour) => {
  expect(contrast(colour, '000000')).toBeGreaterThan(12);
  expect(contrast(colour, '0563C1')).toBeGreaterThan(4.5);
});

test('known whatever the case; other shades are not ours', () => {
  expect(isMadeFill('ddebf7')).toBe(true);
  expect(isMadeFill('FFFF00')).toBe(false);
});
