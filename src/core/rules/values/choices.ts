/** Cells with a fixed set of words, codes and telephone numbers. */
import { CONSTRUCTION_TYPES, readConstructionType } from '../../values/construction-type.js';
import { readEscalationLevel } from '../../values/escalation-level.js';
import { phonesValid } from '../../values/phone.js';
import { readProjectCode } from '../../values/project-code.js';
import { readYesNoOf } from '../../values/stage-word.js';
import { YES_NO_WORDS } from '../../values/yes-no.js';
import { shown, type CellCheck } from './cell-check.js';
import { VALUE_RULES } from './value-rules.js';

function readChoice({ column, value, context }: CellCheck): {
  readonly kind: string;
  readonly allowed: readonly string[];
} {
  switch (column.kind) {
    case 'construction-type':
      return { kind: readConstructionType(value).kind, allowed: CONSTRUCTION_TYPES };
    case 'escalation-level': {
      const levels = context.policy.escalationLevels;
      return { kind: readEscalationLevel(value, levels).kind, allowed: levels.map(({ name }) => name) };
    }
    default:
      return { kind: readYesNoOf(column.field, value).kind, allowed: YES_NO_WORDS };
  }
}

export function checkChoice(cell: CellCheck): void {
  const { kind, allowed } = readChoice(cell);
  if (kind !== 'invalid') return;
  const { column, value, emit } = cell;
  const { field, heading } = column;
  emit(VALUE_RULES.valueNotAllowed, { field, data: { heading, value: shown(value), allowed } });
}

export function checkCode({ column, value, emit }: CellCheck): void {
  const reading = readProjectCode(value);
  if (reading.kind !== 'invalid') return;
  const { field, heading } = column;
  emit(VALUE_RULES.projectCodeInvalid, { field, data: { heading, value: shown(value), reason: reading.reason } });
}

export function checkPhone({ column, value, emit }: CellCheck): void {
  if (phonesValid(value)) return;
  const { field, heading } = column;
  emit(VALUE_RULES.phoneInvalid, { field, data: { heading, value: shown(value) } });
}
