/** Programs reduced to atoms at a point, every node with several pieces open. */
import { type Atoms, reduceToAtoms } from '../../../src/fields/active/atoms.ts';
import { Budget } from '../../../src/fields/index.ts';
import { type Rational, rationalField } from '../../../src/numbers/index.ts';
import {
  compile,
  type Evaluation,
  parseProgramText,
  type StraightLine,
} from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

export interface Reduced {
  readonly line: StraightLine;
  readonly evaluation: Evaluation<Rational>;
  readonly system: Atoms<Rational>;
}

export function reduced(text: string, ...x: number[]): Reduced {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(line, vector(...x));
  const fixed = (k: number) => (line.steps[k]!.g.pieceCount === 1 ? 1 : undefined);
  return {
    line,
    evaluation,
    system: reduceToAtoms(rationalField, line, evaluation, { fixed }, new Budget(1e6)),
  };
}
