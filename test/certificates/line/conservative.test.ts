/** Theorem 3 on a stretch: what a document says of all composite pieces that are f there. */
import { describe, expect, test } from 'vitest';
import { dual } from '../../../src/certificates/functions/dual.ts';
import { NIL, ONE } from '../../../src/certificates/functions/quotient.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { runAlong } from '../../../src/certificates/line/along.ts';
import { along, checkConservative, type Subject } from '../../../src/certificates/line/conservative.ts';
import { areFunctions, quotientOf, roots, stretch } from '../quotients.ts';
import { lineOf, meter, refusal, selectionOf } from '../units.ts';

const clear = stretch('0', '1');

/** Along γ(t) = (t, t²). */
const subject = (line: Line): Subject => ({
  line,
  inputs: [dual(quotientOf('t'), [ONE, NIL]), dual(quotientOf('t^2'), [NIL, ONE])],
  velocity: ['1', '2*t'].map(quotientOf),
  roots,
});

const check = (line: Line, claim: object, answer: { agree?: string } = {}) => {
  const one = subject(line);
  return refusal(() => {
    answer.agree = checkConservative(claim, one, runAlong(line, one.inputs, clear, meter), clear, meter);
  });
};

/** relu of what is 0 all along the curve, and x·y. */
const tied = lineOf('x y', ['q = square x', 'd = sub y q', 'r = relu d', 'p = mul x y', 's = add p r']);
const ALL = {
  agree: 'yes',
  set: 'active',
  count: '2',
  gradients: [
    ['t^2', 't'],
    ['t^2 - 2*t', 't + 1'],
  ],
};

test('⟨v, γ′⟩', () => {
  expect(areFunctions([along(['t', '1'].map(quotientOf), ['1', '2*t'].map(quotientOf), meter)], '3*t')).toBe(
    true,
  );
});

describe('all pieces that are f along the curve', () => {
  test('have the slope of f', () => {
    const answer = {};
    expect([check(tied, ALL, answer), answer]).toEqual(['none', { agree: 'yes' }]);
    expect(check(tied, { ...ALL, gradients: ALL.gradients.toReversed() })).toBe('none');
    expect(check(tied, { ...ALL, set: 'nodewise' })).toBe('none');
  });

  test.each<readonly [what: string, change: object, why: object]>([
    ['no answer', { agree: 'perhaps' }, { wrong: 'expected "yes" or "no" or "undecided"', path: '/agree' }],
    ['another set', { set: 'clarke' }, { wrong: 'expected "active" or "nodewise"', path: '/set' }],
    ['the contrary', { agree: 'no' }, { wrong: 'expected yes, as the listed gradients say', path: '/agree' }],
    [
      'nothing',
      { agree: 'undecided' },
      { wrong: 'expected yes, as the listed gradients say', path: '/agree' },
    ],
    [
      'a reason beside all',
      { why: 'w' },
      { wrong: 'expected no reason where all gradients are known', path: '/why' },
    ],
    ['another count', { count: '3' }, { wrong: 'expected the count 2', path: '/count' }],
    [
      'one left out',
      { gradients: ALL.gradients.slice(1) },
      { wrong: 'lists 1 of 2 gradients', path: '/gradients' },
    ],
    [
      'one twice',
      { gradients: [ALL.gradients[0], ['t*t', 't']] },
      { wrong: 'is listed twice', path: '/gradients/1' },
    ],
    [
      'one of too few entries',
      { gradients: [['t^2']] },
      { wrong: 'expected 2 functions, got 1', path: '/gradients/0' },
    ],
    [
      'one that is none, with another slope',
      { agree: 'no', gradients: [...ALL.gradients, ['0', '0']] },
      { wrong: 'is not the gradient of a composite piece that is f there', path: '/gradients/2' },
    ],
    [
      'one that is none, with the slope of f',
      { gradients: [...ALL.gradients, ['3*t^2', '0']] },
      { wrong: 'is not the gradient of a composite piece that is f there', path: '/gradients/2' },
    ],
    [
      'that they agree, of one with another slope',
      { gradients: [...ALL.gradients, ['0', '0']] },
      { wrong: 'expected no, as the listed gradients say', path: '/agree' },
    ],
  ])('are not %s', (_, change, why) => expect(check(tied, { ...ALL, ...change })).toEqual(why));

  test('may be left open where not all are listed', () => {
    const some = { agree: 'undecided', set: 'active', gradients: ALL.gradients.slice(1), why: 'w' };
    const answer = {};
    expect([check(tied, some, answer), answer]).toEqual(['none', { agree: 'undecided' }]);
    // The chain rule says it of all.
    expect(check(tied, { ...some, agree: 'yes' })).toBe('none');
    expect(check(tied, { ...ALL, set: 'nodewise', agree: 'undecided', why: 'w' })).toBe('none');
  });

  test('are more than those that are so node by node', () => {
    // x²·relu(1) − relu(y + 1) + 1: with the pieces x²·0 − 0 + 1 and others, which are not f.
    const line = lineOf('x y', ['q = square x', 'a = relu q', 'b = relu y', 'd = sub a b']);
    const zero = ['0', '0'];
    const both = { agree: 'yes', gradients: [['2*t', '-1'], zero] };
    expect(check(line, { ...both, set: 'active', count: '2' })).toBe('none');
    expect(check(line, { ...both, gradients: [['2*t', '-1']], set: 'nodewise', count: '1' })).toBe('none');
    expect(check(line, { ...both, set: 'nodewise', count: '2' })).toEqual({
      wrong: 'is not the gradient of a composite piece that is f there',
      path: '/gradients/1',
    });
  });
});

describe('where a piece has no value though its cell reaches the stretch', () => {
  const lacking = lineOf('x y', ['q = square x', 'z = s y q'], {
    selections: { s: selectionOf('a b', ['a', '1/(a - b)'], '1: a >= b', '2: a < b') },
  });
  const open = { agree: 'undecided', set: 'active', gradients: [] };
  const wrong = { wrong: 'a piece of the node z has no value there, though its cell reaches it' };

  test('nothing is said', () => {
    const answer = {};
    expect([check(lacking, open, answer), answer]).toEqual(['none', { agree: 'undecided' }]);
    expect(check(lacking, { ...open, agree: 'yes' })).toEqual(wrong);
    expect(check(lacking, { ...open, count: '1' })).toEqual(wrong);
    expect(check(lacking, { ...open, gradients: [['0', '1']] })).toEqual(wrong);
  });
});
