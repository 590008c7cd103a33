import { expect, test } from 'vitest';
import { format } from '../../../src/numbers/index.ts';
import { isExact, type RealRoot } from '../../../src/polynomials/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { axis, isRestrictionFailure, REAL_LINE, restrict } from '../../../src/segments/index.ts';
import { holesOf } from '../../../src/segments/restriction/holes.ts';

const place = (at: RealRoot | undefined): string =>
  at === undefined ? '∞' : isExact(at) ? format(at.lo) : 'not rational';

function holes(text: string): string[] {
  const found = restrict(compile(parseProgramText(text)), axis, REAL_LINE, { partial: true });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return holesOf(found).map(({ from, to }) => `${place(from)}..${place(to)}`);
}

test('points and intervals without a value, joined where they touch', () => {
  expect(holes('relu(t)')).toEqual([]);
  expect(holes('1/t')).toEqual(['0..0']);
  expect(holes('1/t + 1/(t - 2)')).toEqual(['0..0', '2..2']);
  expect(holes('1/(t^2 - 2)')).toEqual(['not rational..not rational', 'not rational..not rational']);
  expect(holes('1/relu(t)')).toEqual(['∞..0']);
  expect(holes('1/relu(-t)')).toEqual(['0..∞']);
  expect(holes('1/relu(t) + 1/(t - 3)')).toEqual(['∞..0', '3..3']);
  expect(holes('1/relu(t) + 1/relu(-t)')).toEqual(['∞..∞']);
  expect(holes('1/relu(abs(t - 1) - 1)')).toEqual(['0..2']);
  // Both intervals end at 0, which has no value either.
  expect(holes('1/relu(t) + 0*relu(t + 1)')).toEqual(['∞..0']);
  expect(holes('1/(t - t)')).toEqual(['∞..∞']);
});
