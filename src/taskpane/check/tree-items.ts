/** The findings' tree as the flat items that a virtual list shows. */
import type { FindingGroup } from '../../app/pane/arrange-findings.js';
import type { Finding } from '../../core/report.js';

export type TreeItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: FindingGroup;
      readonly open: boolean;
      readonly at: number;
      readonly of: number;
    }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly group: FindingGroup;
      readonly finding: Finding;
      /** Counted from 1 within its group. */
      readonly at: number;
    };

export function treeItems(groups: readonly FindingGroup[], closed: ReadonlySet<string>): TreeItem[] {
  const items: TreeItem[] = [];
  groups.forEach((group, index) => {
    const open = !closed.has(group.key);
    items.push({ kind: 'group', key: group.key, group, open, at: index + 1, of: groups.length });
    if (!open) return;
    group.findings.forEach((finding, place) =>
      items.push({ kind: 'finding', key: `${group.key}/${place}`, group, finding, at: place + 1 }),
    );
  });
  return items;
}

/** Where the group's own item stands, for each item. */
export function groupIndexAt(items: readonly TreeItem[], index: number): number {
  for (let at = Math.min(index, items.length - 1); at >= 0; at--) {
    if (items[at]?.kind === 'group') return at;
  }
  return -1;
}
