/** Every kind of claim: a truth holds, the same with something moved fails, and what is not proven stays open. */
import { describe, expect, test } from 'vitest';
import { bentDown, convex, nonconvex } from '../../../src/claims/kinds/convexity.ts';
import { halfUnit, minimiser, minimum } from '../../../src/claims/kinds/minimum.ts';
import { leastNormAnswer } from '../../../src/claims/kinds/recorded.ts';
import { criticalAt, hull, member, returned } from '../../../src/claims/kinds/sets.ts';
import type { ClaimStatement } from '../../../src/claims/kinds/statement.ts';
import { inputsAre, prescriptions } from '../../../src/claims/kinds/text.ts';
import { optimal, value, valueAbove, valueBelow } from '../../../src/claims/kinds/value.ts';
import { format } from '../../../src/numbers/index.ts';

const weights = { by: 'weights' } as const;
const abs = { program: 'abs(x)', at: '0' };
const EXP = { program: 'max(exp(x), 1)', at: '0' };
const E = { program: 'max(exp(x), x)', at: '1' };
const cb3 = { program: 'f(x, y) = max(x^2, (2-x)^2) + abs(y)', at: '1, 0' };
const mifflin = {
  of: (part: string) => `f(x, y) =\n  t = x^2 + y^2 - 1\n  -x + ${part}`,
  from: '2*t + 7/4*abs(t)',
  to: 'max(15/4*t, 1/4*t)',
};
const answer = { call: 'clamp', program: 'relu(x)', at: '0' };
const firstGet = { first: 'f(x, y) = max(x, y)', second: 'f(x, y) = max(y, x)', at: '1, 1' };

const CASES: readonly (readonly [name: string, truth: ClaimStatement, falsehood: ClaimStatement])[] = [
  ['value', value({ ...abs, value: '0' }), value({ ...abs, value: '1/9' })],
  [
    'a value that is not rational',
    value({ program: 'exp(x)*sqrt(2)', at: '1', value: 'sqrt(2)*exp(1)' }),
    value({ program: 'exp(x)', at: '1', value: '2.718281828' }),
  ],
  ['below', valueBelow({ ...abs, value: '1' }), valueBelow({ ...abs, value: '0' })],
  ['above', valueAbove({ ...abs, value: '-1' }), valueAbove({ ...abs, value: '0' })],
  ['hull', hull({ ...abs, vectors: [['-1'], ['1']] }), hull({ ...abs, vectors: [['-1'], ['2']] })],
  [
    'a hull that is too small',
    hull({ ...abs, vectors: [['-1'], ['0'], ['1']] }),
    hull({ ...abs, vectors: [['0'], ['1']] }),
  ],
  [
    'member',
    member({ ...abs, vector: ['1/2'], inside: true }),
    member({ ...abs, vector: ['3/2'], inside: true }),
  ],
  [
    'no member',
    member({ ...abs, vector: ['3/2'], inside: false }),
    member({ ...abs, vector: ['1'], inside: false }),
  ],
  [
    'a member that is not rational',
    member({ ...E, vector: ['exp(1)'], inside: true }),
    member({ ...E, vector: ['2.718281828'], inside: true }),
  ],
  ['critical', criticalAt({ ...abs, critical: true }), criticalAt({ ...abs, at: '1', critical: true })],
  [
    'of D_P',
    criticalAt({ program: 'x + abs(x) - abs(x)', at: '0', set: 'nodewise', critical: true }),
    criticalAt({ program: 'x + abs(x) - abs(x)', at: '0', critical: true }),
  ],
  [
    'returned',
    returned({ program: 'relu(x)', at: '0', vector: ['0'] }),
    returned({ program: 'relu(x)', at: '0', vector: ['1'] }),
  ],
  [
    'lexicographic',
    returned({ program: 'x + relu(x) - relu(x)', at: '0', vector: ['1'], by: 'lexicographic' }),
    returned({ ...abs, vector: ['-1'], by: 'lexicographic' }),
  ],
  [
    'minimiser',
    minimiser({ ...cb3, value: '1', because: weights }),
    minimiser({ ...cb3, value: '2', because: weights }),
  ],
  [
    'minimiser of a convex function',
    minimiser({ ...cb3, value: '1', because: { by: 'convexity' } }),
    minimiser({ ...cb3, value: '0', because: { by: 'convexity' } }),
  ],
  [
    'minimum',
    minimum({ ...cb3, printed: '1.00', because: weights }),
    minimum({ ...cb3, printed: '1.01', because: weights }),
  ],
  [
    'a minimum that is too high',
    minimum({ ...cb3, printed: '1', because: weights }),
    minimum({ ...cb3, printed: '0.9', because: weights }),
  ],
  [
    'convex',
    convex({ program: mifflin.of(mifflin.from), rewriting: mifflin }),
    convex({ program: mifflin.of(mifflin.from), rewriting: { ...mifflin, to: 'max(4*t, 1/4*t)' } }),
  ],
  [
    'convex by form',
    convex({ program: 'abs(x) + abs(y)' }),
    convex({ program: 'abs(x) - abs(y)', ends: ['0, -1', '0, 1'] }),
  ],
  [
    'above its chord',
    bentDown({ program: '-abs(x)', ends: ['-1', '1'] }),
    bentDown({ program: 'abs(x)', ends: ['-1', '1'] }),
  ],
  [
    'least norm',
    leastNormAnswer({ ...answer, returned: '0', follows: true }),
    leastNormAnswer({ ...answer, returned: '1', follows: true }),
  ],
  [
    'another norm',
    leastNormAnswer({ ...answer, returned: '1', follows: false }),
    leastNormAnswer({ ...answer, returned: '0', follows: false }),
  ],
  ['inputs', inputsAre({ program: 'x + y', count: 2 }), inputsAre({ program: 'x + y', count: 3 })],
  ['prescriptions', prescriptions({ ...firstGet, same: false }), prescriptions({ ...firstGet, same: true })],
];

