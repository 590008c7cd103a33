import { expect, test } from 'vitest';
import { integrationAlongSegments } from '../../properties/index.ts';
import { format, ZERO } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { parseCurve, pointOn } from '../../src/segments/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { hostOf } from '../check/host.ts';
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

test('nor is NaN there, of a target that rounds', async () => {
  const tape = '../../fixtures/broken/tape.mjs';
  const { createTarget } = (await import(tape)) as {
    readonly createTarget: (name: string, options: object) => ModuleTarget;
  };
  // A slope that rounds at ties, so that bounds on rounding are asked for.
  const relu = ([x]: readonly number[]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? 0.1 : 0]];
  const after = (answer: { value: number; gradient: number[] }, _: unknown, at: readonly number[]) =>
    at.every(Number.isInteger) ? { ...answer, gradient: answer.gradient.map(() => Number.NaN) } : answer;
  const target = hostOf(createTarget('nan-at-whole', { operations: { relu }, after }));
  expect(await integrationAlongSegments.run(target, options(200))).toMatchObject({ holds: 'yes' });
});
