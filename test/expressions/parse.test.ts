/** The grammar of pieces and guards: precedence, exact literals, errors with their place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import {
  apply,
  compileExpression,
  constant,
  type Expression,
  formatExpression,
  input,
  parseExpression,
  parseGuards,
  power,
} from '../../src/expressions/index.ts';
import { format, isFailure, parseRational, rational, rationalField } from '../../src/numbers/index.ts';

const names = ['x', 'y'];
const at = (text: string) => text.split(' ').map(part => parseRational(part));
const value = (text: string, point: string) => {
  const result = compileExpression(parseExpression(text, names), 2).value(rationalField, at(point));
  return isFailure(result) ? result.kind : format(result);
};
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof CornercheckError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
};

describe('expressions', () => {
  it.each([
    ['x - y - 1', '5 2', '2'],
    ['x / y / 2', '8 2', '2'],
    ['x - y * 2', '5 2', '1'],
    ['(x - y) * 2', '5 2', '6'],
    ['-x^2', '3 0', '-9'],
    ['(-x)^2', '3 0', '9'],
    ['2 - -x', '3 0', '5'],
    ['--x', '3 0', '3'],
    ['x^-2', '2 0', '1/4'],
    ['x^(-2)', '2 0', '1/4'],
    ['x^0', '0 0', '1'],
    ['0.1 + 0.2', '0 0', '3/10'],
    ['1e-3 * x', '1 0', '1/1000'],
    ['0x1.8p-3', '0 0', '3/16'],
    ['1/3', '0 0', '1/3'],
    ['1/3*x', '6 0', '2'],
    ['exp(x) + log(y) + sin(x) + cos(x)', '0 1', '2'],
    ['x / (y - 1)', '1 1', 'undefined'],
    ['0 * (x / y)', '1 0', 'undefined'],
    ['x^-1', '0 0', 'undefined'],
    ['log(x)', '-1 0', 'undefined'],
    ['1 / 0', '0 0', 'undefined'],
    ['exp(x)', '1 0', 'undecided'],
  ])('%s at %s is %s', (text, point, expected) => {
    expect(value(text, point)).toBe(expected);
  });

  it.each([
    ['x +', 'bad-program: line 1, column 4: expected a number, a name or a bracket, got the end'],
    ['x y', 'bad-program: line 1, column 3: expected an operator or the end, got "y"'],
    ['x\n+ z', 'bad-program: line 2, column 3: expected one of the inputs x, y, got z'],
    ['(x', 'bad-program: line 1, column 3: expected ")" to close a bracket, got the end'],
    [
      'x^y',
      'bad-program: line 1, column 3: expected an integer or rational exponent, got "y"; write exp(y*log(x)) for a power whose exponent varies',
    ],
    ['x^(1/20000)', 'limit: line 1, column 2: expected an exponent of at most 10000 in size, got "1/20000"'],
    ['x^2^3', 'bad-program: line 1, column 4: write a tower of powers with brackets: (x^2)^3'],
    ['x^99999', 'limit: line 1, column 2: expected an exponent of at most 10000 in size, got "99999"'],
    [
      'relu(x)',
      'bad-program: line 1, column 1: expected an elementary function (exp, log, sin, cos, atan, sqrt) of one argument, got relu',
    ],
    [
      'toString(x)',
      'bad-program: line 1, column 1: expected an elementary function (exp, log, sin, cos, atan, sqrt) of one argument, got toString',
    ],
    [
      'exp(x, y)',
      'bad-program: line 1, column 1: expected an elementary function (exp, log, sin, cos, atan, sqrt) of one argument, got exp',
    ],
    ['x[1]', 'bad-program: line 1, column 2: an elementary function has no components'],
    ['x + $', 'bad-program: line 1, column 5: unexpected character "$"'],
    [
      'x + 0x',
      'bad-number: line 1, column 5: expected an exact number such as 1/3, -2, 0.1 or 1e-3, got "0x"',
    ],
    ['1e999999', 'limit: line 1, column 1: expected an exponent of at most 10000 in size, got "1e999999"'],
  ])('refuses %s', (text, message) => {
    expect(refusal(() => parseExpression(text, names))).toBe(message);
  });

  it('bounds brackets and the length of a chain, so that no text exhausts the stack', () => {
    const deep = (n: number) => `${'('.repeat(n)}x${')'.repeat(n)}`;
    expect(refusal(() => parseExpression(deep(400), names))).toBe('accepted');
    expect(refusal(() => parseExpression(deep(100_000), names))).toMatch(
      /brackets nested more than 500 deep/,
    );
    const long = (n: number) => Array.from({ length: n }, () => 'x').join(' + ');
    expect(value(long(2001), '1 0')).toBe('2001');
    expect(refusal(() => parseExpression(long(2002), names))).toMatch(/^limit: .*at most 2000 operations/);
    expect(refusal(() => parseExpression(`${'-'.repeat(100_000)}x`, names))).toMatch(
      /more than 500 signs in a row/,
    );
  });
});

describe('guards', () => {
  const guards = (text: string) =>
    parseGuards(text, names).map(
      ({ expression, relation }) => `${formatExpression(expression, names)} ${relation} 0`,
    );
  it.each([
    ['', []],
    ['true', []],
    ['x > 0', ['x > 0']],
    ['x < 0', ['0 - x > 0']],
    ['x <= y', ['y - x >= 0']],
    ['x == 1', ['x - 1 = 0']],
    ['x = 1', ['x - 1 = 0']],
    ['x != 0', ['x != 0']],
    ['0 < x <= 1', ['x > 0', '1 - x >= 0']],
    ['x > 0 and y > 0', ['x > 0', 'y > 0']],
    ['x > 0, y >= x', ['x > 0', 'y - x >= 0']],
  ])('%j reads %j', (text, expected) => {
    expect(guards(text)).toEqual(expected);
  });
  it.each([
    ['x', 'expected a comparison'],
    ['x > 0 y', 'expected "and" or the end'],
    ['x > 0 and', 'expected a number, a name or a bracket'],
    ['x => 0', 'expected a number, a name or a bracket'],
    ['true and x > 0', 'expected one of the inputs'],
  ])('refuses %j', (text, message) => {
    expect(refusal(() => parseGuards(text, names))).toContain(message);
  });
});

describe('formatExpression', () => {
  const leaf = fc.oneof(
    fc.constantFrom(0, 1).map(input),
    fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }))
      .map(([n, d]) => constant(rational(n, d))),
  );
  const { tree } = fc.letrec<{ tree: Expression }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom('add', 'sub', 'mul', 'div' as const), tie('tree'), tie('tree'))
        .map(([op, a, b]) => apply(op, a, b)),
      tie('tree').map(a => apply('neg', a)),
      fc.tuple(tie('tree'), fc.integer({ min: -3, max: 3 })).map(([a, k]) => power(a, k)),
    ),
  }));
  it('writes text that reads as a function with the same values', () => {
    fc.assert(
      fc.property(tree, expression => {
        const text = formatExpression(expression, names);
        const again = parseExpression(text, names);
        // Reading folds numbers, so that only the second text stays.
        const folded = formatExpression(again, names);
        expect(formatExpression(parseExpression(folded, names), names)).toBe(folded);
        for (const point of ['2 -3', '1/2 5', '0 1']) {
          const [a, b] = [expression, again].map(e => {
            const result = compileExpression(e, 2).value(rationalField, at(point));
            return isFailure(result) ? result.kind : format(result);
          });
          expect(a).toBe(b);
        }
      }),
      { numRuns: 300 },
    );
  });
});
