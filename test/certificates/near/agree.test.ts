/** Whether pieces agree where their cells meet; what is 0 where these meet; by hand. */
import { describe, expect, test } from 'vitest';
import { Germs } from '../../../src/certificates/functions/germ.ts';
import { Written } from '../../../src/certificates/functions/written.ts';
import {
  type Asks,
  areOpposed,
  commonZeros,
  isAffine,
  isCombination,
  isThin,
  piecesAgree,
} from '../../../src/certificates/near/agree.ts';
import { type Cell, cellsNear, localArguments } from '../../../src/certificates/near/cells.ts';
import { formulaOf, germs, lineOf, meter, number, polyOf, selectionOf } from '../units.ts';

/** `x > 0`, and so on. */
const asks = (...all: readonly string[]): Asks[] =>
  all.map(text => {
    const [, left, relation] = /^(.*) (\S+) 0$/.exec(text)!;
    return { h: polyOf(left!), relation: relation as Asks['relation'] };
  });

describe('pieces of u and v', () => {
  function agree(
    pieces: readonly string[],
    index: readonly string[],
    at: readonly number[] = [0, 0],
    args = 'x y',
    as = Germs,
  ) {
    const line = lineOf('x y', [`n = s ${args}`], {
      selections: { s: selectionOf('u v', pieces, ...index) },
    });
    const step = line.steps[0]!;
    const jets = at.map(value => ({ value: number(value), gradient: [], note: false }));
    const cells = [...cellsNear(step.basic, localArguments(step, jets, meter), meter)];
    const own = new as(2, meter);
    return piecesAgree(
      cells,
      step.args.map(slot => () => own.coordinate(slot, number(at[slot]!))),
      own,
      meter,
    );
  }
  const sides = ['1: u >= v', '2: u < v'];
  const signs = ['1: u >= 0', '2: u < 0'];

  test.each<[string, boolean, Parameters<typeof agree>]>([
    ['the largest', true, [['u', 'v'], sides]],
    ['what is no largest', false, [['u', '2*v'], sides]],
    ['a kink', true, [['0', 'u'], signs]],
    ['a jump', false, [['0', 'u + 1'], signs]],
    ['a jump that is seen elsewhere only', false, [['0', 'v'], signs]],
    ['what is 0 on the border, times anything', true, [['0', 'u*v'], signs]],
    [
      'a border that is curved',
      true,
      [
        ['v', 'u^2'],
        ['1: v >= u^2', '2: v < u^2'],
      ],
    ],
    [
      'on which others do not agree',
      false,
      [
        ['v', 'u'],
        ['1: v >= u^2', '2: v < u^2'],
      ],
    ],
    [
      'a line, and what is beside it',
      true,
      [
        ['u', '0'],
        ['1: u = 0', '2: u != 0'],
      ],
    ],
    [
      'a line on which the value is another',
      false,
      [
        ['v', '0'],
        ['1: u = 0', '2: u != 0'],
      ],
    ],
    ['quotients', true, [['u/(1 + u)', 'u/(1 + v)'], sides]],
    ['quotients that are others', false, [['u/(1 + u)', 'u/(2 + v)'], sides]],
    [
      'three cells, two of which do not agree',
      false,
      [
        ['0', 'u', '2*v'],
        ['1: u < 0', '2: u >= 0 and v >= 0', '3: u >= 0 and v < 0'],
      ],
    ],
    [
      'three that do',
      true,
      [
        ['0', 'u', 'u - u*v'],
        ['1: u < 0', '2: u >= 0 and v >= 0', '3: u >= 0 and v < 0'],
      ],
    ],
    ['a piece without a value at the point', false, [['0', 'u^2/u'], signs]],
    ['two names of one argument', true, [['u', 'v'], signs, [0, 0], 'x x']],
    ['of two arguments not', false, [['u', 'v'], signs]],
    [
      'away from 0',
      true,
      [
        ['u', '2*u - 3'],
        ['1: u >= 3', '2: u < 3'],
        [3, 0],
      ],
    ],
    [
      'as they are written, where values are not rational',
      true,
      [['exp(u)*v', 'exp(v)*u'], sides, [2, 2], 'x y', Written as never],
    ],
    [
      'not where they are written otherwise',
      false,
      [['exp(u)*v', 'exp(2*v)*u'], sides, [2, 2], 'x y', Written as never],
    ],
  ])('%s: %s', (_, expected, given) => expect(agree(...given)).toBe(expected));

  test('of a guard that has no value it is not seen, but of one piece', () => {
    const zero = () => germs.coordinate(0, number(0));
    const cell = (piece: Cell['piece'], guard: string): Cell => ({
      piece,
      guards: [{ formula: formulaOf(guard), relation: '>', constant: false }],
    });
    const [one, same] = [[formulaOf('x')], [formulaOf('x')]];
    expect(piecesAgree([cell(one, 'x'), cell(same, '1/x')], [zero], germs, meter)).toBe(false);
    expect(piecesAgree([cell(one, '1/x'), cell(same, 'x')], [zero], germs, meter)).toBe(false);
    expect(piecesAgree([cell(one, 'x'), cell(one, '1/x')], [zero], germs, meter)).toBe(true);
    expect(piecesAgree([cell(one, 'x'), cell(same, 'x')], [zero], germs, meter)).toBe(true);
  });
});

