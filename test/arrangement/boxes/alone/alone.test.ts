/** Boxes with one point at which 0 ∈ D_P, or none: test functions of nonsmooth optimisation, and drawn ones; the checker derives the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../../src/certificates/index.ts';
import { compare, format, parseRational } from '../../../../src/numbers/index.ts';
import { seeded } from '../../../random.ts';
import { found } from '../found.ts';

describe('all points', () => {
  test.each<readonly [name: string, text: string, ends: readonly [number, number], at: readonly string[]]>([
    ['a corner', 'x^2 + abs(y)', [-2, 2], ['0,0']],
    ['not in the middle', '(x - 1/3)^2 + abs(y - 1/7)', [-2, 2], ['1/3,1/7']],
    ['a saddle', 'x^2 - y^2', [-2, 2], ['0,0']],
    ['on the edge of the box', 'abs(x) + abs(y) + x*y', [-1, 1], ['-1,1', '0,0', '1,-1']],
    ['two ties, one multiplier', 'relu(x) + relu(y) + x^2 + y^2 - x/2', [-3, 3], ['0,0']],
    ['exp', 'max(exp(x) - 1, abs(y)) + x^2', [-3, 3], ['0,0']],
    ['CB3', 'max(x^4 + y^2, (2 - x)^2 + (2 - y)^2, 2*exp(y - x))', [-5, 5], ['1,1']],
    ['Crescent', 'max(x^2 + (y - 1)^2 + y - 1, -x^2 - (y - 1)^2 + y + 1)', [-5, 5], ['0,0', '0,2', '0,3/2']],
    ['DEM', 'max(5*x + y, -5*x + y, x^2 + y^2 + 4*y)', [-5, 5], ['0,-3']],
    ['Mifflin 1', '-x + 20*max(x^2 + y^2 - 1, 0)', [-5, 5], ['1,0']],
    ['Mifflin 2', '-x + 2*(x^2 + y^2 - 1) + 7/4*abs(x^2 + y^2 - 1)', [-5, 5], ['1,0']],
    [
      'QL',
      'max(x^2 + y^2, x^2 + y^2 + 10*(4 - 4*x - y), x^2 + y^2 + 10*(6 - x - 2*y))',
      [-5, 5],
      ['6/5,12/5'],
    ],
    ['Chebyshev and Rosenbrock, nonsmooth', '(x - 1)^2 + 10*abs(y - x^2)', [-2, 2], ['1,1']],
    ['of three inputs', 'x^2 + y^2 + z^2 + abs(x + y)', [-3, 3], ['0,0,0']],
  ])('%s', (_, text, ends, at) => {
    const { faces, document } = found(text, ends);
    expect(faces.complete).toBe('yes');
    expect(faces.faces.map(({ sample }) => sample.map(format).join()).sort()).toEqual([...at].sort());
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', assumptions: [] });
  });
});

/** Bowls with a crease at a point, in which 0 ∈ D_P. */
const bowl = fc.record({
  at: fc.array(fc.constantFrom('-1', '-1/2', '0', '1/3', '1'), { minLength: 2, maxLength: 2 }),
  round: fc.constantFrom('1', '1/2', '3'),
  crease: fc.constantFrom('1', '1/4', '1/2'),
  lift: fc.constantFrom('0', '1/5', '1'),
});
type Bowl = typeof bowl extends fc.Arbitrary<infer T> ? T : never;
const textOf = ({ at: [p, q], round, crease, lift }: Bowl): string =>
  `${round}*((x - (${p}))^2 + (y - (${q}))^2) + ${crease}*abs(x - (${p})) + ${lift}`;

test('of two bowls every point at which one of them ends is a face, or in an open box', () => {
  let seen = 0;
  fc.assert(
    fc.property(bowl, bowl, fc.constantFrom('min', 'max'), (a, b, op) => {
      const { faces, document } = found(`${op}(${textOf(a)}, ${textOf(b)})`, [-2, 2], 30_000);
      expect(verifyDocument(document).problems).toEqual([]);
      for (const [own, other] of [
        [a, b],
        [b, a],
      ] as const) {
        // Nothing but its own bowl is active there.
        const lies = below(own, other) * (op === 'min' ? 1 : -1);
        if (lies <= 0) continue;
        const at = own.at.map(text => parseRational(text));
        const isFace = faces.faces.some(({ sample }) => sample.every((x, i) => compare(x, at[i]!) === 0));
        const isOpen = faces.boxes!.open.some(box =>
          box.every(({ lo, hi }, i) => compare(lo, at[i]!) <= 0 && compare(at[i]!, hi) <= 0),
        );
        seen += isFace ? 1 : 0;
        expect(isFace || isOpen).toBe(true);
      }
    }),
    seeded(20),
  );
  expect(seen).toBeGreaterThan(0);
});

/** The sign of the other bowl less the own one, at the bottom of the own one. */
function below(own: Bowl, other: Bowl): number {
  const number = (text: string) => parseRational(text);
  const [p, q] = own.at.map(number) as [ReturnType<typeof number>, ReturnType<typeof number>];
  const [r, s] = other.at.map(number) as [typeof p, typeof p];
  const square = p
    .sub(r)
    .mul(p.sub(r))
    .add(q.sub(s).mul(q.sub(s)));
  const value = number(other.round)
    .mul(square)
    .add(number(other.crease).mul(p.sub(r).abs()))
    .add(number(other.lift));
  return compare(value, number(own.lift));
}

test('of many inputs no second derivatives are computed', () => {
  const names = Array.from({ length: 60 }, (_, i) => `x${i}`);
  const { faces } = found(names.map(name => `${name}^2`).join(' + '), [-1, 1], 500);
  expect(faces).toMatchObject({ complete: 'undecided', faces: [] });
});
