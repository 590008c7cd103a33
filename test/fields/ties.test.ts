/** Nodes at which several pieces are active, and norms that are tied. */
import { describe, expect, test } from 'vitest';
import { isUntied, tiesOver } from '../../src/fields/ties.ts';
import { Failure, rationalField } from '../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';
import { evaluated, vector } from './evaluated.ts';

function at(text: string, x: readonly number[], field = rationalField) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(line, vector(...x));
  return { ties: tiesOver(field, line, evaluation), untied: isUntied(field, line, evaluation) };
}
const BALL = 'the ball of all u with |u| <= 1';

test.each<[string, number[], [string, string, ...string[]][]]>([
  ['f(x) = x', [0], []],
  ['relu(x)', [1], []],
  ['relu(x)', [0], [['relu.1', 'relu', '0', 'x']]],
  [
    'f(x, y) = max(x, y, x + y) + abs(y)',
    [1, 0],
    [
      ['max.1', 'max', 'x1', 'x3'],
      ['abs.1', 'abs', 'x', '-x'],
    ],
  ],
  ['norm2(x, y)', [0, 0], [['norm2.1', 'norm2', BALL]]],
  ['norm2(x, y)', [1, 0], []],
  // No tie, though a piece that is not active at its node may have the value by coincidence elsewhere.
  ['relu(x) - relu(y)', [1, 1], []],
])('%s at %j', (text, x, expected) => {
  const { ties, untied } = at(text, x);
  expect(ties.map(({ node, op, pieces }) => [node, op, ...pieces])).toEqual(expected);
  expect(untied).toBe(expected.length === 0);
});

test('of many pieces 24 are named', () => {
  const { ties } = at(`max(${Array.from({ length: 30 }, (_, i) => `${i}*x`).join(', ')})`, [0]);
  expect(ties[0]!.pieces).toHaveLength(24);
});

describe('what is not known is no tie, and not untied either', () => {
  test('the active pieces of a node', () => {
    const line = compile(parseProgramText('relu(x)'));
    const none = new Failure('undecided', 'a sign');
    const steps = line.steps.map(step => ({ ...step, g: { ...step.g, active: () => none } }));
    const evaluation = evaluated(line, vector(0));
    expect(tiesOver(rationalField, { ...line, steps }, evaluation)).toEqual([]);
    expect(isUntied(rationalField, { ...line, steps }, evaluation)).toBe(false);
  });

  test('whether a norm is tied', () => {
    const open: typeof rationalField = {
      ...rationalField,
      rational: () => undefined,
      isZero: () => 'undecided',
    };
    expect(at('norm2(x, y)', [0, 0], open)).toEqual({ ties: [], untied: false });
  });
});
