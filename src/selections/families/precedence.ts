/** Comparisons of arguments, as guards of index cells. */
import { affineFunction } from '../../expressions/index.ts';
import { ONE, type Rational, rational } from '../../numbers/index.ts';
import type { VanishingGuard } from '../basic-function.ts';

/** ±x_argument. */
export interface SignedArgument {
  readonly argument: number;
  readonly sign: 1 | -1;
}

const number = (sign: number): Rational => rational(sign);

/** a − b on ℝ^arity, for two different signed arguments. */
function difference(arity: number, a: SignedArgument, b: SignedArgument) {
  if (a.argument === b.argument)
    return affineFunction(arity, [{ argument: a.argument, coefficient: number(2 * a.sign) }]);
  const first = { argument: a.argument, coefficient: number(a.sign) };
  const second = { argument: b.argument, coefficient: number(-b.sign) };
  return affineFunction(arity, a.argument < b.argument ? [first, second] : [second, first]);
}

/** The guard a >= b, or a > b where b wins ties: a comes before b. */
export function precedes(
  arity: number,
  a: SignedArgument,
  b: SignedArgument,
  winsTies: boolean,
): VanishingGuard {
  return { function: difference(arity, a, b), relation: winsTies ? '>=' : '>' };
}

/** x_argument >= 0, or -x_argument > 0. */
export function signGuard(arity: number, argument: number, sign: 1 | -1): VanishingGuard {
  const coefficient = sign > 0 ? ONE : number(-1);
  return {
    function: affineFunction(arity, [{ argument, coefficient }]),
    relation: sign > 0 ? '>=' : '>',
  };
}
