/** What the engine says of a program, as the documents that the commands print. */
import type { Document } from '../../../documents/index.ts';
import { explained } from '../../../fields/explained.ts';
import { parseRational, type Rational } from '../../../numbers/index.ts';
import {
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../programs/index.ts';
import {
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
  restrict,
  UNIT,
} from '../../../segments/index.ts';
import { lineOf } from '../programs.ts';

/** What is asked of the engine: a command, and its arguments in their order. */
export type EngineQuestion =
  | readonly ['explain', text: string, at: string]
  | readonly ['integrate', text: string, from: string, to: string]
  | readonly ['critical', text: string]
  | readonly ['equal', text: string, other: string]
  | readonly ['forge', text: string, at: string, gradient: string];

/** The document; undefined where the engine has none. */
export function documentOf(asked: EngineQuestion): Document | undefined {
  switch (asked[0]) {
    case 'explain':
      return explainedAt(asked[1], pointOf(asked[2]));
    case 'integrate':
      return integrated(asked[1], pointOf(asked[2]), pointOf(asked[3]));
    case 'critical':
      return criticalOf(asked[1]);
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

const explainedAt = (text: string, at: readonly Rational[]): Document | undefined =>
  explained(lineOf(text), { ...subjectOf(text), at }, { coincidences: true }).document;

function integrated(text: string, from: readonly Rational[], to: readonly Rational[]): Document | undefined {
  const line = lineOf(text);
  const subject = {
    ...subjectOf(text),
    from: from.map(x => x.toFraction()),
    to: to.map(x => x.toFraction()),
  };
  const curve = lineCurve(from, to);
  const restriction = restrict(line, curve, UNIT);
  if (isRestrictionFailure(restriction)) {
    const found = integrateElementary(line, curve);
    return isAlongFailure(found) ? undefined : elementaryIntegralDocument(line, found, subject);
  }
  const found = integrate(line, restriction);
  if (isEvaluationFailure(found)) return undefined;
  return integralDocument(line, restriction, found, conservativeAlong(line, restriction), subject);
}

function criticalOf(text: string): Document | undefined {
  const line = lineOf(text);
  const found = criticalSet(line, {}, { partial: true });
  if (!isRestrictionFailure(found)) return criticalDocument(found, {}, subjectOf(text));
  const elementary = criticalElementary(line, {});
  return isPiecesFailure(elementary)
    ? undefined
    : elementaryCriticalDocument(elementary, {}, subjectOf(text));
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
