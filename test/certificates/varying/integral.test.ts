/** Proposition 2 along a curve: relu(exp(x) - 2) from 0 to 1, which has a corner at log 2; and what is no integral of it. */
import { describe, expect, test } from 'vitest';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { reviewVaryingIntegral } from '../../../src/certificates/varying/integral.ts';
import type { Loose } from '../documents.ts';
import { saidWithReals } from '../stretches.ts';
import { lineOf, selectionOf } from '../units.ts';

const GAP = ['e = exp x', 'c = const value=2', 'd = sub e c'];
const kink = lineOf('x', [...GAP, 'y = relu d']);
const jump = lineOf('x', [...GAP, 'y = s d'], {
  selections: { s: selectionOf('d', ['0', 'd + 1'], '1: d <= 0', '2: d > 0') },
});
const LOG_TWO = { root: 'exp(t) - 2', lo: '1/2', hi: '1', expr: 'log(2)' };
const [START, END] = [{ at: '0' }, { at: '1' }];
const conservative = (slope: string): object => ({
  agree: 'yes',
  set: 'active',
  count: '1',
  gradients: [[slope]],
});
const part = (
  from: object,
  to: object,
  sample: string,
  taken: number,
  value: string,
  slope: string,
): object => ({
  from,
  to,
  sample,
  index: { y: taken },
  value,
  integrand: slope,
  antiderivative: value,
  ties: [],
  conservative: conservative(slope),
});
const RIGHT = part(LOG_TWO, END, '3/4', 2, 'exp(t) - 2', 'exp(t)');
const DIFFERENCE = { expr: 'exp(1) - 2', lo: '0', hi: '1' };
const document = {
  difference: DIFFERENCE,
  pieces: 2,
  breakpoints: [LOG_TWO],
  proof: [part(START, LOG_TWO, '1/4', 1, '0', '0'), RIGHT],
  conservative: 'yes',
  matchings: [
    { at: START, differences: [], matches: true },
    { at: LOG_TWO, differences: ['(exp(t) - 2) - (0)'], matches: true },
    { at: END, differences: [], matches: true },
  ],
  holds: 'yes',
  integral: DIFFERENCE,
  enclosure: { lo: '7/10', hi: '3/4' },
};

const check = (given: object, line: Line = kink): string[] =>
  saidWithReals(review => {
    const curve = [readFormula('t', ['t'], review.meter)];
    reviewVaryingIntegral(review, '', given, { line, curve });
  });
const with_ = (change: (copy: Loose) => unknown, from: object = document): object => {
  const copy = structuredClone(from);
  change(copy);
  return copy;
};
const RESTS = 'not re-derived: /holds (it rests on what is not confirmed)';

test('the integral is the difference of the values', () => {
  expect([check(document), check({ ...document, enclosure: undefined })]).toEqual([[], []]);
});

