import { expect, test } from 'vitest';
import type { ExplainDocument } from '../../../src/documents/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  programToJson,
} from '../../../src/programs/index.ts';
import { criticalityWords } from '../../../src/reports/words/criticality.ts';

test('a direction that bounds all of D_P is told as such, whatever is listed of Clarke’s set', () => {
  const sum = Array.from({ length: 10 }, (_, i) => `relu(x${i})`).join(' + ');
  const text = `relu(${sum}) + 3 * x0 - x1`;
  const program = parseProgramText(text);
  const at = program.inputs.map(() => rational(0));
  const explanation = explain(compile(program), at, { budget: 300 });
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const subject = { program: programToJson(program), text, at };
  const document = JSON.parse(JSON.stringify(explainDocument(explanation, subject))) as ExplainDocument;
  expect(document.clarke.status).toBe('undecided');
  const told = {
    verdict: 'no',
    reason:
      '. The direction d = (#1: 8, #2: −3; the other 8 of 10 are 0) gives ⟨d, g⟩ ≥ 1 for every gradient g of D_P(x), and Clarke’s set is in its hull.',
    holds: true,
  };
  expect(criticalityWords(document).clarke).toEqual(told);
  const none = { ...document, clarke: { ...document.clarke, gradients: [] } };
  expect(criticalityWords(none).clarke).toEqual(told);
  // Where another direction is given for Clarke's set it is held to what is listed.
  const { reachable: _, ...alone } = none;
  expect(criticalityWords(alone as ExplainDocument).clarke.holds).toBe(false);
});
