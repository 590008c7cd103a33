/** Where pieces have no values, or not those of the function: what is said, why, and what is known of ∂ᶜf all the same. */
import { describe, expect, test } from 'vitest';
import type { GradientSet } from '../../../src/fields/index.ts';
import { regularity } from '../../../src/fields/regular/regularity.ts';
import { activeAt, clarkeAt, nodewiseAt, openBecause } from '../../../src/fields/regular/sets.ts';
import { rationalField as field, format, parseRational, type Rational } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

const list = (vectors: readonly (readonly Rational[])[] = []): string =>
  vectors.map(v => v.map(format).join(' ')).join(', ');

function asked(text: string, at: string) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(
    field,
    line,
    at.split(',').map(one => parseRational(one)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const regular = regularity(line, evaluation);
  return {
    regular,
    clarke: clarkeAt(line, evaluation, regular),
    nodewise: nodewiseAt(line, evaluation, regular),
    active: activeAt(line, evaluation, regular),
  };
}

const JUMP = 'it jumps there';
const STEEP = 'it is not locally Lipschitz: its difference quotients are unbounded near the point';
const STEP = 'select h(x) { 1 when x > 0; 0 when x <= 0 }\n';
const EXPM1 = 'select e(x) { (exp(x)-1)/x when x != 0; 1 when x = 0 }\n';

describe('not regular', () => {
  test.each<[string, string, string, string, string]>([
    [`${STEP}h(x)`, '0', 'h.1', JUMP, '1'],
    [`${STEP}h(x*y)`, '0,0', 'h.1', JUMP, '1 1'],
    ['select m(x, y) { x^2+1 when x > y; y^2 when x <= y }\nm(x, y)', '0,0', 'm.1', JUMP, '1 -1'],
    ['select g(x, y) { x/y when y > 0; 0 when y <= 0 }\ng(x, y)', '0,0', 'g.1', JUMP, '1 1'],
    [
      'select g(x, y) { x^2/(x^2+y^2) when x^2+y^2 > 0; 0 when x^2+y^2 <= 0 }\ng(x, y)',
      '0,0',
      'g.1',
      JUMP,
      '1 0',
    ],
    ['select f(x, y) { x when exp(x) > y; y when exp(x) <= y }\nf(x, y)', '0,1', 'f.1', JUMP, '1 -1'],
    // On both sides of a surface through the point.
    [`${STEP}h(x)*y`, '0,0', 'h.1', STEEP, '0 1 | 0 1, 0 0, 1 0'],
    [
      'select m(x, y) { x when x > y; 2*y when x <= y }\nm(x, y)',
      '0,0',
      'm.1',
      STEEP,
      '1 1 | 1 1, 0 0, 1 -1',
    ],
    ['select m(x, y) { x/y when y > 1; 0 when y <= 1 }\nm(x, y)', '0,1', 'm.1', STEEP, '1 0 | 1 0, 0 0, 0 1'],
    [
      'select m(x, y, z) { x when x > y; y + z^2 when x <= y }\nm(x, y, z)',
      '0,0,0',
      'm.1',
      STEEP,
      '0 0 1 | 0 0 1, 0 0 0, 1 -1 0',
    ],
  ])('%s at %s', (text, at, node, why, along) => {
    const { regular, clarke } = asked(text, at);
    expect(regular).toMatchObject({ verdict: 'no', complete: false, node, why });
    expect(regular.along?.map(list).join(' | ')).toBe(along);
    expect(clarke).toEqual({
      status: 'undecided',
      gradients: [],
      outer: [],
      directions: [],
      arcs: [],
      farkas: [],
      identities: [],
      why: `not regular: ${why}`,
    });
  });
});

describe('not decided', () => {
  test.each([
    [`${STEP}x*h(x) + y`, '0,0', 'h.1', `at its argument ${JUMP}`],
    [
      'select f(x, y) { y*exp(-1/x) when x > 0; 0 when x <= 0 }\nf(x, y)',
      '0,0',
      'f.1',
      'a piece has no value there, though its index cell reaches the point',
    ],
    [
      'select f(x, y) { x when x >= 0; y when exp(y) > 2 and x < 0; 2*y when exp(y) <= 2 and x < 0 }\nf(x, y)',
      '0,1',
      'f.1',
      'the cells of its index are not known there: exp(1) is not rational, and only rational values are computed exactly',
    ],
    [
      'select f(x, y) { exp(x*y) when x > y; 1 + x*y when x <= y }\nf(x, y)',
      '0,0',
      'f.1',
      'pieces 1 and 2 are not seen to agree where they meet',
    ],
  ])('%s at %s', (text, at, node, why) => {
    const { regular } = asked(text, at);
    expect(regular).toEqual({ verdict: 'undecided', complete: false, node, why });
    expect(openBecause(regular)).toBe(`whether the function is regular is not decided: ${why}`);
  });
});

const WHY =
  'a piece has no value at the point, or not that of the function, though its index cell reaches the point';

describe('regular, though pieces have no value there', () => {
  test('of one input: the slopes to both sides', () => {
    const { regular, clarke } = asked(`${EXPM1}f(x) = e(x), relu(x)`, '0');
    expect(regular).toMatchObject({ verdict: 'yes', complete: false });
    expect(list(regular.slopes)).toBe('1/2 1, 1/2 0');
    expect([clarke.status, clarke.by, clarke.why]).toEqual(['exact', 'rays', undefined]);
    expect([list(clarke.gradients), list(clarke.outer), list(clarke.directions)]).toEqual([
      '1/2 0, 1/2 1',
      '1/2 0, 1/2 1',
      '1, -1',
    ]);
  });

  test.each([
    [
      'select g(x, y) { x^3/(x^2+y^2) when x^2+y^2 > 0; 0 when x^2+y^2 <= 0 }\ng(x, y)',
      '0,0',
      '0 0, 1 -1/2, 1 0, 1 1/2',
      '1 0, -1 0, 0 1, 0 -1, 1 1, 1 -1, -1 1, -1 -1',
    ],
    // Along the axes there is no gradient: relu(y) has a corner on one, e(x) no value on the other.
    [`${EXPM1}e(x) + relu(y)`, '0,0', '1/2 0, 1/2 1', '1 1, 1 -1, -1 1, -1 -1'],
    [
      'select g(x, y) { (x^2*y)/(x^2+y^2) when x^2+y^2 > 0; 0 when x^2+y^2 <= 0 }\ng(x, y) + z',
      '0,0,0',
      '0 0 1, 0 1 1',
      '1 0 0, -1 0 0, 0 1 0, 0 -1 0',
    ],
    [`${EXPM1}e(x) + e(y) + abs(z)`, '0,0,0', '', ''],
  ])('of several: gradients along rays, %s at %s', (text, at, gradients, directions) => {
    const { regular, clarke } = asked(text, at);
    expect(regular).toEqual({ verdict: 'yes', complete: false });
    expect([clarke.status, clarke.by, clarke.why]).toEqual(['undecided', 'rays', WHY]);
    expect([list(clarke.gradients), list(clarke.outer), list(clarke.directions)]).toEqual([
      gradients,
      gradients,
      directions,
    ]);
  });
});

describe('where every piece has a value', () => {
  const shown = (set: GradientSet<Rational>): string =>
    set.status === 'exact' ? `${set.count}: ${list(set.gradients)}` : `open: ${list(set.gradients)}`;

  test.each([
    // I(x), D_P(x) and Clarke's set: relu(x) - relu(y) at (1, 1) is x − y, and by coincidence 0 − 0.
    ['relu(x) - relu(y)', '1,1', '2: 0 0, 1 -1', '1: 1 -1', '1 -1'],
    ['relu(x) - relu(x)', '0', '4: -1, 0, 1', '4: -1, 0, 1', '0'],
    // A jump times 0: near x the program takes both pieces, and each has the value 0 there.
    [`${STEP}x*h(x)`, '0', '2: 0, 1', '2: 0, 1', '0, 1'],
  ])('%s at %s', (text, at, active, nodewise, clarke) => {
    const found = asked(text, at);
    expect(shown(found.active)).toBe(active);
    expect(shown(found.nodewise)).toBe(nodewise);
    expect([found.clarke.status, list(found.clarke.gradients)]).toEqual(['exact', clarke]);
  });

  test('where one has none D_f and D_P are open, with the reason, and what is certainly in them', () => {
    const { active, nodewise } = asked(`${EXPM1}f(x) = x*relu(x) + e(x)`, '0');
    for (const set of [active, nodewise]) expect(set).toMatchObject({ status: 'undecided', why: WHY });
  });

  test('where it is not regular they are open for that', () => {
    const { active, nodewise } = asked(`${STEP}h(x)`, '0');
    for (const set of [active, nodewise])
      expect(set).toMatchObject({ status: 'undecided', why: `not regular: ${JUMP}` });
  });
});

describe('where a norm is tied', () => {
  const centres = (set: GradientSet<Rational>): unknown =>
    set.status === 'undecided' && set.hull
      ? { complete: set.hull.complete, balls: set.hull.balls.map(({ centre }) => list([centre])) }
      : set.status;

  test('the sets hold a ball', () => {
    const { active, nodewise, clarke } = asked('norm2(x, y) + 3*x', '0,0');
    for (const set of [active, nodewise]) expect(centres(set)).toEqual({ complete: true, balls: ['3 0'] });
    expect(clarke).toMatchObject({ status: 'undecided', by: 'balls', hull: { complete: true } });
  });

  test('of one input: by the slopes to both sides, 4|x| is 5|x| − |x|', () => {
    const { clarke } = asked('norm2(3*x, 4*x) - abs(x)', '0');
    expect(clarke).toMatchObject({ status: 'exact', by: 'rays' });
    expect([list(clarke.gradients), list(clarke.directions)]).toEqual(['-4, 4', '1, -1']);
  });

  test('sides are not asked for where the chain rule says all: of |x| with a power above 1 beside it', () => {
    const { clarke } = asked('huber(norm2(3*x, 4*x)) + abs(x)', '0');
    expect([clarke.status, clarke.by, list(clarke.gradients)]).toEqual(['exact', 'balls', '-1, 1']);
  });

  test('of several: limits along rays of rational length, not along the tie of abs', () => {
    const { clarke } = asked('norm2(x, y) - abs(x)', '0,0');
    expect(clarke).toMatchObject({ status: 'undecided', by: 'rays', hull: { complete: false } });
    const found = clarke.gradients.map(g => list([g]));
    // u − (±1, 0) for u = (1, 0), (3/5, 4/5), (−5/13, −12/13).
    expect(found).toEqual(expect.arrayContaining(['0 0', '-2/5 4/5', '8/13 -12/13']));
    expect(found).not.toContain('0 1');
    expect(clarke.directions.map(d => list([d]))).not.toContain('0 1');
  });

  test('of three: also along (1, 2, 2) and its like', () => {
    const { clarke } = asked('norm2(x, y, z) - abs(x)', '0,0,0');
    expect(clarke.gradients.map(g => list([g]))).toContain('-2/3 2/3 2/3');
  });

  test('of points alone the rays may say all', () => {
    const { clarke } = asked('huber(norm2(x, y)) - abs(x) + abs(y)', '0,0');
    expect(clarke).toMatchObject({ status: 'exact', by: 'rays' });
    expect(list(clarke.gradients)).toBe('-1 -1, -1 1, 1 -1, 1 1');
  });
});
