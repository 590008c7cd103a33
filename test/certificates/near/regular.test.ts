/** Right documents of functions that are regular although a node jumps, or a guard is 0 all along: never rejected. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { refuseIncomplete } from '../../../src/certificates/near/regular.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain, explainReal, needsReals } from '../../../src/fields/index.ts';
import { documentWithReals } from '../../../src/fields/over/explain-document.ts';
import { parseRational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  printProgram,
  programToJson,
  readProgram,
} from '../../../src/programs/index.ts';
import { lineOf, meter, refusal, selectionOf, vector } from '../units.ts';

test.each([
  ['f(x) = where(relu(x) > mod(x, 1), abs(x), abs(2)^(3/2))', '-1', '0'],
  ['f(x) = min(abs(mod(x, 2))^(3/2), x - x)', '0', '0'],
  ['f(x) = floor(where(1/2 - x < x - x, exp(x), mod(x, 2)))*(floor(abs(2)^(3/2))*abs(x))', '0', '0'],
  ['f(x) = norm2(where(x > x, x, x), relu(x))', '0', '-1'],
])('%s at %s', (text, at, gradient) => {
  const { program } = readProgram(text);
  const line = compile(program);
  const point = [parseRational(at)];
  const subject = { program: programToJson(program), text: printProgram(program), at: point };
  const explanation = explain(line, point);
  const real = needsReals(explanation, line) ? explainReal(line, point, {}) : undefined;
  const more = real && !isEvaluationFailure(real) && documentWithReals(explanation, real, subject);
  if (!more && isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const found = more || (!isEvaluationFailure(explanation) && explainDocument(explanation, subject));
  const document = JSON.parse(JSON.stringify(found));
  expect(document.clarke.gradients).toContainEqual([gradient]);
  expect(verifyDocument(document).problems).toEqual([]);
});

test('a piece without a value, to which no straight line leads, is not known to be nowhere near', () => {
  const wedge = selectionOf(
    'x y',
    ['0', 'x^3/x'],
    '1: y <= 0',
    '2: y > 0 and y < x^2',
    '1: y > 0 and y >= x^2',
  );
  const line = lineOf('x y', ['n = wedge x y'], { selections: { wedge } });
  expect(refusal(() => refuseIncomplete(line, vector(0, 0), meter))).toEqual({
    stop: 'whether a piece reaches the point that has no value there, or another one',
  });
});
