/** Programs cut at their ties, beside all choices one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Active, vectorKey } from '../../../src/certificates/kernel/active.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { add, type Rat } from '../../../src/certificates/numbers/rational.ts';
import { nodewiseParts, nodewiseSet } from '../../../src/certificates/ties/nodewise.ts';
import { seeded } from '../../random.ts';
import { lineOf, meter, refusal, texts, vector } from '../units.ts';

const zeros = (line: Line): Rat[] => vector(...line.inputs.map(() => 0));

/** All points of a sum, by their keys. */
function listed({ start, parts }: ReturnType<typeof nodewiseParts>): Set<string> {
  let all: (readonly Rat[])[] = [start];
  for (const part of parts)
    all = all.flatMap(one => part.map(more => one.map((value, i) => add(value, more[i]!, meter))));
  return new Set(all.map(vectorKey));
}

const keys = ({ gradients }: Active): Set<string> => new Set(gradients.keys());

describe('a part is made', () => {
  test.each<[string, string[], number[]]>([
    ['of each tie that stands alone', ['a = relu x', 'b = relu y', 's = add a b'], [2, 2]],
    ['of a tie and one that is given what it gives', ['a = relu x', 'b = sub a y', 's = relu b'], [3]],
    ['of ties that one tie is given', ['a = relu x', 'b = abs y', 'c = max a b'], [4]],
    ['of none', ['s = mul x y'], []],
    ['beside others', ['a = relu x', 'b = sub a x', 'c = relu b', 'd = abs y', 's = add c d'], [2, 2]],
  ])('%s', (_, nodes, sizes) => {
    const line = lineOf('x y', nodes);
    const found = nodewiseParts(line, zeros(line), meter);
    expect(found.parts.map(part => part.length)).toEqual(sizes);
    expect(listed(found)).toEqual(keys(nodewiseSet(line, zeros(line), meter)));
  });
});

test('of several outputs all rows are in one part', () => {
  const line = lineOf('x', ['r = relu x', 'n = neg r'], { outputs: ['r', 'n'] });
  const { start, parts } = nodewiseParts(line, zeros(line), meter);
  expect([texts(start), parts.map(part => part.map(texts))]).toEqual([
    ['0', '0'],
    [
      [
        ['0', '0'],
        ['1', '-1'],
      ],
    ],
  ]);
});

/** Nodes over three inputs that are all 0 at 0, so that whatever can be tied is. */
const node = fc.tuple(
  fc.constantFrom('relu', 'abs', 'neg', 'add', 'sub', 'max', 'min', 'mul', 'leakyRelu', 'sin'),
  fc.nat(99),
  fc.nat(99),
);

test('of random programs the sum has the gradients of all choices', () => {
  let several = 0;
  fc.assert(
    fc.property(fc.array(node, { minLength: 2, maxLength: 9 }), nodes => {
      const names = ['x', 'y', 'z'];
      const lines = nodes.map(([op, a, b], k) => {
        const args = [names[a % names.length], names[b % names.length]];
        const unary = ['relu', 'abs', 'neg', 'leakyRelu', 'sin'].includes(op);
        names.push(`n${k}`);
        return `n${k} = ${op} ${unary ? args[0] : args.join(' ')}`;
      });
      const line = lineOf('x y z', [...lines, `s = sum ${names.slice(3).join(' ')}`]);
      const found = nodewiseParts(line, zeros(line), meter);
      if (found.parts.length > 1) several += 1;
      expect(listed(found)).toEqual(keys(nodewiseSet(line, zeros(line), meter)));
      expect(found.count).toBe(nodewiseSet(line, zeros(line), meter).count);
    }),
    seeded(200),
  );
  expect(several).toBeGreaterThan(3);
});

test('a root of 0 stops it, in a program of so many inputs that its derivative was not looked at', () => {
  const inputs = Array.from({ length: 257 }, (_, i) => `x${i}`).join(' ');
  const line = lineOf(inputs, ['q = sqrt x0', 's = add q x1']);
  expect(refusal(() => nodewiseParts(line, zeros(line), meter))).toEqual({
    stop: 'a piece of q has no derivative',
  });
});

test('more than a thousand ties that are linked are not walked one in the other', () => {
  const of = (ties: number): unknown => {
    const nodes = Array.from({ length: ties }, (_, k) => [
      `a${k} = add ${k === 0 ? 'x' : `r${k - 1}`} r`,
      `r${k} = relu a${k}`,
    ]);
    const line = lineOf('x', ['r = relu x', ...nodes.flat()]);
    return refusal(() => nodewiseParts(line, zeros(line), meter));
  };
  expect(of(1_001)).toEqual({ stop: 'all choices of many linked ties' });
});
