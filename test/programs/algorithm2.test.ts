import { describe, expect, test } from 'vitest';
import { rationalField as field, type Rational, rational } from '../../src/numbers/index.ts';
import {
  backward,
  type Conventions,
  differentiate,
  evaluate,
  first,
  forward,
  isEvaluationFailure,
  type LocalDerivatives,
  last,
  mean,
  prefer,
  preferNumber,
  returnedDerivatives,
  tangents,
} from '../../src/programs/index.ts';
import { at, derive, line, matrix } from './derive.ts';

const gradient = (text: string, point: string): string => {
  const { forward, backward } = derive(line(text), at(point));
  expect(matrix(forward)).toBe(matrix(backward));
  return matrix(backward);
};

describe('Figure 1 of the paper, at 0', () => {
  const relu2 = 'relu(-t) + t';
  test.each([
    ['relu', 'relu(t)', '0'],
    ['relu2', relu2, '1'],
    ['relu3', `1/2 * (relu(t) + ${relu2})`, '1/2'],
    ['zero', `${relu2} - relu(t)`, '1'],
    ['x − zero', `t - (${relu2} - relu(t))`, '0'],
    ['x + 7 zero', `t + 7 * (${relu2} - relu(t))`, '8'],
  ])('%s', (_, text, expected) => {
    expect(gradient(text, '0')).toBe(expected);
    // Away from the tie the programs of one function agree.
    for (const point of ['-1', '2']) {
      const smooth: Record<string, string> = { '-1': '0', '2': '1' };
      const own = gradient(text, point);
      expect(own).toBe(text.startsWith('t') ? '1' : text.endsWith('- relu(t)') ? '0' : smooth[point]);
    }
  });
});

describe('by hand', () => {
  test.each([
    ['f(x, y) = x * y + x', '2 3', '4 2'],
    ['f(x, y) = x / y', '1 2', '1/2 -1/4'],
    ['f(x) = x * x * x', '2', '12'],
    ['f(x) = x^(-2)', '2', '-1/4'],
    ['f(x, y) = max(x, y)', '1 1', '1 0'],
    ['f(x, y) = min(y, x)', '1 1', '0 1'],
    ['f(x, y) = max(x, y) * abs(x - y)', '1 1', '1 -1'],
    ['f(x, y) = max(x, x)', '1 1', '1 0'],
    ['f(x, y) = x, y, x * y', '2 3', '1 0; 0 1; 3 2'],
    ['f(x, y) = sort(x, y)', '1 2', '0 1; 1 0'],
    ['f(x, y) = sort(x, y)', '1 1', '1 0; 0 1'],
    ['f(x, y, z) = sort(x, y, z)[2] * x', '1 3 2', '2 0 1'],
    ['f(x, y, z) = topk(x, y, z; k=2)', '1 3 2', '0 1 0; 0 0 1'],
    ['f(x, y) = a, b = sort(x, y)\n a * b', '4 5', '5 4'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = null(x) + y', '0 5', '1 1'],
    ['select null(x) { 0 when x != 0; x when x = 0 }\nf(x, y) = null(x) + y', '1 5', '0 1'],
    ['f(x, y) = exp(x) * sin(y)', '0 0', '0 1'],
    ['f(x, y) = 3', '0 0', '0 0'],
    ['f(x, y) = x', '0 0', '1 0'],
  ])('%s at %s', (text, point, expected) => {
    expect(gradient(text.replace(/ = (a, b = )/, ' =\n $1'), point)).toBe(expected);
  });
});

describe('Lemma 1', () => {
  test('holds for whatever local derivatives are given, and for nothing less than all of them', () => {
    const program = line('f(x, y) = x * y + max(x, y) * x');
    const { evaluation } = derive(program, at('2 3'));
    const any: LocalDerivatives<Rational>[] = program.steps.map(({ args }, k) => [
      args.map((_, argument) => ({ argument, value: rational(3 * k + argument + 1, 7) })),
    ]);
    expect(matrix(forward(field, program, any))).toBe(matrix(backward(field, program, any)));
    const wrong = any.map((d, k) => (k === 1 ? [d[0]!.slice(0, 1)] : d));
    expect(matrix(forward(field, program, wrong))).not.toBe(matrix(backward(field, program, any)));
    expect(evaluation.values).toHaveLength(program.m);
  });
});

describe('conventions at ties', () => {
  const ops = ['max', 'relu', 'abs', 'clip', 'sort'];
  const all = (convention: typeof first): Conventions => new Map(ops.map(op => [op, convention]));

  test('no gradient where the pieces that a convention asks for are not known', () => {
    const text = 'select g(x) { x when x >= 0; exp(x) - 1 when x < 0 }\nf(x) =\n h = g(x)\n h';
    const program = line(text);
    const evaluation = evaluate(field, program, at('1'));
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    const found = differentiate(field, program, evaluation, new Map([['g', mean]]));
    if (!isEvaluationFailure(found)) throw new Error('a derivative');
    expect([found.node, found.failure.kind]).toEqual(['h', 'undecided']);
    expect(isEvaluationFailure(differentiate(field, program, evaluation))).toBe(false);
  });

  test('by hand', () => {
    const under = (text: string, point: string, conventions: Conventions) =>
      matrix(derive(line(text), at(point), conventions).backward);
    expect(under('relu(t)', '0', all(last))).toBe('1');
    expect(under('relu(t)', '0', all(mean))).toBe('1/2');
    expect(under('relu(t)', '1', all(first))).toBe('1');
    expect(under('max(x, y, x, 0)', '1 1', all(mean))).toBe('2/3 1/3');
    expect(under('max(x, y)', '1 1', all(last))).toBe('0 1');
    expect(under('abs(t)', '0', new Map([['abs', prefer('-x')]]))).toBe('-1');
    expect(under('abs(t)', '0', new Map([['abs', preferNumber(2)]]))).toBe('-1');
    expect(under('abs(t)', '1', new Map([['abs', preferNumber(2)]]))).toBe('1');
    expect(under('abs(t) + relu(t)', '0', new Map([['relu', last]]))).toBe('2');
    expect(under('sort(x, y)', '1 1', all(mean))).toBe('1/2 1/2; 1/2 1/2');
  });
});

test('derivatives and tangents of another evaluation are taken over where nothing has changed', () => {
  const program = line('f(x, y) = abs(x) * 2 + relu(y) + 3');
  const at = (x: number, y: number) => {
    const evaluation = evaluate(field, program, [rational(x), rational(y)]);
    if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
    return evaluation;
  };
  const derived = (
    evaluation: ReturnType<typeof at>,
    ...before: Parameters<typeof returnedDerivatives<Rational>>[4][]
  ) => {
    const d = returnedDerivatives(field, program, evaluation, undefined, ...before);
    if (isEvaluationFailure(d)) throw new Error(d.failure.why);
    return d;
  };
  const direction = [rational(5), rational(7)];
  const [one, other] = [at(1, 1), at(-1, 1)];
  // The same objects in both inputs but the first.
  const shared = { ...other, values: other.values.map((value, k) => (k === 1 ? one.values[1]! : value)) };
  const d = derived(one);
  const dx = tangents(field, program, d, direction);
  const next = derived(shared, { evaluation: one, d });
  expect(next.map((rows, k) => rows === d[k])).toContain(true);
  expect(next).toEqual(derived(other));
  expect(tangents(field, program, next, direction, { d, dx })).toEqual(
    tangents(field, program, derived(other), direction),
  );
  expect(backward(field, program, next)).toEqual(backward(field, program, derived(other)));
});
