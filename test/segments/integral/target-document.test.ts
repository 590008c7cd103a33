/** What a target returned along a curve, as the field `target` of `cornercheck.integral/1`. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { askAlong, type TargetPiece } from '../../../src/segments/integral/target.ts';
import { targetDocument } from '../../../src/segments/integral/target-document.ts';
import { parseCurve } from '../../../src/segments/restriction/curve.ts';
import { isRestrictionFailure, restrict } from '../../../src/segments/restriction/restrict.ts';

/** As it is written: without what is undefined. */
const written = (document: object): unknown => JSON.parse(JSON.stringify(document));

test('by pieces, with what was returned, what is right there, and whether it is off', async () => {
  const along = restrict(compile(parseProgramText('relu(x)')), parseCurve('2*t - 1', ['x']));
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  let calls = 0;
  const pieces = await askAlong(
    along,
    async () => {
      calls += 1;
      const mode = 'backward';
      if (calls === 1) return [{ mode, words: 'NaN', fault: false }];
      return [{ mode, gradient: [rational(1)], tolerance: [rational(0)] }];
    },
    () => true,
    1,
  );
  const points = (t: string, x: string) => ({ mode: 'backward', t, point: [x] });
  const [first, second] = pieces.map(({ piece }) => piece.sample);
  expect(written(targetDocument('mine', pieces))).toEqual({
    name: 'mine',
    integrates: 'no',
    failing: [0],
    pieces: [
      {
        integrates: 'no',
        points: [{ ...points(first!.toFraction(), '-1/2'), returned: 'NaN', expected: '0', off: true }],
      },
      {
        integrates: 'no objection',
        points: [
          { ...points(second!.toFraction(), '1/2'), returned: ['1'], slope: '2', expected: '2', off: false },
        ],
      },
    ],
  });
  const outcomes = (...list: TargetPiece['integrates'][]) =>
    targetDocument(
      '',
      list.map(integrates => ({ ...pieces[0]!, points: [], integrates })),
    );
  expect(outcomes('no objection', 'no gradient', 'mixed', 'no')).toMatchObject({
    integrates: 'no',
    failing: [1, 3],
  });
  expect(outcomes()).toMatchObject({ integrates: 'not asked', failing: [], pieces: [] });
});
