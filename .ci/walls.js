/**
 * The walls of the house as lint rules: core imports only core and its named libraries; hosts import core; app imports
 * core and hosts; faces import app, and of core what is data (types, messages, policies); nothing imports a face. The
 * grid is a part that two faces show: it imports core and hosts, and only those faces import it.
 */

/** Libraries that core may use: pure, without a DOM, Node or a file format. */
const CORE_LIBRARIES = ['valibot', 'fuse\\.js', 'opencc-js'];

const FACES = ['taskpane', 'commands', 'cli', 'preview', 'offline'];

/** The faces that show a workbook in a grid of their own. */
const WITH_GRID = ['preview', 'offline'];

/** The offline page is the task pane beside a grid, in one file: it starts that face with a host of its own. */
const SHOWN_BY = { offline: ['taskpane'] };

function folders(...names) {
  return { regex: `^(\\.\\./)+(src/)?(${names.join('|')})/`, message: 'A wall of the house: see .ci/walls.js.' };
}

const strangers = {
  regex: `^(?!\\.{1,2}/)(?!(${CORE_LIBRARIES.join('|')})(/|$))`,
  message: 'core uses only its named libraries: see .ci/walls.js.',
};

const office = { regex: '^(@microsoft/office-js|office-addin.*)', message: 'Office.js is met in hosts/excel only.' };

/** Of core a face may know what is data: names of fields and lists, the shapes of findings, policies, texts. */
const engineRooms = {
  regex: '^(\\.\\./)+(src/)?core/(lists/|values/|rules/(?!finding-data)|schema/(?!fields))',
  message: 'A wall of the house: see .ci/walls.js.',
};

function wall(files, patterns) {
  return {
    files,
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const hostGlobals = [
  'window',
  'document',
  'navigator',
  'process',
  'Buffer',
  'fetch',
  'Office',
  'Excel',
  'localStorage',
];

export const walls = [
  wall(['src/core/**/*.ts'], [folders('hosts', 'app', 'grid', ...FACES), strangers]),
  {
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...hostGlobals.map((name) => ({ name, message: 'core knows no host: no DOM, no Node, no Office.js.' })),
      ],
    },
  },
  wall(['src/hosts/**/*.ts'], [folders('app', 'grid', ...FACES)]),
  wall(['src/hosts/xlsx/**/*.ts'], [folders('app', 'grid', ...FACES), office]),
  wall(['src/app/**/*.ts'], [folders('grid', ...FACES), office]),
  wall(['src/grid/**/*.ts'], [folders('app', ...FACES), office]),
  ...FACES.map((face) => {
    const others = FACES.filter((name) => name !== face && !(SHOWN_BY[face] ?? []).includes(name));
    const walled = [folders(...others, ...(WITH_GRID.includes(face) ? [] : ['grid']))];
    // The preview is Excel's stand-in: it answers Office.js, and builds workbooks from files.
    if (face !== 'preview') walled.push(engineRooms, office);
    return wall([`src/${face}/**/*.{ts,tsx}`], walled);
  }),
];
