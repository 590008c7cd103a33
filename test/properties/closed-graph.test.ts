import { expect, test } from 'vitest';
import { closedGraph, conservativeAlongCurves, gradientAlmostEverywhere } from '../../properties/index.ts';
import { activeSet } from '../../src/fields/index.ts';
import { dot } from '../../src/linear/index.ts';
import { compare, ONE, parseRational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { besideTheHull, coincidence, nextToTheCorner } from './broken.ts';
import { allTied } from './hosts.ts';

describeProperty(closedGraph);

test('limits along ties, whose slopes along the tie are right, with the separator that proves it', async () => {
  const { counterexample } = await refutes(closedGraph, besideTheHull, 400);
  const { program, at, returned, separator } = counterexample!;
  const line = compile(parseProgramText(program));
  const evaluation = evaluate(
    rationalField,
    line,
    at.map(text => parseRational(text)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error('no value');
  const limit = returned
    .replace('the limit ', '')
    .split(' ')
    .map(text => parseRational(text));
  const d = separator!.map(text => parseRational(text));
  for (const g of activeSet(rationalField, line, evaluation).gradients)
    expect(compare(dot(d, g).sub(dot(d, limit)), ONE)).toBeGreaterThanOrEqual(0);
  // No other property of curves and of almost all points sees it.
  for (const property of [conservativeAlongCurves, gradientAlmostEverywhere])
    expect(await property.run(besideTheHull, options(40))).toMatchObject({ holds: 'yes' });
});

test('what is summed at ties', async () => {
  await refutes(closedGraph, allTied);
});

test('a coincidence is in D_f, so that it is none of its faults; nor what is wrong beyond the ray', async () => {
  for (const target of [coincidence, nextToTheCorner])
    expect(await closedGraph.run(target, options(30))).toMatchObject({ holds: 'yes' });
});
