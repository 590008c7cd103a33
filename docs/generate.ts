/** Writes what in docs/, and in ARCHITECTURE.md, comes from the library and its types: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { operationsPage } from './operations.ts';
import { maxPicture } from './picture.ts';
import { architecturePage } from './plan.ts';
import { targetsPage } from './received.ts';
import { schemaOfProtocol, schemaText } from './schema.ts';

export const FILES: Readonly<Record<string, () => string>> = {
  'operations.md': operationsPage,
  'max.svg': maxPicture,
  'documents.schema.json': () => schemaText(),
  'protocol.schema.json': () => schemaText(schemaOfProtocol()),
  'targets.md': targetsPage,
  '../ARCHITECTURE.md': architecturePage,
};

if (process.argv[1] === import.meta.filename)
  for (const [name, text] of Object.entries(FILES)) writeFileSync(new URL(name, import.meta.url), text());
