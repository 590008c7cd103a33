/** What a document is once it was saved. */
import { type Document, stringifyCompact } from '../documents/index.ts';

/** As it is read back from a file: a document of the engine and a saved one give the same text. */
export const asSaved = <D extends Document>(document: D): D => JSON.parse(stringifyCompact(document)) as D;
