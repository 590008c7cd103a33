/** `cornercheck critical` for several inputs: piecewise affine programs. */
import { criticalFaces, FACES_BUDGET, facesDocument, type PolyhedronJson } from '../arrangement/index.ts';
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
import { type Arguments, EXIT } from './command.ts';
import { print } from './output.ts';

const words = ({ equations, inequalities }: PolyhedronJson): string =>
  [...equations, ...inequalities].join(', ') || 'everywhere';

export function criticalInSeveral(args: Arguments, program: Program, line: StraightLine): number {
  for (const option of ['on', 'html'])
    if (args.text(option) !== undefined)
      throw new CornercheckError(
        'bad-usage',
        `expected a program of one input, got ${line.p}`,
        `--${option}`,
      );
  const found = criticalFaces(line, args.integer('budget', FACES_BUDGET, 1, 1_000_000_000));
  const subject = { program: programToJson(program), text: printProgram(program) };
  const explains = found.faces.flatMap(({ sample }) => {
    const explanation = explain(line, sample);
    return isEvaluationFailure(explanation) ? [] : [explainDocument(explanation, { ...subject, at: sample })];
  });
  const document = facesDocument(found, program.inputs, { ...subject, explains });
  if (args.flag('json')) print(stringifyDocument(document));
  else {
    const { faces, why } = document;
    const count = `${faces.length} ${faces.length === 1 ? 'face' : 'faces'} of critical points`;
    const rows = faces.flatMap(face => [
      `  ${face.kind.padEnd(10)} ${words(face)}   f = ${face.value}   such as (${face.sample.join(', ')})`,
      ...(face.kind === 'mixed' ? face.clarke.map(part => `    clarke   ${words(part)}`) : []),
    ]);
    if (why === undefined) print([`${count}; all of them`, ...rows].join('\n'));
    else if (faces.length === 0) print(`not decided: ${why}`);
    else print([`${count}; not all are known: ${why}`, ...rows].join('\n'));
  }
  const decided = found.complete === 'yes' && found.faces.every(({ kind }) => kind !== 'undecided');
  return decided ? EXIT.holds : EXIT.undecided;
}
