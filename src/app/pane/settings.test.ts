import { listSheet } from '../../../test/harness/lists.js';
import { workbook, type SheetSpec } from '../../../test/harness/workbook.js';
import { WritingHost } from '../../../test/harness/writing-host.js';
import { SETTINGS_SHEET, type SettingKey } from '../../core/settings/setting-words.js';
import { checkWorkbook, type CheckedWorkbook } from './check-workbook.js';
import { NO_CORRECTIONS } from './corrections.js';
import { settingsForm, type ShownSetting } from './settings-form.js';
import { NO_EDITS, type SettingsEdits } from './settings-plan.js';
import { plannedSettings, writeSettings } from './settings.js';
import { registeredNames } from './teach.js';

const LIST = listSheet('under-construction', [{ responsibleOrganisation: '区交通局' }]);

async function begin(...more: SheetSpec[]): Promise<{ host: WritingHost; checked: CheckedWorkbook }> {
  const host = new WritingHost(workbook({ name: '2022年9月.xlsx', sheets: [LIST, ...more] }));
  return { host, checked: await whole(host) };
}

async function whole(host: WritingHost): Promise<CheckedWorkbook> {
  const outcome = await checkWorkbook(host, { ...NO_CORRECTIONS, policy: 'changshou-2022' });
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.checked;
}

async function saved(host: WritingHost, checked: CheckedWorkbook, edits: Partial<SettingsEdits>) {
  const outcome = await writeSettings(host, checked, { ...NO_EDITS, ...edits }, 'zh-CN');
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return whole(host);
}

function setting(checked: CheckedWorkbook, key: SettingKey): ShownSetting | undefined {
  return settingsForm(checked).settings.find((one) => one.key === key);
}

const OWN: SheetSpec = {
  name: SETTINGS_SHEET,
  rows: [
    ['我的参数', null],
    ['赋色黄线', '85%', '随手写的说明'],
    ['报送日', '三十二日'],
    ['默认金额单位', '亿元'],
    [],
    ['单位', '分组'],
    ['区交通局', '部门'],
  ],
};

describe('where each setting comes from', () => {
  test('without a sheet: the policy, else what holds by itself', async () => {
    const { checked } = await begin();
    expect(settingsForm(checked)).toMatchObject({ hasSheet: false });
    expect(setting(checked, 'month')).toMatchObject({ value: '2022-09', origin: 'recognised', cell: null });
    const origins = settingsForm(checked).settings.map(({ origin }) => origin);
    expect(origins).toContain('policy');
    expect(origins).toContain('default');
    expect(origins).not.toContain('sheet');
  });

  test('with a sheet: what it says, where, and what of it was not followed', async () => {
    const { checked } = await begin(OWN);
    expect(setting(checked, 'yellow')).toEqual({
      key: 'yellow',
      value: '85',
      origin: 'sheet',
      cell: { sheet: SETTINGS_SHEET, cell: 'B2' },
      unread: null,
    });
    expect(setting(checked, 'reportDay')).toMatchObject({ unread: '三十二日', cell: { cell: 'B3' } });
    expect(setting(checked, 'reportDay')?.origin).not.toBe('sheet');
    expect(settingsForm(checked).organisations).toEqual([{ name: '区交通局', aliases: [], origin: 'sheet' }]);
  });

  test('a month that the sheet sets, and one that was corrected in the pane', async () => {
    const { host, checked } = await begin({ name: SETTINGS_SHEET, rows: [['月份', '2022年8月']] });
    expect(setting(checked, 'month')).toMatchObject({ value: '2022-08', origin: 'sheet' });
    const outcome = await checkWorkbook(host, { ...NO_CORRECTIONS, month: '2022-07' });
    if (outcome.kind !== 'checked') throw new Error(outcome.kind);
    expect(setting(outcome.checked, 'month')).toMatchObject({ value: '2022-07', origin: 'corrected' });
  });
});

