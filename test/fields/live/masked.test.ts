/** D_P and I(x) where a node jumps and the program does not, by hand; the checker derives them again, and refuses what is changed. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { maskedSet } from '../../../src/fields/live/masked.ts';
import type { Rational } from '../../../src/numbers/index.ts';
import { format, rationalField, realField, type Verdict, ZERO } from '../../../src/numbers/index.ts';
import {
  compile,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
} from '../../../src/programs/index.ts';
import { altered } from '../../certificates/documents.ts';
import { clarkeOf, explained } from '../regular/explained.ts';

const rows = (gradients: readonly (readonly string[])[]): string =>
  gradients.map(one => one.join(',')).join(' ');

describe.each([
  ['x*sign(x)', '0', { nodewise: '-1 0 1', active: '-1 0 1', clarke: '-1 1', zero: 'yes' }],
  [
    'x*sign(x) + 3/2*x',
    '0',
    { nodewise: '1/2 3/2 5/2', active: '1/2 3/2 5/2', clarke: '1/2 5/2', zero: 'no' },
  ],
  ['x*where(x > 0, 1, 0)', '0', { nodewise: '0 1', active: '0 1', clarke: '0 1', zero: 'yes' }],
  ['x*floor(x)', '0', { nodewise: '-1 0', active: '-1 0', clarke: '-1 0', zero: 'yes' }],
  ['x*relu(sign(x))', '0', { nodewise: '0 1', active: '-1 0 1', clarke: '0 1', zero: 'yes' }],
  ['mod(x, 1)*(1 - mod(x, 1))', '2', { nodewise: '-1 0 1', active: '-1 0 1', clarke: '-1 1', zero: 'yes' }],
  ['x*sign(x) - abs(x)', '0', { nodewise: '-2 -1 0 1 2', active: '-2 -1 0 1 2', clarke: '0', zero: 'yes' }],
  ['x*step(x) + y', '0,0', { nodewise: '0,1 1,1', active: '0,1 1,1', clarke: '0,1 1,1', zero: 'no' }],
  ['x*y*sign(x)', '0,0', { nodewise: '0,0', active: '0,0', clarke: '0,0', zero: 'yes' }],
  [
    'y + x*sign(x) - abs(x)',
    '0,0',
    { nodewise: '1,-2 1,-1 1,0 1,1 1,2', active: '1,-2 1,-1 1,0 1,1 1,2', clarke: '1,0', zero: 'no' },
  ],
  // Pieces by rank are two at one tie: the checker counted four.
  ['min(ceil(x), 0)', '0', { nodewise: '0', active: '0', clarke: '0', zero: 'yes' }],
  ['min(ceil(x), x)', '0', { nodewise: '0 1', active: '0 1', clarke: '1', zero: 'yes' }],
  // A power above 1 of what is 0 there is C¹ as far as it goes.
  ['abs(x)^(3/2)*sign(x)', '0', { nodewise: '0', active: '0', clarke: '0', zero: 'yes' }],
  ['where(x > 0, x^(3/2), 0) + x', '0', { nodewise: '1', active: '1', clarke: '1', zero: 'no' }],
  ['max(sign(x), 1) + x', '0', { nodewise: '1', active: '1', clarke: '1', zero: 'no' }],
  ['floor(x)*(x - 1)*y', '1,2', { nodewise: '0,0 2,0', active: '0,0 2,0', clarke: '0,0 2,0', zero: 'yes' }],
] as const)('%s at %s', (text, at, { nodewise, active, clarke, zero }) => {
  // Inputs in the order of first use.
  const program = at.includes(',') && text.startsWith('y') ? `f(y, x) = ${text}` : text;
  const { explanation, document } = explained(program, at);

  test('the sets, and what is critical', () => {
    expect(document.regular.verdict).toBe('yes');
    expect([
      document.nodewise.status,
      rows(document.nodewise.gradients.map((g: unknown) => [g].flat())),
    ]).toEqual(['exact', nodewise]);
    expect(rows(document.active.gradients.map((g: unknown) => [g].flat()))).toBe(active);
    expect(clarkeOf(explanation)).toBe(`exact ${clarke}`);
    expect(document.reachable.verdict satisfies Verdict).toBe(zero);
  });

  test('the checker accepts it, and nothing that is changed', () => {
    const { verdict, problems } = verifyDocument(document);
    expect([verdict, problems]).toEqual(['accepted', []]);
    const said = (change: (copy: typeof document) => unknown) =>
      verifyDocument(altered(document, change)).verdict;
    const other = document.nodewise.gradients[0];
    expect(said(copy => copy.nodewise.gradients.pop())).not.toBe('accepted');
    expect(said(copy => copy.nodewise.count++)).toBe('rejected');
    expect(said(copy => copy.active.gradients.push(Array.isArray(other) ? other.map(() => '7') : '7'))).toBe(
      'rejected',
    );
    expect(said(copy => copy.clarke.gradients.pop())).not.toBe('accepted');
    if (document.lexicographic.gradient)
      expect(said(copy => (copy.lexicographic.gradient = [other].flat().map(() => '7')))).not.toBe(
        'accepted',
      );
  });
});

// However a selection lists its pieces, each counts once: of clip with lo = hi two are written alike.
test.each([
  ['max(x, -x)', 6],
  ['min(x, -x)', 6],
  ['median(x, -x, 2*x)', 9],
  ['normInf(x, 2*x)', 12],
  ['norm1(x, 2*x)', 12],
  ['sort(x, -x)[1]', 6],
  ['clip(x, 0, 0)', 9],
  ['floor(x)*x', 6],
])('x*sign(x) + %s: %d choices, by engine and checker', (text, count) => {
  const { document } = explained(`x*sign(x) + ${text}`, '0');
  const { verdict, problems } = verifyDocument(document);
  expect([document.nodewise.status, document.nodewise.count, verdict, problems]).toEqual([
    'exact',
    count,
    'accepted',
    [],
  ]);
});

const at0 = (text: string) => {
  const line = compile(parseProgramText(text));
  const found = evaluate(rationalField, line, [ZERO]);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return [line, found as Evaluation<Rational>] as const;
};

describe('what is not known', () => {
  test.each([
    ['a root of what is 0 on one side only', 'x*sqrt(1 + sign(x))'],
    ['a quotient by what is 0 on one side only', 'x*(2 + sign(x))/(1 - step(x)*step(-x))'],
  ])('%s: undecided', (_, text) => {
    const line = compile(parseProgramText(text));
    const found = evaluate(realField(), line, [realField().zero]);
    if (isEvaluationFailure(found)) return;
    expect(maskedSet(realField(), line, found).status).toBe('undecided');
  });

  test('beyond the budget', () => {
    const sum = Array.from({ length: 12 }, (_, k) => `x^${k + 1}*sign(x)*${k + 1}`).join(' + ');
    expect(maskedSet(rationalField, ...at0(sum), 50)).toMatchObject({ status: 'undecided' });
  });

  test('a piece without a value that reaches the point: D_P stays open, and says why', () => {
    const { document } = explained('select q(x) { (x^2 + x)/x when x != 0; 1 when x = 0 }\nq(x)', '0');
    expect(document.nodewise).toMatchObject({ status: 'undecided' });
    expect(document.nodewise.why).toContain('has no value at the point');
    const forged = altered(document, copy => {
      copy.nodewise = { status: 'exact', count: 1, gradients: ['0'] };
    });
    expect(verifyDocument(forged).verdict).not.toBe('accepted');
  });

  test('a jump that nothing masks is none', () => {
    for (const [text, at] of [
      ['x + sign(x)', '0'],
      ['y*sign(x)', '1,0'],
      ['x*step(x) + floor(y)', '0,0'],
    ] as const)
      expect(explained(text, at).document.regular.verdict, text).toBe('no');
  });
});

test('the same over reals: conv {1, e} where a factor 0 masks the jump of exp', () => {
  const field = realField();
  const line = compile(parseProgramText('x*where(x > 0, exp(1), 1)'));
  const found = evaluate(field, line, [field.zero]);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const set = maskedSet(field, line, found);
  expect(set.gradients.map(([g]) => field.rational?.(g!)?.toFraction() ?? 'real')).toEqual(['1', 'real']);
  expect(format(ZERO)).toBe('0');
});
