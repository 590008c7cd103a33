/** Programs explained at a point, and the document that says so. */

import { explainDocument, irregularDocument } from '../../../src/fields/explain-document.ts';
import { type Explanation, explain } from '../../../src/fields/index.ts';
import { format, parseRational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  programToJson,
} from '../../../src/programs/index.ts';
import type { Loose } from '../../certificates/documents.ts';

interface Explained {
  readonly explanation: Explanation;
  readonly document: Loose;
}

export const pointOf = (at: string) => at.split(',').map(one => parseRational(one));

export function explained(text: string, at: string): Explained {
  const program = parseProgramText(text);
  const x = pointOf(at);
  const explanation = explain(compile(program), x);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const subject = { program: programToJson(program), text, at: x };
  const write = explanation.regular.verdict === 'no' ? irregularDocument : explainDocument;
  return { explanation, document: JSON.parse(JSON.stringify(write(explanation, subject))) };
}

export const clarkeOf = ({ clarke }: Explanation): string =>
  `${clarke.status} ${clarke.gradients.map(g => g.map(format).join(',')).join(' ')}`;
