/** Cuts a stream of bytes into lines of bounded length. */
import { StringDecoder } from 'node:string_decoder';

export const MAX_LINE = 1_000_000;

/** Hears each line without its end; `tooLong` once for every `longest()` characters without one, which are dropped. */
export function lineReader(
  hear: (line: string) => void,
  tooLong: () => void,
  longest: () => number = () => MAX_LINE,
): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest: string[] = [];
  let length = 0;
  return chunk => {
    const lines = decoder.write(chunk).split('\n');
    const last = lines.pop()!;
    for (const [i, line] of lines.entries()) {
      const whole = i === 0 ? rest.join('') + line : line;
      hear(whole.endsWith('\r') ? whole.slice(0, -1) : whole);
    }
    if (lines.length > 0) [rest, length] = [[], 0];
    rest.push(last);
    length += last.length;
    if (length > longest()) {
      [rest, length] = [[], 0];
      tooLong();
    }
  };
}
