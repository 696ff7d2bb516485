import { ribbonAction } from './ribbon-actions.js';

test.each([
  ['?action=check', 'check'],
  ['?_host_Info=Excel&action=mark', 'mark'],
  ['?action=clear', 'clear'],
  ['', 'open'],
  ['?action=delete', 'open'],
])('%s asks for %s', (search, action) => expect(ribbonAction(search)).toBe(action));
