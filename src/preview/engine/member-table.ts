/** How one emulated member is written down: what it is, since when Excel has it, how we know, and what it does. */
import { NULL_OBJECT, type HostObject, type ObjectOf, type ObjectType } from './host-objects.js';
import type { EventType } from './events.js';
import type { Session } from './session.js';

/**
 * documentation: a page under learn.microsoft.com/javascript/api/excel/ that has the member. library: what the pinned
 * office.js (1.1.110) sends, read there, for members nobody documents. recording: a batch in test/preview/fixtures.
 */
export type Evidence =
  { readonly documentation: string } | { readonly library: string } | { readonly recording: string };

interface Known {
  /** The ExcelApi set that has it: 1.1. */
  readonly since: string;
  readonly evidence: Evidence;
  /** What we take for granted beyond the evidence. */
  readonly belief?: string;
}

type Read<Target> = (target: Target, session: Session) => unknown;
type Write<Target> = (target: Target, value: unknown, session: Session) => void;
type Open<Target> = (target: Target, session: Session) => HostObject;
type Call<Target> = (target: Target, args: readonly unknown[], session: Session) => unknown;
type Items<Target> = (target: Target, session: Session) => HostObject[];
type Find<Target> = (target: Target, key: unknown, session: Session) => HostObject;

export type Member<Target = never> = Known &
  (
    | { readonly kind: 'property'; readonly read: Read<Target>; readonly write?: Write<Target> }
    /** A property that holds another object. */
    | { readonly kind: 'object'; readonly open: Open<Target> }
    /** Answers a value, or another object. */
    | { readonly kind: 'method'; readonly call: Call<Target> }
    /** Registered and unregistered by _Register…Event and _Unregister…Event. */
    | { readonly kind: 'event'; readonly wireName: string; readonly eventType: EventType }
    | { readonly kind: 'items'; readonly list: Items<Target> }
    /** A collection's getItem, which goes out as an indexer. */
    | { readonly kind: 'indexer'; readonly find: Find<Target> }
  );

export interface TypeTable<Type extends ObjectType = ObjectType> {
  readonly type: Type;
  /** May be kept by reference id beyond a batch. */
  readonly tracked: boolean;
  /** What instantiating the object answers. */
  identify(target: ObjectOf<Type>): Readonly<Record<string, unknown>>;
  /** By their JavaScript name. */
  readonly members: ReadonlyMap<string, Member<ObjectOf<Type>>>;
}

interface Options {
  readonly belief?: string;
  readonly library?: string;
  readonly recording?: string;
}

type Undecided<Target> = Omit<Member<Target>, 'evidence'> & { readonly evidence?: Evidence };

function known(
  since: string,
  { belief, library, recording }: Options,
): Omit<Known, 'evidence'> & { evidence?: Evidence } {
  const evidence = library !== undefined ? { library } : recording !== undefined ? { recording } : undefined;
  return { since, ...(belief !== undefined && { belief }), ...(evidence !== undefined && { evidence }) };
}

/** What the members of one type are made with. Evidence not named is the type's own page. */
export interface Maker<Target> {
  property(since: string, read: Read<Target>, options?: Options): Undecided<Target>;
  writable(since: string, read: Read<Target>, write: Write<Target>, options?: Options): Undecided<Target>;
  object(since: string, open: Open<Target>, options?: Options): Undecided<Target>;
  method(since: string, call: Call<Target>, options?: Options): Undecided<Target>;
  event(since: string, wireName: string, eventType: EventType, options?: Options): Undecided<Target>;
  items(since: string, list: Items<Target>, options?: Options): Undecided<Target>;
  indexer(since: string, find: Find<Target>, options?: Options): Undecided<Target>;
}

function maker<Target>(): Maker<Target> {
  type Made = Undecided<Target>;
  return {
    property: (since, read, options = {}) => ({ kind: 'property', read, ...known(since, options) }) as Made,
    writable: (since, read, write, options = {}) =>
      ({ kind: 'property', read, write, ...known(since, options) }) as Made,
    object: (since, open, options = {}) => ({ kind: 'object', open, ...known(since, options) }) as Made,
    method: (since, call, options = {}) => ({ kind: 'method', call, ...known(since, options) }) as Made,
    event: (since, wireName, eventType, options = {}) =>
      ({ kind: 'event', wireName, eventType, ...known(since, options) }) as Made,
    items: (since, list, options = {}) => ({ kind: 'items', list, ...known(since, options) }) as Made,
    indexer: (since, find, options = {}) => ({ kind: 'indexer', find, ...known(since, options) }) as Made,
  };
}

interface TypeOptions<Type extends ObjectType> {
  readonly tracked?: boolean;
  readonly identify?: (target: ObjectOf<Type>) => Readonly<Record<string, unknown>>;
}

/** The page of a type is named after it: Range stands at excel.range. */
export function defineType<Type extends ObjectType>(
  type: Type,
  members: (make: Maker<ObjectOf<Type>>) => Record<string, Undecided<ObjectOf<Type>>>,
  { tracked = false, identify = () => ({}) }: TypeOptions<Type> = {},
): TypeTable {
  const documentation = `excel.${type.toLowerCase()}`;
  const table = new Map<string, Member<ObjectOf<Type>>>();
  for (const [name, member] of Object.entries(members(maker<ObjectOf<Type>>()))) {
    table.set(name, { evidence: { documentation }, ...member } as Member<ObjectOf<Type>>);
  }
  // A table is only ever used with objects of its own type: tableOf finds it by that type.
  return { type, tracked, identify, members: table } as unknown as TypeTable;
}

export function orNull<Target extends HostObject>(target: Target | undefined): Target | typeof NULL_OBJECT {
  return target ?? NULL_OBJECT;
}
