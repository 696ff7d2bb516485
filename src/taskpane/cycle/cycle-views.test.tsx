/** @jest-environment jsdom */
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { until } from '../../../test/harness/chosen-files.js';
import { listSheet } from '../../../test/harness/lists.js';
import { button, checked, doing, page, showHost, typeInto, words } from '../../../test/harness/pane-page.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import { check } from '../../core/check.js';
import { findPolicy } from '../../core/policies/shipped.js';
import type { FileBytesOutcome, SaveOutcome } from '../../hosts/host.js';
import { readWorkbook } from '../../hosts/xlsx/read-workbook.js';

/** As Excel on the desktop: it opens workbooks, and may give its own file. */
class GivingHost extends WritingHost {
  readonly given: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  denial: SaveOutcome | null = null;
  fileBytes?: () => Promise<FileBytesOutcome>;

  override saveFile(name?: string, bytes?: Uint8Array): Promise<SaveOutcome> {
    if (this.denial !== null) return Promise.resolve(this.denial);
    if (name !== undefined && bytes !== undefined) this.given.push({ name, bytes });
    return Promise.resolve({ kind: 'saved' });
  }
}

const PLAIN = listSheet('under-construction', [
  { responsibleOrganisation: '区交通局', investedThisMonth: 50 },
  { responsibleOrganisation: '区水利局', investedThisMonth: 60 },
]);

const asItIs: (host: GivingHost) => void = () => undefined;

async function opened(
  sheets: readonly SheetSpec[] = [PLAIN],
  { name = '2022年9月.xlsx', change = asItIs, isChecked = true } = {},
) {
  const host = new GivingHost(workbook({ name, sheets }));
  host.can = { ...host.can, newWorkbook: true };
  change(host);
  const shown = await showHost(host);
  if (isChecked) await checked(shown.pane);
  await doing(() => shown.pane.showTab('more'));
  return shown;
}

describe('新建模板', () => {
  test('without a check: policy and month, then a workbook that the check knows', async () => {
    const { host } = await opened([PLAIN], { isChecked: false });
    await doing(() => button(/^新建模板…$/).click());
    await doing(() => typeInto(page.querySelector('input[type=month]')!, '2022-10'));
    await doing(() => button(/^生成模板$/).click());
    await until(() => host.given.length > 0);
    const [file] = host.given;
    expect(file?.name).toBe('2022年10月项目调度表.xlsx');
    expect(words()).toContain('已打开新工作簿，请另存为“2022年10月项目调度表.xlsx”');
    const reading = await readWorkbook(file!.bytes, file!.name);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(check(reading.workbook, findPolicy('general')!).month).toBe('2022-10');
    expect(host.plans).toEqual([]);
  });

  test('what is no month is told, and nothing is made of it', async () => {
    const { host } = await opened();
    await doing(() => button(/^新建模板…$/).click());
    await doing(() => typeInto(page.querySelector('input[type=month]')!, ''));
    expect(words()).toContain('写成 2022-09 这样');
    await doing(() => button(/^生成模板$/).click());
    expect(host.given).toEqual([]);
  });

  test('where no file can be given out, clear words say so', async () => {
    const { host } = await opened([PLAIN], {
      change: (one) => {
        one.denial = { kind: 'unsupported', what: 'download' };
      },
    });
    await doing(() => button(/^新建模板…$/).click());
    await doing(() => button(/^生成模板$/).click());
    await until(() => words().includes('打不开新工作簿'));
    expect(page.querySelector('section [role=alert]')).not.toBeNull();
    expect(host.given).toEqual([]);
  });
});

describe('结转下月', () => {
  test('in place: the month is emptied, the heading moves on, and 撤回 gives all back', async () => {
    const { host, pane } = await opened();
    const before = host.workbook;
    await doing(() => button(/^结转下月…$/).click());
    expect(words()).toContain('2022年9月 → 2022年10月');
    expect(words()).toMatch(/清空 2 个单元格/);
    expect(words()).toContain('先把本工作簿另存为“2022年10月.xlsx”');
    await doing(() => button(/^在本工作簿里结转$/).click());
    await until(() => pane.store.getState().view === null);
    expect(host.plans).toHaveLength(1);
    expect(pane.store.getState().checked?.report.month).toBe('2022-10');
    await doing(() => button(/^撤回$/).click());
    await until(() => pane.store.getState().checked?.report.month === '2022-09');
    expect(host.workbook).toBe(before);
  });

  test('a month that a person chose moves on with it', async () => {
    const { pane } = await opened([{ ...PLAIN, rows: [['项目清单'], ...PLAIN.rows.slice(1)] }], { name: '清单.xlsx' });
    await doing(() => pane.correct({ month: '2022-09' }));
    await doing(() => button(/^结转下月…$/).click());
    await doing(() => button(/^在本工作簿里结转$/).click());
    await until(() => pane.store.getState().view === null);
    expect(pane.store.getState().corrections.month).toBe('2022-10');
  });

  test('where the host gives its file, a new workbook is made and this one stays', async () => {
    const path = 'test/corpus/samples/p01-plain.xlsx';
    const bytes = new Uint8Array(readFileSync(path));
    const reading = await readWorkbook(bytes, 'p01-plain.xlsx');
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const host = new GivingHost(reading.workbook);
    host.can = { ...host.can, newWorkbook: true };
    host.fileBytes = () => Promise.resolve({ kind: 'bytes', bytes });
    const { pane } = await showHost(host);
    await checked(pane);
    const month = pane.store.getState().checked!.report.month!;
    await doing(() => pane.open({ kind: 'roll' }));
    await doing(() => button(/^生成下月工作簿$/).click());
    await until(() => host.given.length > 0);
    expect(host.plans).toEqual([]);
    const rolled = await readWorkbook(host.given[0]!.bytes, host.given[0]!.name);
    if (rolled.kind !== 'read') throw new Error(rolled.kind);
    expect(check(rolled.workbook, findPolicy('general')!).month! > month).toBe(true);
  });

  test.each<[string, FileBytesOutcome, RegExp]>([
    ['gives none', { kind: 'unsupported', what: 'file' }, /读不出整个文件/],
    ['fails to', { kind: 'failed', code: '5001', detail: '', undone: true }, /读不出本工作簿的文件：5001/],
  ])('a host that %s: the way that is left is told', async (_, outcome, told) => {
    const { host } = await opened([PLAIN], {
      change: (one) => {
        one.fileBytes = () => Promise.resolve(outcome);
      },
    });
    await doing(() => button(/^结转下月…$/).click());
    await doing(() => button(/^生成下月工作簿$/).click());
    await until(() => told.test(words()));
    expect(words()).toMatch(told);
    expect(host.given).toEqual([]);
  });

  test('without a month it says where to set it', async () => {
    const undated = listSheet('under-construction', [{}], {
      title: '项目清单',
      headings: { annualPlan: '年度计划投资', investedYearToDate: '累计完成投资' },
    });
    await opened([undated], { name: '清单.xlsx' });
    await doing(() => button(/^结转下月…$/).click());
    expect(words()).toContain('看不出本工作簿是哪个月的');
  });
});

