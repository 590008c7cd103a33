/** User-defined selections: what is accepted, what is refused and at which point, what is warned of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import { rational, rationalField } from '../../src/numbers/index.ts';
import { defineUserSelection, library } from '../../src/selections/index.ts';

type Cell = readonly [piece: number, when: string];

const define = (inputs: string, pieces: readonly string[], cells: readonly Cell[]) =>
  defineUserSelection('s', {
    inputs: inputs === '' ? [] : inputs.split(' '),
    pieces,
    index: cells.map(([piece, when]) => ({ piece, when })),
  });

/** The message of the refusal; the warnings where accepted. */
function judged(inputs: string, pieces: readonly string[], cells: readonly Cell[]): string {
  try {
    return ['accepted', ...define(inputs, pieces, cells).warnings].join('; ');
  } catch (error) {
    if (!(error instanceof CornercheckError)) throw error;
    expect(error.code).toBe('bad-selection');
    expect(error.message).not.toContain('\n');
    return error.message;
  }
}

type Row = readonly [title: string, inputs: string, pieces: readonly string[], cells: readonly Cell[]];
type Refused = readonly [...Row, message: string];

describe('accepts without a warning', () => {
  it.each<Row>([
    [
      'the null function',
      'x',
      ['0', 'x'],
      [
        [1, 'x != 0'],
        [2, 'x = 0'],
      ],
    ],
    [
      'relu',
      'x',
      ['0', 'x'],
      [
        [1, 'x <= 0'],
        [2, 'x > 0'],
      ],
    ],
    ['one piece everywhere', 'x', ['x^2'], [[1, '']]],
    ['no inputs', '', ['3'], [[1, 'true']]],
    [
      'abs, as a square inside',
      'x',
      ['x^2', 'x', '-x'],
      [
        [1, '-1 <= x <= 1'],
        [2, 'x > 1'],
        [3, 'x < -1'],
      ],
    ],
    [
      'an irrational boundary',
      'x',
      ['0', 'x^2 - 2'],
      [
        [1, 'x^2 <= 2'],
        [2, 'x^2 > 2'],
      ],
    ],
    [
      'a point of an irrational boundary',
      'x',
      ['0', 'x^2 - 2'],
      [
        [1, 'x^2 != 2'],
        [2, 'x^2 = 2'],
      ],
    ],
    [
      'a cubic boundary',
      'x',
      ['0', 'x^3 - x - 1'],
      [
        [1, 'x^3 < x + 1'],
        [2, 'x^3 - x - 1 >= 0'],
      ],
    ],
    [
      'rational pieces',
      'x',
      ['x/(1+x)', 'x/(1-x)'],
      [
        [1, 'x >= 0'],
        [2, 'x < 0'],
      ],
    ],
    [
      'rational guards',
      'x',
      ['0', 'x - 1'],
      [
        [1, '1/(x^2 + 1) >= 1/2 and x >= 0 and x > 1'],
        [1, 'x <= 1'],
        [2, '1/(x^2+1) < 1/2 and x > 1'],
      ],
    ],
    [
      'an exponential piece at a rational boundary',
      'x',
      ['exp(x) - 1', 'x'],
      [
        [1, 'x < 0'],
        [2, 'x >= 0'],
      ],
    ],
    [
      'a piece with several cells',
      'x',
      ['0', 'x^2 - 1'],
      [
        [2, 'x < -1'],
        [1, '-1 <= x <= 1'],
        [2, 'x > 1'],
      ],
    ],
    [
      'an empty cell',
      'x',
      ['0', 'x'],
      [
        [1, 'x <= 0'],
        [2, 'x > 0'],
        [1, 'x > 1 and x < 0'],
      ],
    ],
    [
      'max of two',
      'x y',
      ['x', 'y'],
      [
        [1, 'x >= y'],
        [2, 'x < y'],
      ],
    ],
    [
      'the null function of a line in the plane',
      'x y',
      ['0', 'x - y'],
      [
        [1, 'x != y'],
        [2, 'x = y'],
      ],
    ],
    [
      'clip with computed bounds',
      'x lo hi',
      ['x', 'lo', 'hi'],
      [
        [1, 'lo <= x <= hi'],
        [2, 'lo <= hi and x < lo'],
        [3, 'lo <= hi and x > hi'],
        [3, 'lo > hi'],
      ],
    ],
    [
      'three cells that meet at a point of the plane',
      'x y',
      ['0', 'x', 'y'],
      [
        [1, 'x <= 0 and y <= 0'],
        [2, 'x > 0 and x >= y'],
        [3, 'y > 0 and y > x'],
      ],
    ],
  ])('%s', (_, inputs, pieces, cells) => {
    expect(judged(inputs, pieces, cells)).toBe('accepted');
  });
});

