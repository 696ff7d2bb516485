/** What rows are, in words that tests can compare. */
import type { BodyRows } from '../../src/core/lists/rows.js';

/**
 * project, total of all | group | part | LIST, group LEVEL, child of ROW, part of ROW, nothing; several where a row were
 * taken for more than one thing.
 * @param row counted from 0; rows in the answer count from 1, as people do
 */
export function roleOf(body: BodyRows, row: number): string {
  const total = body.totals.find((one) => one.row === row);
  const group = body.groups.find((one) => one.row === row);
  const parent = body.childOf.get(row);
  const whole = body.partOf.get(row);
  const roles = [
    ...(body.projects.includes(row) ? ['project'] : []),
    ...(total === undefined ? [] : [`total of ${total.of === 'list' ? String(total.list) : total.of}`]),
    ...(group === undefined ? [] : [`group ${group.level}`]),
    ...(parent === undefined ? [] : [`child of ${parent + 1}`]),
    ...(whole === undefined ? [] : [`part of ${whole + 1}`]),
  ];
  return roles.length === 0 ? 'nothing' : roles.join(', ');
}
