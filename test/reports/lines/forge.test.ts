import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { extractBundle } from '../../../src/reports/page/data.ts';
import { pageOf as pageOfDocument } from '../../../src/reports/views.ts';
import { forge, forgeDocument } from '../../../src/segments/index.ts';

const pageOf = (text: string, ...wishes: readonly (readonly [at: number[], gradient: number[]])[]) => {
  const program = parseProgramText(text);
  const numbers = (list: readonly number[]) => list.map(value => rational(value));
  const forged = forge(
    program,
    wishes.map(([at, gradient]) => ({ at: numbers(at), gradient: numbers(gradient) })),
  );
  if (isEvaluationFailure(forged)) throw new Error(forged.failure.why);
  return pageOfDocument(forgeDocument(program, forged));
};
const count = (page: string, role: string): number => page.split(`class="${role}"`).length - 1;

test('Figure 1, bottom right: a dot at each prescribed derivative of the sine, one where it was', () => {
  const page = pageOf('sin(t)', [[0], [-1]], [[4], [2]], [[-2], [0]]);
  // And one of each in the legend.
  expect([count(page, 'prescribed'), count(page, 'was'), count(page, 'jump')]).toEqual([4, 4, 3]);
  expect(page).toContain('≈ −0.65364');
  expect(page).toContain('inputs go in through programs of the identity');
});

test('the derivative is not joined over a kink; the page holds the document', () => {
  const page = pageOf('relu(t)', [[0], [3]]);
  // Two pieces, and the legend.
  expect(count(page, 'slope')).toBe(3);
  expect(verifyDocument(extractBundle(page)).verdict).toBe('accepted');
});

test('several inputs, and what cannot be drawn: the table alone', () => {
  const page = pageOf('x * y', [
    [0, 0],
    [1, 2],
  ]);
  expect(page).not.toContain('<figure>');
  expect(page).toContain('(1, 2)');
  // log has no values left of 0, and is drawn where it has some.
  expect(count(pageOf('log(t)', [[1], [5]]), 'prescribed')).toBe(2);
});
