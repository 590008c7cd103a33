import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongCurve } from '../../properties/asking/pieces.ts';
import { curves } from '../../properties/cases/along.ts';
import { conservativeAlongCurves } from '../../properties/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { degree } from '../../src/polynomials/index.ts';
import { seeded } from '../random.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { besideTheHull, nothingAtTies, oddAtSinglePoints } from './broken.ts';
import { allTied, engine, notLocal } from './hosts.ts';

describeProperty(conservativeAlongCurves, 25);

test('curves within a tie, where nothing comes through, or too much', async () => {
  const { counterexample } = await refutes(conservativeAlongCurves, nothingAtTies, 600);
  expect(counterexample!.along).toBeDefined();
  expect(counterexample!.expected).toMatch(/^the slope .* at t = /);
  await refutes(conservativeAlongCurves, allTied);
});

test('gradients that depend on the size of the program', async () => {
  await refutes(conservativeAlongCurves, notLocal);
});

test('what is odd at single points, or has the right slope along the tie, is no objection', async () => {
  for (const target of [oddAtSinglePoints, besideTheHull])
    expect(await conservativeAlongCurves.run(target, options(60))).toMatchObject({ holds: 'yes' });
});

test('many curves are bent, and many run within a tie for a while', () => {
  const drawn = fc.sample(curves(engine().info), seeded(200));
  const bent = drawn.filter(({ curve }) => curve.some(p => degree(p) > 1));
  const domain = { from: rational(-1), to: rational(1) };
  const tied = drawn.filter(one =>
    alongCurve(one, domain)?.restriction.pieces.some(({ ties }) => ties.length > 0),
  );
  expect(bent.length).toBeGreaterThan(drawn.length / 2);
  expect(tied.length).toBeGreaterThan(drawn.length / 10);
});
