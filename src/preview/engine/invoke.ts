/** Reaching the members of the table by the names the library sends; what is not in it answers NotImplemented. */
import { WORKBOOK_TARGET } from './events.js';
import { notEmulated, refuse } from './host-error.js';
import { NULL_OBJECT, type HostObject, type ObjectOf } from './host-objects.js';
import type { Member } from './member-table.js';
import { tableOf } from './members.js';
import type { Session } from './session.js';

type AnyMember = Member<ObjectOf<HostObject['type']>>;

/** Values → values; names of the library's own start with _ and stay. */
function scriptName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Notes which members a batch used. The library has a check for members that are too new, and leaves it off. */
export function memberOf(object: HostObject, name: string, session: Session): AnyMember | undefined {
  const member = tableOf(object).members.get(scriptName(name));
  if (member === undefined) return undefined;
  session.used.add(`${object.type}.${scriptName(name)}`);
  if (isNewer(member.since, session.excelApi)) refuse('ApiNotFound');
  return member;
}

function isNewer(set: string, than: string): boolean {
  const [major = 0, minor = 0] = set.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}

export function openObject(object: HostObject, name: string, session: Session): HostObject {
  if (object.type === 'NullObject') return NULL_OBJECT;
  const member = memberOf(object, name, session);
  if (member?.kind !== 'object') throw notEmulated(`${object.type}.${scriptName(name)}`);
  return member.open(object, session);
}

export function findItem(object: HostObject, key: unknown, session: Session): HostObject {
  if (object.type === 'NullObject') return NULL_OBJECT;
  const member = memberOf(object, 'getItem', session);
  if (member?.kind !== 'indexer') throw notEmulated(`${object.type}.getItem`);
  return member.find(object, key, session);
}

const REGISTRATION = /^_(Register|Unregister)(\w+)Event$/;

export function callMethod(object: HostObject, name: string, args: readonly unknown[], session: Session): unknown {
  if (object.type === 'NullObject') return NULL_OBJECT;
  const member = memberOf(object, name, session);
  if (member?.kind === 'method') return member.call(object, args, session);
  const registration = REGISTRATION.exec(name);
  if (registration !== null && listen(object, registration[2] ?? '', registration[1] === 'Register', session))
    return null;
  throw notEmulated(`${object.type}.${scriptName(name)}()`);
}

function listen(object: HostObject, event: string, start: boolean, session: Session): boolean {
  for (const [name, member] of tableOf(object).members) {
    if (member.kind !== 'event' || member.wireName !== event) continue;
    memberOf(object, name, session);
    const target = object.type === 'Worksheet' ? object.sheet.id : WORKBOOK_TARGET;
    if (start) session.events.register(member.eventType, target);
    else session.events.unregister(member.eventType, target);
    return true;
  }
  return false;
}

export function setProperty(object: HostObject, name: string, value: unknown, session: Session): void {
  if (object.type === 'NullObject') refuse('InvalidOperation');
  const member = memberOf(object, name, session);
  if (member?.kind !== 'property' || member.write === undefined) {
    throw notEmulated(`setting ${object.type}.${scriptName(name)}`);
  }
  member.write(object, value, session);
}
