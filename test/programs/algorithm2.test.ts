import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodewiseSet } from '../../src/fields/index.ts';
import { membership } from '../../src/linear/index.ts';
import {
  rationalField as field,
  format,
  isFailure,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../../src/numbers/index.ts';
import {
  backward,
  type Conventions,
  compile,
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
  type StraightLine,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text.ts';
import { seeded } from '../random.ts';
import { type Dual, dualField } from '../selections/fields.ts';
import { AFFINE, cornerCase, PIECEWISE_AFFINE } from './corner-programs.ts';

const line = (text: string): StraightLine => compile(parseProgramText(text));

function derive(program: StraightLine, at: readonly Rational[], conventions?: Conventions) {
  const evaluation = evaluate(field, program, at);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const derivative = differentiate(field, program, evaluation, conventions);
  if (isEvaluationFailure(derivative)) throw new Error(derivative.failure.why);
  return { evaluation, ...derivative };
}
const matrix = (rows: readonly (readonly Rational[])[]) =>
  rows.map(row => row.map(format).join(' ')).join('; ');
const at = (text: string) =>
  text.split(' ').map(part => rational(BigInt(part.split('/')[0]!), BigInt(part.split('/')[1] ?? 1)));
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
  test('forward = backward on random programs at ties, one output and three', () => {
    for (const outputs of [1, 3])
      fc.assert(
        fc.property(cornerCase({ outputs, nodes: { min: 1, max: 25 } }), one => {
          const { forward, backward } = derive(one.line, one.at);
          expect(matrix(forward)).toBe(matrix(backward));
          expect(forward).toHaveLength(outputs);
          expect(forward[0]).toHaveLength(one.at.length);
        }),
        { numRuns: 200 },
      );
  });

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

describe('the selection derivative, by independent methods', () => {
  test('is what dual numbers give on the pieces that the index takes, ties or not', () => {
    const dual = dualField(field);
    fc.assert(
      fc.property(cornerCase({ outputs: 2, nodes: { min: 1, max: 20 } }), one => {
        const { backward } = derive(one.line, one.at);
        one.at.forEach((_, i) => {
          const x = one.at.map((a, j): Dual<Rational> => ({ a, b: j === i ? ONE : ZERO }));
          const found = evaluate(dual, one.line, x);
          if (isEvaluationFailure(found)) throw new Error(found.failure.why);
          one.line.outputs.forEach((slot, k) => {
            expect(format(found.values[slot]!.b)).toBe(format(backward[k]![i]!));
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('is the difference quotient where a piecewise affine program is differentiable along the axes', () => {
    const ops = [...AFFINE, ...AFFINE, ...PIECEWISE_AFFINE];
    const drawn = seeded(200);
    let compared = 0;
    fc.assert(
      fc.property(cornerCase({ ops, computed: false }), one => {
        const { value, backward, evaluation } = derive(one.line, one.at);
        const tied = one.line.steps.some(step => {
          const active = step.g.active(
            field,
            step.args.map(slot => evaluation.values[slot]!),
          );
          return isFailure(active) || active.length > 1;
        });
        if (tied) return;
        compared++;
        const tiny = rational(1, 1n << 60n);
        one.at.forEach((_, i) => {
          const moved = derive(
            one.line,
            one.at.map((a, j) => (i === j ? a.add(tiny) : a)),
          ).value[0]!;
          expect(format(moved.sub(value[0]!).div(tiny))).toBe(format(backward[0]![i]!));
        });
      }),
      drawn,
    );
    expect(compared).toBeGreaterThan(drawn.numRuns / 4);
  });
});

describe('conventions at ties', () => {
  const ops = ['max', 'relu', 'abs', 'clip', 'norm1', 'huber', 'sort', 'median', 'null', 'lopsided'];
  const all = (convention: typeof first): Conventions => new Map(ops.map(op => [op, convention]));

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

  test('stay in D_P, both modes alike', () => {
    const conventions = [all(first), all(last), all(mean), all(preferNumber(1)), all(prefer('x'))];
    const few = { ops: [...ops, 'add', 'sub', 'mul', 'sum'], corners: 6, outputs: 2, tied: 3 };
    const drawn = seeded(300);
    let mixed = 0;
    fc.assert(
      fc.property(cornerCase(few), fc.constantFrom(...conventions), (one, convention) => {
        const { evaluation, forward, backward } = derive(one.line, one.at, convention);
        expect(matrix(forward)).toBe(matrix(backward));
        const set = nodewiseSet(field, one.line, evaluation);
        expect(set.status).toBe('exact');
        expect(membership(set.gradients, backward.flat()).inside).toBe(true);
        const outside = backward.flat().map((entry, i) => (i === 0 ? entry.add(rational(1000)) : entry));
        expect(membership(set.gradients, outside).inside).toBe(false);
        if (set.gradients.length > 1) mixed++;
      }),
      drawn,
    );
    expect(mixed).toBeGreaterThan(drawn.numRuns / 4);
  });
});

describe('large programs', () => {
  const size = 200_000;

  test('a long chain does not exhaust the stack', () => {
    const nodes = Array.from({ length: size }, (_, i) => ({
      id: `n${i}`,
      op: i % 2 ? 'relu' : 'neg',
      args: [i === 0 ? 't' : `n${i - 1}`],
    }));
    const chain = compile({ inputs: ['t'], nodes, outputs: [`n${size - 2}`, 'n1'], selections: new Map() });
    const { forward, backward } = derive(chain, [rational(-1)]);
    expect(matrix(forward)).toBe('0; -1');
    expect(matrix(backward)).toBe('0; -1');
  });

  test('nor does a sum of many arguments, shared ones counted each time', () => {
    const args = Array.from({ length: size }, (_, i) => (i % 2 ? 'x' : 'y'));
    const nodes = [{ id: 's', op: 'sum', args }];
    const wide = compile({ inputs: ['x', 'y'], nodes, outputs: ['s'], selections: new Map() });
    const { forward, backward, value } = derive(wide, at('2 3'));
    expect(format(value[0]!)).toBe(`${(size / 2) * 5}`);
    expect(matrix(forward)).toBe(`${size / 2} ${size / 2}`);
    expect(matrix(backward)).toBe(`${size / 2} ${size / 2}`);
  });
});
