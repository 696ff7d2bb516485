import fc from 'fast-check';
import { policyWith } from '../../../test/harness/rule-cases.js';
import { listSheet } from '../../../test/harness/lists.js';
import { workbook } from '../../../test/harness/workbook.js';
import { prepare } from '../check.js';
import type { ProjectRow } from '../lists/project-row.js';
import { LISTS, type ListId } from '../schema/fields.js';
import { matchProjects, type ProjectMatches, type Renaming } from './match.js';

const X = '2109-500115-04-01-123456';
const Y = '2109-500115-04-01-654321';

/** name, code, list: N, U or P; U where nothing is said. */
type Spec = readonly [name: string | null, code?: string | null, list?: 'N' | 'U' | 'P'];

const LIST_OF: Readonly<Record<'N' | 'U' | 'P', ListId>> = {
  N: 'new-start',
  U: 'under-construction',
  P: 'preliminary',
};

function rowsOf(specs: readonly Spec[]): readonly ProjectRow[] {
  const sheets = LISTS.flatMap((list) => {
    const own = specs.filter(([, , letter = 'U']) => LIST_OF[letter] === list);
    if (own.length === 0) return [];
    return [
      listSheet(
        list,
        own.map(([name, code = null]) => ({ name, code })),
      ),
    ];
  });
  return sheets.length === 0 ? [] : prepare(workbook({ sheets }), policyWith()).context.rows;
}

function written(row: ProjectRow): string {
  return row.name ?? '?';
}

function summary({ pairs, added, dropped, near, unclear }: ProjectMatches) {
  return {
    pairs: pairs.map(({ previous, row, by }) => `${written(previous)} → ${written(row)} by ${by}`),
    added: added.map(written),
    dropped: dropped.map(written),
    near: near.map(
      ({ previous, candidates }) =>
        `${written(previous)}: ${candidates.map(({ row, because }) => `${written(row)} by ${because}`).join(', ')}`,
    ),
    unclear: [unclear.previous.map(written), unclear.current.map(written)],
  };
}

const NOTHING = { pairs: [], added: [], dropped: [], near: [], unclear: [[], []] };

interface Case {
  readonly title: string;
  readonly before: readonly Spec[];
  readonly now: readonly Spec[];
  readonly renamed?: readonly Renaming[];
  readonly expected: Partial<ReturnType<typeof summary>>;
}

