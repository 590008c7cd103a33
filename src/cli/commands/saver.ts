/** A file in which a long search saves what it has done. */
import { CornercheckError } from '../../errors.ts';
import { oneLine } from '../frame/deliver.ts';
import { note } from '../frame/output.ts';
import { writeText } from '../frame/write.ts';

/** Saves; where that fails it says so once, and the search goes on. */
export function saverOf(path: string): {
  readonly save: (text: string) => void;
  readonly failed: () => boolean;
} {
  let failure: string | undefined;
  const save = (text: string): void => {
    try {
      writeText(path, text);
      failure = undefined;
    } catch (error) {
      if (!(error instanceof CornercheckError)) throw error;
      if (failure !== error.message) note(`cornercheck: ${oneLine(error.message)}; the search goes on`);
      failure = error.message;
    }
  };
  return { save, failed: () => failure !== undefined };
}
