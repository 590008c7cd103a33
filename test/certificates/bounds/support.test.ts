/** D_P along a direction: never above what a gradient has, and what that shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avoidsZero, leastAlong } from '../../../src/certificates/bounds/support.ts';
import { dot, type Rat, signOf, sub } from '../../../src/certificates/numbers/rational.ts';
import { nodewiseSet } from '../../../src/certificates/ties/nodewise.ts';
import { refused } from '../refused.ts';
import { lineOf, meter, refusal, textOf, vector } from '../units.ts';

const ZEROS = vector(0, 0, 0);
const NODES = [
  'relu x',
  'abs y',
  'max x z',
  'min a b',
  'sub a c',
  'relu d',
  'add e a',
  'max f e',
  'sub g d',
  'min h y',
] as const;

/** Any of these nodes, in their order; arguments that are left out are inputs. */
const lineFrom = (kept: readonly boolean[]) => {
  const names = 'abcdefghij';
  const there = new Set(['x', 'y', 'z']);
  const nodes: string[] = [];
  for (const [i, node] of NODES.entries()) {
    if (!kept[i]) continue;
    const [op, ...args] = node.split(' ');
    nodes.push(`${names[i]} = ${op} ${args.map((arg, k) => (there.has(arg) ? arg : 'xyz'[k]!)).join(' ')}`);
    there.add(names[i]!);
  }
  return lineOf('x y z', nodes);
};

test('no gradient is below the bound, and where no tie is used twice one reaches it', () => {
  const kept = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
  const direction = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
  let reached = 0;
  fc.assert(
    fc.property(kept, direction, (nodes, entries) => {
      fc.pre(nodes.includes(true));
      const [line, d] = [lineFrom(nodes), vector(...entries)];
      const bound = leastAlong(line, ZEROS, d, meter);
      const gaps = [...nodewiseSet(line, ZEROS, meter).gradients.values()].map(g =>
        signOf(sub(dot(d, g, meter), bound, meter)),
      );
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
      if (Math.min(...gaps) === 0) reached += 1;
    }),
    { numRuns: 200 },
  );
  expect(reached).toBeGreaterThan(50);
});

describe('bounds by hand', () => {
  test.each<[string, string[], (string | number)[], string]>([
    [
      'a sum of relus, one of them under a minus',
      ['a = relu x', 'b = relu y', 'c = sub a b'],
      [2, 3, 0],
      '-3',
    ],
    [
      'a relu of a sum',
      ['a = relu x', 'b = relu y', 's = add a b', 'c = relu s', 'd = add c z'],
      [-1, -2, 5],
      '2',
    ],
    ['what cancels', ['a = relu x', 'b = sub a a', 'c = add b y'], [7, 1, 0], '1'],
    [
      'a tie that is used twice: below the least',
      ['a = relu x', 'b = relu a', 'c = sub a b'],
      [1, 0, 0],
      '-1',
    ],
  ])('%s', (_, nodes, d, bound) => {
    expect(textOf(leastAlong(lineOf('x y z', nodes), ZEROS, vector(...d), meter) as Rat)).toBe(bound);
  });
  test('of several outputs it stops', () => {
    const line = lineOf('x y z', ['a = relu x', 'b = relu y'], { outputs: ['a', 'b'] });
    expect(refusal(() => leastAlong(line, ZEROS, vector(1, 1, 1), meter))).toEqual({
      stop: 'a bound on what several outputs have',
    });
  });
  test('0 is avoided by a direction that is at least 1 on all of it, and by no shorter one', () => {
    const line = lineOf('x y z', ['a = relu x', 'b = relu a', 's = add b x']);
    expect(avoidsZero({ separator: ['1', '0', '0'] }, line, ZEROS, meter)).toBe(true);
    expect(avoidsZero({ separator: ['1/2', '0', '0'] }, line, ZEROS, meter)).toBe(false);
  });
});

const names = Array.from({ length: 14 }, (_, i) => `x${i}`);
const nested = `relu(${names.map(name => `relu(${name})`).join(' + ')}) + 3*x0`;

refused(
  ['explain', nested, '--at', names.map(() => '0').join(), '--budget', '2000'],
  [
    [
      d => (d.reachable.certificate.separator[0] = '1/8'),
      '/reachable/certificate/separator: is not seen to hold for all choices of pieces',
    ],
    [
      d => (d.clarkeCritical.certificate.separator[1] = '-9'),
      '/clarkeCritical/certificate/separator: is not seen to hold for all choices of pieces',
    ],
    [
      d => (d.reachable.certificate.radius = names.map(() => '0')),
      '/reachable/certificate: expected a separator, and nothing else',
    ],
    [
      d => (d.selectionCritical = d.reachable),
      '/selectionCritical/certificate: a set that is not complete cannot show this',
    ],
  ],
);
