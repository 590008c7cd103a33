/** Of very many inputs no gradient a slot is kept: Clarke's set is then D_P's one gradient, or stays open. */
import { expect, test } from 'vitest';
import { setsAtOver } from '../../../src/fields/over/sets.ts';
import { rational, rationalField } from '../../../src/numbers/index.ts';
import { compile, programFromJson } from '../../../src/programs/index.ts';
import { evaluated } from '../evaluated.ts';

const N = 5_000;
const inputs = Array.from({ length: N }, (_, i) => `x${i}`);

function clarkeOf(tied: string) {
  const nodes = [
    { id: 'r', op: 'relu', args: [tied] },
    { id: 's', op: 'sum', args: [...inputs, 'r'] },
  ];
  const line = compile(programFromJson({ inputs, nodes, output: 's' }));
  const evaluation = evaluated(
    line,
    inputs.map((_, i) => rational(i % 2)),
  );
  return setsAtOver(rationalField, line, evaluation, {}).clarke;
}

test('where D_P has one gradient that is it', () => {
  const clarke = clarkeOf('x1');
  expect(clarke).toMatchObject({ status: 'exact', by: 'nodewise' });
  expect(clarke.gradients).toHaveLength(1);
});

test('where it has several it stays open', () => {
  const { status, why } = clarkeOf('x0');
  expect(status).toBe('undecided');
  expect(why).toContain('derivatives of nodes by inputs');
});
