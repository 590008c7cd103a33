import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CriticalFaces,
  criticalFaces,
  linearRegions,
  type Polyhedron,
} from '../../src/arrangement/index.ts';
import { containsPoint } from '../../src/arrangement/polyhedron.ts';
import { explain } from '../../src/fields/index.ts';
import { affineAt } from '../../src/functions/affine/affine-field.ts';
import { format, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { AFFINE, cornerCase, PIECEWISE_AFFINE } from '../programs/corner-programs.ts';

const read = (text: string): StraightLine => compile(parseProgramText(text));
const entry = (k: string, names: readonly string[], i: number): string[] =>
  k === '0' ? [] : [`${k === '1' ? '' : k === '-1' ? '-' : k}${names[i]}`];
const shown = ({ equations, inequalities }: Polyhedron, names: readonly string[]): string =>
  [
    ...[...equations.values()].map(f => [f, '='] as const),
    ...[...inequalities!.values()].map(f => [f, '>='] as const),
  ]
    .map(
      ([{ a, c }, relation]) =>
        `${a
          .flatMap((k, i) => entry(format(k), names, i))
          .join('+')
          .replaceAll('+-', '-')}${relation}${format(c.neg())}`,
    )
    .sort()
    .join(' ');
const faces = (text: string, found: CriticalFaces = criticalFaces(read(text))): string[] => {
  expect(found.complete, found.why).toBe('yes');
  const names = ['x', 'y', 'z'];
  return found.faces
    .map(({ kind, polyhedron, value }) => `${kind} ${shown(polyhedron, names)} f=${format(value)}`)
    .sort();
};
const ZERO_OF_X = '(relu(-x) + x - relu(x))';

describe('by hand', () => {
  test.each<[string, string[]]>([
    // Both slopes of |x| and |y|: only the origin, a minimum.
    ['abs(x) + abs(y)', ['clarke x=0 y=0 f=0']],
    // For y ≤ 0 the ridge x = 0 has gradients (1,0), (−1,0).
    ['max(x, -x, y)', ['clarke -y>=0 x=0 f=0']],
    // The derivative in x is 1 but Algorithm 2 may say 0, 1, 2; the derivative in y has both signs at 0.
    [`x - ${ZERO_OF_X} + abs(y)`, ['artificial x=0 y=0 f=0']],
    // No face: the derivative in y is 1.
    [`x - ${ZERO_OF_X} + y`, []],
    // Coincidences: on x = y > 0 both x − y and y − x have the value 0.
    [
      'f(x, y) = abs(x) - abs(y)',
      ['mixed -y>=0 x+y=0 f=0', 'mixed -y>=0 x-y=0 f=0', 'mixed x+y=0 y>=0 f=0', 'mixed x-y=0 y>=0 f=0'],
    ],
    // Two half-planes of constancy (they overlap in no interior point).
    ['f(x, y) = relu(x - 1) + relu(-x - 1) + 0 * y', ['clarke -x>=-1 x>=-1 f=0']],
    ['f(x, y) = x + 2*y', []],
    ['f(x, y, z) = abs(x) + abs(y) + relu(z)', ['clarke -z>=0 x=0 y=0 f=0']],
    // A saddle.
    [
      'f(x, y) = max(x, -x) + min(y, -y)',
      ['mixed -y>=0 x+y=0 f=0', 'mixed -y>=0 x-y=0 f=0', 'mixed x+y=0 y>=0 f=0', 'mixed x-y=0 y>=0 f=0'],
    ],
  ])('%s', (text, expected) => {
    expect(faces(text)).toEqual(expected);
  });

  test('what of a face is Clarke critical', () => {
    const { faces: found } = criticalFaces(read('f(x, y) = abs(x) - abs(y)'));
    for (const { clarke } of found) expect(clarke.map(one => shown(one, ['x', 'y']))).toEqual(['x=0 y=0']);
  });

  test('what of a face automatic differentiation may stop at: 0 ∈ D_P', () => {
    const reachable = (text: string): (string[] | undefined)[] =>
      criticalFaces(read(text)).faces.map(face => face.reachable?.map(one => shown(one, ['x', 'y'])));
    expect(reachable(`x - ${ZERO_OF_X} + abs(y)`)).toEqual([['x=0 y=0']]);
    // On the diagonals x − y and y − x have one value, which no tie is behind.
    expect(reachable('f(x, y) = abs(x) - abs(y)')).toEqual(Array(4).fill([['x=0 y=0']].flat()));
    // zero(x) is tied on all of x = 0, and −y and y agree at 0 by relu(y) alone.
    expect(reachable(`f(x, y) = x - ${ZERO_OF_X} + max(y, -y)`)).toEqual([['x=0 y=0']]);
    expect(reachable('f(x, y) = max(x, -x, y)')).toEqual([['-y>=0 x=0']]);
    // A coincidence: at 1 both pieces of |x| − 1 … are 0, and relu's alternative has the slope 0 only where it is tied.
    expect(reachable('f(x, y) = x + relu(x - 1) - relu(y - 1)').length).toBe(0);
  });

  test('Nesterov’s second nonsmooth function of two inputs: Clarke critical points first, coincidences last', () => {
    const { faces: found } = criticalFaces(read('f(x, y) = abs(x - 1)/4 + abs(y - 2*abs(x) + 1)'));
    expect(found.map(({ kind }) => kind).slice(0, 3)).toEqual(['clarke', 'clarke', 'artificial']);
    expect(found.slice(2).every(({ reachable }) => reachable?.length === 0)).toBe(true);
  });

  test('beyond the budget it is not known what is reachable', () => {
    const found = [60, 90, 120, 150].flatMap(
      budget => criticalFaces(read('f(x, y) = abs(x) - abs(y)'), budget).faces,
    );
    expect(found.some(({ reachable }) => reachable === undefined)).toBe(true);
  });

  test('a program that is not piecewise affine, and a budget that is too small: undecided, with the reason', () => {
    expect(criticalFaces(read('relu(x * y)'))).toMatchObject({
      complete: 'undecided',
      why: expect.stringMatching(/affine/),
    });
    expect(criticalFaces(read('exp(x) + y'))).toMatchObject({
      complete: 'undecided',
      why: expect.stringMatching(/affine/),
    });
    expect(criticalFaces(read('abs(x) + abs(y)'), 5)).toMatchObject({
      complete: 'undecided',
      why: expect.stringMatching(/5 steps/),
    });
  });

  test('what was found within the budget is kept', () => {
    const line = read('f(x, y) = abs(x) - abs(y)');
    const whole = criticalFaces(line).faces.map(({ polyhedron }) => shown(polyhedron, ['x', 'y']));
    const counts = [60, 90, 120, 150, 200].map(budget => {
      const { complete, faces: found } = criticalFaces(line, budget);
      if (complete !== 'yes')
        for (const { polyhedron } of found) expect(whole).toContain(shown(polyhedron, ['x', 'y']));
      return found.length;
    });
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(2);
  });

  test('constants may be of any kind', () => {
    expect(faces('abs(x * (2 + 1)) + abs(y / 2^3 - 1)')).toEqual(['clarke x=0 y=8 f=0']);
  });
});

const grid = (p: number, values = p < 3 ? [-4, -2, -1, 0, 1, 2, 4] : [-2, 0, 1]): number[][] =>
  p === 0 ? [[]] : grid(p - 1, values).flatMap(rest => values.map(x => [...rest, x]));

test('points are in the faces exactly where they are critical, one by one', () => {
  let [selection, clarke, artificial, reached, coincidences] = [0, 0, 0, 0, 0];
  fc.assert(
    fc.property(
      cornerCase({
        ops: [...AFFINE, ...PIECEWISE_AFFINE],
        computed: false,
        nodes: { min: 3, max: 9 },
        inputs: { min: 1, max: 3 },
      }),
      ({ line, at }) => {
        const found = criticalFaces(line, 3000);
        if (found.complete !== 'yes') return;
        const points = [
          at,
          ...found.faces.map(face => face.sample),
          ...grid(line.p).map(x => x.map(y => rational(y, 2))),
        ];
        for (const x of points) {
          const truth = explain(line, x);
          if (isEvaluationFailure(truth)) throw new Error(truth.failure.why);
          const inside = found.faces.filter(face => containsPoint(face.polyhedron, x));
          const smooth = inside.some(face => face.clarke.some(part => containsPoint(part, x)));
          const reachable = inside.some(face => face.reachable!.some(part => containsPoint(part, x)));
          expect([inside.length > 0, reachable, smooth].map(is => (is ? 'yes' : 'no'))).toEqual([
            truth.selectionCritical.verdict,
            truth.reachable.verdict,
            truth.clarkeCritical.verdict,
          ]);
          for (const face of inside) expect(format(face.value)).toBe(format(truth.derivative.value[0]!));
          selection += inside.length > 0 ? 1 : 0;
          clarke += smooth ? 1 : 0;
          artificial += truth.artificial === 'yes' ? 1 : 0;
          reached += reachable && !smooth ? 1 : 0;
          coincidences += inside.length > 0 && !reachable ? 1 : 0;
        }
      },
    ),
    { numRuns: 60, seed: 4 },
  );
  expect(selection).toBeGreaterThan(500);
  expect(clarke).toBeGreaterThan(300);
  expect(artificial).toBeGreaterThan(10);
  expect(reached).toBeGreaterThan(3);
  expect(coincidences).toBeGreaterThan(3);
});

test('linear regions: they cover, and f is affine on each', () => {
  fc.assert(
    fc.property(
      cornerCase({ ops: [...AFFINE, ...PIECEWISE_AFFINE], computed: false, nodes: { min: 3, max: 9 } }),
      ({ line, at }) => {
        let left = 2000;
        const regions = linearRegions(line, steps => {
          left -= steps;
          if (left < 0) throw new RangeError('too many');
        });
        if (typeof regions === 'string') throw new Error(regions);
        const evaluation = evaluate(rationalField, line, at);
        if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
        const around = regions.filter(({ polyhedron }) => containsPoint(polyhedron, at));
        expect(around.length).toBeGreaterThan(0);
        for (const { value } of around)
          expect(format(affineAt(value, at))).toBe(format(evaluation.values[line.outputs[0]!]!));
      },
    ),
    { numRuns: 100, seed: 5 },
  );
});
