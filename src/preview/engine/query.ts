/** Loading: what a query selects of an object or a collection, in the shape the library expects. */
import { notEmulated } from './host-error.js';
import type { HostObject } from './host-objects.js';
import { memberOf, openObject, wireName } from './invoke.js';
import { tableOf } from './members.js';
import type { Session } from './session.js';
import type { QueryInfo } from './wire.js';

/** What instantiating an object answers. */
export function identify(object: HostObject, session: Session): Record<string, unknown> | null {
  if (object.type === 'NullObject') return null;
  const reference = session.references.idOf(object);
  const identity = tableOf(object).identify(object);
  return { ...identity, ...(reference !== undefined && { _ReferenceId: reference }) };
}

export function runQuery(object: HostObject, query: QueryInfo, session: Session): Record<string, unknown> | null {
  if (object.type === 'NullObject') return null;
  const items = memberOf(object, 'items', session);
  if (items?.kind !== 'items') return queryObject(object, query, session);
  const last = query.Top === undefined ? undefined : (query.Skip ?? 0) + query.Top;
  const found = items.list(object, session).slice(query.Skip ?? 0, last);
  const select = selectOf(query).map((path) => path.replace(/^items\/?/i, ''));
  const own = select.filter((path) => tableOf(object).members.get(path)?.kind === 'property');
  const ofItems = select.filter((path) => path !== '' && !own.includes(path));
  const answers = found.map((item) => queryObject(item, { Select: ofItems }, session));
  const scalars = own.length === 0 ? {} : queryObject(object, { Select: own }, session);
  return { ...scalars, _Items: answers };
}

function selectOf(query: QueryInfo): string[] {
  return [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.trim()).filter((path) => path !== '');
}

/** Without a selection: every plain property that is emulated; the library refuses to read the others unloaded. */
function queryObject(object: HostObject, query: QueryInfo, session: Session): Record<string, unknown> {
  const answer = identify(object, session) ?? {};
  const paths = selectOf(query);
  const below = new Map<string, string[]>();
  for (const path of paths.length === 0 ? ['*'] : paths) {
    const [head = '', ...rest] = path.split('/');
    if (head === '*' || head === '$all') Object.assign(answer, allProperties(object, session));
    else if (head === '$none' || head === 'isNullObject' || head === '_ReferenceId') continue;
    else if (memberOf(object, head, session)?.kind === 'object') {
      below.set(head, [...(below.get(head) ?? []), ...(rest.length === 0 ? [] : [rest.join('/')])]);
    } else answer[wireName(head)] = readProperty(object, head, session);
  }
  for (const [name, select] of below) {
    answer[wireName(name)] = runQuery(openObject(object, name, session), { Select: select }, session);
  }
  return answer;
}

function readProperty(object: HostObject, name: string, session: Session): unknown {
  const member = memberOf(object, name, session);
  if (member?.kind !== 'property') throw notEmulated(`${object.type}.${name}`);
  return member.read(object, session);
}

function allProperties(object: HostObject, session: Session): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, member] of tableOf(object).members) {
    if (member.kind === 'property' && memberOf(object, name, session) !== undefined) {
      all[wireName(name)] = member.read(object, session);
    }
  }
  return all;
}
