/** Which identity is found: with few summands, and the factors that exact linear algebra gives. */
import { describe, expect, test } from 'vitest';
import { findIdentity } from '../../../../src/fields/cells/identities/identity-search.ts';
import type { TemplateEffort } from '../../../../src/fields/cells/identities/templates.ts';
import { polyKey } from '../../../../src/functions/near/poly.ts';
import { polysOf } from '../guards.ts';

/** Each summand: factor, root, guards by their texts. */
function found(texts: readonly string[], effort: TemplateEffort): string[] | undefined {
  const { germs, polys } = polysOf('x, y', texts);
  const identity = findIdentity(polys, germs, effort);
  const textOf = new Map(polys.map((h, i) => [polyKey(h), texts[i]!]));
  return identity?.summands.map(({ unit, root, of }) =>
    [
      polyKey(unit),
      polyKey(root),
      ...of.map(j => textOf.get(polyKey(identity.guards[j]!)) ?? 'another'),
    ].join(' ; '),
  );
}

describe('identities of the first effort', () => {
  test('have constant factors', () => {
    expect(found(['-x^2'], 1)).toEqual([':1/2 ; 1:1', ':1/2 ; :1 ; -x^2']);
    expect(found(['y - x^2', '-y'], 1)).toEqual([':1/3 ; 1:1', ':1/3 ; :1 ; y - x^2', ':1/3 ; :1 ; -y']);
    expect(found(['y - x^2', 'x^2/2 - y'], 1)).toEqual([
      ':1/4 ; 1:1',
      ':1/2 ; :1 ; y - x^2',
      ':1/2 ; :1 ; x^2/2 - y',
    ]);
  });

  test('leave out guards that they do not need', () => {
    expect(found(['y - x^2', 'x^2/2 - y', 'x', 'y + x'], 1)).toEqual([
      ':1/4 ; 1:1',
      ':1/2 ; :1 ; y - x^2',
      ':1/2 ; :1 ; x^2/2 - y',
    ]);
    const { germs, polys } = polysOf('x, y', ['x', 'y - x^2', 'x^2/2 - y']);
    const identity = findIdentity(polys, germs, 1)!;
    expect(identity.guards).toEqual(polys.slice(1));
    expect(identity.summands.map(({ of }) => of)).toEqual([[], [0], [1]]);
  });

  test('use quadratic forms', () => {
    expect(found(['-x^2 - 2*x*y - 2*y^2'], 1)).toEqual([
      ':1/3 ; 0,1:1 1:1',
      ':1/3 ; 0,1:1',
      ':1/3 ; :1 ; -x^2 - 2*x*y - 2*y^2',
    ]);
  });

  test('of a guard that is 0, that alone', () => {
    expect(found(['x - x', 'y'], 1)).toEqual([':1 ; :1 ; x - x']);
  });

  test('name the remainders that the guards mention', () => {
    const { germs, polys } = polysOf('x, y', ['exp(x) - 1 - x', 'x - exp(x) + 1', 'sin(y)']);
    expect(germs.remainders).toHaveLength(2);
    expect(findIdentity(polys.slice(0, 2), germs, 1)!.remainders).toEqual(germs.remainders.slice(0, 1));
    expect(findIdentity([polys[2]!, ...polys.slice(0, 2)], germs, 1)!.remainders).toEqual(germs.remainders);
    expect(findIdentity(polysOf('x, y', ['-x^2']).polys, germs, 1)!.remainders).toEqual([]);
  });
});

describe('identities of higher efforts', () => {
  test('have higher squares, and squares times guards', () => {
    expect(found(['x', '-x - x^3'], 1)).toBeUndefined();
    expect(found(['x', '-x - x^3'], 2)).toEqual([':1/3 ; :1 ; x', ':1/3 ; 1:1 ; x', ':1/3 ; :1 ; -x - x^3']);
    expect(found(['x*y', '-x*y - x^2*y^2'], 2)).toEqual([
      ':1/3 ; 1,1:1',
      ':1/3 ; :1 ; x*y',
      ':1/3 ; :1 ; -x*y - x^2*y^2',
    ]);
    expect(found(['x^3 - y^2', '-x'], 2)).toEqual([
      ':1/3 ; 0,1:1',
      ':1/3 ; :1 ; x^3 - y^2',
      ':1/3 ; 1:1 ; -x',
    ]);
  });

  test('have products of guards', () => {
    expect(found(['x', 'y', '-x*y'], 1)).toBeUndefined();
    expect(found(['x', 'y', '-x*y'], 2)).toEqual([':1/2 ; :1 ; -x*y', ':1/2 ; :1 ; x ; y']);
  });

  test('have factors that vary', () => {
    expect(found(['y', 'x^2', '-x^2 - x^2*y'], 1)).toBeUndefined();
    expect(found(['y', 'x^2', '-x^2 - x^2*y'], 2)).toEqual([
      '0,1:1/2 :1/2 ; :1 ; y ; x^2',
      ':1/2 ; :1 ; y ; -x^2 - x^2*y',
    ]);
    expect(found(['x', '-x - x^3'], 3)).toEqual(['2:1/2 :1/2 ; :1 ; x ; x', ':1/2 ; :1 ; x ; -x - x^3']);
    expect(found(['x*y', '-x*y - x^2*y^2'], 3)).toEqual([
      '1,1:1/2 :1/2 ; :1 ; x*y ; x*y',
      ':1/2 ; :1 ; x*y ; -x*y - x^2*y^2',
    ]);
    expect(found(['x - y', 'y - x + x^2*y', '-x^2 + y^4', 'x'], 2)).toEqual([
      '0,2:-3/2 :1/2 ; 0,1:1',
      '0,1:-1/2 :1 ; 0,2:1',
      '0,1:1/2 1:1/2 :1/2 ; :1 ; x - y',
      ':1/2 ; :1 ; y - x + x^2*y',
      '0,1:1/2 :1/2 ; :1 ; -x^2 + y^4',
    ]);
  });

  test('are not looked for where the linear system would be too large', () => {
    const many = Array.from({ length: 6 }, (_, i) => `(x + ${i}*y)*(1 + x + y)^5 - x^${i + 3}`);
    expect(found([...many, '-x^2'], 1)).toBeDefined();
    expect(found([...many.slice(0, 5), '-x^2'], 3)).toBeUndefined();
  });
});