describe('0 on both closures is', () => {
  test.each<[string, string[], string, boolean]>([
    ['what is asked to be', ['x = 0'], 'x*y', true],
    ['not what is asked not to be', ['x != 0'], 'x', false],
    ['a side that is asked for on both hands', ['x > 0', '-2*x >= 0'], 'x', true],
    ['not a side alone', ['x >= 0', 'y >= 0'], 'x', false],
    ['nor the same twice', ['x >= 0', '3*x >= 0'], 'x', false],
    ['a combination of such', ['x - y = 0', 'y - z = 0'], 'x - z', true],
    ['what is so where others are 0', ['x = 0', 'y + x >= 0', '-y >= 0'], 'y', true],
    ['and not before', ['x != 0', 'y + x >= 0', '-y >= 0'], 'y', false],
    ['one after the other', ['x >= 0', '-x >= 0', 'x + y >= 0', '-y >= 0', 'z + y > 0', '-z > 0'], 'z', true],
    ['a curve', ['y - x^2 >= 0', 'x^2 - y > 0'], 'y*z - x^2*z', true],
    ['a curve, where a line is 0', ['y = 0', 'x^2 - y >= 0', '-x^2 >= 0'], 'x^2', true],
    ['each of what squares are added of', ['x^2 + 3*y^4*z^2 > 0', '-x^2 - 3*y^4*z^2 >= 0'], 'x + y*z', true],
    ['not the factors of such', ['x^2 + 3*y^4*z^2 > 0', '-x^2 - 3*y^4*z^2 >= 0'], 'y', false],
    ['what is negative, too', ['-x^2 - y^2 = 0'], '2*x - y', true],
    ['no part of what is not', ['x^2 - y^2 = 0'], 'x', false],
    ['nor of a square and another power', ['x^2 + y^3 = 0'], 'x', false],
    ['what a square is of', ['x^2 - 2*x*y + y^2 > 0', '2*x*y - x^2 - y^2 >= 0'], 'x*z - y*z', true],
    ['and no part of that', ['x^2 - 2*x*y + y^2 = 0'], 'x', false],
    ['all, of a definite form', ['x^2 + x*y + y^2 = 0'], 'x - 5*y', true],
    ['not of an indefinite one', ['x^2 + 3*x*y + y^2 = 0'], 'x', false],
  ])('%s', (_, given, h, expected) => {
    expect(isCombination(polyOf(h), commonZeros(asks(...given), meter), meter)).toBe(expected);
  });

  test('lines come first, and in none of them the first variable of another', () => {
    const zeros = commonZeros(asks('x - y^2 = 0', 'x + y - z = 0', 'y + z = 0'), meter);
    expect(zeros.slice(0, 2).every(isAffine)).toBe(true);
    expect(zeros.slice(0, 2).map(h => [...h.keys()].sort())).toEqual([
      ['0,0,1', '1'],
      ['0,0,1', '0,1'],
    ]);
  });
});

describe('of two inputs, a null set', () => {
  test.each<[string, string[], boolean]>([
    ['is where a function is 0', ['x^2 - y = 0'], true],
    ['not where it is of another variable than the inputs', ['z = 0'], false],
    ['is where it has to be', ['x^2 - y >= 0', 'y - x^2 >= 0'], true],
    ['is between lines that leave no sector', ['x >= 0', 'y >= 0', '-x - y >= 0'], true],
    ['is so beside other guards', ['x > 0', 'y - x > 0', '-x - y > 0', 'x^2 + y^2 - x*y > 0'], true],
    ['is no sector', ['x > 0', 'y > 0', 'x - 1000*y > 0'], false],
    ['is no half-plane', ['x + y > 0', '2*x + 2*y > 0'], false],
    ['is not what is not told', ['x^2 - y > 0', '-y > 0', 'x != 0'], false],
    ['is not all', [], false],
  ])('%s', (_, given, expected) => expect(isThin(asks(...given), 2, meter)).toBe(expected));

  test('but of three inputs lines are not looked at', () => {
    expect(isThin(asks('x >= 0', 'y >= 0', '-x - y >= 0'), 3, meter)).toBe(false);
    expect(isThin(asks('x >= 0', '-x >= 0', 'y + z > 0'), 3, meter)).toBe(true);
  });
});

test.each<[string, boolean]>([
  ['x', true],
  ['2*x - y', true],
  ['x + 1', false],
  ['x^2', false],
  ['x*y', false],
  ['0', false],
])('%s is a line through 0: %s', (h, expected) => expect(isAffine(polyOf(h))).toBe(expected));

test.each<[string, string[], boolean]>([
  ['x^2 - y^2', ['x - y'], true],
  ['x^2 + y^2', ['x - y'], false],
  ['x', ['y'], false],
  ['x*y + z', ['x', 'z'], true],
  ['0', [], true],
])('%s is a combination of %j: %s', (h, by, expected) => {
  expect(isCombination(polyOf(h), by.map(polyOf), meter)).toBe(expected);
});

test.each<[string[], boolean]>([
  [['x > 0', '-2*x >= 0'], true],
  [['x >= 0', '-x > 0'], true],
  [['x >= 0', '-x >= 0'], false],
  [['x > 0', '-y > 0'], false],
  [['x > 0', 'x > 0'], false],
  [['x > 0', '-x = 0'], false],
  [['x - x > 0', 'y >= 0'], false],
])('%j exclude each other: %s', (given, expected) =>
  expect(areOpposed(asks(...given), meter)).toBe(expected),
);
