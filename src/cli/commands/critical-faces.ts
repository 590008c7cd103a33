/** `cornercheck critical` for several inputs: piecewise affine programs. */
import { criticalFaces, FACES_BUDGET, facesDocument } from '../../arrangement/index.ts';
import { CornercheckError } from '../../errors.ts';
import { explainDocument } from '../../fields/explain-document.ts';
import { explain } from '../../fields/index.ts';
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
  const found = criticalFaces(line, { steps, watch: watchOf(clock) });
  clock.end();
  const subject = { program: programToJson(program), text: printProgram(program) };
  const explains = found.faces.flatMap(({ sample }) => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation) ? [] : [explainDocument(explanation, { ...subject, at: sample })];
  });
  return { document: facesDocument(found, program.inputs, { ...subject, explains }) };
}
