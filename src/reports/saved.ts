/** What a document is once it was saved. */
import { type Document, stringifyCompact } from '../documents/index.ts';

/** As it is read back from a file: a document of the engine and a saved one give the same text. A program stands in it as it is saved. */
export function asSaved<D extends Document>(document: D): D {
  if (!('program' in document)) return JSON.parse(stringifyCompact(document)) as D;
  return { ...JSON.parse(stringifyCompact({ ...document, program: undefined })), program: document.program };
}
