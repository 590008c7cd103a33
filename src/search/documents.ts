/** `cornercheck.search/1`: what was asked, how many programs there are, which have the property, and proofs that stand alone. */

import { checkDocument, checkOne } from '../check/index.ts';
import type { EqualDocument, ExplainDocument, FoundProgram, SearchDocument } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { explainDocument } from '../fields/explain-document.ts';
import { explain as explained } from '../fields/index.ts';
import { parseRational, type Rational } from '../numbers/index.ts';
import { isExact } from '../polynomials/index.ts';
import {
  compile,
  isEvaluationFailure,
  type Program,
  parseProgramText,
  printProgram,
  programToJson,
} from '../programs/index.ts';
import { equalDocument, equalFunctions } from '../segments/index.ts';
import { pointJson, valueJson } from '../segments/restriction/values.ts';
import type { TargetHost } from '../targets/index.ts';
import { decideArtificial } from './artificial.ts';
import type { SearchResult } from './run.ts';
import { decideFunction, wishOf } from './space/function.ts';
import { type Space, spaceOf } from './space/space.ts';
import { programOf } from './space/written.ts';
import type { Hit } from './work/tally.ts';

/**
 * The document `cornercheck.search/1`. Decides each program found once more, for its witness. For the property `target` the
 * host is asked again.
 *
 *     const document = await searchDocument(await search(question, work, { keep: 10 }));
 */
export async function searchDocument(result: SearchResult, host?: TargetHost): Promise<SearchDocument> {
  const { question, minimal, nodes, hits, stopped, why } = result;
  const space = spaceOf(question);
  const found: FoundProgram[] = [];
  for (const hit of hits) found.push(host ? await targetEntry(space, hit, host) : entryOf(space, hit));
  const ofFunction = question.property === 'identity' || question.property === 'zero';
  return {
    format: 'cornercheck.search/1',
    question,
    sizes: result.sizes.map(({ nodes, complete, tally }) => ({
      nodes,
      complete,
      programs: tally.programs,
      candidates: tally.candidates,
      ...(ofFunction && { functions: tally.functions }),
      found: tally.found,
      undecided: tally.undecided,
    })),
    minimal,
    nodes,
    found,
    stopped,
    why,
  };
}

const programOfHit = (space: Space, { list, constants }: Hit): Program =>
  programOf(
    space,
    list,
    constants.map(text => parseRational(text)),
  );

const FUNCTION_TEXT = { identity: '_(t) = t', zero: '_(t) = 0' } as const;

function entryOf(space: Space, hit: Hit): FoundProgram {
  const { question } = space;
  const program = programOfHit(space, hit);
  const line = compile(program);
  const ofFunction = question.property === 'identity' || question.property === 'zero';
  const decision = ofFunction ? decideFunction(line, wishOf(question)) : decideArtificial(line);
  if (decision.verdict !== 'yes')
    throw new CornercheckError(
      'bad-usage',
      `the state lists a program without the property: ${printProgram(program)}`,
    );
  const { at, derivative } = decision.witness;
  const explain = isExact(at) ? explanationOf(program, at.lo) : undefined;
  return {
    text: printProgram(program),
    program: programToJson(program),
    at: pointJson(at),
    ...(ofFunction && { derivative: valueJson(derivative, at) }),
    ...(explain && { explain }),
    ...(ofFunction && { equal: equalityOf(program, FUNCTION_TEXT[question.property as 'zero']) }),
  };
}

function explanationOf(program: Program, t: Rational): ExplainDocument | undefined {
  const explanation = explained(compile(program), [t]);
  if (isEvaluationFailure(explanation)) return undefined;
  return explainDocument(explanation, {
    program: programToJson(program),
    text: printProgram(program),
    at: [t],
  });
}

function equalityOf(program: Program, text: string): EqualDocument {
  const programs = [program, parseProgramText(text)];
  return equalDocument(programs, equalFunctions(compile(programs[0]!), compile(programs[1]!)));
}

async function targetEntry(space: Space, hit: Hit, host: TargetHost): Promise<FoundProgram> {
  const program = programOfHit(space, hit);
  const at = hit.at!.map(text => parseRational(text));
  const { specifier } = space.question.target!;
  const report = checkDocument(host, specifier, { seed: 0, runs: 0 }, await checkOne(host, { program, at }));
  return { text: printProgram(program), program: programToJson(program), at: hit.at!, report };
}
