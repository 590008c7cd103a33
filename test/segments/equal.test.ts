import { describe, expect, test } from 'vitest';
import { format, rational, rationalField } from '../../src/numbers/index.ts';
import { isExact } from '../../src/polynomials/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import { type Equality, equalFunctions } from '../../src/segments/index.ts';
import { runs, seedAt } from '../random.ts';
import { randomSegment } from './random-segment.ts';

const compared = (p: string, q: string): Equality =>
  equalFunctions(compile(parseProgramText(p)), compile(parseProgramText(q)));

describe('the paper’s programs of one function', () => {
  test.each([
    ['relu = relu₂', 'relu(t)', 'relu(-t) + t'],
    ['relu = relu₃', 'relu(t)', '1/2 * (relu(t) + (relu(-t) + t))'],
    ['zero = 0', 'relu(-t) + t - relu(t)', 't - t'],
    ['max and its smooth part', 'max(t^3 - t, 0)', '((t^3 - t) + abs(t^3 - t))/2'],
    ['abs twice', 'abs(abs(t) - 1)', 'max(abs(t) - 1, 1 - abs(t))'],
    ['a kink that is none', 't', 'max(t, t) + relu(t^2 - 2) - relu(t^2 - 2)'],
  ])('%s', (_, p, q) => {
    expect(compared(p, q).verdict).toBe('yes');
  });

  test('the common refinement has all breakpoints', () => {
    expect(compared('relu(t) + relu(t-1) - relu(t-1)', 'relu(t)').parts?.length).toBe(3);
    expect(compared('relu(t)', 'relu(t) + relu(t-1) - relu(t-1)').parts?.length).toBe(3);
  });
});

describe('different functions, with a point', () => {
  test.each([
    ['relu(t)', 'abs(t)'],
    ['relu(t^2 - 2)', 't^2 - 2'],
    ['abs(t)', 'leakyRelu(t, 1/1000)'],
    ['t^2', 't^2 + relu(t - 1000000)'],
  ])('%s and %s', (p, q) => {
    const { verdict, at } = compared(p, q);
    expect(verdict).toBe('no');
    expect(isExact(at!)).toBe(true);
    const [a, b] = [p, q].map(text => {
      const program = compile(parseProgramText(text));
      const found = evaluate(rationalField, program, [at!.lo]);
      if (isEvaluationFailure(found)) throw new Error(text);
      return format(found.values[program.outputs[0]!]!);
    });
    expect(a).not.toBe(b);
  });

  test('a hole in one of them', () => {
    const { verdict, at, why } = compared('(t^2 - t)/t', 't - 1');
    expect([verdict, at?.lo.toFraction(), why]).toEqual(['no', '0', 'only one of them has a value there']);
  });
});

describe('programs without a value somewhere', () => {
  const places = ({ poles, parts }: Equality) => [
    poles!.length,
    parts!.map(({ values }) => values !== undefined),
  ];

  test('equal where both have none at the same points, rational or not', () => {
    const one = compared('1/t + 1/(t^2 - 2)', '(t^2 + t - 2)/(t*(t^2 - 2))');
    expect([one.verdict, ...places(one)]).toEqual(['yes', 3, [true, true, true, true]]);
    expect(compared('abs(t)/t', 't/abs(t)').verdict).toBe('yes');
  });

  test('equal where both have none on an interval', () => {
    const one = compared('1/relu(t)', '2/(t + abs(t))');
    expect([one.verdict, ...places(one)]).toEqual(['yes', 1, [false, true]]);
  });

  test.each([
    ['1/(t^2 - 2)', '1/(t^2 - 3)'],
    ['1/t', '1/t + 1/(t - 1) - 1/(t - 1)'],
    ['1/relu(t)', '1/t'],
    ['1/(t^2 - 2)', '1/(t^2 - 2) + relu(t - 9)'],
    ['t', 't/(t - 5)'],
  ])('%s and %s differ, either way round', (p, q) => {
    for (const [a, b] of [
      [p, q],
      [q, p],
    ] as const)
      expect(compared(a, b).verdict).toBe('no');
  });
});

test('what is no rational function is undecided; other numbers of inputs are refused', () => {
  expect(compared('exp(t)', 'exp(t)').verdict).toBe('undecided');
  expect(() => compared('x + y', 'x')).toThrow('expected programs of one input');
});

test('random programs: equal to themselves written otherwise, and not to themselves plus a far kink', () => {
  for (let k = 1; k <= runs(60); k++) {
    const { text } = randomSegment(seedAt(40_000 + k), { inputs: 1 });
    const other = text.replaceAll('abs(', 'abs(-1*');
    const [p, q] = [text, other].map(source => compile(parseProgramText(source)));
    expect(equalFunctions(p!, q!).verdict, text).toBe('yes');
    const bent = compile(parseProgramText(`${text} + relu(x - ${k})`));
    const { verdict, at } = equalFunctions(p!, bent);
    expect(verdict).toBe('no');
    expect(at!.lo.compare(rational(k))).toBe(1);
  }
});
