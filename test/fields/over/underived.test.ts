/** Roots of 0 whose ball is known, where numbers on the way are not rational: there is no derivative, but there are sets. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { underivedReal } from '../../../src/fields/index.ts';
import { underivedRealDocument } from '../../../src/fields/over/explain-document.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import { altered, type Loose } from '../../certificates/documents.ts';
import { pointOf } from '../regular/explained.ts';

function documentOf(text: string, at: string): Loose {
  const program = parseProgramText(text);
  const x = pointOf(at);
  const found = underivedReal(compile(program), x);
  const subject = { program: programToJson(program), text: printProgram(program), at: x };
  return found && JSON.parse(JSON.stringify(underivedRealDocument(found, subject)));
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

test('a root that is not known to have a ball has no sets', () => {
  expect(documentOf('sqrt(2)*sqrt(abs(x))', '0')).toBeUndefined();
  expect(documentOf('sqrt(2)*sqrt(x)', '0')).toBeUndefined();
});

test('a set that is forged is not accepted', () => {
  const document = documentOf('sqrt(2)*sqrt(x^2)', '0');
  const forged = altered(document, (copy: Loose) => {
    copy.nodewise.balls[0].matrix = [['1']];
  });
  expect(verifyDocument(forged).verdict).not.toBe('accepted');
});
