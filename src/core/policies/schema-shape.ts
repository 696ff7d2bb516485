/**
 * A valibot schema read as plain data, so that the published JSON Schema and the search for unknown keys follow the very
 * schema that checks. Knows the parts that the policy file uses; anything else throws, which a test would see.
 */
import type { GenericSchema } from 'valibot';

interface ShapeCommon {
  readonly nullable: boolean;
  readonly optional: boolean;
  /** undefined: none. */
  readonly default: unknown;
  readonly description: string | null;
}

export type Shape = ShapeCommon &
  (
    | { readonly kind: 'text'; readonly forms: readonly RegExp[] }
    | {
        readonly kind: 'number';
        readonly whole: boolean;
        readonly least: number | null;
        readonly above: number | null;
        readonly most: number | null;
      }
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'one-of'; readonly values: readonly string[] }
    | { readonly kind: 'list'; readonly item: Shape; readonly least: number | null; readonly exactly: number | null }
    | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Shape>; readonly rest: Shape | null }
    | { readonly kind: 'record'; readonly value: Shape }
    | { readonly kind: 'any-of'; readonly options: readonly Shape[] }
    | { readonly kind: 'variant'; readonly key: string; readonly options: readonly Shape[] }
  );

/** valibot keeps these on every schema and action, but types them per kind only. */
interface ValibotNode {
  readonly type: string;
  readonly kind: 'schema' | 'validation' | 'metadata' | 'transformation';
  readonly pipe?: readonly ValibotNode[];
  readonly wrapped?: ValibotNode;
  readonly default?: unknown;
  readonly entries?: Readonly<Record<string, ValibotNode>>;
  readonly rest?: ValibotNode;
  readonly item?: ValibotNode;
  readonly value?: ValibotNode;
  readonly key?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly description?: string;
}

export function shapeOf(schema: GenericSchema): Shape {
  return read(schema as unknown as ValibotNode);
}

function read(node: ValibotNode): Shape {
  const actions = (node.pipe ?? []).slice(1);
  for (const action of actions) if (!KNOWN_ACTIONS.has(action.type)) throw unknownPart(action.type);
  const description = actions.find((action) => action.type === 'description')?.description ?? null;
  if (node.type === 'optional' || node.type === 'nullable') {
    const inner = read(node.wrapped!);
    return {
      ...inner,
      nullable: inner.nullable || node.type === 'nullable',
      optional: inner.optional || node.type === 'optional',
      default: node.default ?? inner.default,
      description: description ?? inner.description,
      ...(node.type === 'optional' && node.default === null ? { default: null } : {}),
    };
  }
  return { nullable: false, optional: false, default: undefined, description, ...readKind(node, actions) };
}

type Kind<S> = S extends unknown ? Omit<S, keyof ShapeCommon> : never;

const KNOWN_ACTIONS = new Set([
  'regex',
  'integer',
  'min_value',
  'gt_value',
  'max_value',
  'min_length',
  'length',
  'description',
]);

function readKind(node: ValibotNode, actions: readonly ValibotNode[]): Kind<Shape> {
  const numberIn = (type: string): number | null => {
    const action = actions.find((one) => one.type === type);
    return action === undefined ? null : Number(action.requirement);
  };
  switch (node.type) {
    case 'string':
      return {
        kind: 'text',
        forms: actions.filter((one) => one.type === 'regex').map((one) => one.requirement as RegExp),
      };
    case 'number':
      return {
        kind: 'number',
        whole: actions.some((one) => one.type === 'integer'),
        least: numberIn('min_value'),
        above: numberIn('gt_value'),
        most: numberIn('max_value'),
      };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'literal':
      return { kind: 'one-of', values: [String(node.literal)] };
    case 'picklist':
      return { kind: 'one-of', values: (node.options ?? []).map(String) };
    case 'array':
      return { kind: 'list', item: read(node.item!), least: numberIn('min_length'), exactly: numberIn('length') };
    case 'strict_object':
    case 'object_with_rest':
      return {
        kind: 'object',
        entries: new Map(Object.entries(node.entries!).map(([key, entry]) => [key, read(entry)])),
        rest: node.rest === undefined ? null : read(node.rest),
      };
    case 'record':
      return { kind: 'record', value: read(node.value!) };
    case 'union':
      return { kind: 'any-of', options: (node.options as readonly ValibotNode[]).map(read) };
    case 'variant':
      return { kind: 'variant', key: String(node.key), options: (node.options as readonly ValibotNode[]).map(read) };
    default:
      throw unknownPart(node.type);
  }
}

function unknownPart(type: string): Error {
  return new Error(`schema-shape.ts does not know the valibot part "${type}"`);
}
