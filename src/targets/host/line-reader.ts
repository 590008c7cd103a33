/** Cuts a stream of bytes into lines of bounded length. */
import { StringDecoder } from 'node:string_decoder';

export const MAX_LINE = 1_000_000;

/** Hears each line without its end; `tooLong` once for every MAX_LINE characters without one, which are dropped. */
export function lineReader(hear: (line: string) => void, tooLong: () => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return chunk => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) hear(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (rest.length > MAX_LINE) {
      rest = '';
      tooLong();
    }
  };
}
