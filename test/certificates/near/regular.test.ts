/** Right documents of functions that are regular although a node jumps, or a guard is 0 all along: never rejected. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
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
