/** Clarke’s set as a sum over ties, and where it stops. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vectorKey } from '../../../src/certificates/kernel/active.ts';
import { attempt } from '../../../src/certificates/numbers/attempt.ts';
import { add, type Rat } from '../../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { firstOrder } from '../../../src/certificates/sets/cones.ts';
import { independentParts } from '../../../src/certificates/ties/independent.ts';
import { seeded } from '../../random.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, refusal, selectionOf, texts, vector } from '../units.ts';

const derived = (inputs: string, nodes: readonly string[], fields: Loose = {}) =>
  independentParts(lineOf(inputs, nodes, fields), vector(...inputs.split(' ').map(() => 0)), meter);

test.each<[string, string, string[], string[], string[][][]]>([
  [
    'ties of different inputs',
    'x y',
    ['a = relu x', 'b = abs y', 's = sub a b'],
    ['0', '0'],
    [
      [
        ['0', '0'],
        ['1', '0'],
      ],
      [
        ['0', '-1'],
        ['0', '1'],
      ],
    ],
  ],
  [
    'ties of independent forms',
    'x y',
    [
      'u = add x y',
      'v = sub x y',
      'a = relu u',
      'b = relu v',
      'c = mul a b',
      'd = sub a b',
      's = add c d',
      't = add s x',
    ],
    ['1', '0'],
    [
      [
        ['0', '0'],
        ['1', '1'],
      ],
      [
        ['0', '0'],
        ['-1', '1'],
      ],
    ],
  ],
  [
    'a piece without interior is left out',
    'x y',
    ['a = relu x', 'b = clip y lo=0 hi=0', 's = add a b'],
    ['0', '0'],
    [
      [
        ['0', '0'],
        ['1', '0'],
      ],
      [['0', '0']],
    ],
  ],
])('%s', (_, inputs, nodes, start, parts) => {
  const found = derived(inputs, nodes);
  expect(texts(found.start)).toEqual(start);
  expect(found.parts.map(part => part.map(texts))).toEqual(parts);
});

/** All points of a sum. */
const points = ({ start, parts }: ReturnType<typeof independentParts>): (readonly Rat[])[] =>
  parts.reduce<(readonly Rat[])[]>(
    (all, part) => all.flatMap(one => part.map(more => one.map((value, i) => add(value, more[i]!, meter)))),
    [start],
  );

test('of random ties it is what cones say, each cell of all nodes by itself', () => {
  const factors = fc.array(fc.constantFrom('-2', '-1', '0', '1', '1/2'), { minLength: 3, maxLength: 3 });
  const tie = fc.tuple(fc.constantFrom('relu', 'abs', 'max', 'min', 'leakyRelu'), factors, factors);
  let several = 0;
  fc.assert(
    fc.property(fc.array(tie, { minLength: 1, maxLength: 4 }), ties => {
      const nodes = ties.flatMap(([op, ...given], k) => {
        const form = (entries: readonly string[], id: string): Loose[] => [
          { id, op: 'affine', args: ['x', 'y', 'z'], coefficients: entries, constant: '0' },
        ];
        const args = /max|min/.test(op) ? [`a${k}`, `b${k}`] : [`a${k}`];
        return [...form(given[0], `a${k}`), ...form(given[1], `b${k}`), { id: `t${k}`, op, args }];
      });
      const all = ties.map((_, k) => `t${k}`);
      const line = readProgram(
        { inputs: ['x', 'y', 'z'], nodes: [...nodes, { id: 's', op: 'sum', args: all }], output: 's' },
        meter,
      );
      const sum = attempt(() => independentParts(line, vector(0, 0, 0), meter));
      if (sum === undefined) return;
      if (sum.parts.length > 1) several += 1;
      const { inner, outer } = firstOrder(line, vector(0, 0, 0), meter);
      const own = new Set(points(sum).map(vectorKey));
      expect([...own].filter(key => !outer.has(key))).toEqual([]);
      expect([...inner.keys()].filter(key => !own.has(key))).toEqual([]);
    }),
    seeded(150),
  );
  expect(several).toBeGreaterThan(2);
});

describe('it stops', () => {
  test.each<[string, string, string[], Loose, string]>([
    [
      // The truth has no (0, 1) without (1, 1): relu(relu(x) + y) is convex, with the slopes 0, (0, 1) and (1, 1).
      'where what one tie gives is given to another one',
      'x y',
      ['a = relu x', 'b = add a y', 'c = relu b'],
      {},
      'what a tie is given depends on what others take',
    ],
    [
      'where two ties are given the same',
      'x y',
      ['a = relu x', 'b = relu x', 'c = sub a b', 'd = relu y', 's = add c d'],
      {},
      'whether what the ties are given is independent',
    ],
    [
      // To first order x³ > 0 holds nowhere.
      'at a guard that is not affine',
      'x y',
      ['a = cubic x', 'b = relu y', 's = add a b'],
      { selections: { cubic: selectionOf('x', ['0', 'x'], '1: x^3 <= 0', '2: x^3 > 0') } },
      'a guard that is not affine',
    ],
    [
      // Its interior is so thin that no direction is found.
      'at a wedge',
      'x y',
      ['a = wedge x y'],
      {
        selections: {
          wedge: selectionOf(
            'x y',
            ['0', 'y'],
            '1: y <= 0',
            '2: y > 0 and 1000000*y < x',
            '1: y > 0 and 1000000*y >= x',
          ),
        },
      },
      'whether a cell of a tie has interior',
    ],
  ])('%s', (_, inputs, nodes, fields, stop) => {
    expect(refusal(() => derived(inputs, nodes, fields))).toEqual({ stop });
  });
});
