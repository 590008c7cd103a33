/** Values, gradients, affine forms and degrees of compiled expressions, each against an independent computation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  affineFunction,
  compileExpression,
  type Degree,
  type ElementaryFunction,
  formatExpression,
  parseExpression,
  substitute,
} from '../../src/expressions/index.ts';
import {
  format,
  isFailure,
  parseRational,
  type Rational,
  rational,
  rationalField,
} from '../../src/numbers/index.ts';
import { doubles, dualGradient } from '../selections/fields.ts';

const names = ['x', 'y', 'z'];
const compile = (text: string): ElementaryFunction => compileExpression(parseExpression(text, names), 3);
const at = (text: string): Rational[] => text.split(' ').map(part => parseRational(part));

const texts = [
  'x * y * z',
  'x / y + y / z',
  '(x + y)^3 - z^-2',
  'x^0 + y^1',
  '(x - y) * (x + y) / (z^2 + 1)',
  'x * x - x^2',
  '2 * x - y / 3 + 4',
  '7',
];
const number = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .map(([n, d]) => rational(n, d));

describe.each(texts)('%s', text => {
  const f = compile(text);
  it('has the gradient of the dual numbers, and is undefined where they are', () => {
    fc.assert(
      fc.property(fc.tuple(number, number, number), x => {
        const dual = dualGradient(rationalField, (field, y) => f.value(field, y), x);
        const sparse = f.gradient(rationalField, x);
        if (isFailure(dual) || isFailure(sparse)) {
          expect([isFailure(dual), isFailure(sparse)]).toEqual([true, true]);
          return;
        }
        const dense = x.map((_, i) => sparse.find(entry => entry.argument === i)?.value ?? rational(0));
        expect(dense.map(format)).toEqual(dual.map(format));
      }),
      { numRuns: 40 },
    );
  });
});

it.each(['exp(x * y)', 'log(x) * sin(y)', 'cos(x / y)', 'exp(log(x) / 2)'])(
  'the gradient of %s is that of the dual numbers in doubles',
  text => {
    const f = compile(text);
    const x = [1.5, 0.75, 2];
    const dual = dualGradient(doubles, (field, y) => f.value(field, y), x);
    const sparse = f.gradient(doubles, x);
    if (isFailure(dual) || isFailure(sparse)) throw new Error('expected gradients');
    x.forEach((_, i) => {
      expect(sparse.find(entry => entry.argument === i)?.value ?? 0).toBeCloseTo(dual[i]!, 12);
    });
  },
);

describe('affine forms', () => {
  const written = (text: string): string | undefined => {
    const f = compile(text);
    return f.affine && f.text(names);
  };
  it.each([
    ['2 * (x - y) / 4 + 1 - -z', '1/2*x - 1/2*y + z + 1'],
    ['x - x', '0'],
    ['x^1 + y^0', 'x + 1'],
    ['(1 + 1) * x', '2*x'],
    ['-x - 1/2', '-x - 1/2'],
    ['x * y', undefined],
    ['x^2', undefined],
    ['1 / x', undefined],
    ['0 * (1 / x)', undefined],
    ['x / (1 - 1)', undefined],
    ['exp(1) * x', undefined],
  ])('%s: %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });
  it('have the values of the expression', () => {
    expect(compile('2 * (x - y) / 4 + 1').value(rationalField, at('3 1/2 0'))).toEqual(rational(9, 4));
  });
  it('a function of no terms is constant, and drops zero coefficients', () => {
    const f = affineFunction(2, [{ argument: 1, coefficient: rational(0) }], rational(3));
    expect(f.affine!.terms).toEqual([]);
    expect(f.value(rationalField, at('5 6'))).toEqual(rational(3));
    expect(f.gradient(rationalField, at('5 6'))).toEqual([]);
  });
});

describe('degrees', () => {
  const degree = (text: string, ...args: Degree[]) => compile(text).degree(args);
  it.each<[string, Degree[], Degree]>([
    ['x + y', ['affine', 'affine', 'constant'], 'affine'],
    ['x + y', ['constant', 'constant', 'other'], 'constant'],
    ['x * y', ['affine', 'constant', 'constant'], 'affine'],
    ['x * y', ['affine', 'affine', 'constant'], 'other'],
    ['x / y', ['affine', 'constant', 'constant'], 'affine'],
    ['x / y', ['constant', 'affine', 'constant'], 'other'],
    ['exp(x)', ['constant', 'affine', 'affine'], 'constant'],
    ['exp(x)', ['affine', 'constant', 'constant'], 'other'],
    ['x^2', ['affine', 'constant', 'constant'], 'other'],
    ['x - y', ['other', 'constant', 'constant'], 'other'],
  ])('%s of %j is %s', (text, args, expected) => {
    expect(degree(text, ...args)).toBe(expected);
  });
});

it('substitute replaces inputs by expressions, all at once', () => {
  const swapped = substitute(parseExpression('x^2 - y', names), [
    parseExpression('y', names),
    parseExpression('x + 1', names),
    parseExpression('0', names),
  ]);
  expect(formatExpression(swapped, names)).toBe('y^2 - (x + 1)');
});
