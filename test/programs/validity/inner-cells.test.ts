/** Operations inside the pieces and guards of a selection: written out, they are the function that the operation is as a node. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/fields/index.ts';
import { format, rational, rationalField } from '../../../src/numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programFromJson,
  programToJson,
} from '../../../src/programs/index.ts';
import { readProgramText } from '../../../src/programs/text/text.ts';
import { library } from '../../../src/selections/index.ts';
import { errorOf } from '../error-of.ts';

/** All with arguments for which values are rational; NODE is the same outside a selection. */
const CALLS = [
  'abs(x)',
  'clip(x, 0, 1)',
  'clip(x, y, z)',
  'epsilonInsensitive(x; alpha=1/2)',
  'hardSigmoid(x)',
  'hardSwish(x)',
  'hardTanh(x)',
  'hinge(x)',
  'huber(x)',
  'kthLargest(x, y, z; k=2)',
  'leakyRelu(x, 1/4)',
  'max(x, y, z)',
  'maxPool(x, y)',
  'median(x, y, z)',
  'median(x, y)',
  'min(x, y, z)',
  'normInf(x, y)',
  'norm1(x, y, z)',
  'pinball(x)',
  'reduceMax(x, y)',
  'reduceMin(x, y)',
  'relu(x)',
  'relu6(x)',
  'softShrink(x)',
  'softsign(x)',
  'sort(x, y, z)[2]',
  'squaredHinge(x)',
  'topk(x, y, z; k=2)[2]',
  'greater(x, y) + greaterEqual(x, y)',
  'less(x, y) + lessEqual(x, y) + equal(x, y) + notEqual(x, y)',
  'and(x, y)',
  'cummax(x, y, z)[2]',
  'cummin(x, y, z)[3]',
  'hardShrink(x)',
  'interp(x; knots=[0, 1], values=[1, 3])',
  'sign(x)',
  'step(x)',
  'threshold(x; alpha=1, value=0)',
  'where(x > 0 and y <= 1, x, z)',
  'xlogy(x, 1)',
  'atan2(0, relu(x) + 1)',
  'norm2(x, 0)',
  'hypot(x, 0)',
  'std(x, y)',
  'elu(relu(x))',
  'mean(x, y) + sum(x, z) + prod(x, y, z)',
  'relu(max(x, y) - 1) * abs(z) + relu(max(x, y) - 1)',
];

/** Selections with infinitely many pieces. */
const INFINITE = ['ceil', 'floor', 'mod', 'rem', 'round', 'trunc'];

const POINTS = [
  [0, 0, 0],
  [1, 1, 1],
  [1, -1, 0],
  [-2, 3, 1],
  [1, 0, 1],
  [6, 1, 2],
  [-3, -3, 5],
].map(point => point.map(n => rational(n)));

const inside = (call: string) => `select s(x, y, z) { ${call} when true }\nf(x, y, z) = s(x, y, z)`;
const outside = (call: string) => `f(x, y, z) = ${call}`;

const valuesOf = (text: string): string[] => {
  const line = compile(parseProgramText(text));
  return POINTS.map(at => {
    const found = evaluate(rationalField, line, at);
    return isEvaluationFailure(found) ? found.failure.kind : format(found.values[line.outputs[0]!]!);
  });
};

