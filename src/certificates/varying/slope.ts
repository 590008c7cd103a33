/** d/dt of functions of t, and their values at numbers: by how they are made. */
import { rationals } from '../kernel/jet.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { isReal, type Real } from '../reals/real.ts';

/** By the chain rule; `one` and `known` belong to the same functions. */
export function slopeOf(f: Rat, known: Map<Rat, Rat>, meter: Meter): Rat {
  if (!isReal(f)) return Q.ZERO;
  const before = known.get(f);
  if (before) return before;
  const found = made(f, one => slopeOf(one, known, meter), meter);
  known.set(f, found);
  return found;
}

function made(f: Real, slope: (one: Rat) => Rat, meter: Meter): Rat {
  const { op, args, exponent } = f;
  if (op === 'variable') return Q.ONE;
  const [a, b] = args as readonly [Rat, Rat];
  const own = slope(a);
  if (op === 'add') return Q.add(own, slope(b), meter);
  if (op === 'mul') return Q.add(Q.mul(own, b, meter), Q.mul(a, slope(b), meter), meter);
  // Constants, whatever is done to them.
  if (!own.reals && own.n === 0n) return Q.ZERO;
  return Q.mul(own, outer(f, op, a, exponent, meter), meter);
}

/** Where f has a value, what is divided by here is not 0. */
function outer(f: Real, op: string, a: Rat, exponent: Rat | undefined, meter: Meter): Rat {
  const on = rationals(meter);
  if (op === 'power') return Q.mul(exponent!, Q.power(a, Number(exponent!.n) - 1, meter)!, meter);
  if (op === 'fraction') {
    const lower = Q.add(exponent!, Q.MINUS_ONE, meter);
    return Q.mul(exponent!, on.fraction(a, lower)!, meter);
  }
  if (op === 'exp') return f;
  if (op === 'log') return Q.inverse(a, meter)!;
  if (op === 'sin') return on.apply('cos', a)!;
  if (op === 'cos') return Q.neg(on.apply('sin', a)!);
  return Q.inverse(Q.add(Q.ONE, Q.mul(a, a, meter), meter), meter)!;
}

/** f(x); x and the result belong to the numbers of the meter. Stops where there is no value. */
export function valueThere(f: Rat, x: Rat, known: Map<Rat, Rat>, meter: Meter): Rat {
  if (!isReal(f)) return f;
  if (f.op === 'variable') return x;
  const before = known.get(f);
  if (before) return before;
  const [a, b] = f.args.map(one => valueThere(one, x, known, meter)) as [Rat, Rat];
  const found = valueBy(f, a, b, meter);
  if (found === undefined) throw new Stop('a function without a value at a number');
  known.set(f, found);
  return found;
}

function valueBy({ op, exponent }: Real, a: Rat, b: Rat, meter: Meter): Rat | undefined {
  const on = rationals(meter);
  if (op === 'add') return on.add(a, b);
  if (op === 'mul') return on.mul(a, b);
  if (op === 'power') return on.power(a, Number(exponent!.n));
  if (op === 'fraction') return on.fraction(a, exponent!);
  return op === 'variable' ? undefined : on.apply(op, a);
}
