/**
 * Definition 5: f_i(x) = f(x) for every i of I(x). Here for all i whose every choice is active at its own node: each of
 * the elementary functions that they leave must have the value that the target returns.
 */
import { format, isFailure, type Rational, rationalField } from '../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../src/programs/index.ts';
import { ask, counterexampleOf, type Examined, examineAll, type Property, show } from './asking/property.ts';
import { roundoffFree } from './cases/roundoff-free.ts';

/** More composite pieces than this are not listed. */
const MOST = 256;

/** The values of all composite pieces whose choices are active; undefined where there are too many. */
function valuesOfPieces(line: StraightLine, x: readonly Rational[]): readonly string[] | undefined {
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) return undefined;
  let states: (readonly Rational[])[] = [evaluation.values.slice(0, line.p)];
  for (const { g, args } of line.steps) {
    const active = g.active(
      rationalField,
      args.map(slot => evaluation.values[slot]!),
    );
    if (isFailure(active) || states.length * active.length > MOST) return undefined;
    states = states.flatMap(values =>
      active.map(piece => {
        const at = args.map(slot => values[slot]!);
        return [
          ...values,
          ...g.piece(piece).outputs.map(output => output.value(rationalField, at) as Rational),
        ];
      }),
    );
  }
  return states.map(values => format(values[line.outputs[0]!]!));
}

export const valueOnActiveSet: Property = {
  id: 'value-on-active-set',
  title: 'Every active piece has the value that is returned',
  source: 'Definition 5',
  run: (target, options) =>
    examineAll(roundoffFree(target.info), options, async (one): Promise<Examined> => {
      const values = valuesOfPieces(compile(one.program), one.at);
      if (values === undefined) return 'skipped';
      for (const mode of target.info.modes) {
        const answers = await ask(target, [{ ...one, mode }]);
        if (answers === undefined) return 'skipped';
        const returned = show([answers[0]!.value]);
        const other = values.find(value => value !== returned);
        if (other !== undefined) return counterexampleOf(one, mode, other, returned);
      }
      return 'holds';
    }),
};
