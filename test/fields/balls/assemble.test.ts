/** From the derivatives of G and of the arguments of norms to points and balls: by hand, with α, L J and Mᵀu written out. */
import { describe, expect, test } from 'vitest';
import {
  type BallPart,
  bodiesOf,
  hullOf,
  partOf,
  rowsOf,
  withOneDirection,
} from '../../../src/fields/balls/assemble.ts';
import { tiedAt } from '../../../src/fields/balls/opened.ts';
import { Undecided } from '../../../src/fields/budget.ts';
import { format, type OrderedField, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

type Field = OrderedField<Rational>;

/** The part of a program at 0, by the rows ∇G of its outputs, and of the arguments of its norms, in x and then in the norms. */
function part(text: string, rows: readonly number[][], field: Field = rationalField): BallPart<Rational> {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(line, vector(...new Array<number>(line.p).fill(0)));
  const tied = tiedAt(rationalField, line, evaluation, new Map())!;
  return partOf(
    rows.map(row => vector(...row)),
    { ...tied, field },
  );
}

const written = (rows: readonly (readonly Rational[])[]): string =>
  rows.map(row => row.map(format).join(' ')).join(', ');
const shown = ({ centre, norms }: BallPart<Rational>): string[] => [
  written([centre]),
  ...norms.map(
    ({ adjoints, form, matrix }) => `${written([adjoints])} | ${written(form)} | ${written(matrix)}`,
  ),
];
/** Centre, and matrices. */
const bodies = (...parts: BallPart<Rational>[]): string[] =>
  bodiesOf(hullOf(rationalField, parts)).map(({ centre, matrices }) =>
    [written([centre]), ...matrices.map(written)].join(' | '),
  );

const [X, Y] = [
  [1, 0, 0],
  [0, 1, 0],
];
const DISC = 'norm2(x, y)';
const disc = (alpha: number, ...centre: number[]) => part(DISC, [[...centre, alpha], X!, Y!]);

describe('a choice of pieces', () => {
  test('has the gradient of the rest as centre, and α L J of each norm', () => {
    expect(shown(disc(2, 3, 0))).toEqual(['3 0', '2 | 1 0, 0 1 | 2 0, 0 2']);
    expect(shown(disc(-1, 0, 0))).toEqual(['0 0', '-1 | 1 0, 0 1 | -1 0, 0 -1']);
  });

  test('of several outputs: the rows stand one behind the other', () => {
    const found = part('f(x, y) = norm2(x, y), 2*norm2(x, y) + x', [
      [0, 0, 1, 0],
      [1, 0, 0, 2],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
    expect(shown(found)).toEqual([
      '0 0 1 0',
      '1 0 | 1 0, 0 1 | 1 0 0 0, 0 1 0 0',
      '0 2 | 1 0, 0 1 | 0 0 2 0, 0 0 0 2',
    ]);
  });

  test('a norm that the output does not feel, or whose arguments are flat, is left out; so are rows of zeros', () => {
    expect(shown(disc(0, 1, 1))).toEqual(['1 1']);
    expect(
      shown(
        part('norm2(x^2, y^2)', [
          [0, 0, 1],
          [0, 0, 0],
          [0, 0, 0],
        ]),
      ),
    ).toEqual(['0 0']);
    expect(shown(part('norm2(x^2, y)', [[0, 0, 1], [0, 0, 0], Y!]))).toEqual(['0 0', '1 | 0 1 | 0 1']);
  });

  // Inputs x, y, z, then a = |(x, y)| and b.
  const nested = (text: string, output: number[], ...entries: number[][]) =>
    part(text, [output, [1, 0, 0, 0, 0], [0, 1, 0, 0, 0], ...entries]);

  test('a norm of a norm has its rows, times its derivative', () => {
    const found = nested('norm2(2*norm2(x, y), z)', [0, 0, 0, 0, 1], [0, 0, 0, 2, 0], [0, 0, 1, 0, 0]);
    expect(shown(found)).toEqual(['0 0 0', '1 | 2 0 0, 0 2 0, 0 0 1 | 2 0 0, 0 2 0, 0 0 1']);
  });

  test.each<[string, string, number[], number[]]>([
    ['is felt besides', 'norm2(norm2(x, y), z) + norm2(x, y)', [0, 0, 0, 1, 1], [0, 0, 0, 1, 0]],
    ['stands beside an input', 'norm2(norm2(x, y) + x, z)', [0, 0, 0, 0, 1], [1, 0, 0, 1, 0]],
  ])('a norm that is taken by another, and %s, is no image of a ball', (_, text, output, entry) => {
    expect(() => nested(text.replace('+ norm2(x, y)', '+ 0*x'), output, entry, [0, 0, 1, 0, 0])).toThrow(
      /^norm2\.[12] is taken (by|of) another norm that is tied, and not alone/,
    );
  });

  test('nor is one that two others take, or that shares an entry with a second', () => {
    const zero = [0, 0, 0, 0, 0, 0, 0];
    const at = (...ones: number[]) => zero.map((_, i) => (ones.includes(i) ? 1 : 0));
    const two = 'f(x, y, z, w) =\n a = norm2(x, y)\n b = norm2(a, z)\n c = norm2(a, w)\n b + c';
    expect(() => part(two, [at(5, 6), at(0), at(1), at(4), at(2), at(4), at(3)])).toThrow(
      new Undecided(
        'c is taken of another norm that is tied, and not alone: the derivatives are no image of a ball',
      ),
    );
    const second = 'f(x, y, z, w) =\n a = norm2(x, y)\n b = norm2(z, w)\n c = norm2(3*b, x)\n a + c';
    const found = part(second, [at(4, 6), at(0), at(1), at(2), at(3), at(5).map(one => 3 * one), at(0)]);
    expect(found.norms.map(({ form }) => written(form))).toEqual([
      '1 0 0 0, 0 1 0 0',
      '0 0 3 0, 0 0 0 3, 1 0 0 0',
    ]);
    const both = 'f(x, y, z, w) =\n a = norm2(x, y)\n b = norm2(z, w)\n c = norm2(a + b, y)\n c';
    expect(() => part(both, [at(6), at(0), at(1), at(2), at(3), at(4, 5), at(1)])).toThrow(
      /^c is taken of another/,
    );
  });

  test('a derivative that is not known to be 0 is undecided', () => {
    const open: Field = { ...rationalField, isZero: () => 'undecided' };
    expect(() => part(DISC, [[0, 0, 1], X!, Y!], open)).toThrow(
      new Undecided('whether a derivative on the way to a norm that is tied is 0'),
    );
  });
});

describe('norms of one shape', () => {
  const I = [
    [1, 0],
    [0, 1],
  ];
  /** Two norms of two arguments each, α and the rows of each. */
  const two = (text: string, alpha: readonly [number, number], first = I, second = I) =>
    part(text, [[0, 0, ...alpha], ...[...first, ...second].map(row => [...row, 0, 0])]);
  const LINEAR = 'norm2(x, y) + norm2(x, y)';
  const CURVED = 'norm2(x + y^2, y) + norm2(x, y)';

  test.each<[string, string, readonly [number, number], number[][], number[][], string[]]>([
    ['their α add up', LINEAR, [1, 2], I, I, ['0 0', '3 | 1 0, 0 1 | 3 0, 0 3']],
    [
      'by their sizes',
      LINEAR,
      [1, 1],
      I,
      [
        [2, 0],
        [0, 2],
      ],
      ['0 0', '3 | 1 0, 0 1 | 3 0, 0 3'],
    ],
    [
      'turned ones are of one shape',
      LINEAR,
      [1, 1],
      I,
      [
        [0, 1],
        [-1, 0],
      ],
      ['0 0', '2 | 1 0, 0 1 | 2 0, 0 2'],
    ],
    ['n − n is 0', LINEAR, [1, -1], I, I, ['0 0']],
    [
      'n − 2 (n/2) is 0',
      LINEAR,
      [1, -2],
      [
        [2, 0],
        [0, 2],
      ],
      I,
      ['0 0'],
    ],
    ['also where they are curved, of full rank', CURVED, [1, -1], I, I, ['0 0']],
    ['flat ones that are linear', LINEAR, [1, -1], [[1, 0]], [[1, 0]], ['0 0']],
  ])('have one direction near the point: %s', (_, text, alpha, first, second, expected) => {
    const pad = (rows: number[][]) => (rows.length < 2 ? [...rows, [0, 0]] : rows);
    expect(shown(withOneDirection(rationalField, two(text, alpha, pad(first), pad(second))))).toEqual(
      expected,
    );
  });

  test('not where they are curved and flat: |x + y²| and |x| do not change together', () => {
    const flat = two(
      CURVED,
      [1, -1],
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    );
    expect(withOneDirection(rationalField, flat).norms).toHaveLength(2);
  });

  test('not where they are roots of their own: only to first order is √(x² + y⁴) as |x|', () => {
    const line = compile(parseProgramText('f(x, y) =\n a = sqrt(x^2 + y^4)\n b = sqrt(x^2)\n a - b'));
    const roots = line.steps
      .filter(({ g }) => g.name === 'sqrt')
      .map(step => [step, [vector(1, 0)]] as const);
    const tied = tiedAt(rationalField, line, evaluated(line, vector(0, 0)), new Map(roots))!;
    const found = partOf([vector(0, 0, 1, -1), vector(0, 0, 0, 0), vector(0, 0, 0, 0)], tied);
    expect(withOneDirection(rationalField, found).norms).toHaveLength(2);
  });

  test('not those of another shape', () => {
    const apart = two(LINEAR, [1, -1], I, [
      [1, 0],
      [0, 2],
    ]);
    expect(withOneDirection(rationalField, apart)).toEqual(apart);
  });

  test('a sum of a linear and a curved one is curved', () => {
    const [sum] = withOneDirection(rationalField, two(CURVED, [1, 1])).norms;
    expect(sum).toMatchObject({ linear: false });
  });

  test('in D_P each may have a direction of its own: the radii add up, whatever the signs', () => {
    expect(bodies(two(LINEAR, [1, -1]))).toEqual(['0 0 | 2 0, 0 2']);
    expect(
      bodies(
        two(LINEAR, [1, 1], I, [
          [1, 0],
          [0, 2],
        ]),
      ),
    ).toEqual(['0 0 | 1 0, 0 1 | 1 0, 0 2']);
  });
});

describe('the hull of all choices', () => {
  test('points first, ascending and each once, then the balls', () => {
    expect(bodies(disc(1, 5, 0), disc(0, 2, 0), disc(0, 1, 0), disc(0, 2, 0))).toEqual([
      '1 0',
      '2 0',
      '5 0 | 1 0, 0 1',
    ]);
    expect(bodies()).toEqual([]);
  });

  test('balls of one centre and one Gram matrix are one, also of −M, and as sums in another order', () => {
    expect(bodies(disc(1, 0, 0), disc(-1, 0, 0))).toHaveLength(1);
    expect(bodies(disc(1, 0, 0), disc(2, 0, 0))).toHaveLength(2);
    expect(bodies(disc(1, 0, 0), disc(1, 1, 0))).toHaveLength(2);
    const [a, b] = [
      [1, 0, 0, 0],
      [0, 2, 0, 0],
    ];
    const sum = (first: number[], second: number[]) =>
      part('norm2(x) + norm2(y)', [[0, 0, 1, 1], first, second]);
    expect(bodies(sum(a!, b!), sum(b!, a!))).toHaveLength(1);
  });

  test('balls that keys do not tell are compared', () => {
    let n = 0;
    const untold: Field = { ...rationalField, told: () => false, key: () => `${n++}` };
    expect(hullOf(untold, [disc(1, 0, 0), disc(1, 0, 0), disc(1, 1, 0)]).balls).toHaveLength(2);
  });

  test('undecided where it is open whether two are one', () => {
    const open: Field = { ...rationalField, told: () => false, isZero: () => 'undecided' };
    const why = new Undecided('whether two of the gradients and balls are one');
    expect(() => hullOf(open, [disc(0, 0, 0), disc(0, 1, 0)])).toThrow(why);
    expect(() => hullOf(open, [disc(1, 0, 0), disc(1, 1, 0)])).toThrow(why);
    expect(hullOf(open, [disc(0, 1, 0), disc(1, 1, 0)]).balls).toHaveLength(1);
  });
});

test('a flat Jacobian by rows', () => {
  expect(rowsOf([1, 2, 3, 4, 5, 6], 3)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(rowsOf([], 3)).toEqual([]);
});
