import fc from 'fast-check';
import { distinctFileNames, safeFileName } from './file-names.js';

test.each([
  ['区交通局', '区交通局'],
  ['../../etc/passwd', 'etc_passwd'],
  ['..\\..\\x', 'x'],
  ['a/b:c*d?"<>|', 'a_b_c_d'],
  ['con', '_con'],
  ['NUL.txt', '_NUL.txt'],
  ['区水利局\u202exslx.exe', '区水利局_xslx.exe'],
  ['  .隐藏. ', '隐藏'],
  ['~$锁', '锁'],
  ['', '未命名'],
  ['???', '未命名'],
  ['=cmd|calc', '=cmd_calc'],
  ['局\n处', '局_处'],
])('%j is called %s', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('names that a system takes for one are numbered', () => {
  expect(distinctFileNames(['A局', 'a局', 'A局', 'A局(2)'])).toEqual(['A局', 'a局(2)', 'A局(3)', 'A局(2)(2)']);
});

test('whatever an organisation is called, it names one file in the folder', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), (names) => {
      const files = distinctFileNames(names);
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
      for (const file of files) {
        expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(file).not.toMatch(/^[.~\s]|[.\s]$/);
        expect(new TextEncoder().encode(`${file}（2022年12月）.xlsx`).length).toBeLessThanOrEqual(255);
      }
    }),
  );
});
