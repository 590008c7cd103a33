/** Descartes' rule of signs, and what it is put to: polynomials as integer coefficients of ascending powers. */
import { signOf } from '../../numbers/integers.ts';

type Coefficients = readonly bigint[];

/** How often the sign changes along the list, zeros left out. */
export function signVariations(values: Coefficients): number {
  let count = 0;
  let last = 0;
  for (const value of values) {
    const sign = signOf(value);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) count += 1;
    last = sign;
  }
  return count;
}

/** p(x + 1). */
export function shiftByOne(p: Coefficients): bigint[] {
  const shifted = [...p];
  for (let i = 0; i < shifted.length - 1; i += 1)
    for (let j = shifted.length - 2; j >= i; j -= 1) shifted[j]! += shifted[j + 1]!;
  return shifted;
}
