import { describe, expect, test } from 'vitest';
import { inside, turnAside } from '../../src/fields/directions/directions.ts';
import type { Row } from '../../src/fields/directions/guards.ts';
import { addTo, ascending, type GradientBag, plus, vectorKey } from '../../src/fields/gradient-set.ts';
import { dot, type Vector } from '../../src/linear/index.ts';
import { rationalField as field, format, type Rational, rational, sign } from '../../src/numbers/index.ts';

const vector = (...entries: number[]): Vector => entries.map(n => rational(n));
const text = (one: readonly Rational[]): string => one.map(format).join(' ');

describe('gradients', () => {
  test('have keys, and sums', () => {
    expect(vectorKey(field, [rational(1, 2), rational(-3)])).toBe('1/2 -3');
    expect(text(plus(field, vector(1, 2), vector(3, -2)))).toBe('4 0');
  });

  test('are counted in bags', () => {
    const bag: GradientBag<Rational> = new Map();
    addTo(field, bag, vector(1, 2), 2n);
    addTo(field, bag, vector(0, 2), 1n);
    addTo(field, bag, vector(1, 2), 3n);
    expect([...bag.values()].map(({ gradient, count }) => [text(gradient), count])).toEqual([
      ['1 2', 5n],
      ['0 2', 1n],
    ]);
  });

  test('ascend, each once', () => {
    const list = [vector(1, 0), vector(-1, 5), vector(1, -2), vector(1, 0), vector(-1, 4)];
    expect(ascending(field, list).map(text)).toEqual(['-1 4', '-1 5', '1 -2', '1 0']);
  });
});

describe('directions', () => {
  const rows = (...list: Vector[]): Row<Rational>[] =>
    list.map(row => ({ row, affine: true, relation: '>' }));

  test('are inside half-spaces, not on their borders', () => {
    expect(inside(vector(1, 1), rows(vector(1, 0), vector(0, 2)))).toBe(true);
    expect(inside(vector(1, 0), rows(vector(1, 0), vector(0, 2)))).toBe(false);
    expect(inside(vector(-1, 1), rows(vector(1, 0)))).toBe(false);
    expect(inside(vector(0, 0), [])).toBe(true);
  });

  test('turn off hyperplanes, and stay inside', () => {
    const apart = [vector(1, -1), vector(0, 1), vector(1, 1)];
    for (const [start, list] of [
      [vector(1, 1), rows(vector(1, 0), vector(0, 1))],
      [vector(3, 0), rows(vector(1, -100), vector(1, 100))],
      [vector(1, -1), rows(vector(1, 0))],
    ] as const) {
      const turned = turnAside(start, list, apart);
      expect(inside(turned, list)).toBe(true);
      expect(apart.every(normal => sign(dot(normal, turned)) !== 0)).toBe(true);
    }
    expect(turnAside(vector(2, 1), [], apart)).toEqual(vector(2, 1));
  });
});
