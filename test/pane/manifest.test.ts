import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestProblems, pngSize } from '../../.ci/check-manifest.js';
import { RIBBON_ACTIONS } from '../../src/app/pane/ribbon-actions.js';

const project = join(__dirname, '../..');
const manifest = readFileSync(join(project, 'manifest.xml'), 'utf8');

test('the manifest is as Office wants it', () => {
  expect(manifestProblems(manifest, project)).toEqual([]);
});

test('each button asks for an action that the pane knows', () => {
  const asked = [...manifest.matchAll(/taskpane\.html\?action=(\w+)/g)].map((match) => match[1]);
  expect(asked.sort()).toEqual([...RIBBON_ACTIONS].sort());
});

test.each([
  ['broken XML', '</OfficeApp>', '</Office>', /not well-formed/],
  ['no GUID', /<Id>.*<\/Id>/, '<Id>dispatch</Id>', /no GUID/],
  ['a missing resource', '<bt:Url id="Check.Url"', '<bt:Url id="Chek.Url"', /no resource Check\.Url/],
  ['a resource too many', '<bt:Url id="Check.Url"', '<bt:Url id="Chek.Url"', /nobody asks for resource Chek\.Url/],
  ['another origin', 'https://localhost:3000/commands.html', 'https://example.com/commands.html', /several origins/],
  ['a missing icon', 'assets/mark-32.png', 'assets/mark-33.png', /no icon/],
  ['an icon of another size', 'assets/mark-32.png', 'assets/mark-16.png', /no PNG of 32/],
  ['another requirement', '"ExcelApi" MinVersion="1.14"', '"ExcelApi" MinVersion="1.18"', /ExcelApi 1\.18/],
  ['no English', /<bt:Override Locale="en-US" Value="Clear marks" \/>/, '', /no English for Clear\.Label/],
  ['two panes', '<TaskpaneId>Dispatch.Pane</TaskpaneId>', '<TaskpaneId>Other</TaskpaneId>', /several panes/],
] as const)('%s is told', (_, from, to, problem) => {
  expect(manifestProblems(manifest.replace(from, to), project).join('\n')).toMatch(problem);
});

test('a file that is no PNG has no size', () => expect(pngSize(Buffer.from('GIF89a'.repeat(9)))).toBeNull());
