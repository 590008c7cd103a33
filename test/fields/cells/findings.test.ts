import { describe, expect, test } from 'vitest';
import { Findings } from '../../../src/fields/cells/findings.ts';
import { polyKey } from '../../../src/functions/near/poly.ts';
import type { Vector } from '../../../src/linear/index.ts';
import { format, type Rational, rational } from '../../../src/numbers/index.ts';
import { polyOf } from './guards.ts';

const vector = (...entries: number[]): Vector => entries.map(n => rational(n));
const text = (list: readonly (readonly Rational[])[]): string[] => list.map(v => v.map(format).join(' '));

describe('findings', () => {
  test('gradients with a witness are proven, others are possible', () => {
    const found = new Findings();
    expect(found.none).toBe(true);
    found.add(vector(2), undefined);
    expect(found.none).toBe(false);
    found.add(vector(1), { direction: vector(1) });
    found.add(vector(0), { arc: [vector(-1), vector(2)] });
    found.add(vector(0), { direction: vector(1) });
    found.add(vector(0), { direction: vector(3) });
    expect(text(found.proven)).toEqual(['0', '1']);
    expect(text(found.outer)).toEqual(['0', '1', '2']);
    expect(text(found.directions)).toEqual(['1', '3']);
    expect(found.arcs.map(text)).toEqual([['-1', '2']]);
    const only = new Findings();
    only.add(vector(1), { direction: vector(1) });
    expect(only.none).toBe(false);
  });

  test('proofs of emptiness are kept, each once', () => {
    const found = new Findings();
    const farkas = { rows: [vector(1), vector(-1)], multipliers: vector(1, 1) };
    const identity = { guards: [polyOf('-x^2')], summands: [], remainders: [] };
    found.exclude('sides');
    found.exclude(farkas);
    found.exclude(farkas);
    found.exclude({ rows: [vector(2), vector(-1)], multipliers: vector(1, 2) });
    found.exclude(identity);
    found.exclude(identity);
    found.assume({ p: 1, guards: [polyOf('x')], remainders: [] });
    expect(found.farkas.map(({ rows }) => text(rows))).toEqual([
      ['1', '-1'],
      ['2', '-1'],
    ]);
    expect(found.identities).toEqual([identity]);
    expect(found.assumed.map(({ guards }) => guards.map(polyKey))).toEqual([['1:1']]);
  });
});
