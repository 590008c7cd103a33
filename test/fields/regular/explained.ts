/** Programs explained at a point, and the document that says so. */

import { explained as explain } from '../../../src/fields/explained.ts';
import type { Explanation } from '../../../src/fields/index.ts';
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
  const subject = { program: programToJson(program), text, at: pointOf(at) };
  const { explanation, document } = explain(compile(program), subject);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  return { explanation, document: JSON.parse(JSON.stringify(document)) };
}

export const clarkeOf = ({ clarke }: Explanation): string =>
  `${clarke.status} ${clarke.gradients.map(g => g.map(format).join(',')).join(' ')}`;
