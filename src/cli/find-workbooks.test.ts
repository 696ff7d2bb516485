import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byCodePoint, findWorkbooks } from './find-workbooks.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-workbooks-'));
  const files = [
    ...['b.xlsx', 'B.XLSX', 'a.csv', '葛兰镇.et', '~$b.xlsx', '.hidden.xlsx', 'notes.txt', 'c.xlsx.bak'],
    ...['九月/x.xls', '九月/深/y.ods', '九月/深/z.xlsb', '.git/z.xlsx', 'm.xlsm', 'none/readme.md'],
  ];
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'x');
  }
  await mkdir(join(folder, 'folder.xlsx'));
  await symlink(join(folder, 'b.xlsx'), join(folder, 'z-link.xlsx'));
  await symlink(folder, join(folder, '九月', 'loop'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const paths = async (...given: string[]) => {
  const { files, problems } = await findWorkbooks(given);
  return { files: files.map(({ path }) => path.replace(folder, '.')), problems };
};

test('a folder stands for the workbooks in and below it, by code points; locks, hidden files and links to folders not', async () => {
  expect(await paths(folder)).toEqual({
    files: [
      './B.XLSX',
      './a.csv',
      './b.xlsx',
      './m.xlsm',
      './九月/x.xls',
      './九月/深/y.ods',
      './九月/深/z.xlsb',
      './葛兰镇.et',
    ],
    problems: [],
  });
});

test('a closing separator changes nothing', async () => {
  expect(await paths(`${folder}//`)).toEqual(await paths(folder));
});

test('the order is the given one; a file met twice, by a link too, is taken once', async () => {
  const given = [join(folder, 'm.xlsm'), join(folder, 'z-link.xlsx'), join(folder, 'b.xlsx'), join(folder, '九月')];
  expect((await paths(...given, folder)).files).toEqual([
    './m.xlsm',
    './z-link.xlsx',
    './九月/x.xls',
    './九月/深/y.ods',
    './九月/深/z.xlsb',
    './B.XLSX',
    './a.csv',
    './葛兰镇.et',
  ]);
});

test('a file given by itself is taken whatever its name, and so is one that is not there', async () => {
  const given = [join(folder, 'notes.txt'), join(folder, '.hidden.xlsx'), join(folder, 'missing.xlsx')];
  expect(await paths(...given)).toEqual({ files: ['./notes.txt', './.hidden.xlsx', './missing.xlsx'], problems: [] });
});

test('a folder without workbooks is a problem, the others are taken', async () => {
  const given = [join(folder, 'none'), join(folder, 'a.csv')];
  expect(await paths(...given)).toEqual({
    files: ['./a.csv'],
    problems: [{ kind: 'no-workbooks', path: join(folder, 'none') }],
  });
});

test('names are ordered by code points, not UTF-16 units', () => {
  expect(['\u{20000}', '\uff5e', 'b', 'B', 'ba'].sort(byCodePoint)).toEqual(['B', 'b', 'ba', '\uff5e', '\u{20000}']);
});
