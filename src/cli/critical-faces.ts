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
import { type Arguments, EXIT } from './command.ts';
import { writeText } from './files.ts';
import { note, print } from './output.ts';

export function criticalInSeveral(args: Arguments, program: Program, line: StraightLine): number {
  if (args.text('on') !== undefined)
    throw new CornercheckError('bad-usage', `expected a program of one input, got ${line.p}`, '--on');
  const found = criticalFaces(line, args.integer('budget', FACES_BUDGET, 1, 1_000_000_000));
  const subject = { program: programToJson(program), text: printProgram(program) };
  const explains = found.faces.flatMap(({ sample }) => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation) ? [] : [explainDocument(explanation, { ...subject, at: sample })];
  });
  const document = facesDocument(found, program.inputs, { ...subject, explains });
  const path = args.text('html');
  if (path !== undefined) {
    writeText(path, facesPage(document, found, program.inputs));
    note(`wrote ${path}`);
  }
  print(args.flag('json') ? stringifyDocument(document) : renderFaces(document));
  const decided = found.complete === 'yes' && found.faces.every(({ kind }) => kind !== 'undecided');
  return decided ? EXIT.holds : EXIT.undecided;
}