describe('an operation inside', () => {
  it.each(CALLS)('%s has the value of the node', call => {
    expect(valuesOf(inside(call))).toEqual(valuesOf(outside(call)));
  });

  it('is asked for every selection of the library, but those with a piece for every whole number', () => {
    const named = CALLS.join(' ');
    const selections = [...library.values()].filter(op => !op.expression);
    for (const { name } of selections)
      expect(INFINITE.includes(name) || named.includes(`${name}(`), name).toBe(true);
  });

  it.each(INFINITE)('%s is refused, with the reason', name => {
    const args = ['mod', 'rem'].includes(name) ? 'x, y' : 'x';
    expect(errorOf(() => parseProgramText(inside(`${name}(${args})`)))).toContain(
      `line 1, column 21: ${name} has a piece for every whole number`,
    );
  });

  it('has the sets of the nodes', () => {
    const sets = (text: string, at: readonly number[]) => {
      const found = explain(
        compile(parseProgramText(text)),
        at.map(n => rational(n)),
      );
      if (isEvaluationFailure(found)) throw new Error('expected a value');
      return [found.nodewise, found.clarke].map(({ status, gradients }) => [
        status,
        gradients.map(one => one.map(format).join()).sort(),
      ]);
    };
    for (const call of ['relu(x) + y', 'max(x, abs(y))', 'relu(max(x, y) - 1) + z'])
      for (const at of [
        [0, 0, 0],
        [1, 1, 0],
      ])
        expect(sets(inside(call), at), call).toEqual(sets(outside(call), at));
  });

  it('keeps the text of the definition, in both forms', () => {
    const program = parseProgramText(
      'select s(x) { relu(x) when abs(x) > 1; x^2 - x when abs(x) <= 1 }\ns(x)',
    );
    expect(printProgram(program)).toContain('relu(x) when abs(x) > 1');
    expect(printProgram(programFromJson(programToJson(program)))).toBe(printProgram(program));
  });
});

describe('the index', () => {
  const warnings = (selection: string) => readProgramText(`select s${selection}\ns(x)`).warnings;

  it('is proven to cover the line where guards have operations inside', () => {
    expect(warnings('(x) { 0 when abs(x) < 1; abs(x) - 1 when abs(x) >= 1 }')).toEqual([]);
    expect(warnings('(x) { relu(x) when median(x, 1, 0) > 0; 0 when median(x, 1, 0) <= 0 }')).toEqual([]);
  });

  it('is refused with a gap or an overlap, whose cells are those written', () => {
    const refused = (cells: string) => errorOf(() => warnings(`(x) { ${cells} }`));
    expect(refused('relu(x) when abs(x) > 1')).toContain('no index cell contains x = -1');
    expect(refused('relu(x) when abs(x) > 1; 0 when abs(x) <= 1; 1 when x = 0')).toContain(
      'index cells 2 and 3 both contain x = 0',
    );
  });

  it('is said to be open where guards are not affine in several inputs', () => {
    const found = readProgramText(
      'select s(x, y) { norm2(x, y) when norm2(x, y) <= 1; 1 when norm2(x, y) > 1 }\ns(x, y)',
    ).warnings;
    expect(found[0]).toContain('whether the index covers the space exactly once is not decided');
  });

  it('tells a jump by the numbers of what is written, also inside one piece', () => {
    expect(warnings('(x) { relu(x) when x > 1; 0 when x <= 1 }')[0]).toContain(
      'pieces 1 and 2 meet and differ',
    );
    expect(warnings('(x) { sign(x) when true }')[0]).toContain('s: piece 1 jumps, so that');
  });
});

describe('is refused', () => {
  const refused = (call: string) => errorOf(() => parseProgramText(inside(call)));
  it.each([
    ['maximum(x, y)', 'expected an operation, got maximum; did you mean max?'],
    ['sort(x, y)', 'expected one number, got a vector'],
    ['1 + sort(x, y)', 'expected one number, got a vector'],
    ['relu(sort(x, y))', 'expected one number, got a vector'],
    ['sort(x, y)[3]', 'expected a component from 1 to 2, got 3'],
    ['x[1]', 'only of a vector'],
    ['relu(x, y)', 'relu: expected 1 argument, got 2'],
    ['clip(x)', 'clip: expected the parameter lo'],
    ['clip(x; lo=0, lo=1, hi=2)', 'the parameter lo is given twice'],
    ['clip(x; low=0, hi=2)', 'clip has no parameter low'],
    ['kthLargest(x, y; k=3)', 'expected k from 1 to 2'],
    ['sort(x, y, z, x + 1, y + 1, z + 1)[1]', 'inside a piece or a guard expected at most 200'],
    [
      'abs(x) + abs(y) + abs(z) + abs(x + 1) + abs(y + 1) + abs(z + 1) + abs(x + y) + abs(y + z) + abs(x + z)',
      'at most 256 cells',
    ],
  ])('%s', (call, why) => {
    expect(refused(call)).toContain(why);
  });
});
