/** A program near a point as its ties: of what each is a maximum, a minimum or a choice, and what it is given. */
import { describe, expect, test } from 'vitest';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { type LinearSum, type TieSystem, tieSystem } from '../../../src/fields/cover/system.ts';
import { Failure, format } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

function systemOf(text: string, steps = 1_000_000): TieSystem | undefined {
  const line = compile(parseProgramText(text));
  const at = evaluated(line, vector(...new Array<number>(line.p).fill(0)));
  return tieSystem(line, at, new Budget(steps));
}

describe('a tie', () => {
  const kinds = (text: string): string[] =>
    systemOf(text)!.ties.map(tie =>
      tie.kind === 'extreme' ? `${tie.sign} of ${tie.of.length}` : `${tie.cells.length} cells`,
    );

  test('is a maximum or a minimum where its cells say so', () => {
    expect(kinds('relu(x) + abs(y) + min(x, y, 2*x)')).toEqual(['1 of 2', '1 of 2', '-1 of 3']);
    expect(kinds('leakyRelu(x, 1/4) + clip(x, 0, 1) + clip(y, -1, 0)')).toEqual([
      '1 of 2',
      '1 of 2',
      '-1 of 2',
    ]);
    expect(kinds('median(x, y, 2*x)')).toEqual(['6 cells']);
  });

  test('is none where a piece is curved, though to first order it is the largest', () => {
    const curved = 'select s(x, y) { x when x - y >= 0; y + (x - y)^2 when x - y < 0 }\nf(x, y) = s(x, y)';
    expect(kinds(curved)).toEqual(['2 cells']);
  });

  test('is asked of either output of another', () => {
    expect(kinds('f(x, y) = relu(sort(x, y)[1]) + relu(sort(x, y)[2])')).toEqual([
      '2 cells',
      '1 of 2',
      '2 cells',
      '1 of 2',
    ]);
  });

  test('is none where a cell only asks that something is not 0', () => {
    expect(kinds('select odd(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = odd(x) + relu(y)')).toEqual([
      '2 cells',
      '1 of 2',
    ]);
  });
});

describe('what a tie is given, and what the outputs are', () => {
  /** Its gradient, and multiples of outputs of ties. */
  const sum = ({ gradient, terms }: LinearSum): string =>
    [
      gradient.map(format).join(' '),
      ...[...terms].map(([output, value]) => `${format(value)}*t${output}`),
    ].join(' + ');
  const extremes = (text: string) => {
    const { ties, outputs, dimension } = systemOf(text)!;
    return {
      ties: ties.map(tie =>
        tie.kind === 'extreme' ? tie.of.map(sum).sort() : tie.cells.map(({ gives }) => gives.map(sum)),
      ),
      outputs: outputs.map(sum),
      dimension,
    };
  };

  test('sums of gradients, and of ties before it', () => {
    expect(extremes('f(x, y) = 3*relu(2*max(x, y) - y) + x')).toEqual({
      ties: [
        ['0 1', '1 0'],
        ['0 -1 + 2*t0', '0 0'],
      ],
      outputs: ['1 0 + 3*t1'],
      dimension: 2,
    });
  });

  test('what cancels is left out, and so is a tie that no output depends on', () => {
    expect(extremes('f(x, y) =\n a = abs(x)\n relu(a - a + y)').ties.at(-1)).toEqual(['0 0', '0 1']);
    expect(extremes('f(x, y) = relu(x) + 0*relu(y)').ties).toHaveLength(1);
    expect(extremes('f(x, y) = x + y')).toMatchObject({ ties: [], outputs: ['1 1'] });
  });

  test('a tie that only a guard depends on is there', () => {
    const text = 'select s(a, b) { b when a >= 0; 2*b when a < 0 }\nf(x, y) = s(relu(x) - y, y)';
    expect(systemOf(text)!.ties.map(({ kind }) => kind)).toEqual(['extreme', 'switch']);
  });

  test('of several outputs, and of a node with several', () => {
    expect(extremes('f(x, y) =\n a = abs(x)\n a, y - a').outputs).toEqual(['0 0 + 1*t0', '0 1 + -1*t0']);
    const { ties, outputs } = systemOf('f(x, y) = sort(x, y)')!;
    expect(ties).toMatchObject([{ kind: 'switch', outputs: [0, 1] }]);
    expect(outputs.map(sum)).toEqual(['0 0 + 1*t0', '0 0 + 1*t1']);
  });

  test('positive multiples say one thing: 2 x ≥ 2 y is x ≥ y', () => {
    const bend = (second: string) =>
      `select s(x, y) { x when 2*x - 2*y >= 0; ${second} when 2*x - 2*y < 0 }\nf(x, y) = s(x, y)`;
    expect(systemOf(bend('y'))!.ties[0]).toMatchObject({ kind: 'extreme', sign: 1 });
    expect(systemOf(bend('2*x - y'))!.ties[0]).toMatchObject({ kind: 'extreme', sign: -1 });
  });
});

describe('undefined', () => {
  test.each([
    ['where a guard is curved', 'f(x, y) = relu(y - x^2)'],
    ['where what it is asked of is curved by a piece', 'f(x, y) = relu(max(x, x + y^2) - y)'],
    [
      'where one of several cells is',
      'select s(a, b) { a when b >= 0; 2*a when b < 0 and a - b^2 >= 0; 3*a when b < 0 and a - b^2 < 0 }\nf(x, y) = s(x, y)',
    ],
    [
      'where a tie that is asked has a piece that is',
      'select s(b) { b^2 when b >= 0; 0 when b < 0 }\nf(x, y) = relu(s(y) - x)',
    ],
    ['where a product of ties is asked', 'f(x, y) = relu(abs(x)*abs(y) + x)'],
  ])('%s', (_, text) => {
    expect(systemOf(text)).toBeUndefined();
  });

  test('where pieces, cells or derivatives are not known', () => {
    const line = compile(parseProgramText('f(x, y) = relu(x) + y'));
    const at = evaluated(line, vector(0, 0));
    const none = () => new Failure('undecided', 'a sign');
    const changed = (change: object) => {
      const steps = line.steps.map(step =>
        step.g.name === 'relu' ? { ...step, g: { ...step.g, ...change } } : step,
      );
      return tieSystem({ ...line, steps }, at, new Budget(1_000));
    };
    expect(changed({})!.ties).toHaveLength(1);
    expect(changed({ active: none })).toBeUndefined();
    expect(changed({ cells: none })).toBeUndefined();
  });
});

test('what it costs is counted', () => {
  const long = `max(${Array.from({ length: 40 }, (_, i) => `x${i}`).join(', ')})`;
  expect(systemOf(long)!.ties).toHaveLength(1);
  expect(() => systemOf(long, 1_000)).toThrow(Undecided);
});