describe('saving', () => {
  test.each<[SettingKey, string]>([
    ['month', '2022-08'],
    ['reportDay', '25'],
    ['asOf', 'report-day'],
    ['defaultMoneyUnit', '亿元'],
    ['rankBy', 'attainment'],
    ['rankGroups', '部门、街镇'],
    ['green', '105.5'],
    ['yellow', '70'],
    ['tolerance', '1'],
    ['statisticsEntry', '300'],
  ])('%s %s, on a sheet that is made and on one that is there', async (key, value) => {
    const settings = key === 'asOf' ? { asOf: value, reportDay: '25' } : { [key]: value };
    for (const sheets of [[], [OWN]]) {
      const { host, checked } = await begin(...sheets);
      const after = await saved(host, checked, { settings: { bandsBy: 'ratio', ...settings } });
      expect([key, setting(after, key)]).toMatchObject([key, { origin: 'sheet' }]);
      const shown = setting(after, key)?.value ?? '';
      // A register on the sheet brings its own groups along.
      if (key === 'rankGroups') expect(shown.startsWith(value)).toBe(true);
      else expect(shown).toBe(value);
    }
  });

  test('another way of colouring writes its lines and empties the line that it does not have', async () => {
    const { host, checked } = await begin({
      name: SETTINGS_SHEET,
      rows: [
        ['赋色方式', '按完成比例'],
        ['赋色绿线', 1],
      ],
    });
    const { bands } = settingsForm(checked);
    const after = await saved(host, checked, { settings: { ...bands.points, red: '20' } });
    expect(setting(after, 'bandsBy')).toMatchObject({ value: 'points', origin: 'sheet' });
    expect(setting(after, 'red')).toMatchObject({ value: '20', origin: 'sheet' });
    expect(setting(after, 'green')).toBeUndefined();
    expect(after.report.findings.filter(({ rule }) => rule === 'setting-invalid')).toEqual([]);
  });

  test('as the policy empties the cell; the clerk’s own words stay', async () => {
    const { host, checked } = await begin(OWN);
    const after = await saved(host, checked, { settings: { yellow: null } });
    expect(setting(after, 'yellow')?.origin).not.toBe('sheet');
    const sheet = host.workbook.sheets.find(({ name }) => name === SETTINGS_SHEET);
    expect(sheet?.rows[1]).toEqual(['赋色黄线', null, '随手写的说明']);
  });

  test.each<[string, SettingsEdits['settings'], SettingKey]>([
    ['no day', { reportDay: '32' }, 'reportDay'],
    ['no number', { statisticsEntry: '很多' }, 'statisticsEntry'],
    ['lines that cross', { bandsBy: 'ratio', green: '50', yellow: '80' }, 'yellow'],
    ['as of a day that nobody set', { asOf: 'report-day' }, 'asOf'],
  ])('%s is told and not written', async (_, settings, key) => {
    const { host, checked } = await begin({ name: SETTINGS_SHEET, rows: [['报送日', null]] });
    const planned = plannedSettings(checked, { ...NO_EDITS, settings }, 'zh-CN');
    expect(planned).toMatchObject({ kind: 'invalid', faults: { [key]: expect.any(String) as string } });
    expect(host.plans).toEqual([]);
  });

  test('what others wrote wrongly does not stand in the way', async () => {
    const { host, checked } = await begin(OWN);
    const after = await saved(host, checked, { settings: { yellow: '75' } });
    expect(setting(after, 'yellow')?.value).toBe('75');
  });

  test('what is there already is nothing to write', async () => {
    const { checked } = await begin({ name: SETTINGS_SHEET, rows: [['默认金额单位', '亿元']] });
    expect(plannedSettings(checked, { ...NO_EDITS, settings: { defaultMoneyUnit: '亿元' } }, 'zh-CN').kind).toBe(
      'nothing',
    );
  });
});

describe('the register', () => {
  const aliasesOf = (checked: CheckedWorkbook, name: string) =>
    settingsForm(checked).organisations.find((one) => one.name === name)?.aliases;

  test('a made sheet takes the policy’s over, with the edits', async () => {
    const { host, checked } = await begin();
    const { organisations } = settingsForm(checked);
    const [first] = organisations;
    const after = await saved(host, checked, {
      aliases: { [first!.name]: [...first!.aliases, '老地方'], 新单位: ['新'] },
    });
    expect(aliasesOf(after, first!.name)).toContain('老地方');
    expect(aliasesOf(after, '新单位')).toEqual(['新']);
    expect(settingsForm(after).organisations).toHaveLength(organisations.length + 1);
  });

  test('a sheet without one gets the policy’s; one without aliases a column for them', async () => {
    const plain = await begin({ name: SETTINGS_SHEET, rows: [['默认金额单位', '亿元']] });
    const whole = settingsForm(plain.checked).organisations.length;
    const after = await saved(plain.host, plain.checked, { aliases: { 新单位: [] } });
    expect(settingsForm(after).organisations).toHaveLength(whole + 1);
    expect(setting(after, 'defaultMoneyUnit')?.origin).toBe('sheet');

    const own = await begin(OWN);
    const edited = await saved(own.host, own.checked, {
      aliases: { 区交通局: ['交通局', '区交委'], 区水利局: ['水利局'] },
    });
    expect(aliasesOf(edited, '区交通局')).toEqual(['交通局', '区交委']);
    expect(aliasesOf(edited, '区水利局')).toEqual(['水利局']);
    expect(aliasesOf(await saved(own.host, edited, { aliases: { 区交通局: ['区交委'] } }), '区交通局')).toEqual([
      '区交委',
    ]);
  });

  test('its names are what unknown ones can be taught to mean', async () => {
    expect(registeredNames((await begin(OWN)).checked)).toEqual(['区交通局']);
  });

  test('an alias that is another’s is told', async () => {
    const { checked } = await begin({
      name: SETTINGS_SHEET,
      rows: [
        ['单位', '别名'],
        ['区交通局', '交通局'],
        ['区水利局', null],
      ],
    });
    const planned = plannedSettings(checked, { ...NO_EDITS, aliases: { 区水利局: ['交通局'] } }, 'zh-CN');
    expect(planned).toMatchObject({
      kind: 'invalid',
      faults: { register: expect.stringContaining('交通局') as string },
    });
  });
});
