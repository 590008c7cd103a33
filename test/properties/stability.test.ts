import { expect, test } from 'vitest';
import { gradientsOf, piecesAt } from '../../properties/asking/representation.ts';
import { stability } from '../../properties/index.ts';
import { activeSet } from '../../src/fields/index.ts';
import { format, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { describeProperty, options, refutes } from './asked.ts';
import { anotherPiece, halfOfProducts } from './broken.ts';
import { allTied, wrongValue } from './hosts.ts';

describeProperty(stability);

test('a product of two values that are both computed loses a term', async () => {
  const { counterexample } = await refutes(stability, halfOfProducts, 400);
  expect(counterexample!.program).toMatch(/\*/);
  expect(counterexample!.separator).toHaveLength(counterexample!.at.length);
});

test('too much at ties, and a wrong value', async () => {
  await refutes(stability, allTied);
  expect((await refutes(stability, wrongValue)).counterexample!.expected).toMatch(/^the value /);
});

test('what is wrong between whole numbers is not asked for', async () => {
  expect(await stability.run(anotherPiece, options(30))).toMatchObject({ holds: 'yes' });
});

test('the pieces of the proof are those of the composite representation', () => {
  for (const text of ['relu(-t) + t - relu(t)', 'max(t, t^2, 1) * abs(t - 1)', 'clip(relu(t) - t, 0, 1)'])
    for (const t of [-1, 0, 1, 2]) {
      const line = compile(parseProgramText(text));
      const evaluation = evaluate(rationalField, line, [rational(t)]);
      if (isEvaluationFailure(evaluation)) throw new Error('no value');
      const own = gradientsOf(piecesAt(line, [rational(t)])!, evaluation.values[line.outputs[0]!]!);
      const { gradients } = activeSet(rationalField, line, evaluation);
      const texts = (vectors: readonly (readonly (typeof own)[number][number][])[]) =>
        [...new Set(vectors.map(vector => vector.map(format).join()))].sort();
      expect(texts(own)).toEqual(texts(gradients));
    }
  const many = Array.from({ length: 10 }, (_, i) => `relu(t - ${i})`).join(' + ');
  expect(piecesAt(compile(parseProgramText(many)), [rational(0)])).toBeUndefined();
});
