/** Dual numbers: value, gradient, and whether a function is visibly affine. */

import { describe, expect, it, test } from 'vitest';
import { isConstant, type Jet, jets, meanOf, runJet } from '../../../src/certificates/kernel/jet.ts';
import { ONE, ZERO } from '../../../src/certificates/numbers/rational.ts';
import { costOf, formulaOf, inputsAt, meter, refusal, textOf, texts } from '../units.ts';

const at = (formula: string, ...x: (string | number)[]) => {
  const jet = runJet(formulaOf(formula), inputsAt(...x), x.length, meter);
  return jet && [textOf(jet.value), texts(jet.gradient).join(' '), jet.note];
};

describe('a formula of dual numbers', () => {
  test.each([
    ['3/2', '3/2', '0 0', true],
    ['y', '3', '0 1', true],
    ['x + y', '5', '1 1', true],
    ['x^2 + y', '7', '4 1', false],
    ['x + y^2', '11', '1 6', false],
    ['x - y', '-1', '1 -1', true],
    ['x^2 - y', '1', '4 -1', false],
    ['x - y^2', '-7', '1 -6', false],
    ['x*y', '6', '3 2', false],
    ['2*x', '4', '2 0', true],
    ['x*2', '4', '2 0', true],
    ['2*x^2', '8', '8 0', false],
    ['x^2*2', '8', '8 0', false],
    ['x/2', '1', '1/2 0', true],
    ['x^2/2', '2', '2 0', false],
    ['x/y', '2/3', '1/3 -2/9', false],
    ['1/y', '1/3', '0 -1/9', false],
    ['-x', '-2', '-1 0', true],
    ['-(x^2)', '-4', '-4 0', false],
    ['x^0', '1', '0 0', true],
    ['(x^2)^0', '1', '0 0', true],
    ['x^1', '2', '1 0', true],
    ['(x^2)^1', '4', '4 0', false],
    ['x^3', '8', '12 0', false],
    ['x^(-1)', '1/2', '-1/4 0', false],
    ['2^3', '8', '0 0', true],
    ['exp(x - 2)', '1', '1 0', false],
    ['exp(0)', '1', '0 0', true],
    ['sin(x - 2)', '0', '1 0', false],
    ['cos(y - 3)', '1', '0 0', false],
    ['log(x - 1)', '0', '1 0', false],
    ['log(1)', '0', '0 0', true],
  ] as const)('%s at (2, 3)', (formula, value, gradient, affine) => {
    expect(at(formula, 2, 3)).toEqual([value, gradient, affine]);
  });

  it('takes powers at 0', () => {
    expect(at('x^0', 0)).toEqual(['1', '0', true]);
    expect(at('x^1', 0)).toEqual(['0', '1', true]);
    expect(at('x^2', 0)).toEqual(['0', '0', false]);
  });

  test.each(['1/x', 'x/x', 'x^(-1)', 'x^(-2)', 'log(x)', 'log(x - 1)', '1 + 1/x', 'x*log(x)'])(
    '%s has no value at 0',
    formula => {
      expect(at(formula, 0)).toBeUndefined();
    },
  );

  test.each(['exp', 'sin', 'cos', 'log'])('%s of 2 is not known', name => {
    expect(refusal(() => at(`${name}(x)`, 2))).toEqual({
      stop: `${name} of a number for which its value is not rational`,
    });
  });

  it('is charged for what it does, one for each instruction', () => {
    expect(costOf(counter => runJet(formulaOf('x'), inputsAt(0, 0), 2, counter))).toBe(1);
    expect(costOf(counter => runJet(formulaOf('0 + 0'), [], 0, counter))).toBe(3 + 2);
  });
});

describe('means', () => {
  it('average the gradients, beside the first value', () => {
    const [x, y] = inputsAt(7, 8) as [Jet, Jet];
    const jet = meanOf([x, y, x], meter);
    expect([textOf(jet.value), texts(jet.gradient), jet.note]).toEqual(['7', ['2/3', '1/3'], false]);
  });

  it('cost one for each entry and each value, beside the numbers', () => {
    const means = (values: number, inputs: number) =>
      costOf(counter => meanOf(inputsAt(...new Array<number>(inputs).fill(0)).slice(0, values), counter));
    // The share 1/values costs four; nothing is computed to multiply it by 0 or 1, or to add it to 0.
    expect([means(1, 1), means(1, 3), means(2, 3), means(9, 9)]).toEqual([4 + 2, 4 + 4, 4 + 8, 4 + 90]);
  });
});

describe('constants', () => {
  it('are affine, with as many entries as there are inputs', () => {
    expect(jets(3, meter).constant(ONE)).toEqual({ value: ONE, gradient: [ZERO, ZERO, ZERO], note: true });
  });

  it('are told from functions that are flat at the point', () => {
    const flat = runJet(formulaOf('x^2'), inputsAt(0), 1, meter)!;
    expect([isConstant(jets(2, meter).constant(ONE)), isConstant(flat), isConstant(inputsAt(0)[0]!)]).toEqual(
      [true, false, false],
    );
    expect(isConstant(inputsAt(0, 0)[0]!)).toBe(false);
  });
});
