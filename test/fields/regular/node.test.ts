/** Whether one node is regular: by its pieces, by its sides, as a whole, or open, each with its reason. */
import { describe, expect, test } from 'vitest';
import { nodeRegularity } from '../../../src/fields/regular/node.ts';
import { Failure } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, type Step } from '../../../src/programs/index.ts';
import { vector } from '../evaluated.ts';

/** The node of a selection s, defined by its pieces, of the inputs named. */
function nodeOf(inputs: string, pieces: string): Step {
  return compile(parseProgramText(`select s(${inputs}) { ${pieces} }\nf(${inputs}) = s(${inputs})`))
    .steps[0]!;
}
const said = (inputs: string, pieces: string, at: number[], same?: number[]): string => {
  const found = nodeRegularity(nodeOf(inputs, pieces), vector(...at), same);
  return found.kind === 'open' ? `open: ${found.why}` : found.kind;
};

test('of library functions it is part of their definition', () => {
  const [step] = compile(parseProgramText('relu(x)')).steps;
  expect(nodeRegularity(step!, vector(0))).toEqual({ kind: 'pieces' });
});

test('one piece with a value is C¹, but for a root of 0', () => {
  expect(said('x', 'x^3 + 1 when x^2 >= 0', [0])).toBe('pieces');
  expect(said('x', 'sqrt(x) when x^2 >= 0', [4])).toBe('pieces');
  // Whatever its index says: here it is not seen to cover the plane.
  expect(said('x, y', 'x*y when x - y >= 0; x*y when x^3 - y^3 < 0', [0, 0])).toBe('pieces');
  expect(said('x', 'sqrt(x) when x^2 >= 0', [0])).not.toBe('pieces');
});

describe('of one argument: the index on both sides', () => {
  test.each<[string, number, string]>([
    ['x^2 when x >= 0; x^4 when x < 0', 0, 'pieces'],
    ['x^2 when x >= 0; 7 when x < 0', 1, 'pieces'],
    // The piece has no value at the point, or another.
    ['(x^2 + x)/x when x != 0; 1 when x = 0', 0, 'regular'],
    ['(x^2 + x)/x when x != 0; 0 when x = 0', 0, 'open: at its argument it jumps there'],
    ['1 when x > 0; x^2 when x <= 0', 0, 'open: at its argument it jumps there'],
    ['1/x when x >= 0; x when x < 0', 0, 'open: it has no value there'],
    ['x^2 when x != 0; x + 1 when x = 0', 0, 'open: at its argument it jumps there'],
    ['x^2 when x != 0; x when x = 0', 0, 'pieces'],
  ])('%s at %d: %s', (pieces, at, expected) => {
    expect(said('x', pieces, [at])).toBe(expected);
  });
});

