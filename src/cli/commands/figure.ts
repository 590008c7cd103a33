/** Figures 1 and 2 of the paper: exactly, and by the libraries. */

import type { ClaimFigures, FigureDocument } from '../../documents/index.ts';
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

import type { TargetHost } from '../../targets/index.ts';

type Drawn = readonly [name: string, program: string, at: number];

const CURVES: readonly Drawn[] = [
  ['relu', 'relu(t)', 0],
  ['relu₂', 'relu(-t) + t', 0],
  ['relu₃', '1/2 * (relu(t) + (relu(-t) + t))', 0],
  ['zero', 'relu(-t) + t - relu(t)', 0],
  ['x − zero', 't - (relu(-t) + t - relu(t))', 0],
  ['sine, derivative changed at 0', 'sin(t) - 2 * (relu(-t) + t - relu(t))', 0],
];

/** The first has no corner; the other is a smooth function, written with some. */
const SQUARES: readonly Drawn[] = [
  ['smooth', 't^2/(1 + t^2)', 1],
  ['zero', 'relu(-t) + t - relu(t)', 0],
];

/** Figures 1 and 2, with what each target returns. */
export const claimFigures = async (hosts: readonly TargetHost[]): Promise<ClaimFigures> => ({
  curves: await figure(CURVES, hosts),
  diagram: await figure(SQUARES, hosts),
});

async function figure(drawn: readonly Drawn[], hosts: readonly TargetHost[]): Promise<FigureDocument> {
  const curves: FigureDocument['curves'][number][] = [];
  for (const [name, text, place] of drawn) {
    const at = [rational(place)];
    const program = parseProgramText(text);
    const explanation = explain(compile(program), at);
    if (isEvaluationFailure(explanation)) continue;
    const returned: Record<string, string> = {};
    for (const host of hosts) {
      const [answer] = await host.ask([{ program, at, mode: 'backward' }]);
      const [slope] = answer?.kind === 'answered' ? answer.gradient : [];
      if (slope !== undefined) returned[host.info.name] = typeof slope === 'string' ? slope : format(slope);
    }
    const document = explainDocument(explanation, {
      program: programToJson(program),
      text: printProgram(program),
      at,
    });
    curves.push({ name, text, at: String(place), explain: document, returned });
  }
  return { format: 'cornercheck.figure/1', curves };
}
