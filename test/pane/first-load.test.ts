import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoadBytes } from './first-load.js';

const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the page and its first chunk load is added up, once each, without Office.js', () => {
  const gz = (text: string): number => gzipSync(text, { level: 9 }).length;
  writeFileSync(
    join(folder, 'taskpane.html'),
    '<style>a{}</style><script src="https://office.example/office.js"></script><script defer src="pane.1.js"></script>',
  );
  writeFileSync(join(folder, 'first-load.json'), '["pane.1.js","opening.2.js"]');
  writeFileSync(join(folder, 'pane.1.js'), 'pane()');
  writeFileSync(join(folder, 'opening.2.js'), 'opening()');
  writeFileSync(join(folder, 'later.3.js'), 'later()');
  expect(firstLoadBytes(folder)).toBe(gz('pane()') + gz('opening()') + gz('a{}'));
});
