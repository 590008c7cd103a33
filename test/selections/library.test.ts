/** Laws that every selection of the library obeys, at random points with many ties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equal,
  type Fallible,
  format,
  isFailure,
  type Rational,
  rational,
  rationalField,
  sign,
  toFloat,
} from '../../src/numbers/index.ts';
import { type BasicFunction, type LocalCell, valuesOf } from '../../src/selections/index.ts';
import { build, type Case, cases, jumping, SELECTIONS, title } from './cases.ts';
import { dualGradient } from './fields.ts';

function must<T>(value: Fallible<T>): T {
  if (isFailure(value)) throw new Error(value.why);
  return value;
}

const F = rationalField;
const EPSILON = rational(1, 1_000_000n);
/** Few values, so that ties and corners are common. */
const coordinate = fc.constantFrom(-3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3, 6, 0.5);
const exact = (x: readonly number[]): Rational[] => x.map(value => rational(2 * value, 2));
const points = (one: Case) =>
  fc
    .array(coordinate, { minLength: one.arity, maxLength: one.arity })
    .map(x => (one.second === undefined ? x : [x[0]!, one.second]));

const holdsAt = (cell: LocalCell, x: readonly Rational[]): boolean =>
  cell.guards.every(guard => {
    const s = sign(must(guard.function.value(F, x)));
    return { '>': s > 0, '>=': s >= 0, '=': s === 0, '!=': s !== 0 }[guard.relation];
  });

/** The first law that fails at x, or undefined. */
function brokenLaw(
  f: BasicFunction,
  x: readonly Rational[],
  d: readonly Rational[],
  jumps = false,
): string | undefined {
  const index = must(f.index(F, x));
  const active = must(f.active(F, x));
  const cells = must(f.cells(F, x));
  const value = must(valuesOf(f.piece(index), F, x));
  if (!(index >= 1 && index <= f.pieceCount)) return 'the index is a piece';
  if (!active.includes(index)) return 'the selected piece is active';
  if (active.some((i, at) => at > 0 && i <= active[at - 1]!)) return 'active pieces ascend';
  for (const i of active)
    if (must(valuesOf(f.piece(i), F, x)).some((v, j) => !equal(v, value[j]!))) return 'active pieces agree';
  if (f.pieceCount <= 64)
    for (let i = 1; i <= f.pieceCount; i += 1) {
      const other = valuesOf(f.piece(i), F, x);
      const same = !isFailure(other) && other.every((v, j) => equal(v, value[j]!));
      if (same !== active.includes(i)) return 'all pieces of this value are active';
    }
  for (const cell of cells) {
    if (!jumps && !active.includes(cell.piece)) return 'the pieces of local cells are active';
    for (const guard of cell.guards)
      if (sign(must(guard.function.value(F, x))) !== 0) return 'guards of local cells vanish';
  }
  for (const y of [x, x.map((v, i) => v.add(EPSILON.mul(d[i]!)))]) {
    const home = cells.filter(cell => holdsAt(cell, y));
    if (home.length !== 1) return `${home.length} local cells hold at ${y.map(format)}`;
    if (home[0]!.piece !== must(f.index(F, y))) return 'the local cell has the piece of the index';
  }
  return undefined;
}

describe.each(cases.map(one => [title(one), one] as const))('%s', (_, one) => {
  const f = build(one);

  it('agrees with its index, its active pieces and its local cells', () => {
    fc.assert(
      fc.property(points(one), points(one), (x, d) => {
        expect(brokenLaw(f, exact(x), exact(d))).toBe(undefined);
      }),
      { numRuns: 60 },
    );
  });

  it('has the value of the function that its name says', () => {
    fc.assert(
      fc.property(points(one), x => {
        const at = exact(x);
        const values = must(valuesOf(f.piece(must(f.index(F, at))), F, at)).map(v => toFloat(v));
        one.reference(x).forEach((v, j) => {
          expect(values[j]).toBeCloseTo(v, 12);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('has pieces with the gradients that dual numbers give', () => {
    fc.assert(
      fc.property(points(one), fc.nat(), (x, pick) => {
        const at = exact(x);
        for (const output of f.piece(1 + (pick % f.pieceCount)).outputs) {
          const expected = dualGradient(F, (field, y) => output.value(field, y), at);
          const sparse = output.gradient(F, at);
          expect(isFailure(sparse)).toBe(isFailure(expected));
          if (isFailure(expected)) continue;
          const dense = at.map((_, i) => must(sparse).find(entry => entry.argument === i)?.value ?? F.zero);
          expect(dense.map(format)).toEqual(expected.map(format));
          const order = must(sparse).map(entry => entry.argument);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(jumping.map(one => [title(one), one] as const))('%s, which jumps', (_, one) => {
  const f = build(one);

  it('says so, agrees with its index and its local cells, and has the value that its name says', () => {
    expect(f.asked).toEqual({ covers: true });
    fc.assert(
      fc.property(points(one), points(one), (x, d) => {
        const at = exact(x);
        expect(brokenLaw(f, at, exact(d), true)).toBe(undefined);
        const values = must(valuesOf(f.piece(must(f.index(F, at))), F, at)).map(v => toFloat(v));
        expect(values[0]).toBeCloseTo(one.reference(x)[0]!, 12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the laws', () => {
  const relu = build({ name: 'relu', arity: 1, reference: () => [] });
  const at = exact([0]);
  const d = exact([1]);
  const mutants: readonly (readonly [string, Partial<BasicFunction>, string])[] = [
    ['an index beyond the pieces', { index: () => 3, piece: () => relu.piece(1) }, 'the index is a piece'],
    ['too few active pieces', { active: () => [1] }, 'all pieces of this value are active'],
    ['an unselected active set', { active: () => [2] }, 'the selected piece is active'],
    [
      'a cell that is missing',
      { cells: () => [{ piece: 1, guards: [] }] },
      'the local cell has the piece of the index',
    ],
    [
      'cells that overlap',
      { cells: () => [1, 2].map(piece => ({ piece, guards: [] })) },
      '2 local cells hold at 0',
    ],
  ];
  it.each(mutants)('catch %s', (_, change, law) => {
    expect(brokenLaw({ ...relu, ...change }, at, d)).toBe(law);
  });
  it('hold for relu itself', () => {
    expect(brokenLaw(relu, at, d)).toBe(undefined);
  });
});

it('every selection of the library has cases for the laws, but those that are seldom rational', () => {
  const tested = new Set([...[...cases, ...jumping].map(one => one.name), 'elu', 'xlogy', 'atan2']);
  expect(SELECTIONS.filter(name => !tested.has(name))).toEqual([]);
});
