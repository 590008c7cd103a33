/** Gradients judged where D_P is a Minkowski sum. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { judge } from '../../../src/judgement/index.ts';

const names = Array.from({ length: 14 }, (_, i) => `x${i}`);
const zero = names.map(() => '0');
const relus = names.map(name => `relu(${name})`).join(' + ');

describe('a gradient at many ties', () => {
  test.each([
    ['clarke', relus, zero.with(3, '1/2')],
    ['clarke', relus, names.map(() => '1/3')],
    ['outside', relus, zero.with(3, '3/2')],
    ['outside', relus, zero.with(13, '-1')],
    // clip(x0, 0, 0) is 0: what its pieces say of it is no derivative.
    [
      'conservative',
      `${relus} + clip(x1 - x0, 0, 0)`.replace('relu(x0) + ', ''),
      zero.with(0, '-1').with(1, '1'),
    ],
  ])('%s', (verdict, text, gradient) => {
    const program = `f(${names.join(', ')}) = ${text}`;
    const document = judge(program, zero, gradient);
    expect(document.verdict).toBe(verdict);
    const { problems, verdict: said } = verifyDocument(JSON.parse(JSON.stringify(document)));
    expect([problems, said]).toEqual([[], 'accepted']);
  });

  test('within what rounding explains', () => {
    const program = `f(${names.join(', ')}) = ${relus}`;
    const near = zero.with(5, '1000001/1000000');
    expect(judge(program, zero, near).verdict).toBe('outside');
    const within = judge(program, zero, near, { within: '1e-5' });
    expect(within.verdict).toBe('clarke');
    expect(verifyDocument(JSON.parse(JSON.stringify(within))).verdict).toBe('accepted');
  });
});
