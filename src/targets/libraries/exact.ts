/** The exact engine as a target: rational numbers, so without the operations whose values are not rational. */
import { format, parseRational, type Rational, rationalField } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure } from '../../programs/algorithm1.ts';
import { backward, forward, selectionGradients } from '../../programs/algorithm2.ts';
import { compile, type StraightLine } from '../../programs/compile.ts';
import type { EvaluationFailure } from '../../programs/index.ts';
import { programFromJson } from '../../programs/json.ts';
import { library } from '../../selections/library/index.ts';
import type { ModuleTarget, TargetProgram } from './module-target.ts';

const TRANSCENDENTAL =
  'exp expm1 log log1p sin cos sinh cosh tanh sigmoid logSigmoid softplus silu mish logCosh logSumExp elu'.split(
    ' ',
  );

const compiled = new WeakMap<TargetProgram, StraightLine>();
function straightLine(program: TargetProgram): StraightLine {
  let line = compiled.get(program);
  if (line === undefined) {
    line = compile(programFromJson(program));
    compiled.set(program, line);
  }
  return line;
}

function orThrow<T extends object>(result: T | EvaluationFailure): T {
  if (isEvaluationFailure(result)) throw new Error(`${result.node}: ${result.failure.why}`);
  return result;
}

const target: ModuleTarget = {
  name: 'exact',
  version: '1.0.0',
  precision: 'exact',
  modes: ['backward', 'forward'],
  ops: [...library.keys(), 'component'].filter(op => !TRANSCENDENTAL.includes(op)),
  computed: [...library.values()]
    .filter(op => op.parameters.some(parameter => parameter.argument) && !TRANSCENDENTAL.includes(op.name))
    .map(op => op.name),
  gradient(program, at, mode) {
    const line = straightLine(program);
    const x = at.map(coordinate => parseRational(String(coordinate)));
    const evaluation = orThrow(evaluate<Rational>(rationalField, line, x));
    const d = orThrow(selectionGradients(rationalField, line, evaluation));
    const [gradient] = (mode === 'backward' ? backward : forward)(rationalField, line, d);
    return { value: format(evaluation.values[line.outputs[0]!]!), gradient: gradient!.map(format) };
  },
};

export default target;
