/** The piece that a program takes at a point as a polynomial in the displacement, and symmetric matrices. */
import { describe, expect, test } from 'vitest';
import type { Poly } from '../../../src/certificates/functions/several.ts';
import {
  apply,
  constantOf,
  definiteness,
  difference,
  gradientOf,
  hessianOf,
  inRange,
  localPiece,
  type Matrix,
  rank,
  shifted,
} from '../../../src/certificates/runs/quadratic.ts';
import { lineOf, meter, number, refusal, textOf, texts, vector } from '../units.ts';

const matrix = (...rows: readonly (string | number)[][]): Matrix => rows.map(row => vector(...row));
const read = (rows: Matrix): string[][] => rows.map(texts);

describe('the piece that is taken at a point', () => {
  const of = (nodes: readonly string[], x: readonly string[], fields = {}) => {
    const line = lineOf(['x', 'y'].slice(0, x.length).join(' '), nodes, fields);
    const { value, guards } = localPiece(line, vector(...x), meter);
    const p = x.length;
    const written = (h: Poly) => [
      textOf(constantOf(h)),
      texts(gradientOf(h, p)),
      read(hessianOf(h, p, meter)),
    ];
    return { value: written(value), guards: guards.map(written) };
  };

  test('has a value, a gradient and a Hessian there', () => {
    // x²y at (1, 2): value 2, gradient (2xy, x²), Hessian ((2y, 2x), (2x, 0)).
    expect(of(['q = square x', 'p = mul q y'], ['1', '2'])).toEqual({
      value: [
        '2',
        ['4', '1'],
        [
          ['4', '2'],
          ['2', '0'],
        ],
      ],
      guards: [],
    });
  });

  test('and guards, that are not constant, by which it is taken', () => {
    const { value, guards } = of(['a = square x', 'r = relu a', 's = relu y', 't = add r s'], ['1', '-3']);
    expect(value).toEqual([
      '1',
      ['2', '0'],
      [
        ['2', '0'],
        ['0', '0'],
      ],
    ]);
    expect(guards.map(([at]) => at)).toEqual(['1', '3']);
    expect(of(['z = sub x x', 'r = relu z'], ['1']).guards).toEqual([]);
  });

  test('of several outputs it is that of their mean', () => {
    expect(of(['q = square x', 't = add x x'], ['1'], { outputs: ['q', 't'] }).value).toEqual([
      '3/2',
      ['2'],
      [['1']],
    ]);
  });

  test('is a polynomial, as its guards are', () => {
    const stop = { stop: 'a piece or a guard is no polynomial' };
    expect(refusal(() => of(['c = const value=1', 'q = div c x'], ['2']))).toEqual(stop);
    expect(refusal(() => of(['e = exp x'], ['0']))).toEqual(stop);
  });
});

describe('a matrix', () => {
  test('shifted, applied, and points apart', () => {
    expect(read(shifted(number(1), number('-1/2'), matrix([2, 4], [4, 6]), meter))).toEqual([
      ['0', '-2'],
      ['-2', '-2'],
    ]);
    expect(texts(apply(matrix([1, 2], [3, 4]), vector(1, -1), meter))).toEqual(['-1', '-1']);
    expect(texts(difference(vector(1, 2), vector(3, '1/2'), meter))).toEqual(['-2', '3/2']);
  });

  test.each<readonly [rows: readonly (readonly number[])[], found: number]>([
    [[], 0],
    [[[0, 0]], 0],
    [
      [
        [1, 2],
        [2, 4],
      ],
      1,
    ],
    [
      [
        [1, 2],
        [2, 5],
      ],
      2,
    ],
    [
      [
        [0, 1],
        [1, 0],
      ],
      2,
    ],
    [
      [
        [0, 1, 2],
        [0, 2, 4],
        [1, 0, 0],
      ],
      2,
    ],
    [[[1], [2], [3]], 1],
  ])('of rows %j has the rank %i', (rows, found) => {
    expect(rank(matrix(...rows.map(row => [...row])), meter)).toBe(found);
  });

  test.each<readonly [rows: readonly (readonly number[])[], found: string]>([
    [[[1]], 'definite'],
    [[[0]], 'semidefinite'],
    [[[-1]], 'neither'],
    [
      [
        [2, 1],
        [1, 2],
      ],
      'definite',
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
      'semidefinite',
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      'neither',
    ],
    [
      [
        [0, 1],
        [1, 0],
      ],
      'neither',
    ],
    [
      [
        [0, 0],
        [0, 1],
      ],
      'semidefinite',
    ],
    [
      [
        [0, 0],
        [0, -1],
      ],
      'neither',
    ],
    [
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
      'semidefinite',
    ],
  ])('%j is %s', (rows, found) => {
    expect(definiteness(matrix(...rows.map(row => [...row])), meter)).toBe(found);
  });

  test('has a vector in its range, or not', () => {
    const one = matrix([1, 1], [1, 1]);
    expect([inRange(one, vector(2, 2), meter), inRange(one, vector(2, 1), meter)]).toEqual([true, false]);
    expect([inRange(matrix([0]), vector(0), meter), inRange(matrix([0]), vector(1), meter)]).toEqual([
      true,
      false,
    ]);
  });
});
