/** The exact engine as a target: rational numbers, so without the operations whose values are not rational. */
import {
  compare,
  format,
  isZero,
  parseRational,
  type Rational,
  rational,
  rationalField,
  ZERO,
} from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure } from '../../programs/algorithm1.ts';
import { backward, forward } from '../../programs/algorithm2.ts';
import { compile, type StraightLine } from '../../programs/compile.ts';
import { returnedDerivatives } from '../../programs/derivatives.ts';
import type { EvaluationFailure } from '../../programs/index.ts';
import { programFromJson } from '../../programs/json/json.ts';
import type { Program } from '../../programs/program.ts';
import { library } from '../../selections/library/index.ts';
import type { Parameters } from '../../selections/op.ts';
import type { ModuleTarget, TargetProgram } from '../libraries/module-target.ts';

const TRANSCENDENTAL =
  'exp expm1 log log1p sin cos sinh cosh tanh sigmoid logSigmoid softplus silu mish logCosh logSumExp elu sqrt tan atan asin acos atan2 logAddExp xlogy'.split(
    ' ',
  );

/**
 * The index of the library has a piece of its own at a single point where bounds are equal: clip(x, 1, 1) is x at 1. As an
 * operation that is asked it is the constant that it is everywhere, and softShrink or hardShrink with alpha = 0 is the identity.
 */
function degenerate(op: string, parameters: Parameters): Parameters | undefined {
  const { lo, hi, alpha } = parameters as Readonly<Record<string, Rational | undefined>>;
  if ((op === 'clip' || op === 'hardTanh') && lo && hi && compare(lo, hi) === 0)
    return { coefficients: [ZERO], constant: hi };
  const shrinks = op === 'softShrink' || op === 'hardShrink';
  return shrinks && alpha && isZero(alpha) ? { coefficients: [ONE], constant: ZERO } : undefined;
}

/** The program with such operations as the affine functions that they are. */
const plainly = (program: Program): Program => ({
  ...program,
  nodes: program.nodes.map(node => {
    const parameters = program.selections.has(node.op)
      ? undefined
      : degenerate(node.op, node.parameters ?? {});
    return parameters ? { ...node, op: 'affine', parameters } : node;
  }),
});

const compiled = new WeakMap<TargetProgram, StraightLine>();
function straightLine(program: TargetProgram): StraightLine {
  let line = compiled.get(program);
  if (line === undefined) {
    line = compile(plainly(programFromJson(program)));
    compiled.set(program, line);
  }
  return line;
}

const ONE = rational(1n);

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
    const d = orThrow(returnedDerivatives(rationalField, line, evaluation));
    const [gradient] = (mode === 'backward' ? backward : forward)(rationalField, line, d);
    return { value: format(evaluation.values[line.outputs[0]!]!), gradient: gradient!.map(format) };
  },
};

export default target;