describe('拆分', () => {
  test('a workbook for each organisation, one by one or all as one zip', async () => {
    const { host } = await opened();
    await doing(() => button(/^拆分…$/).click());
    expect(words()).toContain('2 个单位，2 个项目');
    await doing(() => button(/^打开“区交通局/).click());
    await until(() => host.given.length === 1);
    expect(host.given[0]?.name).toMatch(/^区交通局.*\.xlsx$/);
    expect(words()).toContain('请另存为“区交通局');
    await doing(() => button(/^全部保存为一个 zip$/).click());
    await until(() => host.given.length === 2);
    expect(host.given[1]?.name).toBe('按单位拆分.zip');
    const names = Object.keys(unzipSync(host.given[1]!.bytes)).sort();
    expect(names.map((name) => name.slice(0, 4))).toEqual(['区交通局', '区水利局']);
    expect(words()).toContain('已保存“按单位拆分.zip”');
  });

  test('where nothing is downloaded the way that is left is told', async () => {
    await opened([PLAIN], {
      change: (one) => {
        one.denial = { kind: 'unsupported', what: 'download' };
      },
    });
    await doing(() => button(/^拆分…$/).click());
    await doing(() => button(/^全部保存为一个 zip$/).click());
    await until(() => words().includes('请逐个点“打开”'));
    expect(words()).toContain('请逐个点“打开”');
  });

  test('without a check it asks for one', async () => {
    await opened([PLAIN], { isChecked: false });
    await doing(() => button(/^拆分…$/).click());
    expect(words()).toContain('先检查本工作簿');
  });
});

describe('校核回执', () => {
  test('none, then issued, then void once a figure is changed; 撤回 takes it away', async () => {
    const { host, pane } = await opened();
    await doing(() => button(/^校核回执…$/).click());
    await until(() => words().includes('还没有回执'));
    await doing(() => button(/^出具回执$/).click());
    await until(() => words().includes('仍是通过校核的那一份'));
    expect(words()).toContain('已出具校核回执');
    expect(Object.keys(host.written.settings)).toContain('dispatch.receipt');
    expect(host.written.sheets.map(({ name }) => name)).toEqual(['校核回执']);
    expect(words()).toContain('2 个');

    await doing(() => host.type('在建', 'E4', 333));
    await until(() => words().includes('内容已改'));
    expect(words()).toContain('1 个项目与回执不同');
    expect(button(/^定位到在建!A4$/)).toBeDefined();

    await doing(() => pane.undo());
    await until(() => words().includes('还没有回执'));
    expect(host.written.settings['dispatch.receipt']).toBeUndefined();
  });

  test('a workbook with errors gets none, and the errors are a click away', async () => {
    const { host, pane } = await opened([listSheet('under-construction', [{ totalInvestment: '多' }])]);
    await doing(() => button(/^校核回执…$/).click());
    await until(() => /还有 \d+ 个错误/.test(words()));
    expect([...page.querySelectorAll('button')].some((one) => one.textContent === '出具回执')).toBe(false);
    await doing(() => button(/^看错误$/).click());
    expect(pane.store.getState().tab).toBe('check');
    expect(host.plans).toEqual([]);
  });
});

test('in English', async () => {
  const { pane } = await opened();
  await doing(() => pane.choose({ language: 'en' }));
  for (const [opener, title] of [
    [/^New template…$/, 'New template'],
    [/^Next month…$/, 'Roll to the next month'],
    [/^Split…$/, 'Split by organisation'],
    [/^Check receipt…$/, 'Check receipt'],
    [/^Merge into this workbook…$/, 'Merge into this workbook'],
  ] as const) {
    await doing(() => button(opener).click());
    expect(page.querySelector('h1')?.textContent).toBe(title);
    await doing(() => pane.closeView());
  }
});
