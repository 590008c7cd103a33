/** The JSON Schema of all documents, from their types in src/documents. */
import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '..');

const generatorOf = (file: string) =>
  createGenerator({
    path: join(ROOT, file),
    tsconfig: join(ROOT, 'tsconfig.json'),
    skipTypeCheck: true,
    additionalProperties: false,
    encodeRefs: false,
  });

/** Draft 7. Each message is one of its `definitions`: `description`, `question1`, `answer1`, `question2`, `answer2`. */
export function schemaOfProtocol(): object {
  const { ProtocolMessages, ...definitions } = generatorOf('src/documents/protocol.ts').createSchema(
    'ProtocolMessages',
  ).definitions as Record<string, Schema>;
  const messages = (ProtocolMessages as { properties: Record<string, Schema> }).properties;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The lines that targets of cornercheck write and read',
    anyOf: Object.keys(messages).map(name => ({ $ref: `#/definitions/${name}` })),
    definitions: { ...messages, ...definitions },
  };
}

/** Draft 7. A document is told by its `format`; where a command stopped early it has `"status": "undecided"` instead of an answer. */
export function schemaOfDocuments(): object {
  // One for all: each reads the types of the whole project.
  const generator = generatorOf('src/documents/kinds.ts');
  const definitionsOf = (type: string): Record<string, Schema> =>
    generator.createSchema(type).definitions as Record<string, Schema>;
  const { Kinds, ...definitions } = definitionsOf('Kinds');
  const { GivenDocuments: _, ...given } = definitionsOf('GivenDocuments');
  const kinds = Object.entries((Kinds as { properties: Record<string, Schema> }).properties);
  const stopped = { required: ['status'] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The documents of cornercheck',
    type: 'object',
    required: ['format'],
    properties: { format: { enum: kinds.map(([format]) => format) } },
    if: stopped,
    // biome-ignore lint/suspicious/noThenProperty: that is what JSON Schema calls it.
    then: { $ref: '#/definitions/StoppedDocument' },
    else: {
      allOf: kinds.map(([format, kind]) => ({
        if: { properties: { format: { const: format } } },
        // biome-ignore lint/suspicious/noThenProperty: that is what JSON Schema calls it.
        then: kind,
      })),
    },
    definitions: { ...definitions, ...definitionsOf('StoppedDocument'), ...given },
  };
}

export const schemaText = (schema = schemaOfDocuments()): string => `${JSON.stringify(schema, null, 2)}\n`;
