/** Gradients beside balls whose numbers are not rational: exact, and as floats that round. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { judge } from '../../../src/judgement/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';

const SAMPLE = 'std(x, y, z)*sqrt(3/2)';
const ROOT = '0.70710678118654757';

describe('the verdict, and what shows it', () => {
  test.each([
    [SAMPLE, ['1', '1', '1'], ['0', '0', '0'], 'clarke'],
    [SAMPLE, ['1', '1', '1'], ['1/2', '-1/2', '0'], 'clarke'],
    [SAMPLE, ['1', '1', '1'], ['1', '-1', '0'], 'outside'],
    ['sqrt(2)*sqrt(x^2)', ['0'], ['7/5'], 'clarke'],
    ['sqrt(2)*sqrt(x^2)', ['0'], ['3/2'], 'outside'],
    ['sqrt(exp(1)*x^2 + y^2)', ['0', '0'], ['8/5', '0'], 'clarke'],
    ['sqrt(exp(1)*x^2 + y^2)', ['0', '0'], ['0', '8/5'], 'outside'],
    ['exp(1)*norm2(x, y) + relu(x)', ['0', '0'], ['7/2', '1/2'], 'clarke'],
    ['exp(1)*norm2(x, y) + relu(x)', ['0', '0'], ['3', '2'], 'outside'],
    ['exp(norm2(x, y))*norm2(x, y) + log(2)', ['0', '0'], ['3/5', '4/5'], 'clarke'],
    ['sqrt(2)*norm2(x, y)', ['0', '0'], ['NaN', 'NaN'], 'nonfinite'],
  ])('%s at %j with %j: %s', (text, at, gradient, verdict) => {
    const document: Loose = JSON.parse(JSON.stringify(judge(text, at, gradient)));
    expect(document.verdict).toBe(verdict);
    expect(document.right).toBeDefined();
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const other = verdict === 'clarke' ? 'outside' : 'clarke';
    const forged = altered(document, (copy: Loose) => (copy.verdict = other));
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });

  test('on the edge, by floats: what rounding explains is right', () => {
    const text = 'sqrt(2)*norm2(x, y)';
    const judged = (entry: string, precision: 'exact' | 'float64'): Loose =>
      JSON.parse(JSON.stringify(judge(text, ['0', '0'], [entry, entry], { precision })));
    expect(judged('1', 'exact').verdict).toBe('clarke');
    expect(judged('1.0000000000000002', 'exact').verdict).toBe('outside');
    for (const [entry, verdict] of [
      ['1.0000000000000002', 'clarke'],
      ['1.0001', 'outside'],
      [ROOT, 'clarke'],
    ] as const) {
      const document = judged(entry, 'float64');
      expect(document.verdict).toBe(verdict);
      expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    }
  });

  test('asin at 1 has a value, and no verdict', () => {
    const document = JSON.parse(JSON.stringify(judge('asin(x)', ['1'], ['0'])));
    expect(document.verdict).toBe('inapplicable');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const forged = altered(document, (copy: Loose) => (copy.expected.regular = { verdict: 'yes' }));
    expect(verifyDocument(forged).verdict).toBe('rejected');
  });
});
