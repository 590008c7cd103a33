/** Nodes whose arguments are one function though each is a node of its own: gradient clipping, and Huber's loss of a norm, with where. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { sameArguments } from '../../../src/fields/regular/arguments.ts';
import { judge } from '../../../src/judgement/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { clarkeOf, explained } from './explained.ts';

const numbersOf = (text: string): readonly number[] => {
  const line = compile(parseProgramText(text));
  return sameArguments(line)(line.steps.at(-1)!);
};

test('arguments that the same operations make of the same inputs are one', () => {
  expect(numbersOf('where(norm2(x, y) > 1, x/norm2(x, y), x)')).toEqual([0, 1, 0]);
  expect(
    numbersOf('max(relu(x), relu(x), relu(y), leakyRelu(x; alpha=1/2), leakyRelu(x; alpha=1/4))'),
  ).toEqual([0, 0, 1, 2, 3]);
  expect(numbersOf('max(sort(x, y)[1], sort(x, y)[2], sort(x, y)[1])')).toEqual([0, 1, 0]);
  expect(numbersOf('norm2(x*y, y*x)')).toEqual([0, 1]);
});

test('the program is read once, however many of its steps are asked for', () => {
  const line = compile(parseProgramText('max(relu(x), relu(x), y) + where(x > y, x, y)'));
  let reads = 0;
  const same = sameArguments({
    ...line,
    get steps() {
      reads += 1;
      return line.steps;
    },
  });
  for (const step of line.steps) same(step);
  expect(reads).toBe(1);
});

describe('what is chosen by a norm, and made of it', () => {
  test.each([
    ['where(norm2(x, y) > 1, x/norm2(x, y), x)', '3/5,4/5', '16/25,-12/25 1,0'],
    ['where(norm2(x, y) <= 5, y, 5*y/norm2(x, y))', '3,4', '-12/25,9/25 0,1'],
    ['where(norm2(x, y) <= 1, norm2(x, y)^2/2, norm2(x, y) - 1/2)', '3/5,4/5', '3/5,4/5'],
    ['where(norm2(x, y) <= 1, norm2(x, y)^2/2, norm2(x, y) - 1/2)', '0,0', '0,0'],
    ['where(norm2(x, y) > 1, norm2(x, y), 1)', '3/5,4/5', '0,0 3/5,4/5'],
    ['where(norm1(x, y) > 1, x/norm1(x, y), x)', '1/2,1/2', '1/2,-1/2 1,0'],
  ])('%s at %s: %s', (text, at, gradients) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular).toMatchObject({ verdict: 'yes', complete: true });
    expect(clarkeOf(explanation)).toBe(`exact ${gradients}`);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const forged = altered(document, (copy: Loose) => {
      for (const set of ['clarke', 'nodewise', 'active']) copy[set].gradients[0][0] = '7';
    });
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });

  test.each([
    // Twice as long outside.
    ['where(norm2(x, y) <= 1, x, 2*x/norm2(x, y))', '3/5,4/5', 'no'],
    // Of norms that differ.
    ['where(norm2(x, y) <= 1, x, x/norm2(x, 2*y))', '1,0', 'undecided'],
    ['where(norm2(x, y) > 0, x/norm2(x, y), 0)', '0,0', 'no'],
  ])('%s at %s is not said to be regular: %s', (text, at, verdict) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular.verdict).toBe(verdict);
    expect(verifyDocument(document).verdict).toBe(verdict === 'no' ? 'accepted' : 'undecided');
    const forged = altered(document, (copy: Loose) => (copy.regular = { verdict: 'yes' }));
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test('judged', () => {
    const clipped = 'where(norm2(x, y) > 1, x/norm2(x, y), x)';
    const verdictOn = (gradient: readonly string[]) => judge(clipped, ['3/5', '4/5'], gradient).verdict;
    expect(verdictOn(['1', '0'])).toBe('clarke');
    expect(verdictOn(['0', '0'])).toBe('outside');
  });
});
