/** ∂ᶜf(x) from below, by directions and arcs inside cells, and from above, by cells that are null sets. */
import { describe, expect, it, test } from 'vitest';
import { checkFarkas, type Farkas } from '../../src/certificates/kernel/farkas.ts';
import type { Line } from '../../src/certificates/language/line.ts';
import {
  bothSides,
  type Exclusions,
  notExcluded,
  proven,
  type Witnesses,
} from '../../src/certificates/near/clarke.ts';
import { readCell } from '../../src/certificates/near/emptiness.ts';
import type { Rat } from '../../src/certificates/numbers/rational.ts';
import type { Loose } from './documents.ts';
import { costOf, lineOf, meter, refusal, selectionOf, texts, vector } from './units.ts';

type Numbers = readonly (string | number)[];
const vectors = (rows: readonly Numbers[]): Rat[][] => rows.map(row => vector(...row));
const gradientsOf = (found: ReadonlyMap<string, readonly Rat[]>): string[] =>
  [...found.values()].map(gradient => texts(gradient).join(' ')).sort();

const witnesses = (
  directions: readonly Numbers[],
  arcs: readonly (readonly Numbers[])[] = [],
): Witnesses => ({
  directions: vectors(directions),
  arcs: arcs.map(vectors),
});
const shown = (
  line: Line,
  x: Numbers,
  directions: readonly Numbers[],
  arcs?: readonly (readonly Numbers[])[],
) => gradientsOf(proven(line, vector(...x), witnesses(directions, arcs), meter));
const refused = (
  line: Line,
  x: Numbers,
  directions: readonly Numbers[],
  arcs?: readonly (readonly Numbers[])[],
) => refusal(() => shown(line, x, directions, arcs));

const MAX = lineOf('x y', ['m = max x y']);
const ZERO = lineOf('t', ['a = neg t', 'b = relu a', 'c = add b t', 'r = relu t', 'z = sub c r']);
const SADDLE = lineOf('x y', ['a = abs x', 'b = abs y', 's = sub a b']);
/** exp(x)·exp(−x) − 1 is 0, which Taylor's formula with remainders does not see. */
const HIDDEN = ['n = neg x', 'e = exp x', 'i = exp n', 'p = mul e i', 'o = const value=1', 'h = sub p o'];
/** Cells that meet in more than a null set: the index holds the point once, the points beside it twice. */
const OVERLAP = { selections: { s: selectionOf('x', ['2*x', 'x'], '1: x != 0', '2: x >= 0') } };