describe('refuses, and names the point', () => {
  it.each<Refused>([
    [
      'the example of the paper: s = 1 for x <= 0, s = 2 for x > 1',
      'x',
      ['0', 'x'],
      [
        [1, 'x <= 0'],
        [2, 'x > 1'],
      ],
      's: no index cell contains x = 1/2',
    ],
    [
      'a missing point',
      'x',
      ['0', 'x'],
      [
        [1, 'x < 0'],
        [2, 'x > 0'],
      ],
      's: no index cell contains x = 0',
    ],
    [
      'a missing irrational point',
      'x',
      ['0', 'x^2 - 2'],
      [
        [1, 'x^2 < 2'],
        [2, 'x^2 > 2'],
      ],
      's: no index cell contains x = the root of x^2 - 2 between -91/64 and -181/128',
    ],
    [
      'a gap between irrational points',
      'x',
      ['0', '1'],
      [
        [1, 'x^2 < 2'],
        [2, 'x^2 > 3'],
      ],
      's: no index cell contains x = -25/16',
    ],
    ['no cells', 'x', ['x'], [], 's: no index cell contains x = 0'],
    [
      'an overlap',
      'x',
      ['0', 'x'],
      [
        [1, 'x <= 0'],
        [2, 'x >= 0'],
      ],
      's: index cells 1 and 2 both contain x = 0',
    ],
    [
      'the other example of the paper: x != 0 and x > 0',
      'x',
      ['0', 'x'],
      [
        [1, 'x != 0'],
        [2, 'x > 0'],
      ],
      's: no index cell contains x = 0',
    ],
    [
      'an overlap on a half-line',
      'x',
      ['0', 'x'],
      [
        [1, 'true'],
        [2, 'x > 0'],
      ],
      's: index cells 1 and 2 both contain x = 1',
    ],
    [
      'a pole of the guards',
      'x',
      ['0', '0'],
      [
        [1, '1/x > 0'],
        [2, '1/x < 0'],
      ],
      's: no index cell contains x = 0',
    ],
    [
      'a gap between exponentials',
      'x',
      ['0', 'x'],
      [
        [1, 'exp(x) > 1 and x > 1'],
        [2, 'x < 0'],
      ],
      's: no index cell contains x = 0',
    ],
    [
      'a missing line in the plane',
      'x y',
      ['x', 'y'],
      [
        [1, 'x > y'],
        [2, 'x < y'],
      ],
      's: no index cell contains x = 0, y = 0',
    ],
    [
      'an overlap in the plane',
      'x y',
      ['x', 'y'],
      [
        [1, 'x >= y'],
        [2, 'x <= y'],
      ],
      's: index cells 1 and 2 both contain x = 0, y = 0',
    ],
    [
      'no inputs and two cells',
      '',
      ['3', '4'],
      [
        [1, 'true'],
        [2, 'true'],
      ],
      's: index cells 1 and 2 both contain the only point',
    ],
    [
      'a gap outside a circle',
      'x y',
      ['0', 'x'],
      [
        [1, 'x^2 + y^2 <= 1'],
        [2, 'x > 3'],
      ],
      's: no index cell contains x = -2, y = 0',
    ],
  ])('%s', (_, inputs, pieces, cells, message) => {
    expect(judged(inputs, pieces, cells)).toBe(message);
  });
});

