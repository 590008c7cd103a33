/** Endlessly many pieces: said at once, from how the program is made; and what is told apart all the same. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { criticalSet } from '../../../src/segments/critical/critical.ts';
import { equalFunctions } from '../../../src/segments/equal/equal.ts';
import { equalDocument } from '../../../src/segments/equal/equal-document.ts';
import { axis } from '../../../src/segments/restriction/curve.ts';
import { endlessly } from '../../../src/segments/restriction/endless.ts';
import { isRestrictionFailure, restrict } from '../../../src/segments/restriction/restrict.ts';

const lineOf = (text: string) => compile(parseProgramText(text));
const SHORT = { from: rational(-2), to: rational(2) };

test.each([
  ['floor(t)', 'floor'],
  ['t*round(t^2 - 3)', 'round'],
  ['mod(3*t, 2)', 'mod'],
  ['rem(t^3, t)', 'rem'],
  ['relu(t) + ceil(t/7)', 'ceil'],
  ['floor(0*t)', undefined],
  ['mod(t, 2*t)', undefined],
  ['floor(1/(1 + t^2))', undefined],
  // A choice on the way may keep it bounded.
  ['floor(clip(t, -3, 3))', undefined],
  ['relu(t)', undefined],
  // Without a value on a piece.
  ['where(t > 0, 1, 1/(t - t)) + 0*t', undefined],
])('%s: %s', (text, op) => {
  const along = restrict(lineOf(text), axis, SHORT, { partial: true });
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  const why = op && `endlessly many pieces: ${op} takes another one again and again`;
  expect(endlessly(lineOf(text), along.pieces[0]!.evaluation)?.why).toBe(why);
  const all = restrict(lineOf(text), axis, {}, { maxPieces: 100, partial: true });
  if (op === undefined) expect(isRestrictionFailure(all)).toBe(false);
  else
    expect(all).toMatchObject({
      failure: { why: `endlessly many pieces: ${op} takes another one again and again` },
    });
});

test('critical points are left open at once', () => {
  expect(criticalSet(lineOf('mod(t, 1)'))).toMatchObject({ failure: { kind: 'undecided' } });
});

test('two of them that differ are told apart by a point; others stay open', () => {
  const documents = [
    ['floor(t)', 'ceil(t)'],
    ['mod(t, 2)', 'rem(t, 2)'],
  ].map(texts => {
    const programs = texts.map(text => parseProgramText(text));
    return equalDocument(programs, equalFunctions(compile(programs[0]!), compile(programs[1]!)));
  });
  for (const document of documents) {
    expect(document.equal).toBe('no');
    expect(verifyDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({
      verdict: 'accepted',
      problems: [],
    });
  }
  expect(equalFunctions(lineOf('floor(t + 1)'), lineOf('floor(t) + 1'))).toMatchObject({
    verdict: 'undecided',
    why: 'endlessly many pieces: floor takes another one again and again',
  });
  expect(equalFunctions(lineOf('floor(t + 1)'), lineOf('floor(t) + 1'), SHORT).verdict).toBe('yes');
});
