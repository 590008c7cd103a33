import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../../src/errors.ts';
import { format, rational, rationalField } from '../../../src/numbers/index.ts';
import { formatFunction, isExact, type RealRoot } from '../../../src/polynomials/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { type Domain, type Equality, equalFunctions } from '../../../src/segments/index.ts';
import { runs, seedAt } from '../../random.ts';
import { randomSegment } from '../random-segment.ts';

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

test('what is no rational function is undecided', () => {
  expect(compared('exp(t)', 'exp(t)')).toEqual({
    verdict: 'undecided',
    why: 'exp(t) is no rational function of t',
  });
  expect(compared('t', 'exp(t)').verdict).toBe('undecided');
});

test('other numbers of inputs and outputs are refused', () => {
  const refusal = (message: string) => new CornercheckError('bad-program', message);
  expect(() => compared('x + y', 'x')).toThrow(refusal('expected programs of one input, got 2 and 1'));
  expect(() => compared('x', 'x + y')).toThrow(refusal('expected programs of one input, got 1 and 2'));
  expect(() => compared('t, t', 't')).toThrow(refusal('expected as many outputs, got 2 and 1'));
});

describe('by hand', () => {
  const place = (at: RealRoot | undefined) =>
    at === undefined ? '∞' : isExact(at) ? format(at.lo) : 'irrational';
  const parts = (p: string, q: string) =>
    compared(p, q).parts!.map(
      ({ from, to, values }) => `${place(from)}..${place(to)} ${values?.map(f => formatFunction(f, 't'))}`,
    );
  const on = (p: string, q: string, domain: Domain) =>
    equalFunctions(compile(parseProgramText(p)), compile(parseProgramText(q)), domain);
  const unit = { from: rational(0), to: rational(1) };

  test('the common refinement', () => {
    expect(parts('relu(t) + relu(t-1) - relu(t-1)', 'relu(t+2) - relu(t+2) + relu(t)')).toEqual([
      '∞..-2 0',
      '-2..0 0',
      '0..1 t',
      '1..∞ t',
    ]);
    expect(parts('t', 't + relu(t^2 - 2) - relu(t^2 - 2)')).toEqual([
      '∞..irrational t',
      'irrational..irrational t',
      'irrational..∞ t',
    ]);
    expect(parts('1/relu(t), t', '2/(t + abs(t)), t')).toEqual(['∞..0 undefined', '0..∞ (1)/(t),t']);
  });

  test('the point at which they differ is not one at which they meet', () => {
    expect(compared('t', '2*t').at!.lo.toFraction()).toBe('1');
    expect(compared('t*(t-1)', '2*t*(t-1)').at!.lo.toFraction()).toBe('2');
    const { values } = compared('t, t', 't, 2*t');
    expect(values!.map(list => list.map(f => formatFunction(f, 't')))).toEqual([
      ['t', 't'],
      ['t', '2*t'],
    ]);
  });

  test('a difference at a single point, inside and at the ends of a domain', () => {
    const dot = (x: string) => `select g(x) { 1 when x = 0; 0 when x != 0 }\ng(t - ${x})`;
    for (const x of ['0', '1/2', '1'])
      for (const [p, q] of [
        [dot(x), 't - t'],
        ['t - t', dot(x)],
      ] as const) {
        const { verdict, at, values, why } = on(p, q, unit);
        expect([verdict, place(at), why]).toEqual(['no', x, undefined]);
        expect(
          values!
            .flat()
            .map(f => formatFunction(f, 't'))
            .sort(),
        ).toEqual(['0', '1']);
      }
    expect(on(dot('2'), 't - t', unit).verdict).toBe('yes');
  });

  test('poles, at the ends of a domain too, ascending', () => {
    const both = on('1/t + 1/(t - 1) + 1/(2*t - 1)', '1/(2*t - 1) + 1/(t - 1) + 1/t', unit);
    expect([both.verdict, both.poles!.map(place)]).toEqual(['yes', ['0', '1/2', '1']]);
    // Each once, also where a stretch without a value ends there.
    const half = on('1/relu(1/2 - t)', '2/(abs(t - 1/2) + 1/2 - t)', unit);
    expect([half.verdict, half.poles!.map(place), half.parts!.map(({ values }) => values?.length)]).toEqual([
      'yes',
      ['1/2', '1'],
      [1, undefined],
    ]);
    const one = on('1/t', 't/t^2 + 1/(t - 1) - 1/(t - 1)', unit);
    expect([one.verdict, place(one.at), one.why, one.values]).toEqual([
      'no',
      '1',
      'only one of them has a value there',
      undefined,
    ]);
  });

  test('a whole stretch on which only one has a value', () => {
    const { verdict, at, why } = compared('1/relu(t)', '1/t');
    expect([verdict, place(at), why]).toEqual(['no', '-1', 'only one of them has a value there']);
  });
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
