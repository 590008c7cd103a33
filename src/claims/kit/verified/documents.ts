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
import { searched } from '../../../segments/critical/searched.ts';
import { compared } from '../../../segments/equal/compared.ts';
import {
  forge,
  forgeDocument,
  isAlongFailure,
  isRestrictionFailure,
  lineCurve,
} from '../../../segments/index.ts';
import { integrated } from '../../../segments/integral/integrated.ts';
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
      return integralOf(asked[1], pointOf(asked[2]), pointOf(asked[3]));
    case 'critical':
      return criticalOf(asked[1]);
    case 'equal':
      return compared([parseProgramText(asked[1]), parseProgramText(asked[2])]);
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

function integralOf(text: string, from: readonly Rational[], to: readonly Rational[]): Document | undefined {
  const subject = {
    ...subjectOf(text),
    from: from.map(x => x.toFraction()),
    to: to.map(x => x.toFraction()),
  };
  const found = integrated(lineOf(text), lineCurve(from, to), subject);
  return isAlongFailure(found) ? undefined : found.document;
}

function criticalOf(text: string): Document | undefined {
  const found = searched(lineOf(text), {}, subjectOf(text));
  return isRestrictionFailure(found) ? undefined : found;
}

function forged(text: string, at: readonly Rational[], gradient: readonly Rational[]): Document | undefined {
  const program = parseProgramText(text);
  const found = forge(program, [{ at, gradient }]);
  return isEvaluationFailure(found) ? undefined : forgeDocument(program, found);
}
