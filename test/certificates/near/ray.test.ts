/** Programs along rays and arcs: cells, slopes, limits of gradients, by hand. */
import { describe, expect, test } from 'vitest';
import { valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import {
  along,
  comeTogether,
  gradientAlong,
  holdsNowhere,
  slopesAlong,
  slopesOnRay,
} from '../../../src/certificates/near/ray.ts';
import { formulaOf, lineOf, meter, refusal, selectionOf, texts, vector } from '../units.ts';

type Arc = readonly (readonly number[])[];
const zeros = (line: Line) => vector(...line.inputs.map(() => 0));
const arcOf = (arc: Arc) => arc.map(d => vector(...d));
const shown = (row: Parameters<typeof texts>[0] | undefined) => row && texts(row).join(' ');
const selected = (pieces: readonly string[], ...index: readonly string[]) => ({
  selections: { s: selectionOf('u v', pieces, ...index) },
});

describe('a ride', () => {
  test('has the pieces that are taken, and says whether it is strict', () => {
    const line = lineOf('x y', ['m = max x y', 'r = relu m']);
    const [m, r] = line.steps;
    const ride = (...d: number[]) => along(line, zeros(line), [vector(...d)], 0, meter)!;
    const pieces = (step: typeof m) => [...step!.basic.pieces()];
    expect(ride(1, 2).pieces.get(m!)).toEqual(pieces(m)[1]);
    expect(ride(1, 2).pieces.get(r!)).toEqual(pieces(r)[1]);
    expect(ride(-1, -2).pieces.get(r!)).toEqual(pieces(r)[0]);
    expect([ride(1, 2), ride(1, 1), ride(0, -1), ride(-1, -2)].map(({ strict }) => strict)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(ride(1, 2).duals.map(({ gradient }) => gradient.length)).toEqual([0, 0, 0, 0]);
  });

  test('is none where there is no value on the way, or no cell', () => {
    const none = (line: Line, d: number) => along(line, zeros(line), [vector(d)], 0, meter) === undefined;
    const log = lineOf('x', ['r = sqrt x']);
    expect([none(lineOf('x', ['l = log x']), -1), none(log, -1)]).toEqual([true, true]);
    const half = lineOf('x', ['r = s x x'], selected(['u'], '1: u >= 0'));
    expect([none(half, 1), none(half, -1)]).toEqual([false, true]);
    // A guard that has no value does not hold.
    const root = lineOf('x', ['r = s x x'], selected(['u', '1'], '1: u^(1/2) >= 0', '2: u < 0'));
    expect(none(root, -1)).toBe(false);
  });

  test('is strict where a guard is 0 whatever the arguments are', () => {
    const line = (when: string) => lineOf('x y', ['r = s x y'], selected(['u'], `1: ${when}`));
    const strict = (when: string) => along(line(when), vector(0, 0), [vector(1, 1)], 0, meter)!.strict;
    expect([strict('u - u >= 0'), strict('u - v >= 0'), strict('2*u - v >= 0')]).toEqual([true, false, true]);
  });
});

describe('slopes along an arc', () => {
  const slopes = (nodes: readonly string[], arc: Arc, fields = {}) => {
    const line = lineOf('x y', nodes, fields);
    const values = valuesAt(line, zeros(line), meter);
    return shown(
      slopesAlong(
        line,
        zeros(line),
        line.outputs.map(slot => values[slot]!),
        arcOf(arc),
        meter,
      ),
    );
  };
  test.each<[string, string[], Arc, string | undefined, object?]>([
    ['of |x|', ['a = abs x'], [[-2, 0]], '2'],
    ['of x², 0', ['q = square x'], [[3, 0]], '0'],
    [
      'by the first term of the arc: in t²',
      ['a = abs x'],
      [
        [0, 0],
        [-3, 0],
      ],
      '3',
    ],
    [
      'of a maximum',
      ['m = max x y'],
      [
        [1, 2],
        [5, 0],
      ],
      '2',
    ],
    ['none where it jumps', ['s = sign x'], [[1, 0]], undefined],
    ['but on the line where it does not', ['s = sign x'], [[0, 1]], '0'],
    ['none where it has no value', ['r = sqrt x'], [[-1, 0]], undefined],
    [
      'none of what rises like √t',
      ['r = sqrt x'],
      [
        [0, 0],
        [1, 0],
      ],
      undefined,
    ],
    ['of each output', ['a = abs x', 'n = neg y'], [[-1, 2]], '1 -2', { outputs: ['a', 'n'] }],
    ['none where one has none', ['a = abs x', 's = sign y'], [[-1, 2]], undefined, { outputs: ['a', 's'] }],
  ])('%s', (_, nodes, arc, expected, fields = {}) => expect(slopes(nodes, arc, fields)).toBe(expected));

  test.each<[string, string[], number, string | undefined]>([
    ['x^(3/2), by t²', ['r = pow x exponent=3/2'], 1, '0'],
    ['x + x^(4/3), by t³', ['p = pow x exponent=4/3', 'r = add p x'], 8, '8'],
    ['x^(5/4), by t⁴', ['r = pow x exponent=5/4'], 1, '0'],
    ['x^(7/6), by t⁶', ['r = pow x exponent=7/6'], 1, '0'],
    ['√x, which is steep', ['r = sqrt x'], 1, undefined],
    ['√x, where it is none', ['r = sqrt x'], -1, undefined],
  ])('on a ray of %s', (_, nodes, d, expected) => {
    const line = lineOf('x', nodes);
    expect(shown(slopesOnRay(line, vector(0), vector(0), vector(d), meter))).toBe(expected);
  });

  test('not of a root that none of these powers makes whole', () => {
    const line = lineOf('x', ['r = pow x exponent=7/5']);
    expect(refusal(() => slopesOnRay(line, vector(0), vector(0), vector(1), meter))).toEqual({
      stop: 'what the function does along a ray',
    });
  });
});

describe('two arcs', () => {
  const together = (nodes: readonly string[], one: Arc, other: Arc) => {
    const line = lineOf('x y', nodes);
    return comeTogether(line, zeros(line), arcOf(one), arcOf(other), meter);
  };
  test.each<[string, string[], Arc, Arc, boolean | undefined]>([
    ['of a kink come together', ['a = abs x'], [[1, 0]], [[-1, 0]], true],
    ['of a jump not', ['s = sign x'], [[1, 0]], [[-1, 0]], false],
    [
      'that differ in t² have to come together like it',
      ['s = sign y', 'p = mul s x'],
      [[1, 0]],
      [
        [1, 0],
        [0, 1],
      ],
      false,
    ],
    [
      'as they do here',
      ['s = sign y', 'q = square x', 'p = mul s q'],
      [[1, 0]],
      [
        [1, 0],
        [0, 1],
      ],
      true,
    ],
    [
      'on one of which there is no value',
      ['l = sqrt x'],
      [[-1, 0]],
      [
        [0, 0],
        [1, 0],
      ],
      false,
    ],
    [
      'on the other of which there is none',
      ['l = sqrt x'],
      [
        [0, 0],
        [1, 0],
      ],
      [[-1, 0]],
      false,
    ],
    ['that are one are none', ['a = abs x'], [[1, 0]], [[1, 0]], undefined],
    [
      'so also where one is written longer',
      ['a = abs x'],
      [[1, 0]],
      [
        [1, 0],
        [0, 0],
      ],
      undefined,
    ],
  ])('%s', (_, nodes, one, other, expected) => expect(together(nodes, one, other)).toBe(expected));
});

describe('the limit of gradients along a ray', () => {
  const limit = (nodes: readonly string[], d: readonly number[], fields = {}) => {
    const line = lineOf('x y', nodes, fields);
    return shown(gradientAlong(line, zeros(line), vector(...d), meter));
  };
  test.each<[string, string[], number[], string | undefined, object?]>([
    ['of a piece', ['m = max x y'], [2, 1], '1 0'],
    ['of its other side', ['m = max x y'], [1, 2], '0 1'],
    ['none on the border', ['m = max x y'], [1, 1], undefined],
    ['of a norm', ['n = norm2 x y'], [3, 4], '3/5 4/5'],
    ['of x · sign x', ['s = sign x', 'p = mul s x'], [-1, 0], '-1 0'],
    ['of smooth functions', ['e = exp x', 'p = mul e y'], [1, 1], '0 1'],
    ['none where it rises without end', ['l = log x', 'p = mul l x'], [1, 0], undefined],
    ['none where there is no value', ['l = log x', 'p = mul l x'], [-1, 0], undefined],
    ['of several outputs', ['a = abs x', 'b = abs y'], [1, -1], '1 0 0 -1', { outputs: ['a', 'b'] }],
  ])('%s', (_, nodes, d, expected, fields = {}) => {
    if (nodes[0] === 'l = log x') {
      // At 0 the program has no value; beside it, it has.
      const line = lineOf('x y', nodes, fields);
      expect(shown(gradientAlong(line, vector(0, 0), vector(...d), meter))).toBe(expected);
    } else expect(limit(nodes, d, fields)).toBe(expected);
  });
});

test.each<[string, '>' | '>=' | '=' | '!=', boolean]>([
  ['x - x', '>', true],
  ['x - x', '!=', true],
  ['x - x', '>=', false],
  ['x - x', '=', false],
  ['x - y', '>', false],
  ['x^2', '!=', false],
  ['1/x - 1/x', '>', false],
])('%s %s 0 holds nowhere: %s', (text, relation, expected) => {
  expect(holdsNowhere({ formula: formulaOf(text), relation }, 2, meter)).toBe(expected);
});
