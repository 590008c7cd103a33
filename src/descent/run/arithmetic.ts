/** How iterates are computed: exactly, on a dyadic grid that was asked for, or in a floating-point format. */

import { machineField } from '../../numbers/floating/machine-field.ts';
import {
  equal,
  type FloatFormat,
  float32,
  float64,
  format,
  fromFloat,
  type OrderedField,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  rounderTo,
  toFloat,
} from '../../numbers/index.ts';

export interface DescentArithmetic<T> {
  /** In which gradients are computed, where no target is asked. */
  readonly field: OrderedField<T>;
  /** Whether iterates are those of (8), not rounded. */
  readonly exact: boolean;
  /** The number nearest to q that an iterate may have as a coordinate. */
  take(q: Rational): T;
  rationalOf(value: T): Rational;
  floatOf(value: T): number;
  /** x − γ g. */
  next(x: readonly T[], step: Rational, gradient: readonly T[]): T[];
  mean(gradients: readonly (readonly T[])[]): readonly T[];
  isZero(value: T): boolean;
  equal(a: T, b: T): boolean;
  /** Whether an iterate may have the coordinate: finite, and short enough. */
  fits(value: T): boolean;
  finite(value: T): boolean;
}

/** Exact rationals of at most so many digits above and below; rounded to multiples of 2^−grid where a grid is given. */
export function exactArithmetic(digits: number, grid?: number): DescentArithmetic<Rational> {
  const limit = 10n ** BigInt(digits);
  const onGrid = (q: Rational): Rational => (grid === undefined ? q : roundTo(q, grid));
  return {
    field: rationalField,
    exact: grid === undefined,
    take: onGrid,
    rationalOf: value => value,
    floatOf: value => toFloat(value),
    next: (x, step, gradient) => x.map((value, i) => onGrid(value.sub(step.mul(gradient[i]!)))),
    mean: gradients => {
      const [first, ...others] = gradients;
      if (others.length === 0) return first!;
      const share = rational(1, gradients.length);
      return first!.map((value, i) => others.reduce((sum, other) => sum.add(other[i]!), value).mul(share));
    },
    isZero: value => value.n === 0n,
    equal,
    fits: value => value.n < limit && value.d < limit,
    finite: () => true,
  };
}

/** The multiple of 2^−bits nearest to q; of two the larger. */
function roundTo(q: Rational, bits: number): Rational {
  const scale = 1n << BigInt(bits);
  const [top, bottom] = [2n * q.s * q.n * scale + q.d, 2n * q.d];
  const floor = top / bottom - (top % bottom < 0n ? 1n : 0n);
  return rational(floor, scale);
}

/** x − γ g with two roundings, γ rounded once before. */
export function floatArithmetic(machine: FloatFormat): DescentArithmetic<number> {
  const round = rounderTo(machine);
  return {
    field: machineField(machine),
    exact: false,
    take: q => toFloat(q, machine),
    rationalOf: fromFloat,
    floatOf: value => value,
    next: (x, step, gradient) => {
      const factor = toFloat(step, machine);
      // − 0 is 0 here: as points they are the same.
      return x.map((value, i) => round(value - round(factor * gradient[i]!)) + 0);
    },
    mean: gradients =>
      gradients.length === 1
        ? gradients[0]!
        : gradients[0]!.map((_, i) =>
            round(gradients.reduce((sum, gradient) => round(sum + gradient[i]!), 0) / gradients.length),
          ),
    isZero: value => value === 0,
    equal: (a, b) => a === b,
    fits: Number.isFinite,
    finite: Number.isFinite,
  };
}

export const MACHINES = { float64, float32 } as const;

/** The spacing of a grid, for people. */
export const gridText = (bits: number): string => format(powerOfTwo(-bits));
