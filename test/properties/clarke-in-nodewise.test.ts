import { expect, test } from 'vitest';
import { clarkeInNodewise, closedGraph } from '../../properties/index.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { anotherPiece, coincidence, nextToZero } from './broken.ts';

// Rays within a tie do not count.
describeProperty(clarkeInNodewise, 40, 0.6);

test('near a point the gradient of a piece that meets f there by coincidence: in D_f, and not in D_P', async () => {
  const { counterexample } = await refutes(clarkeInNodewise, coincidence, 400);
  expect(counterexample!.returned).toMatch(/^the limit /);
  expect(counterexample!.separator).toHaveLength(counterexample!.at.length);
  expect(await closedGraph.run(coincidence, options(30))).toMatchObject({ holds: 'yes' });
});

test('another piece is in D_P where it is tied, and nowhere else', async () => {
  await refutes(clarkeInNodewise, anotherPiece);
  expect(await clarkeInNodewise.run(nextToZero, options(40))).toMatchObject({ holds: 'yes' });
});
