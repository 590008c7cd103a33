import { describe, expect, test } from 'vitest';
import { contains } from '../../../src/numbers/enclosed/interval.ts';
import { compare, format, rational, toFloat } from '../../../src/numbers/index.ts';
import { exactRoot, formatFunction, isExact, VARIABLE } from '../../../src/polynomials/index.ts';
import {
  type Conventions,
  compile,
  isEvaluationFailure,
  parseProgramText,
  type StraightLine,
} from '../../../src/programs/index.ts';
import {
  axis,
  type Curve,
  conservativeAlong,
  type Integral,
  integrate,
  isRestrictionFailure,
  lineCurve,
  parseCurve,
  type Restriction,
  restrict,
} from '../../../src/segments/index.ts';
import { runs, seedAt } from '../../random.ts';
import { randomSegment } from '../random-segment.ts';

const RUNS = runs(250);

const restricted = (program: StraightLine, curve: Curve): Restriction => {
  const found = restrict(program, curve);
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};
const integrated = (program: StraightLine, curve: Curve, conventions?: Conventions): Integral => {
  const found = integrate(program, restricted(program, curve), { conventions, panels: 16 });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found;
};
const along = (text: string, curve: string, conventions?: Conventions): Integral => {
  const program = parseProgramText(text);
  return integrated(compile(program), parseCurve(curve, program.inputs), conventions);
};

/** Gives every tied piece the weight 1: what TensorFlow.js does in reduceMax. */
const allTied: Conventions = new Map(
  ['max', 'min', 'median', 'reduceMax'].map(op => [
    op,
    (active: readonly number[]) => new Map(active.map(piece => [piece, rational(1)])),
  ]),
);

describe('by hand', () => {
  test('a breakpoint at √2, and the difference 2', () => {
    const { holds, difference, pieces, matchings, enclosure } = along('relu(x^2-2)', '2*t');
    expect(holds).toBe('yes');
    expect(format(difference)).toBe('2');
    expect(pieces.map(({ integrand }) => formatFunction(integrand, 't'))).toEqual(['0', '8*t']);
    expect(pieces.map(p => formatFunction(p.antiderivative!, 't'))).toEqual(['0', '4*t^2']);
    expect(isExact(matchings[1]!.at)).toBe(false);
    expect(compare(enclosure!.lo, difference) <= 0 && compare(difference, enclosure!.hi) <= 0).toBe(true);
  });

  test('rational pieces: the antiderivative is verified by differentiating it', () => {
    const found = along('1/(1 + x^2) + relu(x - 1/2)', 't');
    expect(found.holds).toBe('yes');
    expect(format(found.difference)).toBe('0');
    expect(formatFunction(found.pieces[0]!.antiderivative!, 't')).toBe('(1)/(t^2 + 1)');
    expect(toFloat(found.enclosure!.hi) - toFloat(found.enclosure!.lo)).toBeLessThan(1e-2);
  });

  test('a curve of degree 3', () => {
    const { holds, difference } = along('max(x*y, y - x, 1/8)', 't^2 - t, 2*t^3 - t');
    expect([holds, format(difference)]).toEqual(['yes', '7/8']);
  });

  test('a point: no pieces, no difference', () => {
    const program = compile(parseProgramText('abs(x)'));
    const one = lineCurve([rational(1)], [rational(1)]);
    expect(integrated(program, one)).toMatchObject({ holds: 'yes' });
  });
});

