/** What Algorithm 2 returns along a curve, ⟨γ′, ∇̂f(γ)⟩: from its own output, and not from f. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { formatFunction, fromIntegers, fromPolynomial } from '../../../src/polynomials/index.ts';
import {
  type Conventions,
  compile,
  isEvaluationFailure,
  parseProgramText,
} from '../../../src/programs/index.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';
import {
  besideSample,
  fieldOf,
  integrandOn,
  slopeAlong,
} from '../../../src/segments/restriction/integrand.ts';
import { isRestrictionFailure, restrict } from '../../../src/segments/restriction/restrict.ts';

function along(text: string, curve: string) {
  const program = parseProgramText(text);
  const line = compile(program);
  const restriction = restrict(line, parseCurve(curve, program.inputs));
  if (isRestrictionFailure(restriction)) throw new Error(restriction.failure.why);
  return { line, restriction };
}

const constant = (value: bigint) => fromPolynomial(fromIntegers([value]));

test('⟨γ′, g⟩ on the curve (t², 3t)', () => {
  const curve = parseCurve('t^2, 3*t', ['x', 'y']);
  expect(formatFunction(slopeAlong(curve, [constant(5n), constant(7n)]), 't')).toBe('10*t + 21');
  expect(formatFunction(slopeAlong(curve, [constant(0n), constant(0n)]), 't')).toBe('0');
});

test.each([
  ['x*y', 't^2, 3*t', ['9*t^2']],
  ['relu(x)', '2*t - 1', ['0', '2']],
  ['1/(1 + x)', 't', ['(-1)/(t^2 + 2*t + 1)']],
  // Spurious: zero(x) is 0 along the whole line, and so is what is returned on both sides of 0.
  ['relu(-x) + x - relu(x)', '2*t - 1', ['0', '0']],
])('of %s along %s: %j', (text, curve, expected) => {
  const { line, restriction } = along(text, curve);
  const found = restriction.pieces.map(piece => {
    const integrand = integrandOn(line, restriction, piece);
    if (isEvaluationFailure(integrand)) throw new Error(integrand.failure.why);
    return formatFunction(integrand, 't');
  });
  expect(found).toEqual(expected);
});

test('a wrong rule at a tie along the whole curve is integrated as it is', () => {
  const { line, restriction } = along('max(x, y)', 't, t');
  const all: Conventions = new Map([
    ['max', (active: readonly number[]) => new Map(active.map(piece => [piece, rational(1)]))],
  ]);
  const integrand = integrandOn(line, restriction, restriction.pieces[0]!, all);
  if (isEvaluationFailure(integrand)) throw new Error(integrand.failure.why);
  expect(formatFunction(integrand, 't')).toBe('2');
});

test('no derivative, no integrand: of √ along 0', () => {
  const { line, restriction } = along('a = relu(x)\nsqrt(a)', '-t');
  expect(integrandOn(line, restriction, restriction.pieces[0]!)).toMatchObject({
    failure: { kind: 'undefined' },
  });
});

test('signs of a piece are those just after its sample', () => {
  const { restriction } = along('relu(x)', '2*t - 1');
  const [left, right] = restriction.pieces;
  const x = fromIntegers([-1n, 2n]);
  expect(besideSample(left!, restriction).sign(x)).toBe(-1);
  expect(besideSample(right!, restriction).sign(x)).toBe(1);
  // Of what is 0 at the sample itself.
  const zero = fromIntegers([-right!.sample.n * right!.sample.s, right!.sample.d]);
  expect(besideSample(right!, restriction).sign(zero)).toBe(1);
  expect(fieldOf(left!, restriction).sign(fromPolynomial(x))).toBe(-1);
});
