import { describe, expect, test } from 'vitest';
import { branchesOf, isNoBranch } from '../../../src/check/branches/branches.ts';
import { ConventionTable } from '../../../src/check/conventions/convention-table.ts';
import { judgeAnswer } from '../../../src/check/judge/judge.ts';
import { compareModes } from '../../../src/check/judge/modes.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { float64, format, fromFloat, parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';
import { readAnswer } from '../../../src/targets/words/reading.ts';

const oracleOf = (text: string, ...at: string[]): Oracle =>
  Oracle.of({ program: parseProgramText(text), at: at.map(x => parseRational(x)) }) as Oracle;

const target = {
  name: 'hand-made',
  version: '1',
  precision: 'float64',
  modes: ['backward', 'forward'],
  forward: 'jacobian',
  ops: ['relu'],
} as TargetInfo;

const judged = (
  oracle: Oracle,
  gradient: number | string,
  { mode = 'backward', info = target }: { mode?: 'backward' | 'forward'; info?: TargetInfo } = {},
) => {
  const answer = readAnswer({ value: Number(oracle.value.valueOf()), gradient: [gradient] }, 1);
  return judgeAnswer(oracle, info, mode, answer, new ConventionTable());
};

describe('where a step may take another branch by rounding', () => {
  test.each([
    // Both branches have one slope: of the same argument, of equal ones, of parts without slope, of numbers that are not rational.
    ['max(x, x)', '1/3', ['1']],
    ['min(x, x)', '1/3', ['1']],
    ['max(x, 3*x - 2*x)', '1/3', ['1']],
    ['where(x > 1/3, x, x)', '1/3', ['1']],
    ['sort(x, x)[1]', '1/3', ['1']],
    ['abs(x - x/3 - 2*x/3) + x', '1/3', ['1']],
    ['relu(x/3 + x/3 + x/3 - x)', '1', ['0']],
    ['0 * abs(x - 1/3) + x', '1/3', ['1']],
    // Not of one slope.
    ['abs(x - 1/3)', '1/3', ['-1', '1']],
    ['relu(x - 1/3) + abs(x - 1/3)', '1/3', ['-1', '0', '1', '2']],
  ])('%s at %s', (text, at, slopes) => {
    const oracle = oracleOf(text, at);
    expect(oracle.rounded(float64)!.open).toBe(true);
    const branches = branchesOf(oracle, float64)!;
    expect(branches.gradients.map(([slope]) => format(slope!)).toSorted()).toEqual(slopes);
    const [least, most] = [Math.min(...slopes.map(Number)), Math.max(...slopes.map(Number))];
    for (const wrong of [least - 0.1, most + 0.1, least - 1e-9, most + 1e-9])
      expect(judged(oracle, wrong)).toMatchObject({ verdict: 'outside' });
    for (const right of [least, most])
      expect(['gradient', 'clarke', 'conservative']).toContain(judged(oracle, right).verdict);
  });

  test('of two numbers that are not rational, and one', () => {
    const oracle = oracleOf('max(exp(x), exp(x))', '1/3');
    expect(oracle.rounded(float64)!.open).toBe(true);
    expect(judged(oracle, 0.9).verdict).toBe('outside');
    expect(judged(oracle, Math.exp(1 / 3)).verdict).toBe('gradient');
  });

  test('a call that means a program has a kernel of its own: std by a mean that is rounded', () => {
    const near = ['2048', '4503599627370497/2199023255552'];
    const answer = readAnswer({ value: 2 ** -41, gradient: [0, 1] }, 2);
    const program = parseProgramText('abs(x - y)/sqrt(2)');
    const verdictOf = (call?: string) => {
      const subject = { program: { ...program, ...(call && { call }) }, at: near.map(x => parseRational(x)) };
      return judgeAnswer(Oracle.of(subject) as Oracle, target, 'backward', answer, new ConventionTable())
        .verdict;
    };
    expect(verdictOf('torch.std(correction=1)')).toBe('undecided');
    // Step by step x - y is what it is.
    expect(verdictOf()).toBe('outside');
  });

  test('what a branch gives that is not tied stays undecided', () => {
    // The argument is 2^-60/3: in floats 1 + it is 1.
    const oracle = oracleOf('abs(x + 1 - 1) + 0*x', '1/3458764513820540928');
    expect(
      branchesOf(oracle, float64)!
        .gradients.map(([slope]) => format(slope!))
        .toSorted(),
    ).toEqual(['-1', '1']);
    expect(judged(oracle, -1).verdict).toBe('undecided');
    expect(judged(oracle, 0).verdict).toBe('undecided');
    expect(judged(oracle, 1).verdict).toBe('gradient');
    expect(judged(oracle, -1.01).verdict).toBe('outside');
  });

  test('each slope of a directional forward mode may be of its own branch', () => {
    const branches = {
      gradients: [
        [parseRational('0'), parseRational('1')],
        [parseRational('1'), parseRational('0')],
      ],
      radius: [fromFloat(0), fromFloat(0)],
    };
    const both = [parseRational('1'), parseRational('1')];
    expect(isNoBranch(branches, both, 'gradient')).toBe(true);
    expect(isNoBranch(branches, both, 'slopes')).toBe(false);
    expect(isNoBranch(branches, [parseRational('1'), parseRational('2')], 'slopes')).toBe(true);
    const oracle = oracleOf('max(x, x)', '1/3');
    const directional = { mode: 'forward', info: { ...target, forward: 'directional' } } as const;
    expect(judged(oracle, 0.9, directional).verdict).toBe('outside');
    expect(judged(oracle, 1, directional).verdict).toBe('gradient');
  });

  test('modes are compared where all branches have one gradient, and not where they differ', () => {
    const apart = (text: string, at: string, ...given: [number, number]) => {
      const oracle = oracleOf(text, at);
      const [first, second] = given.map(slope => judged(oracle, slope));
      return compareModes(oracle, target, first!, second!).verdict;
    };
    // Each of the two is within what rounding explains, and they are further apart than twice that.
    expect(apart('max(x, x)', '1/3', 1 - 2 ** -47, 1 + 2 ** -47)).toBe('gradient');
    expect(apart('abs(x - 1/3)', '1/3', 1, -1)).toBe('clarke');
  });

  test('too many branches, and norms that are tied, are allowed for as before', () => {
    const many = Array.from({ length: 8 }, (_, i) => `${2 ** i} * abs(x - 1/3)`).join(' + ');
    expect(branchesOf(oracleOf(many, '1/3'), float64)).toBeUndefined();
    expect(branchesOf(oracleOf('norm2(x - 1/3, x - 1/3)', '1/3'), float64)).toBeUndefined();
  });
});
