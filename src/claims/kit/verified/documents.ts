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
import {
  type Curve,
  conservativeAlong,
  criticalDocument,
  criticalElementary,
  criticalSet,
  elementaryCriticalDocument,
  elementaryEqualDocument,
  elementaryIntegralDocument,
  equalDocument,
  equalElementary,
  equalFunctions,
  forge,
  forgeDocument,
  integralDocument,
  integrate,
  integrateElementary,
  isAlongFailure,
  isPiecesFailure,
  isRestrictionFailure,
  lineCurve,
  parseCurve,
  restrict,
  UNIT,
} from '../../../segments/index.ts';
import { lineOf } from '../programs.ts';

/** What is asked of the engine: a command, and its arguments in their order. Conventions as in `relu=last`; intervals as in `-1,1`. */
export type EngineQuestion =
  | readonly ['explain', text: string, at: string, convention?: string]
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
    case 'judge':
      return judge(asked[1], asked[2].split(','), asked[3].split(','));
    case 'integrate':
      return asked[3] === undefined
        ? integratedAlong(asked[1], asked[2])
        : integrated(asked[1], pointOf(asked[2]), pointOf(asked[3]));
    case 'critical':
      return criticalOf(asked[1], asked[2]);
    case 'faces':
      return facesOf(asked[1]);
    case 'equal':
      return compared(asked[1], asked[2]);
    case 'forge':
      return forged(asked[1], pointOf(asked[2]), pointOf(asked[3]));
  }
}

const pointOf = (text: string): readonly Rational[] => text.split(',').map(one => parseRational(one));

const subjectOf = (text: string) => {
  const program = parseProgramText(text);
  return { program: programToJson(program), text: printProgram(program) };
};

function explainedAt(text: string, at: readonly Rational[], convention?: string): Document | undefined {
  const line = lineOf(text);
  const subject = { ...subjectOf(text), at };
  if (convention === undefined) return explained(line, subject, { coincidences: true }).document;
  const { op, rule } = readConvention(convention);
  const conventions = conventionsFor(line, [{ op, rule }]);
  return explained(line, { ...subject, conventions: { [op]: rule } }, { coincidences: true, conventions })
    .document;
}

const integratedAlong = (text: string, curve: string): Document | undefined =>
  alongCurve(text, parseCurve(curve, parseProgramText(text).inputs), {});

const integrated = (text: string, from: readonly Rational[], to: readonly Rational[]): Document | undefined =>
  alongCurve(text, lineCurve(from, to), {
    from: from.map(x => x.toFraction()),
    to: to.map(x => x.toFraction()),
  });

function alongCurve(
  text: string,
  curve: Curve,
  ends: { readonly from?: readonly string[]; readonly to?: readonly string[] },
): Document | undefined {
  const line = lineOf(text);
  const subject = { ...subjectOf(text), ...ends };
  const restriction = restrict(line, curve, UNIT);
  if (isRestrictionFailure(restriction)) {
    const found = integrateElementary(line, curve);
    return isAlongFailure(found) ? undefined : elementaryIntegralDocument(line, found, subject);
  }
  const found = integrate(line, restriction);
  if (isEvaluationFailure(found)) return undefined;
  return integralDocument(line, restriction, found, conservativeAlong(line, restriction), subject);
}

function criticalOf(text: string, on?: string): Document | undefined {
  const line = lineOf(text);
  const [from, to] = on === undefined ? [] : pointOf(on);
  const domain = from && to ? { from, to } : {};
  const found = criticalSet(line, domain, { partial: true });
  if (!isRestrictionFailure(found)) return criticalDocument(found, domain, subjectOf(text));
  const elementary = criticalElementary(line, domain);
  return isPiecesFailure(elementary)
    ? undefined
    : elementaryCriticalDocument(elementary, domain, subjectOf(text));
}

/** Of a piecewise affine program of several inputs: all its critical points. */
function facesOf(text: string): Document {
  const line = lineOf(text);
  const found = criticalFaces(line, { steps: FACES_BUDGET });
  const explains = found.faces.flatMap(({ sample }) => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation)
      ? []
      : [explainDocument(explanation, { ...subjectOf(text), at: sample })];
  });
  return facesDocument(found, parseProgramText(text).inputs, { ...subjectOf(text), explains });
}

function compared(text: string, other: string): Document {
  const programs = [text, other].map(one => parseProgramText(one));
  const [one, two] = [text, other].map(lineOf);
  const found = equalFunctions(one!, two!);
  return found.verdict === 'undecided'
    ? elementaryEqualDocument(programs, equalElementary(one!, two!))
    : equalDocument(programs, found);
}

function forged(text: string, at: readonly Rational[], gradient: readonly Rational[]): Document | undefined {
  const program = parseProgramText(text);
  const found = forge(program, [{ at, gradient }]);
  return isEvaluationFailure(found) ? undefined : forgeDocument(program, found);
}
