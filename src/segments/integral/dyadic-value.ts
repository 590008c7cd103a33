/** Rational functions at points with powers of two apart. */
import { dyadicField, fromInteger, fromRational, type Split } from '../../numbers/dyadic-field.ts';
import { isFailure, rational } from '../../numbers/index.ts';
import type { Polynomial, RationalFunction } from '../../polynomials/index.ts';

/** f(x); undefined at a pole. */
export function valueAt(f: RationalFunction, x: Split): Split | undefined {
  const { add, mul, div, zero } = dyadicField;
  const at = ({ coefficients, denominator }: Polynomial): Split =>
    mul(
      coefficients.reduceRight((value, c) => add(mul(value, x), fromInteger(c)), zero),
      fromRational(rational(1n, denominator)),
    );
  const value = div(at(f.top), at(f.bottom));
  return isFailure(value) ? undefined : value;
}
