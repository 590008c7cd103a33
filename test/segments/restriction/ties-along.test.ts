/** Nodes several of whose pieces are equal on a whole interval, and those of which that is not seen. */
import { expect, test } from 'vitest';
import { rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';
import { fieldOf } from '../../../src/segments/restriction/integrand.ts';
import { isRestrictionFailure, restrict } from '../../../src/segments/restriction/restrict.ts';
import { tiesAlong } from '../../../src/segments/restriction/ties-along.ts';

/** On each piece. */
function ties(text: string, curve: string) {
  const program = parseProgramText(text);
  const line = compile(program);
  const found = restrict(line, parseCurve(curve, program.inputs));
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found.pieces.map(piece => tiesAlong(fieldOf(piece, found), line, piece.evaluation));
}

const NONE = { ties: [], undecidedTies: [] };

test('one node tied along x = y, with its pieces', () => {
  expect(ties('m = max(x, y)\nm + x', 't, t')).toEqual([
    { ties: [{ node: 'm', op: 'max', pieces: [1, 2], labels: ['x1', 'x2'] }], undecidedTies: [] },
  ]);
});

test('a tie at a point is none along the curve', () => {
  expect(ties('max(x, y)', 't, 1 - t')).toEqual([NONE, NONE]);
  expect(ties('x*y', 't, t')).toEqual([NONE]);
});

test('on the piece on which it is, and in the order of the nodes', () => {
  const [left, right] = ties('a = relu(x)\nb = relu(a)\nc = abs(a)\nb + c', '2*t - 1');
  expect(left!.ties.map(({ node }) => node)).toEqual(['b', 'c']);
  expect(right).toEqual(NONE);
});

test('at most two dozen labels', () => {
  const names = Array.from({ length: 30 }, (_, i) => `x${i}`);
  const [only] = ties(`f(${names.join(', ')}) = max(${names.join(', ')})`, names.map(() => 't').join(', '));
  expect(only!.ties[0]!.pieces.length).toBe(30);
  expect(only!.ties[0]!.labels.length).toBe(24);
});

test('where it is not seen which pieces are active, the node is said', () => {
  const line = compile(parseProgramText('m = max(x, y)\nm + 1'));
  const evaluation = evaluate(rationalField, line, [rational(1), rational(1)]);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  // No sign is told but those of 1 and of −1.
  const field = {
    ...rationalField,
    sign: (a: (typeof evaluation.values)[number]) => (a.n === 0n ? 'undecided' : rationalField.sign(a)),
  } as typeof rationalField;
  expect(tiesAlong(field, line, evaluation)).toEqual({ ties: [], undecidedTies: ['m'] });
});
