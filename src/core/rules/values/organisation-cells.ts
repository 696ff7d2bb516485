/** Organisations against the policy's register: aliases and unknown names, one finding of each a cell. */
import type { Fix } from '../../report.js';
import { isBetweenOrganisations, isGenericRole, splitOrganisations } from '../../values/organisations.js';
import { isCalculated, shown, type CellCheck } from './cell-check.js';
import { VALUE_RULES } from './value-rules.js';

export function checkOrganisations(cell: CellCheck): void {
  const { column, value, context, row, emit } = cell;
  const { register } = context;
  if (register === undefined || typeof value !== 'string') return;
  const { field, heading } = column;
  const unknown: string[] = [];
  const aliases: { text: string; name: string }[] = [];
  let fixed = '';
  let done = 0;
  let before = 0;
  const named = new Set<string>();
  for (const { text, start, end } of splitOrganisations(value, register.joined)) {
    const found = register.find(text);
    const between = value.slice(before, start);
    const isRepeated = found.kind !== 'unknown' && named.has(found.name) && isBetweenOrganisations(between);
    if (found.kind !== 'unknown') named.add(found.name);
    if (found.kind === 'unknown') {
      if (!isGenericRole(text)) unknown.push(text);
    } else if (found.kind === 'alias') {
      aliases.push({ text, name: found.name });
      // 各镇人民政府、各街道办事处 are two old forms of one name: it is written once.
      fixed += isRepeated ? value.slice(done, before) : value.slice(done, start) + found.name;
      done = end;
    }
    before = end;
  }
  if (unknown.length > 0) {
    const suggestion = register.suggest(unknown[0] as string);
    emit(VALUE_RULES.organisationUnknown, { field, data: { heading, value: shown(unknown.join('、')), suggestion } });
  }
  if (aliases.length > 0) {
    const address = row.address(field);
    const numberFormat = row.table.formatCode(row.table.originRow(row.row, column), column.column);
    const fix: Fix = { edits: [{ cell: address, value: fixed + value.slice(done), numberFormat }] };
    const data = {
      heading,
      value: shown(aliases.map(({ text }) => text).join('、')),
      name: aliases.map(({ name }) => name).join('、'),
    };
    emit(VALUE_RULES.organisationAlias, { field, data, ...(isCalculated(cell) ? {} : { fix }) });
  }
}
