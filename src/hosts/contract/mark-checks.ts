/** Marks: conditional formats of ours among those of the user's. */
import { EMPTY_PLAN, type MarkWrite, type WritePlan } from '../../core/sheet/write-plan.js';
import type { ContractCheck } from './contract.js';
import { expectEqual, expectKind, expectTrue } from './expectations.js';
import { placeOf } from './reading.js';
import type { ContractScratch } from './scratch.js';

function marksPlan(replace: boolean, add: readonly MarkWrite[]): WritePlan {
  return { ...EMPTY_PLAN, marks: { replace, add } };
}

function mark(sheet: string, rule: string, ...addresses: string[]): MarkWrite {
  return { sheet, rule, level: 'error', cells: addresses.map(placeOf) };
}

const FIRST = '=$A1>1';
const SECOND = '=N("somebody else")=0';

async function addUserFormats({ addUserFormat }: ContractScratch): Promise<void> {
  await addUserFormat('A1:C9', SECOND, '#00FF00');
  await addUserFormat('B2:B5', FIRST, '#FF0000');
}

export const MARK_CHECKS: readonly ContractCheck[] = [
  {
    name: 'marks stand behind the user’s own conditional formats, which keep their order',
    async run(host, scratch) {
      await addUserFormats(scratch);
      const plan = marksPlan(true, [
        mark(scratch.sheet, 'rule-a', 'A1', 'A2', 'C7'),
        mark(scratch.sheet, 'rule-b', 'B2'),
      ]);
      expectKind(await host.apply(plan), 'applied');
      const formulas = await scratch.conditionalFormats();
      expectEqual(formulas.slice(0, 2), [FIRST, SECOND], 'the user’s formats');
      const own = formulas.slice(2).toSorted();
      expectEqual(own, ['=N("dispatch:rule-a")=0', '=N("dispatch:rule-b")=0'], 'marks');
    },
  },
  {
    name: 'clearing the marks leaves everything as it was',
    async run(host, scratch) {
      await addUserFormats(scratch);
      await scratch.type('A1', '5');
      const before = await scratch.raw(scratch.sheet);
      expectKind(await host.apply(marksPlan(true, [mark(scratch.sheet, 'rule-a', 'A1', 'B2')])), 'applied');
      expectKind(await host.apply(marksPlan(true, [])), 'applied');
      expectEqual(await scratch.raw(scratch.sheet), before, 'the sheet');
    },
  },
  {
    name: 'new marks replace the old, or come to them',
    async run(host, { sheet, conditionalFormats }) {
      expectKind(await host.apply(marksPlan(true, [mark(sheet, 'rule-a', 'A1')])), 'applied');
      expectKind(await host.apply(marksPlan(false, [mark(sheet, 'rule-b', 'A2')])), 'applied');
      expectEqual((await conditionalFormats()).length, 2, 'marks after adding');
      expectKind(await host.apply(marksPlan(true, [mark(sheet, 'rule-c', 'A3')])), 'applied');
      expectEqual(await conditionalFormats(), ['=N("dispatch:rule-c")=0'], 'marks after replacing');
    },
  },
  {
    name: 'revert gives back the marks that were replaced, in their places',
    async run(host, scratch) {
      const { sheet, raw } = scratch;
      expectKind(await host.apply(marksPlan(true, [mark(sheet, 'rule-a', 'A1', 'A2')])), 'applied');
      await addUserFormats(scratch);
      const before = await raw(sheet);
      const { receipt } = expectKind(await host.apply(marksPlan(true, [mark(sheet, 'rule-b', 'B1')])), 'applied');
      expectKind(await host.revert(receipt), 'reverted');
      expectEqual(await raw(sheet), before, 'the sheet');
    },
  },
  {
    name: 'a protected sheet keeps its marks, and keeps none from the others',
    async run(host, { sheet, foreignSheet, addForeignSheet, protect, raw }) {
      await addForeignSheet();
      const both = [mark(sheet, 'rule-a', 'A1'), mark(foreignSheet, 'rule-a', 'A1')];
      const other = [mark(sheet, 'rule-b', 'B2'), mark(foreignSheet, 'rule-b', 'B2')];
      expectEqual(expectKind(await host.apply(marksPlan(true, both)), 'applied').skippedSheets, [], 'skipped');
      await protect(true);
      const [locked, marked] = [await raw(sheet), await raw(foreignSheet)];
      for (const plan of [marksPlan(true, other), marksPlan(false, other), marksPlan(true, [])]) {
        const { receipt, skippedSheets } = expectKind(await host.apply(plan), 'applied');
        expectEqual(skippedSheets, [sheet], 'skipped beside a protected sheet');
        expectEqual(await raw(sheet), locked, 'the protected sheet');
        expectTrue(
          JSON.stringify(await raw(foreignSheet)) !== JSON.stringify(marked),
          'the other sheet stayed as it was',
        );
        expectKind(await host.revert(receipt), 'reverted');
        expectEqual(await raw(foreignSheet), marked, 'the other sheet after revert');
      }
      const settings = { contract: 'written' };
      const mixed = { ...marksPlan(true, other), settings };
      expectEqual(await host.apply(mixed), { kind: 'protected', sheet }, 'outcome of a plan with other content');
      const { receipt } = expectKind(await host.apply(marksPlan(true, [])), 'applied');
      await protect(false);
      const unlocked = await raw(sheet);
      expectKind(await host.revert(receipt), 'reverted');
      expectEqual(await raw(sheet), unlocked, 'the sheet that was skipped, after revert');
    },
  },
  {
    name: 'a protected sheet is not marked',
    async run(host, { sheet, protect, conditionalFormats }) {
      await protect(true);
      expectKind(await host.apply(marksPlan(true, [mark(sheet, 'rule-a', 'A1')])), 'protected');
      expectEqual(await conditionalFormats(), [], 'marks');
    },
  },
];
