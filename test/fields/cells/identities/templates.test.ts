/** The summands that identities are put together from, one by one. */
import { describe, expect, test } from 'vitest';
import {
  monomials,
  type TemplateEffort,
  templates,
} from '../../../../src/fields/cells/identities/templates.ts';
import { polyKey } from '../../../../src/functions/near/poly.ts';
import { polyOf, polysOf } from '../guards.ts';

/** root² · guards, and by what the factor may vary. */
const listed = (inputs: string, texts: readonly string[], effort: TemplateEffort): string[] => {
  const { germs, polys } = polysOf(inputs, texts);
  return templates(polys, germs.p, effort).map(
    ({ root, of, tails }) => `${polyKey(root)}|${of.join()}|${tails.map(polyKey).join(' & ')}`,
  );
};
const roots = (text: string): string[] =>
  templates([polyOf(text)], 2, 1)
    .filter(({ of }) => of.length === 0)
    .slice(2)
    .map(({ root }) => polyKey(root));
const keys = (...texts: string[]): string[] => texts.map(text => polyKey(polyOf(text)));

describe('all summands of one input', () => {
  const guards = ['x', '-x^3'];
  test('first effort', () => {
    expect(listed('x', guards, 1)).toEqual(['1:1||', ':1|0|', ':1|1|']);
  });

  test('second effort: higher squares, squares times guards, products', () => {
    expect(listed('x', guards, 2)).toEqual([
      '1:1||1:1',
      '2:1||1:1',
      ':1|0|1:1',
      '1:1|0|',
      ':1|1|1:1',
      '1:1|1|',
      ':1|0,1|1:1',
    ]);
  });

  test('third effort: what is left of the guards is a further term', () => {
    const both = '1:1 & 2:1';
    expect(listed('x', guards, 3)).toEqual([
      `1:1||${both}`,
      `2:1||${both}`,
      `3:1||${both}`,
      `:1|0|${both}`,
      `1:1|0|${both}`,
      `2:1|0|${both}`,
      `:1|1|${both}`,
      `1:1|1|${both}`,
      `2:1|1|${both}`,
      `:1|0,0|${both}`,
      '1:1|0,0|',
      '2:1|0,0|',
      `:1|0,1|${both}`,
      '1:1|0,1|',
      '2:1|0,1|',
      `:1|1,1|${both}`,
      '1:1|1,1|',
      '2:1|1,1|',
    ]);
  });
});

test('further terms are monomials by which those of the guards exceed the square, or the square times a guard', () => {
  const tails = (text: string, effort: TemplateEffort, root: string, of = ''): string[] | undefined =>
    templates([polyOf(text), polyOf('y')], 2, effort)
      .find(one => polyKey(one.root) === polyKey(polyOf(root)) && one.of.join() === of)
      ?.tails.map(polyKey);
  // x²y⁵ over x² is y⁵, over y² it is x²y³; x has nothing left.
  expect(tails('x^2*y^5 + x', 2, 'x')).toEqual(keys('y', 'x', 'y^5'));
  expect(tails('x^2*y^5 + x', 2, 'y')).toEqual(keys('y', 'x', 'x^2*y^3'));
  // Of a root of two terms, nothing.
  expect(tails('x^2*y^5 + x', 2, 'x + y')).toEqual(keys('y', 'x'));
  // Over x times the guard x²y⁵ + x itself: x²y⁵ / x = x y⁵.
  expect(tails('x^2*y^5 + x', 3, '1', '0')).toEqual(keys('y', 'y^2', 'x', 'x*y', 'x^2', 'x*y^5'));
  // Over y: x²y⁴; the guard y itself has only the constant left, which is none.
  expect(tails('x^2*y^5 + x', 3, '1', '1')).toEqual(keys('y', 'y^2', 'x', 'x*y', 'x^2', 'x^2*y^4'));
});

test('products of guards are left out where there are more than six', () => {
  const products = (count: number): number =>
    templates(new Array(count).fill(polyOf('x')), 1, 2).filter(({ of }) => of.length === 2).length;
  expect([products(1), products(2), products(6), products(7)]).toEqual([0, 1, 15, 0]);
});

describe('quadratic forms', () => {
  test('are sums of squares where they are not negative', () => {
    expect(roots('-x^2 - 2*x*y - 2*y^2')).toEqual(keys('x + y', 'y'));
    expect(roots('-4*x^2 + 4*x*y - y^2')).toEqual(keys('x - y/2'));
    expect(roots('-x^2 - x*y - y^2')).toEqual(keys('x + y/2', 'y'));
    expect(roots('-2*y^2')).toEqual(keys('y'));
  });

  test('others are left out', () => {
    for (const text of ['x*y', 'x^2', 'y^2 - x^2', '-x*y - y^2', 'x^2 - y^2', '-x^2 + 3*x*y - y^2'])
      expect(roots(text), text).toEqual([]);
  });

  test('count without what has another degree or other variables', () => {
    expect(roots('-x^2 + x^4 - y + x*y*x')).toEqual(keys('x'));
    expect(roots('-y^2 + z^2 + x*z')).toEqual(keys('y'));
  });

  test('of two guards are added up', () => {
    const found = templates([polyOf('3*x*y - x^2'), polyOf('-3*x*y - y^2')], 2, 1);
    expect(found.map(({ root, of }) => `${polyKey(root)}|${of.join()}`)).toEqual([
      ...keys('y', 'x', 'x', 'y').map(key => `${key}|`),
      ':1|0',
      ':1|1',
    ]);
  });

  test('of three inputs are diagonalised', () => {
    const found = templates([polyOf('-(x + y + z)^2 - (y - z)^2 - 2*z^2')], 3, 1);
    const forms = found.filter(({ of }) => of.length === 0).map(({ root }) => polyKey(root));
    expect(forms.slice(3)).toEqual(keys('x + y + z', 'y - z', 'z'));
  });
});

describe('templates', () => {
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
