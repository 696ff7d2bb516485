import { validationOf, withoutCells, type ValidationContent } from '../../../grid/model/data-validation.js';
import { booleanArgument } from '../arguments.js';
import { notEmulated, refuse } from '../host-error.js';
import type { ObjectOf } from '../host-objects.js';
import { defineType } from '../member-table.js';
import type { Session } from '../session.js';

type Target = ObjectOf<'DataValidation'>;
type Parts = Readonly<Record<string, unknown>>;

const NEW: Omit<ValidationContent, 'rule'> = {
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
  ignoreBlanks: true,
};

const KINDS: Readonly<Record<string, string>> = {
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};

function partsArgument(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? (value as Parts) : refuse('InvalidArgument');
}

/** A rule has exactly one kind; a list's source is a text. */
function ruleArgument(value: unknown): Parts {
  const kinds = Object.entries(partsArgument(value)).filter(([, criteria]) => criteria !== null);
  const [kind, criteria] = kinds[0] ?? [];
  if (kind === undefined || kinds.length > 1 || KINDS[kind] === undefined) refuse('InvalidArgument');
  if (kind === 'list') {
    const { source } = partsArgument(criteria);
    if (typeof source !== 'string') throw notEmulated('a list whose source is a range');
    if (source === '' || (!source.startsWith('=') && source.length > 255)) refuse('InvalidArgument');
  }
  return { [kind]: criteria };
}

/** undefined where the cells have none or not the same. */
function uniform({ sheet, area }: Target): ValidationContent | undefined {
  const found = validationOf(sheet.validations, area);
  return typeof found === 'object' ? found : undefined;
}

function write({ sheet, area }: Target, content: ValidationContent, session: Session): void {
  session.ensureUnprotected(sheet);
  sheet.validations = [...withoutCells(sheet.validations, area), { areas: [area], content }];
}

function change(target: Target, part: Partial<ValidationContent>, session: Session): void {
  const content = uniform(target);
  if (content === undefined) throw notEmulated('an alert, a prompt or blanks of cells without one rule');
  write(target, { ...content, ...part }, session);
}

export const dataValidationTable = defineType('DataValidation', (make) => ({
  type: make.property('1.8', ({ sheet, area }) => {
    const found = validationOf(sheet.validations, area);
    if (found === undefined) return 'None';
    if (found === 'different') return 'Inconsistent';
    return found === 'some-cells' ? 'MixedCriteria' : KINDS[Object.keys(found.rule)[0] ?? ''];
  }),
  rule: make.writable(
    '1.8',
    (target) => uniform(target)?.rule ?? {},
    (target, rule, session) => write(target, { ...NEW, rule: ruleArgument(rule) }, session),
    { belief: 'a new rule takes the alert, the prompt and the treatment of blanks that a new validation has' },
  ),
  errorAlert: make.writable(
    '1.8',
    (target) => uniform(target)?.errorAlert ?? null,
    (target, alert, session) => change(target, { errorAlert: partsArgument(alert) }, session),
  ),
  prompt: make.writable(
    '1.8',
    (target) => uniform(target)?.prompt ?? null,
    (target, prompt, session) => change(target, { prompt: partsArgument(prompt) }, session),
  ),
  ignoreBlanks: make.writable(
    '1.8',
    (target) => uniform(target)?.ignoreBlanks ?? null,
    (target, ignore, session) => change(target, { ignoreBlanks: booleanArgument(ignore) }, session),
  ),
  clear: make.method('1.8', ({ sheet, area }, _args, session) => {
    session.ensureUnprotected(sheet);
    sheet.validations = withoutCells(sheet.validations, area);
  }),
}));
