import { appearanceOf } from './pane-theme.js';

test.each([
  ['colourful', '#FFFFFF', '#323130', false, 'light'],
  ['Office is light where the system is dark', '#E6E6E6', '#000000', true, 'light'],
  ['black', '#262626', '#FFFFFF', false, 'dark'],
  ['dark grey', '#444444', '#F0F0F0', false, 'dark'],
  ['high contrast', '#000000', '#FFFFFF', false, 'high-contrast'],
  ['without its hash', '262626', 'FFFFFF', false, 'dark'],
  ['no colour', 'window', 'windowtext', true, 'dark'],
] as const)('%s', (_, background, foreground, systemIsDark, appearance) => {
  expect(appearanceOf({ background, foreground }, systemIsDark)).toBe(appearance);
});

test.each([
  [true, 'dark'],
  [false, 'light'],
])('where Office says nothing, the system does (dark: %s)', (systemIsDark, appearance) => {
  expect(appearanceOf(null, systemIsDark)).toBe(appearance);
});
