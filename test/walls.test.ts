/** The walls of the house hold: the lint rules refuse what DESIGN.md forbids. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Lints made-up files as if they stood at those paths: one process, without the rules that need types. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-globals',
});
const answers = [];
for (const { path, code } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(answers));
`;

function lint(files: readonly { readonly path: string; readonly code: string }[]): string[][] {
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    cwd: root,
    input: JSON.stringify(files),
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout) as string[][];
}

const FORBIDDEN: readonly (readonly [string, string, string])[] = [
  ['core imports a host', 'src/core/check.ts', "import '../hosts/host.js';"],
  ['core imports a use case', 'src/core/rules/rule.ts', "import '../../app/check-file.js';"],
  ['core imports Node', 'src/core/check.ts', "import 'node:fs';"],
  ['core imports a library that is not on its list', 'src/core/check.ts', "import 'fflate';"],
  ['core touches the DOM', 'src/core/check.ts', 'document.title;'],
  ['a host imports a use case', 'src/hosts/host.ts', "import '../app/check-file.js';"],
  ['the file host meets Office.js', 'src/hosts/xlsx/limits.ts', "import '@microsoft/office-js';"],
  ['a use case imports a face', 'src/app/check-file.ts', "import '../cli/io.js';"],
  ['a face imports rules', 'src/cli/io.ts', "import '../core/rules/registry.js';"],
  ['a face imports another face', 'src/cli/io.ts', "import '../preview/engine/engine.js';"],
  ['the offline page imports the preview', 'src/offline/main.ts', "import '../preview/engine/engine.js';"],
  ['the pane imports the grid', 'src/taskpane/app.tsx', "import '../grid/view/grid-view.js';"],
  ['the grid imports a face', 'src/grid/view/grid-view.ts', "import '../../preview/page/words.js';"],
];

it('holds', () => {
  const files = FORBIDDEN.map(([, path, code]) => ({ path, code }));
  const answers = lint([...files, { path: 'src/core/check.ts', code: "import './report.js';\nimport 'valibot';" }]);
  const allowed = answers.pop();
  expect(answers.map((messages, index) => [FORBIDDEN[index]?.[0], messages.length])).toEqual(
    FORBIDDEN.map(([what]) => [what, 1]),
  );
  expect(allowed).toEqual([]);
}, 60_000);