describe('warns of a jump, and names the point', () => {
  it.each<Refused>([
    [
      'a jump',
      'x',
      ['0', '1'],
      [
        [1, 'x < 0'],
        [2, 'x >= 0'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0; it is judged where it is regular',
    ],
    [
      'a jump at a point',
      'x',
      ['0', '1'],
      [
        [1, 'x != 3'],
        [2, 'x = 3'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 3; it is judged where it is regular',
    ],
    [
      'a jump at an irrational point',
      'x',
      ['0', 'x'],
      [
        [1, 'x^2 < 2'],
        [2, 'x^2 >= 2'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = the root of x^2 - 2 between -91/64 and -181/128; it is judged where it is regular',
    ],
    [
      'a pole at a boundary',
      'x',
      ['0', '1/x'],
      [
        [1, 'x <= 0'],
        [2, 'x > 0'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0; it is judged where it is regular',
    ],
    [
      'the sign of x, by quotients',
      'x',
      ['x/x', '-x/x'],
      [
        [1, 'x >= 0'],
        [2, 'x < 0'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0; it is judged where it is regular; s: piece 1 is undefined at a point of its index cell',
    ],
    [
      'a jump of an exponential',
      'x',
      ['exp(x)', 'x'],
      [
        [1, 'x < 0'],
        [2, 'x >= 0'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0; it is judged where it is regular',
    ],
    [
      'a jump in the plane',
      'x y',
      ['x', 'y + 1'],
      [
        [1, 'x >= y'],
        [2, 'x < y'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0, y = 0; it is judged where it is regular',
    ],
    [
      'a jump across a circle',
      'x y',
      ['0', '1'],
      [
        [1, 'x^2 + y^2 <= 1'],
        [2, 'x^2 + y^2 > 1'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = -1, y = 0; it is judged where it is regular; s: whether the index covers the space exactly once is not decided (no gap or overlap on 14 lines)',
    ],
    [
      'curved pieces that differ on a line',
      'x y',
      ['x*y', 'x*y + 1'],
      [
        [1, 'x <= 0'],
        [2, 'x > 0'],
      ],
      'accepted; s: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0, y = 0; it is judged where it is regular',
    ],
  ])('%s', (_, inputs, pieces, cells, message) => {
    expect(judged(inputs, pieces, cells)).toBe(message);
  });
});

describe('refuses text that makes no sense, and says where', () => {
  it.each<Refused>([
    [
      'a piece that does not exist',
      'x',
      ['0'],
      [[2, 'true']],
      's.index[0].piece: expected a piece from 1 to 1, got 2',
    ],
    [
      'the piece 0',
      'x',
      ['0'],
      [
        [1, 'x > 0'],
        [0, 'x <= 0'],
      ],
      's.index[1].piece: expected a piece from 1 to 1, got 0',
    ],
    [
      'a fraction of a piece',
      'x',
      ['0'],
      [[0.5, 'true']],
      's.index[0].piece: expected a piece from 1 to 1, got 0.5',
    ],
    ['no pieces', 'x', [], [], 's.pieces: expected at least one piece, got none'],
    [
      'an unknown name in a piece',
      'x',
      ['x', 'x + y'],
      [[1, 'true']],
      's.pieces[1]: line 1, column 5: expected one of the inputs x, got y',
    ],
    [
      'an unknown name in a guard',
      'x',
      ['x'],
      [[1, 'z > 0']],
      's.index[0].when: line 1, column 1: expected one of the inputs x, got z',
    ],
    [
      'a guard without a comparison',
      'x',
      ['x'],
      [[1, 'x']],
      's.index[0].when: line 1, column 2: expected a comparison (<, <=, =, !=, >=, >), got the end',
    ],
    ['a name twice', 'x x', ['x'], [[1, 'true']], 's.inputs: expected different names, got x twice'],
  ])('%s', (_, inputs, pieces, cells, message) => {
    expect(judged(inputs, pieces, cells)).toBe(message);
  });
});

describe('warns where it cannot decide', () => {
  it.each<Refused>([
    [
      'two pieces with the same pole',
      'x',
      ['1/x', '2/x'],
      [
        [1, 'x >= 0'],
        [2, 'x < 0'],
      ],
      'accepted; s: piece 1 is undefined at a point of its index cell; s: whether pieces 1 and 2 agree where they meet is not decided',
    ],
    [
      'exponential guards',
      'x',
      ['0', 'x'],
      [
        [1, 'exp(x) <= 1'],
        [2, 'exp(x) > 1'],
      ],
      'accepted; s: whether the index covers the line exactly once is not decided',
    ],
    [
      'exponential pieces at an irrational point',
      'x',
      ['exp(x)', 'exp(x^3/2)'],
      [
        [1, 'x^2 <= 2'],
        [2, 'x^2 > 2'],
      ],
      'accepted; s: whether pieces 1 and 2 agree where they meet is not decided',
    ],
    [
      'a piece undefined in its cell',
      'x',
      ['x^2/x'],
      [[1, 'true']],
      'accepted; s: piece 1 is undefined at a point of its index cell',
    ],
    [
      'circles',
      'x y',
      ['0', 'x^2 + y^2 - 1'],
      [
        [1, 'x^2 + y^2 <= 1'],
        [2, 'x^2 + y^2 > 1'],
      ],
      'accepted; s: whether the index covers the space exactly once is not decided (no fault on 14 lines); s: whether the function is continuous is not decided (no fault on 14 lines)',
    ],
    [
      'curved pieces of the plane',
      'x y',
      ['x*y', '0'],
      [
        [1, 'x > 0'],
        [2, 'x <= 0'],
      ],
      'accepted; s: whether pieces 1 and 2 agree where they meet is not decided (no fault on 14 lines)',
    ],
  ])('%s', (_, inputs, pieces, cells, message) => {
    expect(judged(inputs, pieces, cells)).toBe(message);
  });
});

describe('random definitions', () => {
  const knots = fc
    .uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 })
    .map(k => k.sort((a, b) => a - b));
  /** Straight pieces through the knots (i, heights): continuous. */
  const broken = (at: readonly number[], jump: number): [string[], Cell[]] => {
    const pieces = at.map(
      (k, i) =>
        `${i} * (x - ${k}) + ${at.slice(0, i).reduce((h, l, j) => h + j * (at[j + 1]! - l), 0) + (i === jump ? 1 : 0)}`,
    );
    const cells = at.map(
      (k, i): Cell => [
        i + 1,
        [i > 0 ? `x >= ${k}` : 'true', ...(i + 1 < at.length ? [`x < ${at[i + 1]}`] : [])]
          .join(' and ')
          .replace(/^true and /, ''),
      ],
    );
    return [pieces, cells];
  };
  it('are accepted when pieces meet at their knots, and warned of at the knot where one is raised', () => {
    fc.assert(
      fc.property(knots, fc.nat(), (at, pick) => {
        const [pieces, cells] = broken(at, -1);
        expect(judged('x', pieces, cells)).toBe('accepted');
        if (at.length < 2) return;
        const jump = pick % at.length;
        const [raised] = broken(at, jump);
        const knot = jump > 0 ? at[jump] : at[1];
        expect(judged('x', raised, cells)).toMatch(
          new RegExp(`^accepted; .* not continuous, at x = ${knot}; it is judged where it is regular$`),
        );
      }),
      { numRuns: 40 },
    );
  });
  it('are refused in the same way in two variables, by linear programming', () => {
    fc.assert(
      fc.property(knots, fc.nat(), (at, pick) => {
        const [pieces, cells] = broken(at, -1);
        expect(judged('x y', pieces, cells)).toBe('accepted');
        if (at.length < 2) return;
        const [raised] = broken(at, pick % at.length);
        expect(judged('x y', raised, cells)).toMatch(/not continuous, at x = -?\d+, y = /);
        const dropped = cells.filter((_, i) => i !== pick % cells.length);
        expect(judged('x y', pieces, dropped)).toMatch(/no index cell contains/);
        const repeated = [...cells, cells[pick % cells.length]!];
        expect(judged('x y', pieces, repeated)).toMatch(/both contain/);
      }),
      { numRuns: 25 },
    );
  });
});

it('the function that is defined computes, also where it was only warned of', () => {
  const { function: own } = define(
    'x',
    ['0', 'x'],
    [
      [1, 'x <= 0'],
      [2, 'x > 0'],
    ],
  );
  const relu = library.get('relu')!.build(1, {});
  for (const x of [-1, 0, 1].map(value => [rational(value)])) {
    expect(own.index(rationalField, x)).toBe(relu.index(rationalField, x));
    expect(own.active(rationalField, x)).toEqual(relu.active(rationalField, x));
  }
  expect(own.name).toBe('s');
});

it('the largest of six arguments, with 36 cells of guards, is decided', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const cells = names.map(
    (name, i): Cell => [
      i + 1,
      names.flatMap((other, j) => (j === i ? [] : [`${name} ${j < i ? '>' : '>='} ${other}`])).join(' and '),
    ],
  );
  expect(judged(names.join(' '), names, cells)).toBe('accepted');
  const loose = cells.map(([piece, when]): Cell => [piece, when.replaceAll('>=', '>')]);
  expect(judged(names.join(' '), names, loose)).toMatch(/no index cell contains a = /);
});
