import { expect, test } from 'vitest';
import { splitsTies } from '../../properties/asking/splits.ts';
import { nodewiseInConservative, programRepresentation } from '../../properties/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { meanOfTwo, spoiled } from './broken.ts';
import { allTied, engine, wrongValue } from './hosts.ts';

describeProperty(programRepresentation);

test('the mean of two choices, of a target that shares out nothing: in the hull, and no piece', async () => {
  const { counterexample } = await refutes(programRepresentation, meanOfTwo);
  expect(counterexample!.expected).toMatch(/^one of /);
  expect(await nodewiseInConservative.run(meanOfTwo, options(150))).toMatchObject({ holds: 'yes' });
});

test('a wrong value, and too much at ties', async () => {
  expect((await refutes(programRepresentation, wrongValue)).counterexample!.expected).toMatch(/^the value /);
  await refutes(programRepresentation, allTied);
});

test('whether a target shares out is found out by asking for single operations', async () => {
  const half = spoiled('relu', ([x], rows) =>
    x!.n === 0n ? [[{ argument: 0, value: rational(1, 2) }]] : rows,
  );
  expect(await splitsTies(engine(), 'backward')).toBe(false);
  expect(await splitsTies(half, 'backward')).toBe(true);
  expect(await programRepresentation.run(half, options(60))).toMatchObject({ holds: 'yes' });
  const silent = engine({ answer: () => ({ kind: 'error', error: 'threw', message: 'no' }) });
  expect(await splitsTies(silent, 'backward')).toBe(true);
});
