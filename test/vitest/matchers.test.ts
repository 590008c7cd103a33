import { describe, expect, test } from 'vitest';
import '../../src/vitest/index.ts';
import { toBeClarke, toBeConservative, toBeSelectionGradient } from '../../src/vitest/matchers.ts';

const ZERO = 'relu(-t) + t - relu(t)';

/** What a failing expectation says. */
function messageOf(expectation: () => void): string {
  try {
    expectation();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected a failure');
}

describe('toBeConservative', () => {
  test('holds for what some convention returns, and for mixtures', () => {
    expect([1, 0]).toBeConservative('max(x, y)', [1, 1]);
    expect([0.5, 0.5]).toBeConservative('max(x, y)', [1, 1]);
    expect(1).toBeConservative(ZERO, 0);
    expect(['1/3']).toBeConservative(ZERO, ['0']);
    expect(new Float32Array([0.25, 0.75])).toBeConservative('max(x, y)', new Float64Array([2, 2]));
  });

  test('a wrong gradient fails, the separator in the message', () => {
    const message = messageOf(() => expect([1, 1]).toBeConservative('max(x, y)', [1, 1]));
    expect(message).toContain('2 for (1, 1): no convex combination can reach it, so it is not in D_P(x)');
    expect(message).toContain('certificate: {"separator":["-1","-1"]}');
    expect(() => expect([1, 0]).not.toBeConservative('max(x, y)', [1, 1])).toThrow('"weights"');
  });

  test('a float is what it is: 0.1 + 0.2 is not 0.3, within 1e-15 it is', () => {
    const program = '0.3 * x';
    expect([0.1 + 0.2]).not.toBeConservative(program, 1);
    expect([0.1 + 0.2]).toBeConservative(program, 1, { within: '1e-15' });
    expect([0.31]).not.toBeConservative(program, 1, { within: '1e-3' });
  });

  test('NaN, infinities and other lengths are no gradients', () => {
    expect([Number.NaN]).not.toBeConservative('abs(x)', 0);
    expect([1, 0]).not.toBeConservative('abs(x)', 0);
    expect(toBeConservative([1 / 0], 'abs(x)', 0).message()).toBe('gradient[0] is Infinity');
    expect(toBeConservative(undefined, 'abs(x)', 0).message()).toContain('expected a gradient of 1 numbers');
  });

  test('undecided fails the matcher and its negation', () => {
    const many = Array.from({ length: 12 }, (_, i) => `abs(${i + 1} * x)`).join(' + ');
    const budget = { budget: 5 };
    expect(() => expect([1000]).toBeConservative(`${many}`, 0, budget)).toThrow('undecided');
    expect(() => expect([1000]).not.toBeConservative(`${many}`, 0, budget)).toThrow('undecided');
  });

  test('bad questions are errors in both directions', () => {
    expect(() => expect([1]).not.toBeConservative('abs(x', 0)).toThrow();
    expect(() => expect([1]).not.toBeConservative('abs(x)', [0, 0])).toThrow(
      'expected 1 coordinates (x), got 2',
    );
    expect(() => expect([1]).not.toBeConservative('1 / x', 0)).toThrow('no value');
    expect(() => expect([1]).not.toBeConservative('sort(x, y)', [0, 0])).toThrow(
      'expected one output, got 2',
    );
  });
});

describe('toBeClarke', () => {
  test('tells the spurious from the Clarke subgradients', () => {
    expect([0]).toBeClarke(ZERO, 0);
    expect([1]).toBeConservative(ZERO, 0);
    const message = messageOf(() => expect([1]).toBeClarke(ZERO, 0));
    expect(message).toContain('∂ᶜf(x)');
    expect(message).toContain('"separator":["-1"]');
    expect(toBeClarke([0], ZERO, 0).message()).toContain('"weights"');
  });

  test('reads JSON programs', () => {
    const json = { inputs: ['x'], nodes: [{ id: 'a', op: 'abs', args: ['x'] }], output: 'a' };
    expect([-1]).toBeClarke(json, 0);
    expect([-2]).not.toBeClarke(json, 0);
  });
});

describe('toBeSelectionGradient', () => {
  test('is the derivative of Algorithm 2 under the conventions given', () => {
    expect([1]).toBeSelectionGradient(ZERO, 0);
    expect([0]).not.toBeSelectionGradient(ZERO, 0);
    expect([0.5, 0.5]).toBeSelectionGradient('max(x, y)', [1, 1], { conventions: { max: 'mean' } });
    expect(toBeSelectionGradient([0, 1], 'max(x, y)', [1, 1]).message()).toBe(
      '(0, 1) is not the selection derivative (1, 0)',
    );
    expect([0.30001]).toBeSelectionGradient('0.3 * x', 1, { within: '1e-4' });
    expect([0.30001]).not.toBeSelectionGradient('0.3 * x', 1, { within: '1e-6' });
  });
});
