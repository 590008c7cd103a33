import { describe, expect, test } from 'vitest';
import { format, parseRational, rationalField, realField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { readProgramText } from '../../../src/programs/text/text.ts';
import { hintFor } from '../../../src/programs/validity/meanings.ts';
import { OUTSIDE } from '../../../src/programs/validity/outside.ts';
import { library } from '../../../src/selections/library/index.ts';
import { errorOf } from '../error-of.ts';

/** Names in other libraries. */
const ELSEWHERE = [
  ['arctan', 'atan'],
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['logaddexp', 'logAddExp'],
  ['fmod', 'rem'],
  ['remainder', 'mod'],
  ['heaviside', 'step'],
  ['ternary', 'where'],
  ['gt', 'greater'],
  ['ge', 'greaterEqual'],
  ['lt', 'less'],
  ['le', 'lessEqual'],
  ['eq', 'equal'],
  ['ne', 'notEqual'],
  ['logical_and', 'and'],
  ['hard_shrink', 'hardShrink'],
  ['cumulativemax', 'cummax'],
  ['cumulativemin', 'cummin'],
  ['interp1d', 'interp'],
  ['ceiling', 'ceil'],
  ['truncate', 'trunc'],
  ['rint', 'round'],
  ['sgn', 'sign'],
  ['tg', 'tan'],
  ['norm', 'norm2'],
  ['l2norm', 'norm2'],
  ['vector_norm', 'norm2'],
  ['nrm2', 'norm2'],
  ['pstdev', 'std'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['prelu', 'leakyRelu'],
  ['clamp', 'clip'],
  ['amax', 'reduceMax'],
  ['ln', 'log'],
  ['fmax', 'max'],
  ['fmin', 'min'],
  ['amin', 'reduceMin'],
  ['absolute', 'abs'],
  ['fabs', 'abs'],
  ['logarithm', 'log'],
  ['exponential', 'exp'],
  ['logistic', 'sigmoid'],
  ['Rectifier', 'relu'],
  ['swish', 'silu'],
  ['softshrink', 'softShrink'],
  ['svrloss', 'epsilonInsensitive'],
  ['quantileLoss', 'pinball'],
  ['average', 'mean'],
  ['product', 'prod'],
  ['total', 'sum'],
  ['negative', 'neg'],
  ['subtract', 'sub'],
  ['multiply', 'mul'],
  ['divide', 'div'],
  ['plus', 'add'],
  ['minus', 'sub'],
  ['times', 'mul'],
  ['power', 'pow'],
  ['recip', 'reciprocal'],
  ['sumsqr', 'sumOfSquares'],
  ['sq', 'square'],
  ['logic_and', 'and'],
  ['norm_fro', 'norm2'],
  ['np.linalg.norm', 'norm2'],
  ['jnp.piecewise', 'where'],
  ['l1', 'norm1'],
  ['arctan2', 'atan2'],
  ['logsumexp', 'logSumExp'],
  ['linf', 'normInf'],
] as const;

/** Called the same everywhere, up to small and capital letters. */
const ALIKE: readonly string[] =
  'const affine square expm1 log1p sin cos sinh cosh tanh logSigmoid softplus mish logCosh sumOfSquares elu hardSigmoid hardSwish hardTanh hinge huber kthLargest maxPool median relu6 softsign sort sparseSigmoid squaredHinge topk sqrt hypot floor threshold xlogy'.split(
    ' ',
  );

describe('E13: an operation that is not known', () => {
  test.each([
    ['rleu', 'relu'],
    ['RELU', 'relu'],
    ['fmod', 'rem'],
    ['remainder', 'mod'],
    ['heaviside', 'step'],
    ['ternary', 'where'],
    ['if_else', 'where'],
    ['cond', 'where'],
    ['arctan', 'atan'],
    ['hardshrink', 'hardShrink'],
    ['logaddexp', 'logAddExp'],
    ['leaky_relu', 'leakyRelu'],
    ['torch.nn.functional.leaky_relu', 'leakyRelu'],
    ['np.maximum', 'max'],
    ['jnp.fmin', 'min'],
    ['tf.math.reduce_max', 'reduceMax'],
    ['clip_by_value', 'clip'],
    ['hard_swish', 'hardSwish'],
    ['expit', 'sigmoid'],
    ['condeqassign', 'where'],
    ['smooth_l1_loss', 'huber'],
  ])('%s is %s', (unknown, meant) => {
    expect(hintFor(unknown, library.keys())).toBe(`; did you mean ${meant}?`);
  });

  test.each(
    ['eigh', 'svd', 'det', 'argmax', 'random', 'dropout', 'lgamma'].filter(name => !library.has(name)),
  )('%s is outside, and nothing near is meant', unknown => {
    const said = hintFor(unknown, library.keys());
    expect(said).toMatch(/^: [^\n]+$/);
    expect(said).not.toContain('did you mean');
    expect(errorOf(() => readProgramText(`${unknown}(x)`))).toContain(`unknown operation ${unknown}: `);
  });

  test.each(
    'diff cross kron dist mode any cast float sinpi swiglu reglu geglu torch.inverse np.linalg.cond torch.linalg.inv signbit'.split(
      ' ',
    ),
  )('%s means something else than what is spelled like it', unknown => {
    const said = hintFor(unknown, library.keys());
    expect(said).toMatch(/^: [^\n]+$/);
    expect(said).not.toContain('did you mean');
  });

  test('what is to be written instead has the values that are meant', () => {
    const field = rationalField;
    const written = (name: string, ...at: readonly string[]): string => {
      const text = hintFor(name, library.keys())
        .replace(/^: (?:.*; )?write /, '')
        .replace(/[;,] (?:-0|whose|and so).*$/, '');
      const line = compile(parseProgramText(`f(x${at.length > 1 ? ', y' : ''}) = ${text}`));
      const found = evaluate(
        field,
        line,
        at.map(one => parseRational(one)),
      );
      return isEvaluationFailure(found) ? found.failure.kind : format(found.values[line.outputs[0]!]!);
    };
    // Of NumPy and torch; zeros are +0.
    expect([written('copysign', '-3', '0'), written('copysign', '3', '-2')]).toEqual(['3', '-3']);
    expect([written('logical_not', '-1'), written('logical_not', '0')]).toEqual(['0', '1']);
    expect([written('logical_or', '-1', '0'), written('logical_or', '0', '0')]).toEqual(['1', '0']);
    expect([written('logical_xor', '-1', '2'), written('logical_xor', '0', '-2')]).toEqual(['0', '1']);
    expect([written('signbit', '-1'), written('signbit', '1')]).toEqual(['1', '0']);
    expect(written('fdim', '3', '1')).toBe('2');
    // sin(pi x)/(pi x), which is 0 at 1; not sin(x)/x.
    const sinc = compile(
      parseProgramText(`f(x) = ${hintFor('sinc', library.keys()).replace(': write ', '')}`),
    );
    const reals = realField();
    const at = evaluate(reals, sinc, [reals.one]);
    if (isEvaluationFailure(at)) throw new Error(at.failure.why);
    expect(reals.isZero(at.values[sinc.outputs[0]!]!)).toBe('yes');
  });

  test('what is said to write instead can be written', () => {
    const advice = Object.keys(OUTSIDE).filter(name => /\bwrite (?!sums|the steps)/.test(OUTSIDE[name]!));
    expect(advice.length).toBeGreaterThan(80);
    for (const name of advice) {
      const said = hintFor(name, library.keys());
      const select = /select (\w+)\(([\w, ]+)\) \{.*\}/.exec(said);
      const expression =
        /write (\S.*?)(?:, or .*| for .*|, and so on|, a node .*|, which .*|, whose .*|, kthLargest.*|; (?!k=|alpha=|knots=).*)?$/.exec(
          said,
        )?.[1];
      expect(select ?? expression, name).toBeTruthy();
      const text = select ? `${select[0]}\n${select[1]}(${select[2]})` : expression!;
      expect(() => readProgramText(text), text).not.toThrow(/unknown|expected/);
    }
  });

  test.each(ELSEWHERE)('%s is elsewhere what is called %s here', (unknown, meant) => {
    expect(hintFor(unknown, library.keys())).toBe(`; did you mean ${meant}?`);
  });

  test('every operation has a name elsewhere, or is called the same', () => {
    const told = new Set<string>([...ELSEWHERE.map(([, meant]) => meant), ...ALIKE]);
    expect([...library.keys()].filter(name => !told.has(name))).toEqual([]);
    expect(ALIKE.filter(name => !library.has(name))).toEqual([]);
  });

  test('no name is both called otherwise and outside, and none of ours is outside', () => {
    for (const name of Object.keys(OUTSIDE)) {
      expect(library.has(name), name).toBe(false);
      expect(hintFor(name, library.keys()), name).toBe(`: ${OUTSIDE[name]}`);
    }
  });

  test('a name whose operation a library lacks is only unknown', () => {
    expect(hintFor('maximum', ['reduce'])).toBe('');
  });

  test.each([
    ['argmax', 'its values are places, not numbers, and its gradient says nothing'],
    ['jnp.asinh', 'write log(x + sqrt(x^2 + 1))'],
    [
      'stop_gradient',
      'it changes derivatives, not values; what is asked here is which derivatives a function has',
    ],
    ['dot', 'write x*a + y*b, or affine'],
    ['matmul', 'write sums of products, or affine'],
    ['erf', 'it is neither elementary nor a selection of such functions'],
    ['random', 'it is random, no function of its arguments; give what is drawn as an input'],
    ['rsqrt', 'write x^(-1/2)'],
  ])('%s is outside: %s', (unknown, why) => {
    expect(hintFor(unknown, [])).toBe(`: ${why}`);
  });

  test('a name that is an operation by now is never outside', () => {
    expect(hintFor('sqrt', ['sqrt', 'sort'])).toBe('; did you mean sqrt?');
  });
});

test('E13: pi and e are inputs, and it is said', () => {
  expect(readProgramText('pi * x').warnings).toEqual([
    'pi is an input here, as every free name is; a constant is written as a number',
  ]);
  expect(readProgramText('f(pi, x) = pi * x').warnings).toEqual([]);
  expect(readProgramText('pin * x').warnings).toEqual([]);
});

test('D11: names have a limit', () => {
  expect(errorOf(() => readProgramText(`relu(${'a'.repeat(251)})`))).toBe(
    'line 1, column 6: expected a name of at most 250 characters, got one of 251',
  );
  expect(readProgramText('a'.repeat(250)).program.inputs[0]).toHaveLength(250);
});
