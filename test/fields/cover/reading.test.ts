/** Why a program has its gradient along a direction: the sides on which it has it, as few as are seen. */
import { describe, expect, test } from 'vitest';
import { Budget } from '../../../src/fields/budget.ts';
import { Hyperplanes, type Side } from '../../../src/fields/cover/hyperplanes.ts';
import { DirectionReading } from '../../../src/fields/cover/reading.ts';
import { tieSystem } from '../../../src/fields/cover/system.ts';
import { format, type Rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

const list = (v: readonly Rational[]): string => v.map(format).join(' ');

/** Of f at 0: the gradient along a direction, the sides as the rows that are positive there, and those of which it lies on the border. */
function read(text: string, direction: number[], known: number[][] = []) {
  const line = compile(parseProgramText(text));
  const at = evaluated(line, vector(...new Array<number>(line.p).fill(0)));
  const system = tieSystem(line, at, new Budget(1_000_000))!;
  const planes = new Hyperplanes();
  const given = new Set<Side>(known.map(row => planes.positive(vector(...row))));
  const reading = new DirectionReading(system, planes, vector(...direction), given);
  const { gradient, sides, borders } = reading.explain();
  const rows = (all: readonly Side[]) => all.map(side => list(planes.rowOf(side)));
  return {
    alone: list(reading.gradient()),
    gradient: list(gradient),
    sides: rows(sides),
    borders: rows(borders),
  };
}

describe('the gradient along a direction, and the sides that it needs', () => {
  test.each<[string, number[], string, string[]]>([
    ['f(x, y) = x + 2*y', [1, 1], '1 2', []],
    ['f(x, y) = max(x, y)', [2, 1], '1 0', ['1 -1']],
    ['f(x, y) = max(x, y)', [1, 2], '0 1', ['-1 1']],
    ['f(x, y) = min(x, y)', [2, 1], '0 1', ['1 -1']],
    ['f(x, y) = abs(x) + y', [-3, 1], '-1 1', ['-1 0']],
    // Of a maximum only that the greatest is not less than the others.
    ['f(x, y) = max(x, y, x + y)', [2, -1], '1 0', ['1 -1', '0 -1']],
    // Of what it is compared with a bound: max(x, y) ≥ −1 by x alone, min(x, y) ≤ 0 by y alone.
    ['f(x, y, z) = max(max(x, y), z)', [3, 2, 1], '1 0 0', ['1 -1 0', '1 0 -1']],
    ['f(x, y, z) = max(z, min(x, y))', [10, -5, 9], '0 0 1', ['0 -1 1']],
    ['f(x, y, z) = max(z, min(x, y))', [1, -5, 9], '0 0 1', ['-1 0 1']],
    ['f(x, y, z) = min(z, max(x, y))', [-10, 5, -9], '0 0 1', ['0 1 -1']],
    ['f(x, y, z) = max(z, -2*max(x, y))', [5, -1, 1], '0 0 1', ['1 0 1/2']],
    // A relu that is off needs not more: whatever max(x, y) is.
    ['f(x, y, z) = relu(max(x, y) - z)', [1, 2, 9], '0 0 0', ['-1 0 1', '0 -1 1']],
    // Of cells the guards.
    ['f(x, y) = median(x, y, 2*x)', [1, 9], '2 0', []],
  ])('%s along %j', (text, direction, gradient, sides) => {
    const found = read(text, direction);
    expect(found).toMatchObject({ gradient, alone: gradient, borders: [] });
    if (sides.length > 0 || !text.includes('median')) expect(found.sides.sort()).toEqual([...sides].sort());
    else expect(found.sides.length).toBeGreaterThan(1);
  });
});

test('sides that are known are not named again', () => {
  expect(read('f(x, y) = max(x, y)', [2, 1], [[3, -3]]).sides).toEqual([]);
  expect(read('f(x, y) = max(x, y)', [2, 1], [[-1, 1]]).sides).toEqual(['1 -1']);
});

test('on a border the first is taken, and the border is named', () => {
  const found = read('f(x, y) = max(x, y) + abs(x)', [1, 1]);
  expect(found).toMatchObject({ gradient: '2 0', borders: ['1 -1'] });
  expect(read('f(x, y) = max(x, y)', [0, 0]).borders).toEqual(['1 -1']);
});

test('outputs stand one after the other, and a choice of two outputs is one', () => {
  expect(read('f(x, y) = max(x, y), 3*y', [2, 1]).gradient).toBe('1 0 0 3');
  expect(read('f(x, y) = sort(x, y)', [2, 1])).toMatchObject({ gradient: '1 0 0 1', sides: ['1 -1'] });
});

describe('guards that are 0 along it', () => {
  const odd = (first: string, second: string) =>
    `select s(a, b) { b when a ${first} 0; 2*b when a ${second} 0 }\n`;

  test('everywhere: the cell of ≥ and of =', () => {
    const flat = 'f(x, y) = s(abs(x) - abs(x), y)';
    expect(read(odd('>=', '<') + flat, [1, 1])).toMatchObject({ gradient: '0 1', borders: [] });
    expect(read(odd('<', '>=') + flat, [1, 1]).gradient).toBe('0 2');
    expect(read(odd('=', '!=') + flat, [1, 1]).gradient).toBe('0 1');
  });

  test('that something is not 0 is no side', () => {
    expect(read(`${odd('=', '!=')}f(x, y) = s(x, y)`, [1, 1])).toMatchObject({ gradient: '0 2', sides: [] });
    expect(read(`${odd('>=', '<')}f(x, y) = s(x, y)`, [1, 1])).toMatchObject({
      gradient: '0 1',
      sides: ['1 0'],
    });
  });

  test('on a hyperplane: not the cell of =, which has no interior', () => {
    expect(read(`${odd('=', '!=')}f(x, y) = s(relu(x), y)`, [1, 1]).gradient).toBe('0 2');
    expect(read(`${odd('=', '!=')}f(x, y) = s(x, y)`, [0, 1]).gradient).toBe('0 2');
  });
});