describe('what is wrong on a set of positive length is refuted', () => {
  test('all tied arguments get 1, along x = y', () => {
    const { holds, failing, integral } = along('max(x, y)', 't, t', allTied);
    expect([holds, failing, format(integral!.lo), format(integral!.hi)]).toEqual(['no', 0, '2', '2']);
  });

  test('on the piece where they are tied, not on the others', () => {
    const { holds, failing, integral } = along('max(relu(x), x)', '2*t - 1', allTied);
    expect([holds, failing, format(integral!.lo)]).toEqual(['no', 1, '2']);
  });

  test('also between breakpoints that are not rational', () => {
    const { holds, failing, integral } = along('max(relu(x^2 - 2), x^2 - 2)', '2*t', allTied);
    expect([holds, failing]).toEqual(['no', 1]);
    expect(toFloat(integral!.lo)).toBeCloseTo(4, 9);
  });

  test('wrong at single points is no violation', () => {
    expect(along('max(x, y)', 't, 1 - t', allTied).holds).toBe('yes');
    expect(along('max(x^2, 2)', '2*t', allTied).holds).toBe('yes');
  });

  test('a function that jumps, where the pieces do not match', () => {
    const program = compile(parseProgramText('select g(x) { x when x <= 1; 2 - x when x > 1 }\ng(x)'));
    const found = restricted(program, lineCurve([rational(0)], [rational(2)]));
    const lifted = { ...found.pieces[1]!, values: [found.pieces[0]!.values[0]!] };
    const found2 = integrate(program, { ...found, pieces: [found.pieces[0]!, lifted] });
    if (isEvaluationFailure(found2)) throw new Error(found2.failure.why);
    expect(found2.holds).toBe('no');
  });

  test('by defects that are no polynomials: the integral is what was enclosed', () => {
    const { holds, failing, integral, enclosure } = along('max(1/(1 + x), 1/(1 + x))', 't', allTied);
    expect([holds, failing]).toEqual(['no', 0]);
    // Twice 1/2 − 1.
    expect(contains(integral!, rational(-1))).toBe(true);
    expect(integral).toEqual(enclosure);
  });

  test('an enclosure that misses the identity is a contradiction, not a verdict', () => {
    const program = compile(parseProgramText('x^2'));
    const found = restricted(program, axis);
    const [whole] = found.pieces;
    const short = { ...whole!, to: exactRoot(VARIABLE, rational(1, 2)) };
    const half = integrate(program, { ...found, pieces: [short] });
    if (isEvaluationFailure(half)) throw new Error(half.failure.why);
    expect([half.holds, half.why]).toEqual(['undecided', 'the enclosure of the integral misses it']);
    expect(contains(half.integral!, rational(1, 4))).toBe(true);
    expect(half.integral).toEqual(half.enclosure);
    expect(format(half.difference)).toBe('1');
  });

  test('an index pattern taken from a neighbour is rejected', () => {
    const program = compile(parseProgramText('abs(x^2 - 2)'));
    const found = restricted(program, lineCurve([rational(0)], [rational(2)]));
    const [first, second] = found.pieces as [Restriction['pieces'][number], Restriction['pieces'][number]];
    const mutated = {
      ...found,
      pieces: [first, { ...second, evaluation: first.evaluation, values: first.values }],
    };
    const wrong = integrate(program, mutated);
    if (isEvaluationFailure(wrong)) throw new Error(wrong.failure.why);
    expect(wrong.holds).toBe('inapplicable');
  });
});

test(`Proposition 2 holds exactly on ${RUNS} random segments and curves`, () => {
  let irrational = 0;
  let tied = 0;
  for (let k = 1; k <= RUNS; k++) {
    const { program, curve, text } = randomSegment(seedAt(10_000 + k), { divisions: k % 4 === 0 });
    const found = restricted(program, curve);
    const { holds, why, integral, difference, enclosure, matchings } = integrated(program, curve);
    expect([holds, why], text).toEqual(['yes', undefined]);
    expect(format(integral!.lo)).toBe(format(difference));
    expect(enclosure, text).toBeDefined();
    if (matchings.some(({ at }) => !isExact(at))) irrational += 1;
    if (found.pieces.some(({ ties }) => ties.length > 0)) tied += 1;
    for (const { agree, gradients } of conservativeAlong(program, found, 2_000)) {
      expect(agree, text).not.toBe('no');
      expect(gradients.length).toBeGreaterThan(0);
    }
  }
  expect(irrational).toBeGreaterThan(RUNS / 9);
  expect(tied).toBeGreaterThan(RUNS / 3);
});

test(`a derivative that is wrong on ties of positive length is refuted on ${RUNS} random segments`, () => {
  let refuted = 0;
  for (let k = 1; k <= RUNS; k++) {
    const { program, curve, text } = randomSegment(seedAt(20_000 + k));
    const found = restricted(program, curve);
    const { holds, failing } = integrated(program, curve, allTied);
    if (failing === undefined) {
      expect(holds, text).toBe('yes');
      continue;
    }
    refuted += 1;
    expect(holds).toBe('no');
    expect(found.pieces[failing]!.ties.length, text).toBeGreaterThan(0);
  }
  expect(refuted).toBeGreaterThan(RUNS / 5);
});
