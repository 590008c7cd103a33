/** Choices that are continuous as functions of the inputs, though not of the nodes that they choose by: hats, clips, Huber, with where. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { isFailure } from '../../../src/numbers/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { clarkeOf, explained } from './explained.ts';

describe('pieces agree where cells of all nodes meet', () => {
  test.each([
    ['where(abs(x) < 1, 1 - abs(x), 0)', '1', '-1 0'],
    ['where(abs(x) <= 1, x^2/2, abs(x) - 1/2)', '-1', '-1'],
    ['where(relu(x) > 0, x, -x)', '0', '-1 1'],
    ['where(abs(x) > 0, abs(x), 0)', '0', '-1 1'],
    ['where(x > 0, relu(x - 1), 0)', '0', '0'],
    ['where(x < 1, sign(x), x)', '1', '0 1'],
    ['where(x < 0, trunc(x), x)', '0', '0 1'],
    ['where(abs(x) + abs(y) < 1, 1 - abs(x) - abs(y), 0)', '1,0', '-1,-1 -1,1 0,0'],
    ['where(max(abs(x), abs(y)) < 1, 1 - max(abs(x), abs(y)), 0)', '1,1', '-1,0 0,-1 0,0'],
    ['where(x > 0 and y > 0, min(x, y), 0)', '0,0', '0,0 0,1 1,0'],
    ['select s(u, v) { v when u > 0; 0 when u <= 0 }\ns(abs(x), relu(x))', '0', '0 1'],
  ])('%s at %s: %s', (text, at, gradients) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular).toMatchObject({ verdict: 'yes', complete: true });
    expect(clarkeOf(explanation)).toBe(`exact ${gradients}`);
    expect(explanation.nodewise.status).toBe('exact');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const forged = altered(document, (copy: Loose) => {
      for (const set of ['clarke', 'nodewise', 'active'])
        copy[set].gradients = copy[set].gradients.map((one: string[]) =>
          one.map(entry => `${Number(entry) + 1}`),
        );
    });
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });

  test.each([
    // It jumps there.
    ['where(abs(x) < 1, 2 - abs(x), 0)', '1', 'no'],
    // It jumps at points as near as one likes.
    ['where(abs(x) + abs(y) < 1, 1 - abs(x), 0)', '1,0', 'no'],
    ['where(max(x, y) > 0, min(x, y), 0)', '0,0', 'no'],
  ])('%s at %s: %s', (text, at, verdict) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular.verdict).toBe(verdict);
    const forged = altered(document, (copy: Loose) => {
      copy.regular = { verdict: 'yes' };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test('a guard that is flat: first order does not tell on which side a direction leads, but the function is regular', () => {
    const { explanation, document } = explained('where(relu(x)*x + y - y > 0, x + y, y)', '0,0');
    expect(explanation.regular).toMatchObject({ verdict: 'yes', complete: false });
    expect(verifyDocument(document).problems).toEqual([]);
  });

  test.each([
    ['x*sign(x) + y', '0,0', 'yes'],
    ['x*sign(x)*y + step(x)*x^2', '0,0', 'yes'],
    ['(x + y)*step(x)', '0,0', 'no'],
    ['y*sign(x)', '0,0', 'no'],
    ['x*sign(x) + 1/(1 - step(y)*step(-y))', '0,0', 'yes'],
  ])('jumps that are masked or not: %s at %s: %s', (text, at, verdict) => {
    const { explanation, document } = explained(text, at);
    expect(explanation.regular.verdict).toBe(verdict);
    const { problems } = verifyDocument(document);
    expect(problems).toEqual([]);
    const forged = altered(document, (copy: Loose) => (copy.regular = { verdict: 'yes' }));
    if (verdict === 'no') expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test('a direction along which the guard is flat', () => {
    const { explanation } = explained('where(relu(x)*x > 0, x, 0)', '0');
    expect(explanation.regular.complete).toBe(false);
    expect(isFailure(explanation.lexicographic)).toBe(true);
    expect(clarkeOf(explanation)).toBe('exact 0 1');
  });
});
