/** All zeros of a function on a piece on which it is analytic, one after the other. */
import type { Elementary } from '../../functions/elementary/elementary-field.ts';
import { Undecided } from '../../numbers/index.ts';
import { Analytic } from './analytic.ts';
import { type Gap, samplesIn } from './pieces.ts';
import type { LinePoint } from './point.ts';
import { nearestZero, type Setting } from './zeros.ts';

const MAX_ZEROS = 48;

/** Ascending, both ends left out; f is not 0 all along. Throws Undecided where they are too many, or not told apart. */
export function allZeros(setting: Setting, f: Elementary, gap: Gap): LinePoint[] {
  const own = new Analytic(setting.field, setting.reals, f);
  const found: LinePoint[] = [];
  let count = 0;
  // A gap waits, or a zero for those on its left.
  const stack: (Gap | LinePoint)[] = [gap];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!('after' in next)) {
      found.push(next);
      continue;
    }
    const { after, before } = next;
    const x = [...samplesIn(next)].find(sample => {
      const side = own.signAt(sample);
      return side === 1 || side === -1;
    });
    if (x === undefined) throw new Undecided('no number beside zeros was found');
    const left = nearestZero(setting, f, x, after, -1);
    const right = nearestZero(setting, f, x, before, 1);
    count += Number(left !== undefined) + Number(right !== undefined);
    if (count > MAX_ZEROS) throw new Undecided(`more than ${MAX_ZEROS} zeros`);
    if (right) stack.push({ after: right, before }, right);
    if (left) stack.push(left, { after, before: left });
  }
  return found;
}
