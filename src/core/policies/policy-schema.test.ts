import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { LISTS } from '../schema/fields.js';
import { PolicyFileSchema } from './policy-file.js';
import { policyJsonSchema, type JsonSchema } from './policy-schema.js';
import { shapeProblems } from './shape-problems.js';
import changshou2022 from './shipped/changshou-2022.json';
import changshou2023 from './shipped/changshou-2023.json';
import general from './shipped/general.json';

const SCHEMA = policyJsonSchema();

/** The keywords that the schema uses, read as the JSON Schema specification defines them; any other fails the test. */
function conforms(schema: JsonSchema, value: unknown): boolean {
  const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const typeIs = (type: unknown): boolean => {
    switch (type) {
      case 'object':
        return object !== null;
      case 'array':
        return Array.isArray(value);
      case 'null':
        return value === null;
      case 'integer':
        return Number.isInteger(value);
      default:
        return typeof value === type;
    }
  };
  return Object.entries(schema).every(([keyword, said]) => {
    switch (keyword) {
      case '$schema':
      case '$id':
      case 'title':
      case 'description':
      case 'default':
        return true;
      case 'type':
        return [said].flat().some(typeIs);
      case 'enum':
        return (said as unknown[]).includes(value);
      case 'anyOf':
        return (said as JsonSchema[]).some((option) => conforms(option, value));
      case 'pattern':
        return typeof value !== 'string' || new RegExp(said as string, 'u').test(value);
      case 'minimum':
        return typeof value !== 'number' || value >= (said as number);
      case 'exclusiveMinimum':
        return typeof value !== 'number' || value > (said as number);
      case 'maximum':
        return typeof value !== 'number' || value <= (said as number);
      case 'minItems':
        return !Array.isArray(value) || value.length >= (said as number);
      case 'maxItems':
        return !Array.isArray(value) || value.length <= (said as number);
      case 'items':
        return !Array.isArray(value) || value.every((item) => conforms(said as JsonSchema, item));
      case 'required':
        return object === null || (said as string[]).every((key) => object.some(([written]) => written === key));
      case 'properties':
        return (
          object === null || object.every(([key, inner]) => !(key in properties) || conforms(properties[key]!, inner))
        );
      case 'additionalProperties':
        return (
          object === null ||
          object.every(([key, inner]) => key in properties || (said !== false && conforms(said as JsonSchema, inner)))
        );
      default:
        throw new Error(`unknown keyword ${keyword}`);
    }
  });
}

function hasPolicyShape(file: unknown): boolean {
  return shapeProblems(file).length === 0;
}

const BASE = { id: 'here', title: '某区' };
const FIGURE = { id: 'a', title: 'b', source: { document: 'c' }, measure: 'completionRate', atLeast: 1 };

describe('the JSON Schema and the check of the shape agree', () => {
  it.each<[boolean, unknown]>([
    [true, general],
    [true, changshou2022],
    [true, changshou2023],
    [true, { ...BASE, $schema: 'x' }],
    [true, { ...BASE, year: null, region: null, reportDay: null }],
    [true, { ...BASE, bands: { by: 'ratio' } }],
    [true, { ...BASE, bands: { by: 'points', red: 20 } }],
    [true, { ...BASE, baseline: { kind: 'shares', shares: Array<number>(12).fill(0.1) } }],
    [true, { ...BASE, rules: { a: 'off', b: { severity: 'info', limit: 3 }, c: {} } }],
    [
      true,
      { ...BASE, targets: [FIGURE], checkpoints: [{ ...FIGURE, by: '2022-06-30', scope: { lists: [LISTS[0]] } }] },
    ],
    [false, null],
    [false, { ...BASE, rules: [] }],
    [false, { ...BASE, rules: { a: [] } }],
    [false, { ...BASE, numbers: [] }],
    [false, { ...BASE, targets: [{ ...FIGURE, scope: [] }] }],
    [false, []],
    [false, {}],
    [false, { id: 'here' }],
    [false, { ...BASE, id: 'Here' }],
    [false, { ...BASE, title: '' }],
    [false, { ...BASE, colour: 1 }],
    [false, { ...BASE, year: '2022' }],
    [false, { ...BASE, year: 2022.5 }],
    [false, { ...BASE, year: 1999 }],
    [false, { ...BASE, reportDay: 32 }],
    [false, { ...BASE, cadence: null }],
    [false, { ...BASE, region: { code: '50011', name: 'x' } }],
    [false, { ...BASE, organisations: [{}] }],
    [false, { ...BASE, organisations: [{ name: '甲', kind: 'club' }] }],
    [false, { ...BASE, bands: {} }],
    [false, { ...BASE, bands: { by: 'ratio', red: 1 } }],
    [false, { ...BASE, baseline: { kind: 'factor', factor: 0 } }],
    [false, { ...BASE, baseline: { kind: 'factor' } }],
    [false, { ...BASE, baseline: { kind: 'shares', shares: [1] } }],
    [false, { ...BASE, rules: { a: 'never' } }],
    [false, { ...BASE, rules: { a: { limit: '3' } } }],
    [false, { ...BASE, requiredLists: ['all'] }],
    [false, { ...BASE, checkpoints: [FIGURE] }],
    [false, { ...BASE, checkpoints: [{ ...FIGURE, by: '2022-13-01' }] }],
    [false, { ...BASE, targets: [{ ...FIGURE, enforced: 'yes' }] }],
    [false, { ...BASE, accountability: [{ mechanism: '五个一', elements: [] }] }],
    [false, { ...BASE, sizeClasses: [0] }],
    [false, { ...BASE, entryThresholds: [{ totalInvestment: 1 }] }],
    [false, { ...BASE, targets: [{ ...FIGURE, damaged: 1 }] }],
  ])('%p %#', (good, file) => {
    expect(hasPolicyShape(file)).toBe(good);
    expect(conforms(SCHEMA, file)).toBe(good);
  });

  it('also where one value of a good file is replaced', () => {
    const paths = leaves(changshou2022 as unknown);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 1 }), (path, value) => {
        const file = replaced(changshou2022 as unknown, path, value);
        expect(conforms(SCHEMA, file)).toBe(hasPolicyShape(file));
      }),
    );
  });
});

it('docs/policy.schema.json is this schema: npx tsx .ci/write-policy-schema.ts writes it', () => {
  const published: unknown = JSON.parse(readFileSync(join(__dirname, '../../../docs/policy.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(SCHEMA)));
});

it.each(['beibei-2022', 'tongren-2022-2023', 'wuxi-2022'])('the shipped file %s has the shape', (id) => {
  const file: unknown = JSON.parse(readFileSync(join(__dirname, `shipped/${id}.json`), 'utf8'));
  expect(conforms(SCHEMA, file)).toBe(true);
});

it('says for each key what it is', () => {
  const properties = SCHEMA.properties as Record<string, JsonSchema>;
  expect(Object.keys(properties)).toEqual(Object.keys(PolicyFileSchema.entries));
  expect(Object.entries(properties).filter(([, property]) => property.description === undefined)).toEqual([]);
});

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
