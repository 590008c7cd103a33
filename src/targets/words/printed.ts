/** What a target prints, shown to people: in whole lines, fit for a terminal, and not for ever. */
import { printable } from './printable.ts';

const LINES = 20;
const LONGEST = 200;

/**
 * For {@link HostOptions.onOutput}: the first lines as notes, each with the target's name before it.
 *
 *     const host = await openTarget('tfjs', { onOutput: printedNotes('tfjs', line => console.error(line)) });
 */
export function printedNotes(target: string, note: (line: string) => void): (text: string) => void {
  let rest = '';
  let shown = 0;
  return text => {
    if (shown > LINES) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop()!.slice(0, LONGEST + 1);
    for (const line of lines) {
      if (line.trim() === '') continue;
      shown += 1;
      const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
      if (shown <= LINES) note(`${printable(target)} printed: ${printable(cut.trimEnd())}`);
      else return note(`${printable(target)} prints more, which is not shown`);
    }
  };
}
