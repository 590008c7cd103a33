/**
 * How near to 0 a number made of rationals by + − × ÷ and roots can be, if it is not 0: |E| ≥ 1/(l u^(D − 1)), D the product of the degrees
 * of its roots (Burnikel, Funke, Mehlhorn, Schirra, Schmitt 2001: u and l bound the conjugates of an algebraic integer and of
 * what it is divided by).
 */
import type { Meter } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { isReal, type Real } from './real.ts';

/** log₂ of u and of l, at most. */
type Bounds = readonly [u: number, l: number];

const lengthOf = (m: bigint): number => (m < 0n ? -m : m).toString(2).length;

/** Binary digits after which a number that is not 0 shows that; undefined where it is not made of roots, or where they are many. */
export function separationOf(a: Real, most: number, meter: Meter): number | undefined {
  const known = new Map<Rat, Bounds | undefined>();
  let degree = 1;
  const boundsOf = (one: Rat): Bounds | undefined => {
    if (!isReal(one)) return [lengthOf(one.n), lengthOf(one.d)];
    if (!known.has(one)) {
      meter.charge(5);
      known.set(one, ofReal(one));
    }
    return known.get(one);
  };
  const ofReal = ({ op, args, exponent }: Real): Bounds | undefined => {
    const [x, y] = args.map(boundsOf);
    if (x === undefined) return undefined;
    if (op === 'add') return y && [Math.max(x[0] + y[1], x[1] + y[0]) + 1, x[1] + y[1]];
    if (op === 'mul') return y && [x[0] + y[0], x[1] + y[1]];
    if (op !== 'power' && op !== 'fraction') return undefined;
    const root = op === 'power' ? x : rootOf(x, Number(exponent!.d));
    const k = Number(exponent!.n);
    const [u, l] = k < 0 ? [root[1], root[0]] : root;
    return [u * Math.abs(k), l * Math.abs(k)];
  };
  const rootOf = ([u, l]: Bounds, q: number): Bounds => {
    degree *= q;
    return u >= l ? [Math.ceil((u + (q - 1) * l) / q), l] : [u, Math.ceil(((q - 1) * u + l) / q)];
  };
  const bounds = boundsOf(a);
  const digits = bounds && bounds[1] + (degree - 1) * bounds[0] + 1;
  return digits !== undefined && digits <= most ? digits : undefined;
}
