import { describe, expect, test } from 'vitest';
import { lackingNode, lackingWords } from '../../../src/fields/index.ts';
import {
  approach,
  comparedAlong,
  type Growth,
  gradientAlong,
  SIDES,
} from '../../../src/fields/regular/arcs.ts';
import { openBecause } from '../../../src/fields/regular/index.ts';
import { format, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

const vector = (...entries: number[]): Rational[] => entries.map(n => rational(n));
const shown = (growth: Growth): string =>
  growth.kind === 'fine' ? growth.slopes.map(format).join(' ') : `${growth.kind}: ${growth.why}`;

/** A program at a point, and its values there. */
function at(text: string, ...x: number[]) {
  const program = compile(parseProgramText(text));
  const evaluation = evaluate(rationalField, program, vector(...x));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return { program, x: vector(...x), values: program.outputs.map(slot => evaluation.values[slot]!) };
}
const toward = (text: string, x: number[], ...arc: number[][]): string => {
  const { program, x: point, values } = at(text, ...x);
  return shown(
    approach(
      program,
      point,
      values,
      arc.map(d => vector(...d)),
    ),
  );
};
const STEP = 'select h(x) { 1 when x > 0; 0 when x <= 0 }\n';

describe('along an arc a function', () => {
  test('has a slope', () => {
    expect(toward('x^2 + 3*x - y', [1, 5], [1, 2])).toBe('3');
    expect(toward('x^2 + 3*x - y, x', [1, 5], [1, 2])).toBe('3 1');
    expect(toward('relu(x)', [0], [-1])).toBe('0');
    expect(toward('relu(x)', [0], [2], [7])).toBe('2');
    expect(toward(`${STEP}x * h(x)`, [0], [1])).toBe('1');
  });

  test('jumps, is steep, is unbounded, or has no value', () => {
    expect(toward(`${STEP}h(x)`, [0], [1])).toBe('breaks: it jumps there');
    expect(toward(`${STEP}h(x)`, [0], [-1])).toBe('0');
    expect(toward('select f(x) { x*log(x) when x > 0; 0 when x <= 0 }\nf(x)', [0], [1])).toBe(
      'breaks: it is not locally Lipschitz: its difference quotients are unbounded near the point',
    );
    expect(toward('select f(x) { log(x) when x > 0; 0 when x <= 0 }\nf(x)', [0], [1])).toBe(
      'breaks: it is unbounded near the point',
    );
    expect(toward('select f(x) { 1/x when x > 0; 0 when x <= 0 }\nf(x)', [0], [1])).toBe(
      'breaks: it is unbounded near the point',
    );
    expect(toward('select f(x) { log(x) when x < 0; 0 when x >= 0 }\nf(x)', [0], [-1])).toBe(
      'breaks: there are points as near as one likes at which it has no value (log of a negative number)',
    );
    expect(toward('select f(x) { exp(-1/x) when x > 0; 0 when x <= 0 }\nf(x)', [0], [1])).toBe('0');
    expect(toward('select f(x) { exp(1/x) when x > 0; 0 when x <= 0 }\nf(x)', [0], [1])).toBe(
      'open: exp of what is not bounded near the point',
    );
  });
});

describe('along two arcs a function', () => {
  const between = (text: string, one: number[][], other: number[][]): string => {
    const { program, x } = at(text, 0, 0);
    return shown(
      comparedAlong(
        program,
        x,
        one.map(d => vector(...d)),
      )(other.map(d => vector(...d))),
    );
  };

  test('differs like the arcs, or jumps between them', () => {
    expect(between('x + y', [[1, 0]], [[0, 1]])).toBe('0');
    expect(between('x - y', [[1, 0]], [[0, 1]])).toBe('2');
    expect(
      between(
        'x^2 + 5*y',
        [[1, 0]],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toBe('-5');
    expect(
      between(
        'x^2 + 5*y',
        [
          [1, 0],
          [0, 0],
          [0, 1],
        ],
        [[1, 0]],
      ),
    ).toBe('5');
    expect(
      between(
        `${STEP}f(x, y) = h(y)`,
        [[1, 0]],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toBe('breaks: it jumps at points as near as one likes');
    expect(
      between(
        'x',
        [[1, 0]],
        [
          [1, 0],
          [0, 0],
        ],
      ),
    ).toBe('open: the two arcs are one');
    const hole = 'select f(x, y) { log(y) when y < 0; 0 when y >= 0 }\nf(x, y)';
    for (const arcs of [
      [[[0, -1]], [[1, 0]]],
      [[[1, 0]], [[0, -1]]],
    ] as const)
      expect(
        between(
          hole,
          arcs[0].map(d => [...d]),
          arcs[1].map(d => [...d]),
        ),
      ).toMatch(/^breaks: there are points/);
  });
});

describe('along a ray a gradient', () => {
  const limit = (text: string, x: number[], d: number[]): string | undefined => {
    const { program, x: point } = at(text, ...x);
    return gradientAlong(program, point, vector(...d))
      ?.map(format)
      .join(' ');
  };

  test('has a limit, where the ray stays inside a cell', () => {
    expect(limit('relu(x) + y^2', [0, 3], [1, 0])).toBe('1 6');
    expect(limit('relu(x) + y^2', [0, 3], [-1, 0])).toBe('0 6');
    expect(limit('relu(x) + y^2', [0, 3], [0, 1])).toBeUndefined();
    expect(limit('select e(x) { (exp(x)-1)/x when x != 0; 1 when x = 0 }\ne(x)', [0], [1])).toBe('1/2');
    expect(limit('select f(x) { x*log(x) when x > 0; 0 when x <= 0 }\nf(x)', [0], [1])).toBeUndefined();
    expect(limit('select f(x) { log(x) when x < 0; 0 when x >= 0 }\nf(x)', [0], [-1])).toBeUndefined();
  });
});

test('the sides of a point of the line', () => {
  expect(SIDES.map(d => d.map(format))).toEqual([['1'], ['-1']]);
});

test('why sets are open', () => {
  expect(openBecause({ verdict: 'yes', complete: false })).toBe(
    'a piece has no value at the point, or not that of the function, though its index cell reaches the point',
  );
  expect(openBecause({ verdict: 'no', complete: false, why: 'it jumps' })).toBe('not regular: it jumps');
  expect(openBecause({ verdict: 'no', complete: false })).toBe('not regular');
  expect(openBecause({ verdict: 'undecided', complete: false, why: 'so' })).toBe(
    'whether the function is regular is not decided: so',
  );
});

test('a piece without a value where its cell reaches', () => {
  const lacking = (text: string, ...x: number[]): string | undefined => {
    const program = compile(parseProgramText(text));
    const evaluation = evaluate(rationalField, program, vector(...x));
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    return lackingNode(rationalField, program, evaluation);
  };
  const text = 'select f(x) { 1/x when x > 0; 0 when x <= 0 }\ng(x) =\n a = relu(x)\n b = f(x)\n a + b';
  expect(lacking(text, 0)).toBe('b');
  expect(lacking(text, 1)).toBeUndefined();
  expect(lackingWords('b')).toBe(
    'a piece of b has no value there, though its cell reaches it: D_f is not known',
  );
});
