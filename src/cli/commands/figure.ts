/** Figure 1 of the paper, top and bottom left: exactly, and by the libraries. */

import { explainDocument } from '../../fields/explain-document.ts';
import { explain } from '../../fields/index.ts';
import { format, rational } from '../../numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../programs/index.ts';
import type { FigureDocument } from '../../reports/index.ts';
import type { TargetHost } from '../../targets/index.ts';

const CURVES: readonly (readonly [name: string, program: string])[] = [
  ['relu', 'relu(t)'],
  ['relu₂', 'relu(-t) + t'],
  ['relu₃', '1/2 * (relu(t) + (relu(-t) + t))'],
  ['zero', 'relu(-t) + t - relu(t)'],
  ['x − zero', 't - (relu(-t) + t - relu(t))'],
];

/** The figure, with what each target returns at 0. */
export async function figureOne(hosts: readonly TargetHost[]): Promise<FigureDocument> {
  const zero = [rational(0)];
  const curves: FigureDocument['curves'][number][] = [];
  for (const [name, text] of CURVES) {
    const program = parseProgramText(text);
    const explanation = explain(compile(program), zero);
    if (isEvaluationFailure(explanation)) continue;
    const returned: Record<string, string> = {};
    for (const host of hosts) {
      const [answer] = await host.ask([{ program, at: zero, mode: 'backward' }]);
      const [slope] = answer?.kind === 'answered' ? answer.gradient : [];
      if (slope !== undefined) returned[host.info.name] = typeof slope === 'string' ? slope : format(slope);
    }
    const document = explainDocument(explanation, {
      program: programToJson(program),
      text: printProgram(program),
      at: zero,
    });
    curves.push({ name, text, at: '0', explain: document, returned });
  }
  return { format: 'cornercheck.figure/1', curves };
}
