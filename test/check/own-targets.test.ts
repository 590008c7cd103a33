/** Our own targets are right: none is accused, whatever the parameters of an operation are. */
import { expect, test } from 'vitest';
import { checkTarget } from '../../src/check/index.ts';
import { library } from '../../src/selections/index.ts';
import { openTarget } from '../../src/targets/index.ts';
import { spread } from '../random.ts';

/** Selections of one argument: parameters may let a piece hold at one point alone (clip between equal bounds). */
const OPS = [...library.values()]
  .filter(
    ({ arguments: { max }, parameters }) => max === 1 && parameters.some(({ name }) => name !== 'exponent'),
  )
  .map(({ name }) => name);

test.each(['exact', 'float64'])('%s', async specifier => {
  const host = await openTarget(specifier);
  const ops = OPS.filter(op => host.info.ops.includes(op));
  const { findings } = await checkTarget(host, { seed: 1, runs: 0, ops: spread(ops) });
  await host.close();
  expect(findings).toEqual([]);
  expect(ops).toEqual(expect.arrayContaining(['clip', 'hardTanh', 'leakyRelu', 'softShrink', 'huber']));
});