describe('is refused', () => {
  test.each<readonly [says: string, change: (copy: Loose) => unknown]>([
    ['/difference: is not f(γ(1)) − f(γ(0))', d => (d.difference = '1')],
    ['/proof: expected at least one interval', d => (d.proof = [])],
    ['/proof/0/from: expected a beginning at 0', d => (d.proof[0].from = { at: '1/9' })],
    ['/proof/1/to: expected an end at 1', d => (d.proof[1].to = { at: '2' })],
    ['/proof: there are 2 pieces, not as many as "pieces" says', d => (d.pieces = 3)],
    ['/proof: there are not as many breakpoints', d => d.breakpoints.push(LOG_TWO)],
    ['/proof/0/to: does not end at its breakpoint', d => (d.breakpoints[0] = { at: '7/10' })],
    ['/conservative: expected yes, as the pieces say', d => (d.conservative = 'no')],
    ['/conservative: expected no, as the pieces say', d => (d.proof[0].conservative.agree = 'no')],
    [
      '/conservative: expected undecided, as the pieces say',
      d => (d.proof[0].conservative.agree = 'undecided'),
    ],
    ['not re-derived: /target (what was asked along a curve that is not rational)', d => (d.target = {})],
    ['/matchings: expected 3 matchings', d => d.matchings.pop()],
    ['/matchings/1/at: is not the end of the piece', d => (d.matchings[1].at = { at: '7/10' })],
    [
      '/matchings/1/differences: expected the difference of the two values',
      d => (d.matchings[1].differences = []),
    ],
    [
      '/matchings/1/differences: expected the difference of the two values',
      d => (d.matchings[1].differences = ['0']),
    ],
    [
      '/matchings/0/differences: expected the difference of the two values',
      d => (d.matchings[0].differences = ['0']),
    ],
    [
      'not re-derived: /matchings/1 (the document leaves it open)',
      d => (d.matchings[1].matches = 'undecided'),
    ],
    ['/matchings/1/matches: expected true', d => (d.matchings[1].matches = false)],
    [
      'not re-derived: /matchings/1 (it rests on a piece that is not confirmed)',
      d => (d.proof[1].value = 't'),
    ],
    [RESTS, d => (d.proof[1].value = 't')],
    [RESTS, d => (d.difference = '1')],
    ['/holds: expected yes', d => (d.holds = 'no')],
    ['not re-derived: /holds (the document leaves it open)', d => (d.holds = 'undecided')],
    ['/holds: no piece fails', d => (d.failing = [])],
    ['/holds: expected no reason against it', d => (d.why = 'w')],
    ['/holds: the integral is not the difference', d => (d.integral = '1')],
    ['/holds: the enclosure does not hold the integral', d => (d.enclosure.lo = '18/25')],
    ['/holds: the enclosure does not hold the integral', d => (d.enclosure.hi = '71/100')],
  ])('%s', (says, change) => expect(check(with_(change))).toContain(says));

  test('a curve that leaves where the program has values', () => {
    expect(check(document, lineOf('x', ['y = log x']))[0]).toBe(
      '/difference: the program has no value at an end',
    );
  });
});

describe('a function that jumps', () => {
  const place = { at: '1/2' };
  // 0 up to 1/2, exp(x) behind it.
  const step = lineOf('x', ['e = exp x', 'y = s x e'], {
    selections: { s: selectionOf('x e', ['0', 'e'], '1: x <= 1/2', '2: x > 1/2') },
  });
  const E = { expr: 'exp(1)', lo: '2', hi: '3' };
  const stated = with_(d => {
    d.difference = E;
    d.breakpoints = [place];
    d.proof = [part(START, place, '1/4', 1, '0', '0'), part(place, END, '3/4', 2, 'exp(t)', 'exp(t)')];
    d.matchings[1] = { at: place, differences: ['(exp(t)) - (0)'], matches: false };
    d.holds = 'inapplicable';
    d.why = 'f jumps at t = 1/2: Proposition 2 is of continuous functions';
    delete d.integral;
    delete d.enclosure;
  });
  const says = (change: (copy: Loose) => unknown): string[] => check(with_(change, stated), step);

  test('has no integral', () => {
    expect(check(stated, step)).toEqual([]);
    expect(says(d => (d.holds = 'yes'))).toEqual(['/holds: expected inapplicable']);
    expect(says(d => (d.matchings[1].matches = true))).toContain('/matchings/1/matches: expected false');
    expect(says(d => (d.integral = E))).toEqual(['/holds: expected no "integral" of a function that jumps']);
    expect(says(d => (d.enclosure = { lo: '2', hi: '3' }))).toEqual([
      '/holds: expected no "enclosure" of a function that jumps',
    ]);
    expect(says(d => (d.why = 'f jumps at t = 1/3: Proposition 2 is of continuous functions'))).toEqual([
      '/holds: expected where f jumps first',
    ]);
  });

  test('at a number that is not rational is not named', () => {
    const other = with_(d => {
      d.difference = { expr: 'exp(1) - 1', lo: '1', hi: '2' };
      Object.assign(d.proof[1], { value: 'exp(t) - 1', antiderivative: 'exp(t)' });
      Object.assign(d.matchings[1], { differences: ['(exp(t) - 1) - (0)'], matches: false });
      d.holds = 'inapplicable';
      delete d.integral;
      delete d.enclosure;
    });
    expect(check(other, jump)).toEqual(['not re-derived: /holds (what a point is called)']);
    const unnamed = with_(d => {
      for (const at of [d.breakpoints[0], d.proof[0].to, d.proof[1].from, d.matchings[1].at]) delete at.expr;
    }, structuredClone(other));
    expect(check(unnamed, jump)).toContain(
      'not re-derived: /matchings/1 (whether f is continuous at a point)',
    );
  });
});