describe('of several: pieces agree where their cells meet', () => {
  test.each<[string, number[], string]>([
    ['x*y when x*y >= 0; 0 when x*y < 0', [0, 0], 'pieces'],
    ['x*y when x*y >= 0; 0 when x*y < 0', [1, 0], 'pieces'],
    [
      'x when x - y >= 0; 2*y when x - y < 0',
      [0, 0],
      'open: pieces 1 and 2 are not seen to agree where they meet',
    ],
    ['x when x*y >= 0; y when x*y < 0', [0, 0], 'open: pieces 1 and 2 are not seen to agree where they meet'],
    ['1 when x*y > 0; 0 when x*y <= 0', [0, 0], 'open: pieces with different values there are near it'],
    ['1 when x*y > 0; 0 when x*y <= 0', [-1, 1], 'pieces'],
    [
      'x/y when y != 0; 0 when y = 0',
      [0, 0],
      'open: a piece has no value there, though its index cell reaches the point',
    ],
    ['sqrt(x^2 + y^2) when x >= 0; x^2 + y^2 when x < 0', [0, 0], 'open: a root is one of 0 there'],
    ['sqrt(x) when y >= 0; sqrt(x) + y when y < 0', [4, 0], 'open: a piece is not known near the point'],
    [
      'x when sqrt(1 + x^2) - 1 >= y; x + y when sqrt(1 + x^2) - 1 < y',
      [0, 0],
      'open: a guard of its index is not known near the point',
    ],
    // As a whole: 0 there, and a quotient of degree 1 beside it.
    ['x^3/(x^2 + y^2) when x^2 + y^2 > 0; 0 when x^2 + y^2 <= 0', [0, 0], 'regular'],
  ])('%s at %j: %s', (pieces, at, expected) => {
    expect(said('x, y', pieces, at)).toBe(expected);
  });

  test('a cell that has no point near it says nothing', () => {
    // y > x and y ≤ x at once, and a guard that is 0 everywhere.
    expect(
      said('x, y', 'x when x >= y; y when y > x and x^2 + 1 > 0; 7 when y > x and x^2 + 1 <= 0', [0, 0]),
    ).toBe('pieces');
    expect(said('x, y', 'x when x*y - y*x >= 0; 7 + y when x*y - y*x < 0', [0, 0])).toBe('pieces');
  });

  test('arguments that are one function are one coordinate', () => {
    const pieces = 'a when a - b >= 0; b + 1 when a - b < 0';
    expect(said('a, b', pieces, [0, 0])).toBe('open: pieces with different values there are near it');
    expect(said('a, b', pieces, [0, 0], [0, 0])).toBe('regular');
    const three = 'a*c when a - b >= 0; c when a - b < 0';
    expect(said('a, b, c', three, [0, 0, 0], [0, 0, 1])).toBe('pieces');
  });
});

describe('the index covers all points near it', () => {
  const UNSEEN = 'open: whether its index covers all points near the point once';

  test('where each pattern of signs is in a cell, or cannot be', () => {
    expect(said('x, y', 'x^2*y when x^2 - y^3 > 0; x^2*y when x^2 - y^3 <= 0', [0, 0])).toBe('pieces');
    expect(said('x, y', 'x^2*y when x + x^3 != 0; 0 when x = 0', [0, 0])).toBe('pieces');
    const whole = 'x^3/(x^2 + y^2) when x^2 + y^2 > 0; 0 when x^2 + y^2 = 0';
    expect(said('x, y', whole, [0, 0])).toBe('regular');
    const sum = 'x*y when x >= 0 and y >= 0 and x + y >= 0; 0 when x + x^3 < 0; 0*y when x >= 0 and y < 0';
    expect(said('x, y', sum, [0, 0])).toBe('pieces');
    // x ≥ y and x³ ≥ y³ are one, which is not seen.
    expect(said('x, y', 'x when x - y >= 0; y when x^3 - y^3 < 0', [0, 0])).toBe(UNSEEN);
    expect(said('x, y', 'x when x - y >= 0; y when x^3 - y^3 < 0', [1, 0])).toBe('pieces');
  });

  test('of at most 7 guards', () => {
    // That x + x³ > 0 and x ≤ 0 cover the line is seen near 0.
    const covers = (count: number): string => {
      const names = Array.from({ length: count }, (_, i) => `x${i}`);
      const below = (k: number) => names.slice(0, k).map(name => `${name} <= 0`);
      const above = names.map(
        (name, k) => `x0 + ${k}*(x1 - x1) when ${[...below(k), `${name} + ${name}^3 > 0`].join(' and ')}`,
      );
      const all = [...above, `x0 when ${below(count).join(' and ')}`].join('; ');
      return said(names.join(', '), all, new Array<number>(count).fill(0));
    };
    expect(covers(7)).toBe('pieces');
    expect(covers(8)).toBe(UNSEEN);
  });
});

test('cells that are not known', () => {
  const step = nodeOf('x, y', 'x*y when x*y >= 0; 0 when x*y < 0');
  const open = { ...step, g: { ...step.g, cells: () => new Failure('undecided', 'a sign') } };
  expect(nodeRegularity(open, vector(0, 0))).toEqual({
    kind: 'open',
    why: 'the cells of its index are not known there: a sign',
  });
});
