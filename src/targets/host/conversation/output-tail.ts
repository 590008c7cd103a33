/** The last lines that a target printed, for messages; bounded whatever it prints. */
import { printable } from '../../words/printable.ts';

const KEPT = 8000;

export interface OutputTail {
  readonly hear: (chunk: Buffer | string) => void;
  /**
   * The last line that is not blank, in brackets behind a blank; nothing where nothing was printed. Node prints an error
   * and its stack before its own last words: of those the error is told.
   */
  lastLine(): string;
}

const FATAL = /^FATAL ERROR: /;
const ERROR = /^(?:[A-Z]\w*)?Error\b/;

export function outputTail(onOutput?: (text: string) => void): OutputTail {
  let kept = '';
  return {
    hear: chunk => {
      const text = chunk.toString();
      kept = (kept + text.slice(-KEPT)).slice(-KEPT);
      onOutput?.(text);
    },
    lastLine: () => {
      const lines = kept.trimEnd().split('\n');
      const last = lines.at(-1)!;
      const line =
        lines.findLast(text => FATAL.test(text)) ??
        (last.startsWith('Node.js v') ? lines.findLast(text => ERROR.test(text)) : undefined) ??
        last;
      return line.trim() === '' ? '' : ` (last words: ${printable(line.trim()).slice(0, 200)})`;
    },
  };
}
