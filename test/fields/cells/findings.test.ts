import { describe, expect, test } from 'vitest';
import { Findings } from '../../../src/fields/cells/findings.ts';
import { compact, identityKey, productOf } from '../../../src/fields/cells/identities/identity.ts';
import { monomials, templates } from '../../../src/fields/cells/identities/templates.ts';
import { cellQuestion } from '../../../src/fields/cells/solver.ts';
import { constantPoly, ONE_POLY, polyKey, variablePoly } from '../../../src/functions/near/poly.ts';
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

describe('identities', () => {
  const guards = [polyOf('x'), polyOf('y'), polyOf('x - y')];

  test('have summands: a square times guards', () => {
    expect(polyKey(productOf({ root: variablePoly(0), of: [] }, guards))).toBe('2:1');
    expect(polyKey(productOf({ root: ONE_POLY, of: [0, 2] }, guards))).toBe(polyKey(polyOf('x^2 - x*y')));
  });

  test('are compact with the guards that they use', () => {
    const summands = [
      { unit: ONE_POLY, root: ONE_POLY, of: [2] },
      { unit: constantPoly(rational(2)), root: ONE_POLY, of: [0, 2] },
    ];
    const { guards: used, summands: now, remainders } = compact({ guards, summands, remainders: [] });
    expect(used).toEqual([guards[0], guards[2]]);
    expect(now.map(({ of }) => of)).toEqual([[1], [0, 1]]);
    expect(now.map(({ unit }) => polyKey(unit))).toEqual([':1', ':2']);
    expect(remainders).toEqual([]);
    expect(identityKey({ guards: [guards[1]!, guards[0]!] })).toBe(
      identityKey({ guards: guards.slice(0, 2) }),
    );
    expect(identityKey({ guards: guards.slice(0, 2) })).toBe('0,1:1;1:1');
  });
});

describe('what a solver is asked', () => {
  const name = 'exp';
  const of = { top: variablePoly(0), bottom: ONE_POLY };
  const remainders = [
    { name, of },
    { name: 'sin', of },
  ] as const;

  test('names only the remainders that the guards mention', () => {
    const counts = [[0], [1], [2], [3], [1, 2]].map(
      list => cellQuestion(2, list.map(variablePoly), remainders).remainders.length,
    );
    expect(counts).toEqual([0, 0, 1, 2, 1]);
    expect(cellQuestion(2, [variablePoly(0)], remainders).p).toBe(2);
  });
});

describe('templates of identities', () => {
  test('have all monomials of some degrees', () => {
    expect(monomials(2, 1, 2)).toEqual([
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
    expect(monomials(1, 0, 3)).toEqual([[0], [1], [2], [3]]);
    expect(monomials(2, 2, 1)).toEqual([]);
  });

  test('of the first effort: squares of the inputs, quadratic forms, each guard with its own factor', () => {
    const found = templates([polyOf('y - x^2'), polyOf('-y')], 2, 1);
    const written = found.map(({ root, of }) => `${polyKey(root)}|${of.join()}`);
    expect(written).toEqual(['0,1:1|', '1:1|', '1:1|', '1:1|', ':1|0', ':1|1']);
    expect(found.every(({ tails }) => tails.length === 0)).toBe(true);
  });

  test('of the second effort: products of two guards, and factors that vary', () => {
    const found = templates([polyOf('y - x^2'), polyOf('-y')], 2, 2);
    const written = found.map(({ root, of }) => `${polyKey(root)}|${of.join()}`);
    expect(written).toContain(':1|0,1');
    expect(written).not.toContain(':1|0,0');
    expect(written).toContain(`${polyKey(polyOf('x + y'))}|`);
    expect(written).toContain(`${polyKey(polyOf('x - y'))}|`);
    expect(written).toContain('1:1|0');
    const plain = found.find(({ root, of }) => polyKey(root) === ':1' && of.join() === '0');
    expect(plain!.tails.map(polyKey)).toEqual(['0,1:1', '1:1']);
    const third = templates([polyOf('y - x^2'), polyOf('-y')], 2, 3).map(
      ({ root, of }) => `${polyKey(root)}|${of.join()}`,
    );
    expect(third).toContain(':1|0,0');
    expect(third).toContain('1:1|0,1');
  });
});
