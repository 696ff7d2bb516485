/** A problem without the level that has to solve it. */
import { CellState } from '../../lists/cell-state.js';
import { hasProblem } from '../../values/problem.js';
import { isBlankSign } from '../../values/text.js';
import { meta, rowRule } from '../rule.js';

export const escalationLevelMissing = rowRule({
  meta: meta('escalation-level-missing', 'progress', 'warning'),
  needs: ['problem', 'escalationLevel'],
  check(row) {
    if (row.state('problem') !== CellState.Value || !hasProblem(row.value('problem'))) return undefined;
    const level = row.value('escalationLevel');
    const empty = row.state('escalationLevel') === CellState.Empty || (typeof level === 'string' && isBlankSign(level));
    if (!empty) return undefined;
    const heading = row.heading('escalationLevel');
    return { field: 'escalationLevel', data: { heading, problem: row.text('problem') } };
  },
});
