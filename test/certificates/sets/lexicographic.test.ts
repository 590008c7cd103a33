/** The lexicographic derivative that a document states, or leaves out. */
import { expect, test } from 'vitest';
import { Review } from '../../../src/certificates/book/review.ts';
import { conclude } from '../../../src/certificates/kernel/fact.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { withDerivativesIfAny } from '../../../src/certificates/reading/place.ts';
import { checkLexicographic } from '../../../src/certificates/sets/lexicographic.ts';
import type { Listed } from '../../../src/certificates/sets/listed.ts';
import { lineOf, meter, refusal, vector } from '../units.ts';

/** At 0; `nodewise`: the gradients of D_P, where it is known. */
function said(line: Line, value: unknown, nodewise?: readonly (readonly number[])[]) {
  const x = vector(...line.inputs.map(() => 0));
  const rows = nodewise?.map(row => vector(...row));
  const set: Listed | undefined = rows && { inner: conclude('inner', rows), outer: conclude('outer', rows) };
  const place = { line, x, jets: withDerivativesIfAny(line, x, meter) };
  return refusal(() => checkLexicographic(value, place, set, new Review(50_000_000)));
}

const ZERO = lineOf('t', ['a = neg t', 'b = relu a', 'c = add b t', 'r = relu t', 'z = sub c r']);
const LARGEST = lineOf('x y', ['m = max x y']);
const BOTH = lineOf('x', ['r = relu x', 'n = min x r'], { outputs: ['r', 'n'] });
/** x · sign x, and 0: nodes jump, the programs do not. */
const ABS = lineOf('x', ['s = sign x', 'p = mul s x']);
const FLAT = lineOf('x', ['s = sign x', 'q = square x', 'p = mul s q']);
const LONG = lineOf('x', ['n = norm2 x x']);
const WIDE = lineOf(Array.from({ length: 257 }, (_, i) => `x${i}`).join(' '), [
  'r = relu x0',
  'p = mul r x1',
]);
const none = WIDE.inputs.map(() => 0);

const other = { wrong: 'is not the lexicographic derivative', path: '/gradient' };
const outside = (...gradient: unknown[]) => ({ gradient });
const leftOut = { why: 'it was not looked for' };

test.each<[string, Parameters<typeof said>, unknown]>([
  ['it is that of the function, not that of Algorithm 2', [ZERO, outside('0')], 'none'],
  ['so the other one is none', [ZERO, outside('1')], other],
  ['the first coordinate is the first direction', [LARGEST, outside('1', '0')], 'none'],
  ['so not the second', [LARGEST, outside('0', '1')], other],
  ['another gradient of Clarke’s set is none either', [LARGEST, outside('1/2', '1/2')], other],
  ['of several outputs a row each', [BOTH, outside(['1'], ['1'])], 'none'],
  ['in which one entry is another', [BOTH, outside(['1'], ['0'])], other],
  ['one row too few', [BOTH, outside(['1'])], { wrong: 'expected 2 rows, got 1', path: '/gradient' }],
  ['an entry too many', [ZERO, outside('0', '0')], { wrong: 'expected 1 numbers, got 2', path: '/gradient' }],
  ['nothing', [ZERO, {}], { wrong: 'expected a list', path: '/gradient' }],
  [
    'it may not be left out where it can be derived',
    [ZERO, leftOut],
    { stop: 'it is left out, though it can be derived' },
  ],
  ['but where it is not rational', [LONG, leftOut], 'none'],
  ['and where a node has no derivative', [ABS, leftOut], 'none'],
  ['a gradient beside the reason is a claim', [ZERO, { ...leftOut, gradient: ['1'] }], other],
  [
    'where a node jumps it is not derived',
    [ABS, outside('1'), [[-1], [0], [1]]],
    { stop: 'whether the nodes have directional derivatives' },
  ],
  [
    'nor where D_P is not known',
    [FLAT, outside('0')],
    { stop: 'whether the nodes have directional derivatives' },
  ],
  ['but by D_P, where that is one gradient', [FLAT, outside('0'), [[0]]], 'none'],
  ['which is not another one', [FLAT, outside('1'), [[0]]], other],
  ['of many inputs by D_P as well', [WIDE, outside(...none.map(String)), [none]], 'none'],
  ['in all entries', [WIDE, outside(...none.map(String).with(200, '1')), [none]], other],
  ['of many inputs it may be left out', [WIDE, leftOut], 'none'],
])('%s', (_, given, why) => expect(said(...given)).toEqual(why));

test('where it is known and no node jumps D_P is not asked', () => {
  expect(said(LARGEST, outside('1', '0'), [[7, 7]])).toBe('none');
});
