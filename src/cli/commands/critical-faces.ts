/** `cornercheck critical` for several inputs: piecewise affine programs. */
import {
  type CriticalFaces,
  criticalFaces,
  FACES_BUDGET,
  facesDocument,
  reachableFaces,
} from '../../arrangement/index.ts';
import { CornercheckError } from '../../errors.ts';
import { explainDocument } from '../../fields/explain-document.ts';
import { type Effort, explain } from '../../fields/index.ts';
import {
  isEvaluationFailure,
  type Program,
  printProgram,
  programToJson,
  type StraightLine,
} from '../../programs/index.ts';
import { Clock } from '../frame/clock.ts';
import type { Arguments, CommandAnswer } from '../frame/command.ts';
import { watchOf } from '../frame/undecided.ts';

export function criticalInSeveral(args: Arguments, program: Program, line: StraightLine): CommandAnswer {
  if (args.text('on') !== undefined)
    throw new CornercheckError('bad-usage', `expected a program of one input, got ${line.p}`, '--on');
  const clock = new Clock(args, 'faces');
  const steps = args.integer('budget', FACES_BUDGET, 1, 1_000_000_000);
  const effort = { steps, watch: watchOf(clock) };
  const found = args.flag('coincidences') ? criticalFaces(line, effort) : asFarAsCheap(line, effort);
  clock.end();
  const subject = { program: programToJson(program), text: printProgram(program) };
  const points = found.signs?.points ?? found.faces.map(({ sample }) => sample);
  const explains = points.flatMap(sample => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation) ? [] : [explainDocument(explanation, { ...subject, at: sample })];
  });
  return { document: facesDocument(found, program.inputs, { ...subject, explains }) };
}

/** What coincidences may cost where nobody asked for them. */
const COINCIDENCE_SHARE = 0.1;

/** Reachable points; with all coincidences where these are found within a part of the budget, or nothing can be said without them. */
function asFarAsCheap(line: StraightLine, effort: Effort): CriticalFaces {
  const reachable = reachableFaces(line, effort);
  const share = reachable.complete === 'yes' ? COINCIDENCE_SHARE : 1;
  const all = criticalFaces(line, { ...effort, steps: effort.steps * share });
  return all.complete === 'yes' || reachable.signs === undefined ? all : reachable;
}
