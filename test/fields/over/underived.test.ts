/** Roots of 0 whose ball is known, where numbers on the way are not rational: there is no derivative, but there are sets. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { underivedReal } from '../../../src/fields/index.ts';
import { underivedRealDocument } from '../../../src/fields/over/explain-document.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { pointOf } from '../regular/explained.ts';

function documentOf(text: string, at: string): Loose {
  const program = parseProgramText(text);
  const x = pointOf(at);
  const found = underivedReal(compile(program), x);
  const subject = { program: programToJson(program), text: printProgram(program), at: x };
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return JSON.parse(JSON.stringify(underivedRealDocument(found, subject)));
}

test.each([
  ['sqrt(2)*sqrt(x^2)', '0', [['sqrt(2)']], 'yes'],
  [
    'exp(1)*sqrt(x^2 + y^2) + 3*x',
    '0,0',
    [
      ['exp(1)', '0'],
      ['0', 'exp(1)'],
    ],
    'no',
  ],
])('%s at %s', (text, at, matrix, verdict) => {
  const document = documentOf(text, at);
  for (const set of [document.nodewise, document.active, document.clarke]) {
    expect(set.status).toBe('exact');
    const [ball] = set.balls;
    expect(ball.matrix.map((row: Loose) => row.map((one: Loose) => one.expr ?? one))).toEqual(matrix);
  }
  expect(document.clarkeCritical.verdict).toBe(verdict);
  expect(document.gradient).toBeUndefined();
  expect(verifyDocument(document)).toMatchObject({ problems: [] });
});

test.each([
  ['sqrt(exp(1)*x^2)', '0', [[['exp(1/2)']]], 'yes'],
  [
    'sqrt(exp(1)*x^2 + y^2) + 2*y',
    '0,0',
    [
      [
        ['exp(1/2)', '0'],
        ['0', '1'],
      ],
    ],
    'no',
  ],
  ['sqrt(2*(exp(x) - exp(1) - exp(1)*(x - 1)))', '1', [[['exp(1/2)']]], 'yes'],
  ['sqrt(log(2)*abs(x)^3) + exp(1)', '0', undefined, 'yes'],
  ['sqrt(2)*sqrt(abs(x)^3)', '0', [], 'yes'],
  ['sqrt(2)*sqrt((x*y)^4)', '0,1', [], 'yes'],
] as const)(
  'the ball of %s at %s comes of a Hessian that need not be rational',
  (text, at, balls, verdict) => {
    const document = documentOf(text, at);
    const matrices = document.nodewise.balls?.map(({ matrix }: Loose) =>
      matrix.map((row: Loose) => row.map((one: Loose) => one.expr ?? one)),
    );
    if (balls) expect(matrices ?? []).toEqual(balls);
    expect(document.clarkeCritical.verdict).toBe(verdict);
    const { problems, verdict: said } = verifyDocument(document);
    expect({ problems, said }).toEqual({ problems: [], said: balls ? 'accepted' : 'undecided' });
    if (balls?.length)
      expect(
        verifyDocument(altered(document, (copy: Loose) => (copy.clarke.balls[0].matrix[0][0] = '1'))).verdict,
      ).toBe('rejected');
  },
);

test.each([
  ['sqrt(2)*sqrt(abs(x))', 'not locally Lipschitz'],
  ['sqrt(2)*sqrt(x)', 'not locally Lipschitz'],
  ['sqrt(exp(1)*x^2 - 3*x^2)', 'no value'],
  ['acos(x + 1)', 'no value'],
  ['asin(x - 1)', 'not locally Lipschitz'],
])('%s is not regular at 0, and has a value', (text, why) => {
  const document = documentOf(text, '0');
  expect(document.regular).toMatchObject({ verdict: 'no', why: expect.stringContaining(why) });
  expect(document.nodewise).toBeUndefined();
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted' });
  const forged = altered(document, (copy: Loose) => (copy.regular = { verdict: 'yes' }));
  expect(verifyDocument(forged).verdict).not.toBe('accepted');
});

test('a set that is forged is not accepted', () => {
  const document = documentOf('sqrt(2)*sqrt(x^2)', '0');
  const forged = altered(document, (copy: Loose) => {
    copy.nodewise.balls[0].matrix = [['1']];
  });
  expect(verifyDocument(forged).verdict).not.toBe('accepted');
});
