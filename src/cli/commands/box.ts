/** `--box LO,HI`, once or once an input: a part of the space. */
import { CornercheckError } from '../../errors.ts';
import { compare, parseRational, type Rational } from '../../numbers/index.ts';

/** Both ends, lo < hi, for each input. Throws CornercheckError `bad-usage`. */
export function readBox(
  texts: readonly string[],
  inputs: readonly string[],
): (readonly [Rational, Rational])[] {
  const boxes = texts.map(text => {
    const [lo, hi, ...others] = text.split(',').map(part => parseRational(part, '--box'));
    if (lo === undefined || hi === undefined || others.length > 0 || compare(lo, hi) >= 0)
      throw new CornercheckError('bad-usage', `expected two ends such as -1,1, got ${text}`, '--box');
    return [lo, hi] as const;
  });
  if (boxes.length !== 1 && boxes.length !== inputs.length)
    throw new CornercheckError('bad-usage', `expected one, or one for each of ${inputs.join(', ')}`, '--box');
  return inputs.map((_, i) => boxes[boxes.length === 1 ? 0 : i]!);
}
