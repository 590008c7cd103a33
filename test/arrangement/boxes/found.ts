/** What is found in a box, and its document as it is written. */
import { facesDocument, facesInBox } from '../../../src/arrangement/index.ts';
import { stringifyDocument } from '../../../src/documents/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  programToJson,
} from '../../../src/programs/index.ts';

export function found(text: string, ends: readonly [number, number], budget = 200_000) {
  const program = parseProgramText(text);
  const line = compile(program);
  const box = program.inputs.map(() => ({ lo: rational(ends[0]), hi: rational(ends[1]) }));
  const faces = facesInBox(line, box, budget);
  const subject = { program: programToJson(program), text };
  const explains = faces.faces.map(({ sample: at }) => {
    const explanation = explain(line, at);
    if (isEvaluationFailure(explanation)) throw new Error('no value at a sample');
    return explainDocument(explanation, { ...subject, at });
  });
  const document = JSON.parse(
    stringifyDocument(facesDocument(faces, program.inputs, { ...subject, explains })),
  );
  return { faces, document };
}
