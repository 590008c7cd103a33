import { expect, test } from 'vitest';
import { integrationAlongSegments } from '../../properties/index.ts';
import { format, ZERO } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { parseCurve, pointOn } from '../../src/segments/index.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { anotherPiece, nothingAtTies, oddAtSinglePoints } from './broken.ts';
import { allTied, wrongValue } from './hosts.ts';

describeProperty(integrationAlongSegments);

test('the derivative of another piece, on all of a piece', async () => {
  const { counterexample } = await refutes(integrationAlongSegments, anotherPiece);
  const { program, at, along, expected } = counterexample!;
  const { inputs } = parseProgramText(program);
  expect(pointOn(parseCurve(along!, inputs), ZERO).map(format)).toEqual(at);
  expect(expected).toMatch(/^f\(y\) - f\(x\) = .* as the integral$/);
});

test('segments that run within a tie', async () => {
  await refutes(integrationAlongSegments, nothingAtTies, 400);
  await refutes(integrationAlongSegments, allTied);
});

test('a wrong value at one end', async () => {
  await refutes(integrationAlongSegments, wrongValue);
});

test('what is odd at single points alone is no objection', async () => {
  expect(await integrationAlongSegments.run(oddAtSinglePoints, options(150))).toMatchObject({ holds: 'yes' });
});