describe('witnesses', () => {
  it('prove the gradient of the cell that they lie strictly inside', () => {
    expect(shown(MAX, [1, 1], [[1, 0]])).toEqual(['1 0']);
    expect(
      shown(
        MAX,
        [1, 1],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toEqual(['0 1', '1 0']);
    expect(
      shown(
        SADDLE,
        [0, 0],
        [
          [1, 1],
          [-1, 3],
        ],
      ),
    ).toEqual(['-1 -1', '1 -1']);
    expect(
      shown(
        SADDLE,
        [0, 5],
        [
          [1, 0],
          [2, -9],
        ],
      ),
    ).toEqual(['1 -1']);
    expect(shown(ZERO, [0], [[1], [-2]])).toEqual(['0']);
  });

  it('prove nothing where there are none, not even for a smooth function', () => {
    expect(shown(lineOf('x', ['q = square x']), [1], [])).toEqual([]);
    expect(shown(lineOf('x', ['q = square x']), [1], [[0]])).toEqual(['2']);
  });

  it('are refused where they lie strictly inside no cell', () => {
    expect(
      refused(
        MAX,
        [1, 1],
        [
          [1, 0],
          [1, 1],
        ],
      ),
    ).toEqual({
      wrong: 'lies strictly inside no cell',
      path: '/directions/1',
    });
    expect(
      refused(
        SADDLE,
        [0, 0],
        [
          [1, 1],
          [1, 0],
        ],
      ),
    ).toMatchObject({ path: '/directions/1' });
    expect(refused(SADDLE, [0, 0], [], [[[1, 1]], [[0, 1]]])).toEqual({
      wrong: 'lies strictly inside no cell',
      path: '/arcs/1',
    });
    expect(refused(SADDLE, [0, 0], [[0, 1]], [[[1, 1]]])).toMatchObject({ path: '/directions/0' });
  });

  it('do not enter a cell whose piece has another value there', () => {
    const fields = { selections: { s: selectionOf('x', ['x', 'x + 5'], '1: x >= 0', '2: x < 0') } };
    const line = lineOf('x', ['n = s x'], fields);
    expect(shown(line, [0], [[1]])).toEqual(['1']);
    expect(refused(line, [0], [[-1]])).toEqual({
      wrong: 'lies strictly inside no cell',
      path: '/directions/0',
    });
    const point = { selections: { s: selectionOf('x', ['x', '2*x'], '1: x = 0', '2: x > 5') } };
    expect(refused(lineOf('x', ['n = s x'], point), [0], [[1]])).toEqual({
      wrong: 'lies strictly inside no cell',
      path: '/directions/0',
    });
  });

  it('prove one gradient each, of the first cell that holds them', () => {
    const line = lineOf('x', ['n = s x'], OVERLAP);
    expect(shown(line, [0], [[1]])).toEqual(['2']);
    expect(shown(line, [0], [[-1]])).toEqual(['2']);
  });

  it('go on to the steps that follow, each with those of its cell', () => {
    const line = lineOf('x y', ['r = relu x', 'm = max r y', 'n = neg m']);
    expect(
      shown(
        line,
        [0, 0],
        [
          [1, 0],
          [1, 2],
          [-1, -1],
          [-1, 1],
        ],
      ),
    ).toEqual(['-1 0', '0 -1', '0 0']);
  });

  it('are arcs where the first order does not decide', () => {
    const line = lineOf('x y', ['q = square x', 'd = sub y q', 'r = relu d']);
    expect(
      shown(
        line,
        [0, 0],
        [],
        [
          [
            [1, 0],
            [0, 2],
          ],
        ],
      ),
    ).toEqual(['0 1']);
    expect(
      shown(
        line,
        [0, 0],
        [],
        [
          [
            [1, 0],
            [0, '1/2'],
          ],
        ],
      ),
    ).toEqual(['0 0']);
    expect(
      refused(
        line,
        [0, 0],
        [],
        [
          [
            [1, 0],
            [0, 1],
          ],
        ],
      ),
    ).toMatchObject({ path: '/arcs/0' });
  });

  it('are left open where it is not known whether an arc lies inside', () => {
    const line = lineOf('x', [...HIDDEN, 'r = relu h']);
    expect(refused(line, [0], [], [[[1]]])).toEqual({ stop: 'whether an arc lies inside a cell' });
    expect(refused(line, [0], [[1]])).toEqual({
      wrong: 'lies strictly inside no cell',
      path: '/directions/0',
    });
  });

  it('lie outside a cell if one of its guards says so, whatever the others say', () => {
    const line = (index: readonly string[]) =>
      lineOf('x', [...HIDDEN, 'm = s x h'], {
        selections: { s: selectionOf('x h', ['0', 'x', '-x'], ...index) },
      });
    const index = ['1: x = 0', '2: x > 0 and h > 0', '3: x < 0'];
    expect(refused(line(index), [0], [], [[[1]]])).toEqual({ stop: 'whether an arc lies inside a cell' });
    expect(shown(line(index), [0], [], [[[-1]]])).toEqual(['-1']);
    const before = ['1: x = 0', '2: h > 0 and x > 0', '3: x < 0'];
    expect(shown(line(before), [0], [], [[[-1]]])).toEqual(['-1']);
    expect(
      refused(line(['1: x = 0', '2: h > 0 and x > 0', '3: x > 0 and h < 0']), [0], [], [[[-1]]]),
    ).toEqual({
      wrong: 'lies strictly inside no cell',
      path: '/arcs/0',
    });
  });
});

test.each([
  [[[1], [-1]], [], true],
  [[[1], [2]], [], false],
  [[[-1], [-2]], [], false],
  [[[0], [1]], [], false],
  [[[0], [-1]], [], false],
  [[[1]], [[[0], [-1]]], true],
  [[[-1]], [[[0], [0], [3]]], true],
  [[], [[[1], [-1]], [[-2]]], true],
  [[], [[[1], [-1]]], false],
  [[], [], false],
] as const)('directions %j and arcs %j look at both sides: %s', (directions, arcs, expected) => {
  expect(bothSides(witnesses(directions, arcs))).toBe(expected);
});

describe('a combination of rows to 0', () => {
  const farkas = (rows: readonly Numbers[], multipliers: Numbers): Farkas => ({
    rows: vectors(rows),
    multipliers: vector(...multipliers),
  });
  const check = (rows: readonly Numbers[], multipliers: Numbers) =>
    refusal(() => checkFarkas(farkas(rows, multipliers), 2, meter));

  it('has nonnegative multipliers, one for each row', () => {
    expect(
      check(
        [
          [1, 2],
          [-2, -4],
        ],
        [2, 1],
      ),
    ).toBe('none');
    expect(
      check(
        [
          [1, 2],
          [-2, -4],
          [7, 7],
        ],
        [2, 1, 0],
      ),
    ).toBe('none');
    expect(
      check(
        [
          [1, 2],
          [-2, -4],
        ],
        [2],
      ),
    ).toEqual({ wrong: 'expected as many multipliers as rows' });
    expect(check([[1, 2]], [2, 1])).toEqual({ wrong: 'expected as many multipliers as rows' });
    expect(
      check(
        [
          [1, 2],
          [2, 4],
        ],
        [2, -1],
      ),
    ).toEqual({ wrong: 'expected nonnegative multipliers' });
  });

  it('is not empty, and is 0 in every column', () => {
    expect(
      check(
        [
          [1, 2],
          [-2, -4],
        ],
        [0, 0],
      ),
    ).toEqual({ wrong: 'expected a multiplier other than 0' });
    expect(check([], [])).toEqual({ wrong: 'expected a multiplier other than 0' });
    expect(
      check(
        [
          [1, 2],
          [-1, -3],
        ],
        [1, 1],
      ),
    ).toEqual({ wrong: 'the rows do not combine to 0' });
    expect(
      check(
        [
          [1, 2],
          [-2, -2],
        ],
        [1, 1],
      ),
    ).toEqual({ wrong: 'the rows do not combine to 0' });
  });
});

const NONE: Exclusions = { farkas: [], empty: [] };

function left(line: Line, x: Numbers, given: Exclusions = NONE) {
  const { gradients, open } = notExcluded(line, vector(...x), given, meter);
  return { gradients: gradientsOf(gradients), open };
}

const combination = (...rows: readonly Numbers[]): Farkas => ({
  rows: vectors(rows),
  multipliers: rows.map(() => vector(1)[0]!),
});

/** Σ coefficient · monomial, by exponents. */
const poly = (...terms: readonly (readonly [string, readonly number[]])[]): Loose => terms;
const cell = (p: number, guards: readonly Loose[], remainders?: Loose) =>
  readCell({ guards, ...(remainders && { remainders }) }, p, meter);

describe('the gradients that are not excluded', () => {
  it('are those of all cells', () => {
    expect(left(MAX, [1, 1])).toEqual({ gradients: ['0 1', '1 0'], open: false });
    expect(left(MAX, [1, 2])).toEqual({ gradients: ['0 1'], open: false });
    expect(left(SADDLE, [0, 0]).gradients).toEqual(['-1 -1', '-1 1', '1 -1', '1 1']);
    expect(left(lineOf('x', ['n = s x'], OVERLAP), [0]).gradients).toEqual(['1', '2']);
  });

  it('are not those of a half-space and its opposite, in one cell or in two', () => {
    expect(left(ZERO, [0]).gradients).toEqual(['0']);
    const twice = lineOf('x', ['a = relu x', 'd = add x x', 'b = relu d', 's = sub b a']);
    expect(left(twice, [0]).gradients).toEqual(['0', '1']);
    const both = {
      selections: { s: selectionOf('x', ['x', '0', '2*x'], '1: x > 0 and x < 0', '2: x <= 0', '3: x > 0') },
    };
    expect(left(lineOf('x', ['n = s x'], both), [0]).gradients).toEqual(['0', '2']);
  });

  const TRIANGLE = lineOf('x y', [
    'a = add x y',
    'w = neg a',
    'p = relu x',
    'q = relu y',
    'r = relu w',
    's = sum p q r',
  ]);
  const NEVER = combination([1, 0], [0, 1], [-1, -1]);

  it('are not those whose guards combine to 0', () => {
    const all = left(TRIANGLE, [0, 0]).gradients;
    expect(all).toHaveLength(7);
    expect(all).toContain('0 0');
    expect(left(TRIANGLE, [0, 0], { farkas: [NEVER], empty: [] }).gradients).toEqual(all);
    const none = combination([-1, 0], [0, -1], [1, 1]);
    expect(left(TRIANGLE, [0, 0], { farkas: [NEVER, none], empty: [] }).gradients).toEqual(
      all.filter(one => one !== '0 0'),
    );
  });

  it('are compared by the rays of their guards, whatever their length', () => {
    const up = combination([3, 0], [0, '1/7'], [-4, -4]);
    const down = combination([-3, 0], [0, -2], ['1/9', '1/9']);
    expect(left(TRIANGLE, [0, 0], { farkas: [down], empty: [] }).gradients).toContain('0 0');
    expect(left(TRIANGLE, [0, 0], { farkas: [up, down], empty: [] }).gradients).not.toContain('0 0');
    const opposite = combination([1, 0], [0, 1], [1, 1]);
    expect(left(TRIANGLE, [0, 0], { farkas: [NEVER, opposite], empty: [] }).gradients).toContain('0 0');
  });

  it('are not excluded by rows that have no part in the combination, nor by a row 0', () => {
    const more = {
      rows: vectors([
        [-1, 0],
        [0, -1],
        [1, 1],
        [5, 7],
      ]),
      multipliers: vector(1, 1, 1, 0),
    };
    const zero = { rows: vectors([[0, 0]]), multipliers: vector(1) };
    expect(left(TRIANGLE, [0, 0], { farkas: [NEVER, more], empty: [] }).gradients).not.toContain('0 0');
    expect(left(TRIANGLE, [0, 0], { farkas: [zero], empty: [] }).gradients).toHaveLength(7);
  });

  it('are excluded to first order by affine guards only', () => {
    const curved = lineOf('x y', [
      'q = square x',
      'h = add y q',
      'n = neg h',
      'a = relu h',
      'b = relu n',
      's = sub a b',
    ]);
    expect(left(curved, [0, 0]).gradients).toEqual(['0 0', '0 1', '0 2']);
    const h = poly(['1', [0, 1]], ['1', [2]]);
    const opposite = poly(['-3', [0, 1]], ['-3', [2]]);
    const given = { farkas: [], empty: [cell(2, [h, opposite])] };
    expect(left(curved, [0, 0], given)).toEqual({ gradients: ['0 1'], open: false });
  });

  // min(−y − x², y) > 0 nowhere: where it is one of the two, the other is larger, and their sum is −x².
  const LENS = lineOf('x y', ['q = square x', 'n = neg y', 'b = sub n q', 'm = min b y', 'r = relu m']);
  const larger = poly(['2', [0, 1]], ['1', [2]]);
  const smaller = poly(['-1', [0, 1]], ['-1', [2]]);
  const none = (guards: readonly Loose[], remainders?: Loose): Exclusions => ({
    farkas: [],
    empty: [cell(2, guards, remainders)],
  });

  it('are not those of cells that an identity shows to be empty', () => {
    expect(left(LENS, [0, 0]).gradients).toEqual(['0 -1', '0 0', '0 1']);
    expect(left(LENS, [0, 0], none([larger, smaller]))).toEqual({ gradients: ['0 0', '0 1'], open: false });
    expect(left(LENS, [0, 0], none([smaller, larger]))).toEqual({ gradients: ['0 0', '0 1'], open: false });
  });

  it('stay where a path does not ask for all that an identity is about', () => {
    expect(left(LENS, [0, 0], none([larger, smaller, poly(['1', [1]])])).gradients).toHaveLength(3);
    expect(left(LENS, [0, 0], none([smaller, poly(['1', [0, 1]])])).gradients).toHaveLength(3);
  });

  it('stay where an identity speaks of functions that have not occurred', () => {
    const remainder = { name: 'exp', top: poly(['1', [1]]), bottom: poly(['1', []]) };
    expect(left(LENS, [0, 0], none([larger, smaller], [remainder])).gradients).toHaveLength(3);
  });

  it('stay on the two sides of a guard, whichever else is excluded', () => {
    const line = lineOf('x y', [
      'q = square x',
      'n = neg y',
      'b = sub n q',
      'm = min b y',
      'r = relu m',
      'a = abs x',
      's = add r a',
    ]);
    expect(left(line, [0, 0], none([larger, smaller])).gradients).toEqual(['-1 0', '-1 1', '1 0', '1 1']);
  });

  it('may have been excluded by identities that write quotients in another way', () => {
    const line = (denominator: string) =>
      lineOf('x y', ['o = const value=1', 'e = add o x', `d = ${denominator}`, 'f = mul d y', 'r = relu f']);
    expect(left(line('reciprocal e'), [0, 0], none([larger])).open).toBe(true);
    expect(left(line('square e'), [0, 0], none([larger])).open).toBe(false);
    expect(left(line('reciprocal e'), [0, 0]).open).toBe(false);
  });

  it('are not asked for polynomials where no identity is given', () => {
    const line = lineOf('x', ['p = pow x exponent=1500', 's = add p x', 'r = relu s']);
    expect(left(line, [0]).gradients).toEqual(['0', '1']);
    expect(refusal(() => left(line, [0], { farkas: [], empty: [cell(1, [poly(['1', [1]])])] }))).toEqual({
      stop: 'a polynomial is of too high a degree',
    });
  });

  it('are looked for under all guards of a path, also where only one cell is left', () => {
    const fields = { selections: { s: selectionOf('x', ['x', 'x + 5'], '1: x >= 0', '2: x < 0') } };
    const line = lineOf('x', ['n = s x', 'm = neg x', 'r = relu m', 'd = add n r'], fields);
    expect(left(line, [0]).gradients).toEqual(['1']);
  });

  it('are not excluded by guards of which nothing is known', () => {
    const fields = { selections: { s: selectionOf('x h', ['x', '2*x'], '1: h != 0', '2: h = 0') } };
    const line = lineOf('x', [...HIDDEN, 'm = s x h'], fields);
    const given = { farkas: [], empty: [cell(1, [poly(['1', [1]])])] };
    expect(left(line, [0], given).gradients).toEqual(['1', '2']);
  });

  it('are not said to be open by quotients where no identity is given', () => {
    const line = lineOf('x', [
      'o = const value=1',
      'e = add o x',
      'q = square x',
      'd = div q e',
      'r = relu d',
    ]);
    expect(left(line, [0]).open).toBe(false);
    expect(left(line, [0], { farkas: [], empty: [cell(1, [poly(['1', [1]])])] }).open).toBe(true);
  });

  it('cost one for each guard that a path has asked for, and for each combination', () => {
    const cost = (farkas: readonly Farkas[]) =>
      costOf(counter => notExcluded(SADDLE, vector(0, 0), { farkas, empty: [] }, counter));
    // Six cells are looked at: two, and twice two.
    const own = costOf(counter => checkFarkas(NEVER, 2, counter));
    expect(own).toBeGreaterThan(0);
    expect(cost([combination([0, 0])]) - cost([])).toBe(6);
  });
});

test('a cell in which nothing is asked for is not empty', () => {
  expect(refusal(() => cell(1, []))).toEqual({ wrong: 'expected a guard', path: '/guards' });
});
