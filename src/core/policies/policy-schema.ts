/** The published JSON Schema (draft 2020-12) of a policy file, made from the schema that checks it. */
import { PolicyFileSchema } from './policy-file.js';
import { shapeOf, type Shape } from './schema-shape.js';

export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * For editors and other programs. It tells the shape; what one part must be to another (an alias of two names, a programme
 * that does not exist) is told by parsePolicy only.
 */
export function policyJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:investment-dispatch:policy',
    title: '投资调度政策文件',
    ...schemaOf(shapeOf(PolicyFileSchema)),
  };
}

function schemaOf(shape: Shape): JsonSchema {
  const plain = shape.nullable ? orNull(keywordsOf(shape)) : keywordsOf(shape);
  return {
    ...(shape.description === null ? {} : { description: shape.description }),
    ...plain,
    ...(shape.default === undefined ? {} : { default: shape.default }),
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  return 'type' in schema ? { ...schema, type: [schema.type, 'null'] } : { anyOf: [schema, { type: 'null' }] };
}

function keywordsOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...(shape.forms[0] === undefined ? {} : { pattern: shape.forms[0].source }) };
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        ...(shape.least === null ? {} : { minimum: shape.least }),
        ...(shape.above === null ? {} : { exclusiveMinimum: shape.above }),
        ...(shape.most === null ? {} : { maximum: shape.most }),
      };
    case 'yes-no':
      return { type: 'boolean' };
    case 'one-of':
      return { enum: shape.values };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.item),
        ...(shape.least === null ? {} : { minItems: shape.least }),
        ...(shape.exactly === null ? {} : { minItems: shape.exactly, maxItems: shape.exactly }),
      };
    case 'object': {
      const entries = [...shape.entries];
      const required = entries.filter(([, entry]) => !entry.optional).map(([key]) => key);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, schemaOf(entry)])),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: shape.rest === null ? false : schemaOf(shape.rest),
      };
    }
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(shape.value) };
    case 'any-of':
    case 'variant':
      return { anyOf: shape.options.map(schemaOf) };
  }
}
