/** What went wrong, in one line of bounded length. */
import { printable } from '../../words/printable.ts';

const LONGEST = 300;

export const errorLine = (text: string): string =>
  printable(text.slice(0, 10_000).split('\n')[0]!).slice(0, LONGEST);

/** What was thrown. */
export function errorText(error: unknown): string {
  try {
    return errorLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  } catch {
    return 'something that cannot be printed';
  }
}
