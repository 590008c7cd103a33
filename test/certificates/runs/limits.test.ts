/** What is said of the end of a run where its premises do not hold. */
import { expect, test } from 'vitest';
import {
  checkArrival,
  checkInfinity,
  checkLimit,
  checkShort,
} from '../../../src/certificates/runs/limits.ts';
import { localPiece } from '../../../src/certificates/runs/quadratic.ts';
import { tiedAt } from '../../../src/certificates/runs/replay.ts';
import { lineOf, meter, number, refusal, selectionOf, vector } from '../units.ts';

const SQUARE = lineOf('x', ['p = square x']);
const CUBE = lineOf('x', ['p = pow x exponent=3']);
const ABS = lineOf('x', ['p = abs x']);
const RELU = lineOf('x', ['p = relu x']);
/** x² where it is at least 1, and 1 elsewhere. */
const BENT = lineOf('x', ['p = square x', 'o = const value=1', 'm = max p o']);
const step = number('1/4');

const arrival = (kind: object, ...iterates: readonly string[]) =>
  refusal(() =>
    checkArrival(
      'of' in kind && kind.of === 'cube' ? CUBE : ABS,
      iterates.map(x => vector(x)),
      iterates.slice(1).map(() => step),
      kind,
      meter,
    ),
  );

test.each([
  [
    'a limit behind a guard that is not affine',
    () => checkLimit(BENT, vector(2), step, vector(0), meter),
    'a guard there is not affine',
  ],
  [
    'short of where the gradient is 0',
    () => checkShort(SQUARE, vector(0), step, vector(0), meter),
    'the gradient is 0 there',
  ],
  [
    'to infinity where the gradient is 0',
    () => checkInfinity(RELU, vector(-1), meter),
    'the gradient is 0 there',
  ],
])('%s', (_, work, wrong) => expect(refusal(work)).toEqual({ wrong }));

test.each([
  ['a start after a step', { kind: 'start' }, ['1', '3/4'], 'expected "start" for no steps, only then'],
  ['no start without one', { kind: 'null-set' }, ['1'], 'expected "start" for no steps, only then'],
  ['at a tie on the way', { kind: 'null-set' }, ['0', '1'], 'a guard is 0 on the way'],
])('arrived: %s', (_, kind, iterates, wrong) => expect(arrival(kind, ...iterates)).toEqual({ wrong }));

test.each([
  ['a step that was not taken', { kind: 'exceptional', at: 1, rank: 0 }, 'expected a step that was taken'],
  [
    'where it is not quadratic',
    { kind: 'exceptional', at: 0, rank: 0, of: 'cube' },
    'the piece there is not quadratic',
  ],
])('an exception: %s', (_, kind, wrong) => expect(arrival(kind, '2', '1')).toEqual({ wrong, path: '/at' }));

test('a piece that is no polynomial has no Hessian that is known', () => {
  expect(refusal(() => localPiece(lineOf('x', ['p = reciprocal x']), vector(1), meter))).toEqual({
    stop: 'a piece or a guard is no polynomial',
  });
});

test('where a piece that reaches the point has no value, the ties are not known', () => {
  const selections = { s: selectionOf('x', ['x', 'x^2/x'], '1: x <= 0', '2: x > 0') };
  expect(tiedAt(lineOf('x', ['y = s x'], { selections }), vector(0), meter)).toBeUndefined();
});

test('of a step that is not one-to-one, the rank', () => {
  const said = (claim: object) =>
    refusal(() =>
      checkArrival(
        SQUARE,
        [vector(1), vector(0)],
        [number('1/2')],
        { kind: 'exceptional', at: 0, ...claim },
        meter,
      ),
    );
  expect(said({ rank: 0, of: 1 })).toBe('none');
  expect(said({ rank: 1, of: 1 })).toEqual({ wrong: 'expected 0', path: '/rank' });
  expect(said({ rank: 0, of: 2 })).toEqual({ wrong: 'expected 1', path: '/of' });
});

test('short of a point along a tie, which is not shown', () => {
  const line = lineOf('x y', [
    'h = const value=1/2',
    's = square x',
    'q = mul h s',
    'r = relu y',
    'f = add q r',
  ]);
  expect(refusal(() => checkShort(line, vector(1, 0), step, vector(0, 0), meter))).toEqual({
    wrong: 'a guard is 0 there',
  });
});
