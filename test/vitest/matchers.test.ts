import { describe, expect, test } from 'vitest';
import '../../src/vitest/index.ts';
import { toBeClarke, toBeConservative, toBeSelectionGradient } from '../../src/matchers/index.ts';

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
    expect(message).toContain('2 for (1, 1): no convex combination can reach it, so it is not in D_f(x)');
    expect(message).toContain('certificate: {"separator":["-1","-1"],"of":"active"}');
    expect(() => expect([1, 0]).not.toBeConservative('max(x, y)', [1, 1])).toThrow('"weights"');
  });

  test('what rounding explains passes, in the precision of what is given', () => {
    const program = '0.3 * x';
    expect([0.1 + 0.2]).toBeConservative(program, 1);
    expect([0.1 + 0.2]).not.toBeConservative(program, 1, { precision: 'exact' });
    expect([0.1 + 0.2]).toBeConservative(program, 1, { precision: 'exact', within: '1e-15' });
    expect([0.31]).not.toBeConservative(program, 1);
    expect([0.31]).not.toBeConservative(program, 1, { within: '1e-3' });
    expect(['0.3']).toBeConservative(program, 1);
    expect(new Float32Array([0.3])).toBeConservative(program, 1);
    expect([Math.fround(0.3)]).not.toBeConservative(program, 1);
  });

  test('A10: [1/3, 1/3, 1/3] of a reduceMax of three, in float64 and float32', () => {
    const third = [1 / 3, 1 / 3, 1 / 3];
    for (const mean of [third, new Float64Array(third), new Float32Array(third), ['1/3', '1/3', '1/3']]) {
      expect(mean).toBeConservative('reduceMax(a, b, c)', [0, 0, 0]);
      expect(mean).toBeClarke('reduceMax(a, b, c)', [0, 0, 0]);
    }
    expect([0.3, 0.3, 0.3]).not.toBeConservative('reduceMax(a, b, c)', [0, 0, 0]);
  });

  test('A10: a failure says program, point, what came back, what is right, and how to allow more', () => {
    const message = messageOf(() => expect([0.5, 0.25]).toBeClarke('max(x, y)', [1, 1]));
    expect(message).toContain('(1/2, 1/4) is not in ∂ᶜf(x)\nof max(x, y) at x = 1, y = 1: ');
    expect(message).toContain('right: any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)');
    expect(message).toContain("judged as float64; { within: '1e-9' }");
    const within = messageOf(() => expect([0.5, 0.25]).toBeClarke('max(x, y)', [1, 1], { within: '1/16' }));
    expect(within).toContain('allowed: each entry ± 1/16, as asked');
  });

  test('NaN, infinities and other lengths are no gradients', () => {
    expect([Number.NaN]).not.toBeConservative('abs(x)', 0);
    expect([1, 0]).not.toBeConservative('abs(x)', 0);
    expect(toBeConservative([1 / 0], 'abs(x)', 0).message()).toContain(
      'Infinity where every right answer is finite',
    );
    expect(toBeConservative(undefined, 'abs(x)', 0).message()).toContain(
      'expected a gradient of 1 number, got undefined',
    );
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

describe('E11: what is not decided', () => {
  // √5 = 1 + 4 cos 2π/5, which nothing here shows.
  const open = ['relu(4*cos(8*atan(x)/5) + 1 - sqrt(5))', [1]] as const;

  test('is called so, with the reason, and passes in no way', () => {
    for (const ask of [
      () => expect([1]).toBeClarke(...open),
      () => expect([1]).not.toBeClarke(...open),
      () => expect([1]).toBeConservative(...open),
      () => expect([1]).not.toBeConservative(...open),
      () => expect([1]).toBeSelectionGradient(...open),
      () => expect([1]).not.toBeSelectionGradient(...open),
      () => expect({ g: [1] }).toEqual({ g: expect.toBeClarke(...open) }),
      () => expect({ g: [1] }).toEqual({ g: expect.not.toBeClarke(...open) }),
    ]) {
      expect(ask).toThrow('undecided: the sign of a guard');
      expect(ask).not.toThrow('no value');
    }
  });

  test('what is in D_P(x) is that, whatever ∂ᶜf(x) is', () => {
    const program = 'f(x, y) = y - relu(min(sin(x)^2 + cos(x)^2 - 1, y))';
    expect([0, 0.5]).toBeConservative(program, [0, 0]);
    expect(() => expect([0, 0.5]).toBeClarke(program, [0, 0])).toThrow('undecided');
    expect(() => expect([0, 0.5]).not.toBeClarke(program, [0, 0])).toThrow('undecided');
  });

  test('asymmetric matchers', () => {
    expect({ g: [0, 1] }).toEqual({ g: expect.toBeClarke('max(x, y)', [1, 1]) });
    expect({ g: [1, 1] }).toEqual({ g: expect.not.toBeClarke('max(x, y)', [1, 1]) });
    expect(() => expect({ g: [1, 1] }).toEqual({ g: expect.toBeClarke('max(x, y)', [1, 1]) })).toThrow();
  });
});

describe('toBeSelectionGradient', () => {
  test('is the derivative of Algorithm 2 under the conventions given', () => {
    expect([1]).toBeSelectionGradient(ZERO, 0);
    expect([0]).not.toBeSelectionGradient(ZERO, 0);
    expect([0.5, 0.5]).toBeSelectionGradient('max(x, y)', [1, 1], { conventions: { max: 'mean' } });
    expect(toBeSelectionGradient([0, 1], 'max(x, y)', [1, 1]).message()).toContain(
      '(0, 1) is not the selection derivative\nof max(x, y) at x = 1, y = 1: (1, 0)',
    );
    const mean = { conventions: { reduceMax: 'mean' } };
    expect(new Float32Array([1 / 3, 1 / 3, 1 / 3])).toBeSelectionGradient(
      'reduceMax(a, b, c)',
      [0, 0, 0],
      mean,
    );
    expect([1 + 2 ** -52, 0]).not.toBeSelectionGradient('max(x, y)', [1, 1]);
    expect([Number.NaN, 0]).not.toBeSelectionGradient('max(x, y)', [1, 1]);
    expect([0.30001]).toBeSelectionGradient('0.3 * x', 1, { within: '1e-4' });
    expect([0.30001]).not.toBeSelectionGradient('0.3 * x', 1, { within: '1e-6' });
  });
});