const CASES: readonly Case[] = [
  {
    title: 'by name, in any order, marks and brackets aside',
    before: [['滨江路（A段）'], ['沿江路']],
    now: [['沿江路'], ['★滨江路(A段)']],
    expected: { pairs: ['沿江路 → 沿江路 by name', '滨江路（A段） → 滨江路(A段) by name'] },
  },
  {
    title: 'by code, whatever the name',
    before: [['滨江路', X]],
    now: [['滨江大道', X.replaceAll('-', '')]],
    expected: { pairs: ['滨江路 → 滨江大道 by code'] },
  },
  {
    title: 'the code counts before the name',
    before: [
      ['滨江路', X],
      ['沿江路', Y],
    ],
    now: [
      ['滨江路', Y],
      ['沿江路', X],
    ],
    expected: { pairs: ['沿江路 → 滨江路 by code', '滨江路 → 沿江路 by code'] },
  },
  {
    title: 'by name where the code was put right, or is none',
    before: [
      ['滨江路', X],
      ['沿江路', '无'],
    ],
    now: [
      ['滨江路', Y],
      ['沿江路', '123'],
    ],
    expected: { pairs: ['滨江路 → 滨江路 by name', '沿江路 → 沿江路 by name'] },
  },
  {
    title: 'phases of one code by code and name',
    before: [
      ['路网一期', X],
      ['路网二期', X],
    ],
    now: [
      ['路网二期', X],
      ['路网一期', X],
    ],
    expected: { pairs: ['路网二期 → 路网二期 by code', '路网一期 → 路网一期 by code'] },
  },
  {
    title: 'what is left of a code that several bear is asked about',
    before: [
      ['路网一期', X],
      ['滨江路', X],
    ],
    now: [
      ['路网一期', X],
      ['人民医院', X],
    ],
    expected: {
      pairs: ['路网一期 → 路网一期 by code'],
      added: ['人民医院'],
      dropped: ['滨江路'],
      near: ['滨江路: 人民医院 by code'],
    },
  },
  {
    title: 'a row copied with its code does not take the place of the project',
    before: [['滨江路', X]],
    now: [
      ['人民医院', X],
      ['滨江路', X],
    ],
    expected: { pairs: ['滨江路 → 滨江路 by code'], added: ['人民医院'] },
  },
  {
    title: 'near names are listed and not matched',
    before: [['长寿湖旅游大道']],
    now: [['长寿湖旅游大道工程'], ['人民医院']],
    expected: {
      added: ['长寿湖旅游大道工程', '人民医院'],
      dropped: ['长寿湖旅游大道'],
      near: ['长寿湖旅游大道: 长寿湖旅游大道工程 by name'],
    },
  },
  {
    title: 'a name of last month is near nothing that was there already',
    before: [['长寿湖旅游大道'], ['长寿湖旅游大道工程']],
    now: [['长寿湖旅游大道工程']],
    expected: { pairs: ['长寿湖旅游大道工程 → 长寿湖旅游大道工程 by name'], dropped: ['长寿湖旅游大道'] },
  },
  {
    title: 'moved to another list',
    before: [['滨江路', null, 'P']],
    now: [['滨江路', null, 'N']],
    expected: { pairs: ['滨江路 → 滨江路 by name'] },
  },
  {
    title: 'of two rows of a name that of the same list',
    before: [['滨江路', null, 'U']],
    now: [
      ['滨江路', null, 'P'],
      ['滨江路', null, 'U'],
    ],
    expected: { pairs: ['滨江路 → 滨江路 by name'], unclear: [[], ['滨江路']] },
  },
  {
    title: 'two rows of a name in two lists, one of which moved',
    before: [
      ['滨江路', null, 'P'],
      ['滨江路', null, 'U'],
    ],
    now: [
      ['滨江路', null, 'N'],
      ['滨江路', null, 'U'],
    ],
    expected: { pairs: ['滨江路 → 滨江路 by name', '滨江路 → 滨江路 by name'] },
  },
  {
    title: 'two rows of a name in one list: nobody can tell',
    before: [['滨江路']],
    now: [['滨江路'], ['滨江路']],
    expected: { unclear: [['滨江路'], ['滨江路', '滨江路']] },
  },
  {
    title: 'rows without a name are told apart by their code only',
    before: [
      [null, X],
      [null, null],
    ],
    now: [['滨江路', X], [null]],
    expected: { pairs: ['? → 滨江路 by code'], unclear: [['?'], ['?']] },
  },
  {
    title: 'what a person confirmed comes first',
    before: [['滨江路', X]],
    now: [['滨江大道'], ['人民医院', X]],
    renamed: [{ from: '滨江路', to: ' 滨江大道 ' }],
    expected: { pairs: ['滨江路 → 滨江大道 by confirmed'], added: ['人民医院'] },
  },
  {
    title: 'confirmed names that stand nowhere, or in several rows, are passed over',
    before: [['滨江路'], ['沿江路']],
    now: [['沿江路'], ['沿江路', null, 'P']],
    renamed: [
      { from: '滨江路', to: '没有的' },
      { from: '滨江路', to: '沿江路' },
      { from: '没有的', to: '沿江路' },
    ],
    expected: { pairs: ['沿江路 → 沿江路 by name'], dropped: ['滨江路'], unclear: [[], ['沿江路']] },
  },
  { title: 'nothing before', before: [], now: [['滨江路']], expected: { added: ['滨江路'] } },
  { title: 'nothing now', before: [['滨江路']], now: [], expected: { dropped: ['滨江路'] } },
];

test.each(CASES)('$title', ({ before, now, renamed, expected }) => {
  expect(summary(matchProjects(rowsOf(before), rowsOf(now), renamed))).toEqual({ ...NOTHING, ...expected });
});

test('every row is matched once, or in one of the lists', () => {
  const spec = fc.tuple(
    fc.constantFrom('滨江路', '沿江路', '滨江大道', '人民医院', null),
    fc.constantFrom(X, Y, null),
    fc.constantFrom('N' as const, 'U' as const, 'P' as const),
  );
  const list = fc.array(spec, { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (before, now) => {
      const [previous, current] = [rowsOf(before), rowsOf(now)];
      const { pairs, added, dropped, unclear } = matchProjects(previous, current);
      const then = [...pairs.map((pair) => pair.previous), ...dropped, ...unclear.previous];
      const today = [...pairs.map((pair) => pair.row), ...added, ...unclear.current];
      expect([then.length, new Set(then)]).toEqual([previous.length, new Set(previous)]);
      expect([today.length, new Set(today)]).toEqual([current.length, new Set(current)]);
    }),
    { numRuns: 60 },
  );
});
