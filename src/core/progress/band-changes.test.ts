import { contextOf } from '../../../test/harness/contexts.js';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { BAND_PRESETS, bandChanges, bothSchedules, judged } from './band-changes.js';
import { bandOf } from './plan-to-date.js';

describe('bands under another rule set', () => {
  it('have the rule sets that places have published', () => {
    expect(BAND_PRESETS.map(({ place, year }) => [place, year])).toEqual([
      ['通用', null],
      ['银川', 2025],
      ['武汉', 2022],
      ['三亚', 2022],
      ['新晃', 2015],
      ['天津', 2022],
      ['惠东', 2022],
      ['华亭', 2017],
      ['重庆', 2023],
      ['常州', null],
    ]);
    for (const { bands, baseline } of BAND_PRESETS) {
      expect(() => policyWith({ bands, ...(baseline === null ? {} : { baseline }) })).not.toThrow();
    }
    expect(JSON.stringify(BAND_PRESETS)).not.toMatch(/https?:|www\./);
  });

  it.each([
    ['yinchuan-2025', 0.9, -9.9, 'green'],
    ['yinchuan-2025', 0.9, -10.1, 'yellow'],
    ['yinchuan-2025', 0.5, -30, 'yellow'],
    ['yinchuan-2025', 0.5, -30.1, 'red'],
    ['wuhan-2022', 0.8, -20, 'green'],
    ['wuhan-2022', 0.79, -20, 'yellow'],
    ['wuhan-2022', 0.6, -20, 'yellow'],
    ['wuhan-2022', 0.59, -20, 'red'],
    ['sanya-2022', 1, 0, 'green'],
    ['sanya-2022', 0.99, 0, 'yellow'],
    ['sanya-2022', 0.5, 0, 'yellow'],
    ['sanya-2022', 0.49, 0, 'red'],
    ['xinhuang-2015', 0.79, 0, 'yellow'],
    ['xinhuang-2015', 0.59, 0, 'red'],
    ['tianjin-bonds-2022', 0.7, 0, 'yellow'],
    ['tianjin-bonds-2022', 0.69, 0, 'red'],
    ['huidong-2022', 0.995, 0, 'green'],
    ['huating-2017', 1, 0, 'green'],
    ['huating-2017', 0.999, 0, 'yellow'],
    ['huating-2017', 0, 0, 'yellow'],
    ['chongqing-2023', 0.79, 0, 'red'],
    ['changzhou-starts', 0.9, 0, 'yellow'],
  ] as const)('%s: attainment %d, %d points: %s', (id, attainment, points, band) => {
    const preset = BAND_PRESETS.find((one) => one.id === id);
    expect(preset && bandOf(attainment, points, preset.bands)).toBe(band);
  });

  it('list the projects whose band changes', () => {
    const context = contextOf([
      { investedYearToDate: 900 },
      { investedYearToDate: 750 },
      { investedYearToDate: 600 },
      { investedYearToDate: 300 },
    ]);
    const wuhan = BAND_PRESETS.find(({ id }) => id === 'wuhan-2022');
    const changes = bandChanges(context, { bands: wuhan!.bands });
    expect(changes.map(({ row, before, after }) => [row.name, before?.band, after?.band])).toEqual([
      ['西2号路', 'yellow', 'green'],
      ['西3号路', 'red', 'yellow'],
    ]);
    expect(bandChanges(context, { baseline: { kind: 'factor', factor: 1.2 } }).map(({ row }) => row.name)).toEqual([
      '西1号路',
      '西2号路',
    ]);
    expect(bandChanges(context, {})).toEqual([]);
  });

  it.each([
    ['huidong-2022', 0.9 * 1200],
    ['wuhan-2022', 0.75 * 1200],
    ['chongqing-2023', 700],
    ['changzhou-starts', 1200],
  ])('%s: plan to date in September', (id, planToDate) => {
    const context = contextOf([{ planToDate: 700 }]);
    const preset = BAND_PRESETS.find((one) => one.id === id)!;
    const own = judged(context, context.rows[0]!, { bands: preset.bands, baseline: preset.baseline! });
    expect(own?.planToDate).toBeCloseTo(planToDate, 6);
  });

  it('show both schedules where a row has plans of its own', () => {
    const context = contextOf([{ planToDate: 600, investedYearToDate: 600 }]);
    const [row] = context.rows;
    const { own, calendar } = bothSchedules(context, row!);
    expect([own?.planToDate, own?.band, calendar?.planToDate, calendar?.band]).toEqual([600, 'green', 900, 'red']);
  });
});
