/** Selections that near a point, but for their value there, are one quotient of homogeneous polynomials, of degree 1. */
import { describe, expect, test } from 'vitest';
import { isHomogeneousNear } from '../../../src/fields/regular/homogeneous.ts';
import { Germs } from '../../../src/functions/near/germ.ts';
import { isFailure, rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { vector } from '../evaluated.ts';

/** s(x, y) at a point; `same`: the coordinate of each of its arguments. */
function isHomogeneous(
  pieces: string,
  x: number[] = [0, 0],
  same: number[] = [0, 1],
  inputs = 'x, y',
): boolean {
  const line = compile(parseProgramText(`select s(${inputs}) { ${pieces} }\nf(${inputs}) = s(${inputs})`));
  const { g } = line.steps[0]!;
  const at = vector(...x);
  const germs = new Germs(x.length);
  const variables = same.map(i => germs.coordinate(i, at[i]!));
  const cells = g.cells(
    rationalField,
    same.map(i => at[i]!),
  );
  if (isFailure(cells)) throw new Error(cells.why);
  const asked = cells.map(cell => ({
    ...cell,
    asks: cell.guards.map(({ function: h, relation }) => {
      const value = h.value(germs.field, variables);
      if (isFailure(value)) throw new Error(value.why);
      return { h: value.top, relation };
    }),
  }));
  return isHomogeneousNear(g, { n: x.length, at, same, cells: asked, germs });
}

const off = (quotient: string, value = '0') => `${quotient} when x^2 + y^2 > 0; ${value} when x^2 + y^2 <= 0`;

test.each([
  [off('x^3/(x^2 + y^2)')],
  [off('(x^3 - 2*x*y^2)/(x^2 + 3*y^2)')],
  [off('x*y^2/(x^2 + y^2) + 5', '5')],
  [off('x*y^4/(x^4 + y^4)')],
  [off('(x^2 + y^2)*x/(x^2 + y^2)')],
  // The denominator may be < 0, the point be told by =, and the numerator be 0.
  [off('x^3/(-x^2 - y^2)')],
  ['x^3/(x^2 + y^2) when x^2 + y^2 != 0; 0 when x^2 + y^2 = 0'],
  [off('0*x/(x^2 + y^2)')],
  ['x^3/(x^2 + y^2) when x^2 + y^2 > 0; 0 when x^2 + y^2 <= 0 and x <= 0; y when x^2 + y^2 <= 0 and x > 0'],
])('%s is', pieces => {
  expect(isHomogeneous(pieces)).toBe(true);
});

test.each([
  // Of degree 0 it jumps; of degree −1 it has no bound; of degree 2, or of terms of several degrees, it is not seen.
  [off('x^2/(x^2 + y^2)')],
  [off('x/(x^2 + y^2)')],
  [off('x^4/(x^2 + y^2)')],
  [off('(x^3 + x^4)/(x^2 + y^2)')],
  [off('x^3/(x^2 + y^4)')],
  ['x^3/(x^2 + y^2) when x^2 + y^2 >= 0'],
  // A polynomial is no quotient: its pieces say that it is regular.
  [off('2*x + y')],
  // Another value at the point.
  [off('x^3/(x^2 + y^2)', '1')],
  [off('x^3/(x^2 + y^2) + 5')],
  // A denominator that is 0 off the point.
  [off('x^3/(x^2 - y^2)')],
  [off('x^2/y')],
  // Two pieces, or one that is not taken all around.
  ['x^3/(x^2 + y^2) when x > 0; 0 when x <= 0'],
  ['x^3/(x^2 + y^2) when x^2 > 0; 0 when x^2 <= 0'],
  ['x^3/(x^2 + y^2) when x != 0; 0 when x = 0'],
])('%s is not', pieces => {
  expect(isHomogeneous(pieces)).toBe(false);
});

describe('about another point, and of arguments that are one', () => {
  test('the displacement counts', () => {
    const moved = '(x - 1)^3/((x - 1)^2 + y^2) when (x - 1)^2 + y^2 > 0; 0 when (x - 1)^2 + y^2 <= 0';
    expect(isHomogeneous(moved, [1, 0])).toBe(true);
  });

  test('three arguments of two coordinates', () => {
    const three = 'x^2*z/(x^2 + y^2) when x^2 + y^2 > 0; 0 when x^2 + y^2 <= 0';
    expect(isHomogeneous(three, [0, 0], [0, 1, 0], 'x, y, z')).toBe(true);
    expect(isHomogeneous(three, [0, 0, 0], [0, 1, 2], 'x, y, z')).toBe(false);
  });
});
