/** Gradients in the sectors of nodes that are given nothing by each other: the same as by all sectors, one after the other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inSectorsApart } from '../../../src/certificates/plane/apart.ts';
import { inSectors } from '../../../src/certificates/plane/sectors.ts';
import { runs } from '../../random.ts';
import type { Loose } from '../documents.ts';
import { lineOf, meter, selectionOf, texts, vector } from '../units.ts';

const sorted = (found: ReadonlyMap<string, readonly Parameters<typeof texts>[0][number][]>): string[] =>
  [...found.values()].map(one => texts(one).join(' ')).sort();

function apart(nodes: readonly string[], at: readonly number[] = [0, 0], fields: Loose = {}) {
  const found = inSectorsApart(lineOf('x y', nodes, fields), vector(...at), meter);
  return found && sorted(found);
}

/** With relu(relu(x)) − relu(x) added, which is 0 and nested. */
function oneByOne(nodes: readonly string[]): string[] {
  const last = nodes.at(-1)!.split(' ')[0]!;
  const nothing = ['z1 = relu x', 'z2 = relu z1', 'z3 = sub z2 z1', `z4 = add ${last} z3`];
  const line = lineOf('x y', [...nodes, ...nothing]);
  expect(inSectorsApart(line, vector(0, 0), meter)).toBeUndefined();
  return sorted(inSectors(line, vector(0, 0), meter));
}

describe('nodes apart', () => {
  test('add up with factors', () => {
    expect(apart(['a = relu x'])).toEqual(['0 0', '1 0']);
    expect(apart(['a = add x y'])).toEqual(['1 1']);
    expect(apart(['a = relu x', 'b = relu y', 'c = sub a b'])).toEqual(['0 -1', '0 0', '1 -1', '1 0']);
    // Twice the same, and with a value beside it.
    expect(apart(['a = abs x', 'b = add a a', 'c = mul b y'], [0, 5])).toEqual(['-10 0', '10 0']);
    // The square of what is 0 there.
    expect(apart(['a = abs x', 'b = mul a a', 'c = add b y'])).toEqual(['0 1']);
    // Of a maximum that is not tied.
    expect(apart(['a = relu x', 'b = max a y', 'c = add b x'], [0, -1])).toEqual(['1 0', '2 0']);
  });

  test('several outputs', () => {
    const fields = { outputs: ['c', 'b'] };
    expect(apart(['a = abs x', 'b = relu y', 'c = sub a b'], [0, 0], fields)).toEqual([
      '-1 -1 0 1',
      '-1 0 0 0',
      '1 -1 0 1',
      '1 0 0 0',
    ]);
  });

  test('not where one is given what another gives, whichever piece is the first', () => {
    // The first piece of relu x is 0, of which relu is 0 as well: by that alone there would be one cell.
    expect(apart(['a = relu x', 'b = relu a', 'c = add b y'])).toBeUndefined();
    expect(apart(['a = abs x', 'b = neg a', 'c = relu b'])).toBeUndefined();
    const selections = { s: selectionOf('x', ['x', '2*x'], '1: x != 0', '2: x = 0') };
    expect(apart(['a = relu x', 'b = s a', 'c = add b y'], [0, 0], { selections })).toBeUndefined();
  });

  test('not between curves, and not where a cell is not seen', () => {
    expect(apart(['a = mul x x', 'b = sub y a', 'c = relu b'])).toBeUndefined();
    expect(apart(['a = step x', 'b = add a y'])).toBeUndefined();
  });
});

const NODES = ['relu L', 'abs L', 'max L M', 'min L M x', 'median L M y'];

test('random sums: the same gradients as in all sectors', () => {
  const small = fc.integer({ min: -3, max: 3 });
  const node = fc.record({
    form: fc.nat(NODES.length - 1),
    l: fc.tuple(small, small),
    m: fc.tuple(small, small),
  });
  let several = 0;
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), all => {
      const nodes = all.flatMap(({ form, l, m }, i) => {
        const linear = ([p, q]: readonly [number, number], name: string): string[] => [
          `${name}p = const value=${p}`,
          `${name}q = const value=${q}`,
          `${name}x = mul ${name}p x`,
          `${name}y = mul ${name}q y`,
          `${name}a = add ${name}x ${name}y`,
        ];
        return [
          ...linear(l, `l${i}`),
          ...linear(m, `m${i}`),
          `t${i} = ${NODES[form]!}`.replace('L', `l${i}a`).replace('M', `m${i}a`),
        ];
      });
      const sums = all
        .slice(1)
        .map((_, i) => `s${i + 1} = ${i % 2 === 0 ? 'sub' : 'add'} ${i === 0 ? 't0' : `s${i}`} t${i + 1}`);
      const found = apart([...nodes, ...sums])!;
      if (found.length > 4) several += 1;
      expect(found).toEqual(oneByOne([...nodes, ...sums]));
    }),
    { numRuns: runs(200) },
  );
  expect(several).toBeGreaterThan(5);
});