test.each(CASES)('%s', (_, truth, falsehood) => {
  expect(truth.check()).toMatchObject({ result: 'holds' });
  expect(falsehood.check()).toMatchObject({ result: 'fails' });
});

describe('what is not proven stays open', () => {
  test.each<readonly [string, ClaimStatement]>([
    [
      'weights that give a smaller bound',
      minimiser({
        program: 'f(x) = max(x^2, (2-x)^2)',
        at: '1',
        value: '1',
        because: { by: 'weights', weights: [['3/4', '1/4']] },
      }),
    ],
    [
      'a function that is not convex',
      minimiser({ program: 'f(x) = abs(abs(x) - 1)', at: '1', value: '0', because: { by: 'convexity' } }),
    ],
    [
      'a convex function at no critical point',
      minimiser({ program: 'f(x) = abs(x)', at: '1', value: '1', because: { by: 'convexity' } }),
    ],
    [
      'another form that is another function',
      minimiser({
        program: mifflin.of(mifflin.from),
        at: '1, 0',
        value: '-1',
        because: { by: 'weights', rewriting: { ...mifflin, to: '4*abs(t)' } },
      }),
    ],
    [
      'a form that is not the program',
      minimiser({
        program: 'f(x, y) = -x',
        at: '1, 0',
        value: '-1',
        because: { by: 'weights', rewriting: mifflin },
      }),
    ],
    [
      'a substitution that is not the program',
      minimiser({
        program: 'f(x) = x',
        at: '0',
        value: '0',
        because: {
          by: 'weights',
          through: { head: 'f(x) =', inner: '  a = x', outer: '  abs(a)', free: 'f(a) =' },
        },
      }),
    ],
    [
      'a minimum between value and bound',
      minimum({ program: 'f(x) = x^2', at: '1', printed: '0', because: weights }),
    ],
    ['one point, for a minimum', optimal({ ...abs, value: '0' })],
    ['no form', nonconvex({ program: '-abs(x)' })],
    ['a number that the set’s field does not have', member({ ...EXP, vector: ['sqrt(2)/2'], inside: true })],
    ['no value', value({ program: 'log(x)', at: '-1', value: '0' })],
  ])('%s', (_, statement) => expect(statement.check().result).toBe('undecided'));

  test('one point refutes a minimum, and convexity its contrary', () => {
    expect(optimal({ ...abs, value: '1' }).check().result).toBe('fails');
    expect(nonconvex({ program: 'abs(x)' }).check().result).toBe('fails');
  });
});

test('half a unit of the last digit', () => {
  expect(['3.14', '-8', '0.50'].map(text => format(halfUnit(text)))).toEqual(['1/200', '1/2', '1/200']);
});
