/** All zeros of a function on a piece on which it is analytic, one after the other. */
import type { Elementary } from '../../functions/elementary/elementary-field.ts';
import { Undecided } from '../../numbers/index.ts';
import { Analytic } from './analytic.ts';
import { type Gap, samplesIn } from './pieces.ts';
import { LinePoint } from './point.ts';
import { nearestZero, type Setting } from './zeros.ts';

const MAX_ZEROS = 48;

/**
 * Ascending, both ends left out; f is not 0 all along. Throws Undecided where they are too many, or not told apart; those that were
 * found come before.
 */
export function* allZeros(setting: Setting, f: Elementary, gap: Gap): Iterable<LinePoint> {
  // A gap waits, or a zero for those on its left.
  const stack: (Gap | LinePoint)[] = [gap];
  try {
    yield* searched(setting, f, stack);
  } catch (error) {
    if (error instanceof Undecided) yield* stack.reverse().filter(one => one instanceof LinePoint);
    throw error;
  }
}

function* searched(setting: Setting, f: Elementary, stack: (Gap | LinePoint)[]): Iterable<LinePoint> {
  const own = new Analytic(setting.field, setting.reals, f);
  let count = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next instanceof LinePoint) {
      yield next;
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
    if (right) stack.push({ after: right, before }, right);
    if (left) stack.push(left, { after, before: left });
    count += Number(left !== undefined) + Number(right !== undefined);
    if (count > MAX_ZEROS) throw new Undecided(`more than ${MAX_ZEROS} zeros`);
  }
}
