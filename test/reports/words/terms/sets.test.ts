import { describe, expect, test } from 'vitest';
import type { ClarkeSetDocument, GradientSetDocument } from '../../../../src/reports/index.ts';
import {
  clarkeWords,
  hullWords,
  piecesWords,
  setsWords,
  setWords,
} from '../../../../src/reports/words/terms/sets.ts';

const set = (
  gradients: GradientSetDocument['gradients'],
  more: Partial<GradientSetDocument> = {},
): GradientSetDocument => ({
  status: 'exact',
  count: gradients.length,
  gradients,
  ...more,
});
const clarke = (
  gradients: ClarkeSetDocument['gradients'],
  more: Partial<ClarkeSetDocument> = {},
): ClarkeSetDocument => ({
  status: 'exact',
  gradients,
  directions: [],
  farkas: [],
  ...more,
});

describe('hulls in words', () => {
  test('an interval for one input, in order of numbers', () => {
    expect(hullWords([['10'], ['-9'], ['2']])).toBe('[−9, 10]');
    expect(hullWords([['0']])).toBe('{0}');
  });

  test('conv of gradients for more, a Jacobian by rows', () => {
    expect(
      hullWords([
        ['1', '0'],
        ['0', '1'],
      ]),
    ).toBe('conv {(1, 0), (0, 1)}');
    expect(
      hullWords([
        [
          ['1', '0'],
          ['0', '1'],
        ],
      ]),
    ).toBe('{[(1, 0); (0, 1)]}');
  });

  test('many gradients are cut, and said to be', () => {
    const many = Array.from({ length: 9 }, (_, i) => [String(i), '0']);
    expect(hullWords(many)).toMatch(/\(5, 0\), … 3 more\}$/);
  });
});

describe('what is not known is said', () => {
  test('of D_f', () => {
    expect(setWords(set([['1']], { status: 'undecided', why: 'budget' }))).toBe(
      'undecided, holds {1} (budget)',
    );
    expect(piecesWords(set([['1']]))).toBe('1 active, 1 distinct gradient: 1');
  });

  test('of Clarke’s set', () => {
    const bounds = clarke([['0']], { status: 'bounds', outer: [['0'], ['1']], why: 'budget' });
    expect(clarkeWords(bounds)).toBe('holds {0}, is inside [0, 1]; not decided between them (budget)');
    expect(clarkeWords(clarke([], { status: 'undecided', why: 'budget' }))).toBe('undecided (budget)');
  });
});

describe('sets that are equal stand together', () => {
  test('by their hulls', () => {
    const sets = {
      active: set([['0'], ['1/2'], ['1']]),
      nodewise: set([['0'], ['1']]),
      clarke: clarke([['0']]),
    };
    expect(setsWords(sets)).toEqual([
      ['D_f = D_P', '[0, 1]'],
      ['Clarke', '{0}'],
    ]);
  });

  test('but not where one is unknown, nor where only their words are alike', () => {
    const unknown = set([], { status: 'undecided', why: 'budget' });
    const sets = {
      active: unknown,
      nodewise: unknown,
      clarke: clarke([], { status: 'undecided', why: 'budget' }),
    };
    expect(setsWords(sets).map(([name]) => name)).toEqual(['D_f', 'D_P', 'Clarke']);
    const close = ['100000000000000000000', '100000000000000000001'].map(n => set([[n, '0']]));
    expect(setWords(close[0]!)).toBe(setWords(close[1]!));
    expect(setsWords({ active: close[0]!, nodewise: close[1]!, clarke: clarke([['1', '0']]) })).toHaveLength(
      3,
    );
  });
});
