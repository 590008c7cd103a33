/** Gradients near a point, counted from below. */
import { expect, test } from 'vitest';
import { Budget } from '../../../src/fields/budget.ts';
import { leastGradients } from '../../../src/fields/cover/crowd.ts';
import { tieSystem } from '../../../src/fields/cover/system.ts';
import { clarkeSubdifferential, nodewiseSet } from '../../../src/fields/index.ts';
import { rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

function at0(text: string) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(
    rationalField,
    line,
    Array.from({ length: line.p }, () => ZERO),
  );
  if (isEvaluationFailure(evaluation)) throw new Error('no value');
  return { line, evaluation };
}

function leastAt0(text: string): number {
  const { line, evaluation } = at0(text);
  return leastGradients(tieSystem(line, evaluation, new Budget(1e6))!);
}

const relus = (k: number, sign: string): string =>
  Array.from({ length: k }, (_, i) => `relu(x${i})`).join(` ${sign} `);

test('sums of relus, below others and not', () => {
  expect(leastAt0(relus(9, '+'))).toBe(2 ** 8);
  expect(leastAt0(`relu(${relus(9, '+')})`)).toBe(2 ** 8);
  expect(leastAt0(`abs(relu(${relus(5, '-')} + x5) - 2*x5)`)).toBe(2 ** 5);
});

test('nothing where ties are not independent, do not count, or are open along what is tried', () => {
  expect(leastAt0('f(x, y) = relu(x) + relu(2*x)')).toBe(1);
  expect(leastAt0('f(x, y, z) = relu(x) + relu(y) + relu(x + y)')).toBe(1);
  expect(leastAt0('f(x, y) = max(relu(x), -1 + y)')).toBe(2);
  expect(leastAt0('f(x, y) = relu(-relu(x)) + y')).toBe(1);
});

test('never more than there are: Clarke’s set of small ones', () => {
  for (const text of [
    'f(x, y, z) = relu(relu(x) + relu(y) - z)',
    'f(x, y, z) = abs(relu(x + y) - relu(y - z)) + max(x, z)',
    'f(x, y, z) = max(relu(x) - abs(y), min(z, x), relu(x - z))',
    'f(x, y, z) = relu(relu(x) - 2*relu(x)) + relu(y) + relu(z - x)',
  ]) {
    const { line, evaluation } = at0(text);
    const nodewise = nodewiseSet(rationalField, line, evaluation);
    const clarke = clarkeSubdifferential(line, evaluation, { nodewise });
    expect(clarke.status).toBe('exact');
    expect(leastAt0(text), text).toBeLessThanOrEqual(clarke.gradients.length);
  }
});
