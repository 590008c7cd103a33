/** The largest of many arguments: its cells have a guard for each of the others that are tied. */
import { expect, test } from 'vitest';
import { explain } from '../../../src/fields/index.ts';
import { Failure, isFailure, type Rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';

const lineOf = (n: number) =>
  compile(parseProgramText(`max(${Array.from({ length: n }, (_, k) => `x${k}`).join(', ')})`));
const zeros = (n: number): Rational[] => new Array<Rational>(n).fill(ZERO);

test('of more than 600 that are tied no cells are listed', () => {
  const cells = lineOf(600).steps[0]!.g.cells(rationalField, zeros(600));
  if (isFailure(cells)) throw new Error(cells.why);
  expect([cells.length, cells[0]!.guards.length]).toEqual([600, 599]);
  expect(lineOf(601).steps[0]!.g.cells(rationalField, zeros(601))).toEqual(
    new Failure('undecided', 'more than 600 index cells meet at the point'),
  );
});

test('where Clarke’s set stays open for that, what D_P says settles what is critical', () => {
  const found = explain(lineOf(601), zeros(601), { only: ['nodewise', 'clarke'] });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  expect([found.nodewise.status, found.clarke.status]).toEqual(['exact', 'undecided']);
  expect([found.reachable.verdict, found.clarkeCritical.verdict]).toEqual(['no', 'no']);
});
