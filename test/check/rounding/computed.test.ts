import { describe, expect, test } from 'vitest';
import { ConventionTable } from '../../../src/check/conventions/convention-table.ts';
import { judgeAnswer } from '../../../src/check/judge/judge.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { isOneNumber } from '../../../src/numbers/floating/enclosure.ts';
import { float64, parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';
import { readAnswer } from '../../../src/targets/words/reading.ts';

const oracleOf = (text: string, at: string): Oracle =>
  Oracle.of({ program: parseProgramText(text), at: [parseRational(at)] }) as Oracle;

const target = {
  name: 'hand-made',
  version: '1',
  precision: 'float64',
  modes: ['backward'],
  forward: 'jacobian',
  ops: ['relu'],
} as TargetInfo;

const verdict = (text: string, at: string, [value, slope]: readonly [number, number], info = target) =>
  judgeAnswer(
    oracleOf(text, at),
    info,
    'backward',
    readAnswer({ value, gradient: [slope] }, 1),
    new ConventionTable(),
  ).verdict;

describe('values that every library finds', () => {
  test.each([
    ['exp(x)', '0'],
    ['cos(x)', '0'],
    ['cosh(x)', '0'],
    ['sigmoid(x)', '0'],
    ['sqrt(x)', '1'],
    ['log(x)', '1'],
    ['silu(x)', '0'],
    ['elu(x; alpha=1)', '0'],
  ])('%s at %s is exact', (text, at) => {
    const oracle = oracleOf(text, at);
    expect(isOneNumber(oracle.rounded(float64)!.slots.at(-1)!)).toBe(true);
    const ulps = { exp: 16, cos: 16, cosh: 16, sigmoid: 16, sqrt: 16, silu: 16, elu: 16 };
    const stated = { ...float64, stated: { ulps, thresholds: {}, key: 'sixteen' } };
    // A target that states what its kernel loses may lose it there as well; 0 of exp's own kin is 0 in any case.
    if (text !== 'log(x)') expect(isOneNumber(oracle.rounded(stated as never)!.slots.at(-1)!)).toBe(false);
  });

  test.each([
    ['exp(x)', '1'],
    ['cos(x)', '1'],
    ['exp(x)', '1/3'],
    // log 2 is not rational, nor is log(1 + exp(-2x)) − log 2 computed as 0.
    ['softplus(x)', '0'],
    ['logCosh(x)', '0'],
    // A root that is rational need not be found.
    ['sqrt(x)', '4'],
  ])('%s at %s is not', (text, at) => {
    expect(isOneNumber(oracleOf(text, at).rounded(float64)!.slots.at(-1)!)).toBe(false);
  });

  test('so a derivative that is no number has no excuse there', () => {
    for (const text of [
      'sqrt(1 - cos(x))',
      'sqrt(2 - 2*cos(x))',
      'sqrt(exp(x) - 1 - x)',
      'acos(cos(x))',
      'acos(exp(-x^2))',
    ])
      expect(verdict(text, '0', [0, Number.NaN]), text).toBe('nonfinite');
    // Beside it there is one: 1 − cos(x) may be rounded to something below 0.
    expect(verdict('sqrt(1 - cos(x)^2 - sin(x)^2 + x^2) + 0*x', '1/1099511627776', [0, Number.NaN])).not.toBe(
      'nonfinite',
    );
  });

  test('and a value that is off is wrong', () => {
    expect(verdict('exp(x)', '0', [1, 1])).toBe('gradient');
    expect(verdict('exp(x)', '0', [1 + 2 ** -52, 1])).toBe('value');
    expect(verdict('exp(x)', '0', [1 + 2 ** -52, 1], { ...target, accuracy: { exp: 4 } } as TargetInfo)).toBe(
      'gradient',
    );
  });
});
