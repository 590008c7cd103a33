/** Rules at ties that are declared: what they say, and which are none. */
import { describe, expect, test } from 'vitest';
import { mixtureBy, readRule } from '../../../src/check/conventions/declared.ts';
import { onlyTie } from '../../../src/check/conventions/tie-of.ts';
import { format, rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';

const tieOf = (text: string, at: readonly number[]) =>
  onlyTie({ program: parseProgramText(text), at: at.map(x => rational(x)) })!;
const mixture = (rule: string, text: string, ...at: number[]): string | undefined => {
  const found = mixtureBy(readRule(rule), tieOf(text, at));
  return found && [...found].map(([piece, weight]) => `${piece}:${format(weight)}`).join(' ');
};

describe('a rule at a tie', () => {
  test.each([
    ['0', 'relu(t)', [0], '1:1'],
    ['1', 'relu(t)', [0], '2:1'],
    ['1/4', 'relu(t)', [0], '1:3/4 2:1/4'],
    ['-1', 'abs(t)', [0], '2:1'],
    ['2', 'relu(t)', [0], undefined],
    ['first', 'max(x, y, z)', [1, 1, 0], '1:1'],
    ['last', 'max(x, y, z)', [1, 1, 0], '2:1'],
    ['mean', 'max(x, y)', [1, 1], '1:1/2 2:1/2'],
    ['index', 'relu6(t)', [6], '2:1'],
    ['(1, 0) of 2, (1/4, 1/4, 1/2) of 3', 'max(x, y, z)', [1, 1, 1], '1:1/4 2:1/4 3:1/2'],
    ['(1, 0) of 2, (1/4, 1/4, 1/2) of 3', 'max(x, y)', [1, 1], '1:1'],
    ['(1, 0)', 'max(x, y, z)', [1, 1, 1], undefined],
    ['0 at 0, 1 at 6', 'relu6(t)', [0], '1:1'],
    ['0 at 0, 1 at 6', 'relu6(t)', [6], '2:1'],
    ['0 at 1', 'relu6(t)', [6], undefined],
    // A slope says nothing of several arguments.
    ['0', 'max(x, y)', [1, 1], undefined],
  ] as const)('%s of %s at %j: %s', (rule, text, at, wanted) => {
    expect(mixture(rule, text, ...at)).toBe(wanted);
  });

  test('of a point without one tie there is none, nor where the function jumps', () => {
    expect(tieOf('relu(t)', [1])).toBeUndefined();
    expect(tieOf('relu(t) + abs(t)', [0])).toBeUndefined();
    expect(tieOf('step(t)', [0])).toBeUndefined();
  });
});

test.each([
  '',
  'second',
  '0,',
  '1/0',
  '(1/2, 1/3)',
  '(2, -1)',
  'mean of 1',
  '(1/2, 1/2) of 3',
  'first at x',
  '0 1',
])('%j is no rule', text => {
  expect(() => readRule(text)).toThrow(/expected|zero|number/);
});
