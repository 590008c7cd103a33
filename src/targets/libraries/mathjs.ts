/** mathjs: its symbolic derivative by each input, evaluated in float64. */
import { derivative, type EvalFunction, parse } from 'mathjs';
import {
  isSimplified,
  mathjsFormula,
  mathjsInputs,
  mathjsMeanings,
  mathjsOperations,
} from './mathjs-operations.ts';
import type { RawAnswer, RawNumber, TargetProgram } from './module-target.ts';
import { packageVersion } from './package-version.ts';
import { described } from './run-program.ts';

interface Compiled {
  readonly value: EvalFunction;
  readonly slopes: readonly EvalFunction[];
}
const compiled = new WeakMap<TargetProgram, Compiled>();

function compile(program: TargetProgram): Compiled | undefined {
  const text = mathjsFormula(program);
  if (text === undefined) return undefined;
  const formula = parse(text);
  const simplify = isSimplified(program);
  return {
    value: formula.compile(),
    slopes: mathjsInputs(program).map(input => derivative(formula, input, { simplify }).compile()),
  };
}

const target = {
  name: 'mathjs',
  version: packageVersion('mathjs'),
  precision: 'float64',
  modes: ['backward'],
  ops: described(mathjsOperations, mathjsMeanings),
  gradient(program: TargetProgram, at: readonly RawNumber[]): RawAnswer | { readonly unsupported: string } {
    const known = compiled.get(program) ?? compile(program);
    if (known === undefined) return { unsupported: 'a formula that is too long' };
    compiled.set(program, known);
    const scope = Object.fromEntries(mathjsInputs(program).map((input, i) => [input, at[i]]));
    return {
      value: real(known.value.evaluate(scope)),
      gradient: known.slopes.map(slope => real(slope.evaluate(scope))),
    };
  },
};

/** Outside of the reals its numbers are complex. */
const real = (x: unknown): number => (typeof x === 'number' ? x : Number.NaN);

export default target;
