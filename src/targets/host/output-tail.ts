/** The last lines that a target printed, for messages; bounded whatever it prints. */
const KEPT = 2000;

export interface OutputTail {
  readonly hear: (chunk: Buffer | string) => void;
  /** The last line that is not blank, in brackets behind a blank; nothing where nothing was printed. */
  lastLine(): string;
}

export function outputTail(onOutput?: (text: string) => void): OutputTail {
  let kept = '';
  return {
    hear: chunk => {
      const text = chunk.toString();
      kept = (kept + text.slice(-KEPT)).slice(-KEPT);
      onOutput?.(text);
    },
    lastLine: () => {
      const line = kept.trimEnd().split('\n').at(-1)!.trim();
      return line === '' ? '' : ` (last words: ${line.slice(0, 200)})`;
    },
  };
}
