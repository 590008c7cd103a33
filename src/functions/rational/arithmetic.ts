/**
 * The operations of ℚ(t), each result kept as long as its operands are: the pieces of one restriction share most of
 * what they compute, and get the same objects for it.
 */
import { equal, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import {
  addFunctions,
  constantRationalFunction,
  multiplyFunctions,
  negateFunction,
  ONE_FUNCTION,
  powerFunction,
  type RationalFunction,
  subtractFunctions,
  ZERO_FUNCTION,
} from '../../polynomials/index.ts';

type Binary = (a: RationalFunction, b: RationalFunction) => RationalFunction;

export interface FunctionArithmetic {
  readonly from: (q: Rational) => RationalFunction;
  readonly add: Binary;
  readonly sub: Binary;
  readonly mul: Binary;
  readonly neg: (a: RationalFunction) => RationalFunction;
  readonly pow: (a: RationalFunction, k: number) => RationalFunction;
}

/** Results forgotten with their operands. */
function kept<A extends object, B>(work: (a: A) => B): (a: A) => B {
  const known = new WeakMap<A, B>();
  return a => {
    let result = known.get(a);
    if (result === undefined) {
      result = work(a);
      known.set(a, result);
    }
    return result;
  };
}

/** Constants are as few as a program has. 0 and 1 are those by which nothing has to be added or multiplied. */
const constantOf = kept((q: Rational) => {
  if (equal(q, ZERO)) return ZERO_FUNCTION;
  return equal(q, ONE) ? ONE_FUNCTION : constantRationalFunction(q);
});

/** Each result made anew, which takes least where no operands meet twice: nothing is looked up, and nothing kept. */
export const PLAIN_ARITHMETIC: FunctionArithmetic = {
  from: constantOf,
  add: addFunctions,
  sub: subtractFunctions,
  mul: multiplyFunctions,
  neg: negateFunction,
  pow: powerFunction,
};

export function keptArithmetic(): FunctionArithmetic {
  const binary = (work: Binary): Binary => {
    const byFirst = kept((a: RationalFunction) => kept((b: RationalFunction) => work(a, b)));
    return (a, b) => byFirst(a)(b);
  };
  const powers = kept((_: RationalFunction) => new Map<number, RationalFunction>());
  return {
    from: constantOf,
    add: binary(addFunctions),
    sub: binary(subtractFunctions),
    mul: binary(multiplyFunctions),
    neg: kept(negateFunction),
    pow: (a, k) => {
      const known = powers(a);
      const power = known.get(k) ?? powerFunction(a, k);
      known.set(k, power);
      return power;
    },
  };
}
