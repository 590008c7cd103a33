/** What the engine says of a program, as the documents that the commands print. */

import { criticalFaces, FACES_BUDGET, facesDocument } from '../../../arrangement/index.ts';
import type { Document } from '../../../documents/index.ts';
import { explainDocument } from '../../../fields/explain-document.ts';
import { explained } from '../../../fields/explained.ts';
import { explain } from '../../../fields/index.ts';
import { judge } from '../../../judgement/index.ts';
import { parseRational, type Rational } from '../../../numbers/index.ts';
import {
  conventionsFor,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
  readConvention,
} from '../../../programs/index.ts';
import { searched } from '../../../segments/critical/searched.ts';
import { compared } from '../../../segments/equal/compared.ts';
import {
  type Curve,
  forge,
  forgeDocument,
  isAlongFailure,
  isRestrictionFailure,
  lineCurve,
  parseCurve,
} from '../../../segments/index.ts';
import { integrated } from '../../../segments/integral/integrated.ts';
import { coveredDocument } from '../near/covers.ts';
import { lineOf } from '../programs.ts';

/** What is asked of the engine: a command, and its arguments in their order. Conventions as in `relu=last`; intervals as in `-1,1`. */
export type EngineQuestion =
  | readonly ['explain', text: string, at: string, convention?: string]
  | readonly ['cover', text: string, at: string, known?: 'nodewise']
  | readonly ['judge', text: string, at: string, gradient: string]
  | readonly ['integrate', text: string, curve: string]
  | readonly ['integrate', text: string, from: string, to: string]
  | readonly ['critical', text: string, on?: string]
  | readonly ['faces', text: string]
  | readonly ['equal', text: string, other: string]
  | readonly ['forge', text: string, at: string, gradient: string];

/** The document; undefined where the engine has none. */
export function documentOf(asked: EngineQuestion): Document | undefined {
  switch (asked[0]) {
    case 'explain':
      return explainedAt(asked[1], pointOf(asked[2]), asked[3]);
    case 'cover':
      return coveredDocument(
        { text: asked[1], line: lineOf(asked[1]), at: pointOf(asked[2]) },
        asked[3] ?? 'nothing',
      );
    case 'judge':
      return judge(asked[1], asked[2].split(','), asked[3].split(','));
    case 'integrate':
      return asked[3] === undefined
        ? integralAlong(asked[1], parseCurve(asked[2], parseProgramText(asked[1]).inputs), {})
        : integralBetween(asked[1], pointOf(asked[2]), pointOf(asked[3]));
    case 'critical':
      return criticalOf(asked[1], asked[2]);
    case 'faces':
      return facesOf(asked[1]);
    case 'equal':
      return compared([parseProgramText(asked[1]), parseProgramText(asked[2])]);
    case 'forge':
      return forged(asked[1], pointOf(asked[2]), pointOf(asked[3]));
  }
}

const pointOf = (text: string): readonly Rational[] => text.split(',').map(one => parseRational(one));

/** The program as documents say which it is: `askedProgram('f(x) = x').text` is `'f(x) = x'`. */
export const askedProgram = (text: string) => {
  const program = parseProgramText(text);
  return { program: programToJson(program), text: printProgram(program) };
};

function explainedAt(text: string, at: readonly Rational[], convention?: string): Document | undefined {
  const line = lineOf(text);
  const subject = { ...askedProgram(text), at };
  if (convention === undefined) return explained(line, subject, { coincidences: true }).document;
  const { op, rule } = readConvention(convention);
  const conventions = conventionsFor(line, [{ op, rule }]);
  return explained(line, { ...subject, conventions: { [op]: rule } }, { coincidences: true, conventions })
    .document;
}

const integralBetween = (
  text: string,
  from: readonly Rational[],
  to: readonly Rational[],
): Document | undefined =>
  integralAlong(text, lineCurve(from, to), {
    from: from.map(x => x.toFraction()),
    to: to.map(x => x.toFraction()),
  });

function integralAlong(
  text: string,
  curve: Curve,
  ends: { readonly from?: readonly string[]; readonly to?: readonly string[] },
): Document | undefined {
  const found = integrated(lineOf(text), curve, { ...askedProgram(text), ...ends });
  return isAlongFailure(found) ? undefined : found.document;
}

function criticalOf(text: string, on?: string): Document | undefined {
  const [from, to] = on === undefined ? [] : pointOf(on);
  const found = searched(lineOf(text), from && to ? { from, to } : {}, askedProgram(text));
  return isRestrictionFailure(found) ? undefined : found;
}

/** Of a piecewise affine program of several inputs: all its critical points. */
function facesOf(text: string): Document {
  const line = lineOf(text);
  const found = criticalFaces(line, { steps: FACES_BUDGET });
  const explains = found.faces.flatMap(({ sample }) => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation)
      ? []
      : [explainDocument(explanation, { ...askedProgram(text), at: sample })];
  });
  return facesDocument(found, parseProgramText(text).inputs, { ...askedProgram(text), explains });
}

function forged(text: string, at: readonly Rational[], gradient: readonly Rational[]): Document | undefined {
  const program = parseProgramText(text);
  const found = forge(program, [{ at, gradient }]);
  return isEvaluationFailure(found) ? undefined : forgeDocument(program, found);
}
