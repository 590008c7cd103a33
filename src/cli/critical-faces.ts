/** `cornercheck critical` for several inputs: piecewise affine programs. */
import { criticalFaces, FACES_BUDGET, facesDocument } from '../arrangement/index.ts';
import { CornercheckError } from '../errors.ts';
import { explain } from '../fields/index.ts';
import {
  isEvaluationFailure,
  type Program,
  printProgram,
  programToJson,
  type StraightLine,
} from '../programs/index.ts';
import { explainDocument } from '../reports/explain-document.ts';
import { stringifyDocument } from '../reports/json.ts';
import { facesPage } from '../reports/plane/faces-page.ts';
import { renderFaces } from '../reports/terminal/faces.ts';
import { Clock } from './clock.ts';
import { type Arguments, EXIT } from './command.ts';
import { deliver } from './deliver.ts';

export function criticalInSeveral(args: Arguments, program: Program, line: StraightLine): Promise<number> {
  if (args.text('on') !== undefined)
    throw new CornercheckError('bad-usage', `expected a program of one input, got ${line.p}`, '--on');
  const clock = new Clock(args, 'faces');
  const steps = args.integer('budget', FACES_BUDGET, 1, 1_000_000_000);
  const found = criticalFaces(line, { steps, watch: clock.watch });
  clock.end();
  const subject = { program: programToJson(program), text: printProgram(program) };
  const explains = found.faces.flatMap(({ sample }) => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation) ? [] : [explainDocument(explanation, { ...subject, at: sample })];
  });
  const document = facesDocument(found, program.inputs, { ...subject, explains });
  const decided = found.complete === 'yes' && found.faces.every(({ kind }) => kind !== 'undecided');
  return deliver(
    args.flag('json') ? stringifyDocument(document) : renderFaces(document),
    [{ path: args.text('html'), text: () => facesPage(document, found, program.inputs) }],
    decided ? EXIT.holds : EXIT.undecided,
  );
}
