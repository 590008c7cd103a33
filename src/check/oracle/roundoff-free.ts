/** Whether Algorithm 2 rounds nowhere on a case, so that an answer must agree exactly. */

import { isKept, sumsExactly } from '../../numbers/floating/enclosure.ts';
import { type FloatFormat, type Rational, rational, sign, ZERO } from '../../numbers/index.ts';
import type { Evaluation, LocalDerivatives, Step, StraightLine } from '../../programs/index.ts';
import { isOneOperation, isPlain } from './kernels.ts';
import type { RoundedEvaluation } from './rounding.ts';

/**
 * Whether Algorithm 2 with the local derivatives d, run in the format in either mode and with sums in any order,
 * rounds nowhere. The values must not round either.
 */
export function differentiatesExactly(
  program: StraightLine,
  rounded: RoundedEvaluation,
  evaluation: Evaluation<Rational>,
  d: readonly LocalDerivatives<Rational>[],
  format: FloatFormat,
): boolean {
  if (!rounded.exact) return false;
  for (const [k, step] of program.steps.entries())
    if (!plainPartials(step, evaluation, k, d[k]!, format)) return false;
  return backwardExactly(program, d, format) && forwardExactly(program, d, format);
}

/** Partial derivatives that a kernel can be expected to compute without rounding: representable, of an affine piece or one operation. */
function plainPartials(
  step: Step,
  evaluation: Evaluation<Rational>,
  k: number,
  d: LocalDerivatives<Rational>,
  format: FloatFormat,
): boolean {
  const affine = step.g.piece(evaluation.pieces[k]!).outputs.every(output => output.affine);
  if (affine ? !isPlain(step.g, format) : !isOneOperation(step.g)) return false;
  return d.every(row => row.every(({ value }) => isKept(value, format)));
}

function backwardExactly(
  program: StraightLine,
  d: readonly LocalDerivatives<Rational>[],
  format: FloatFormat,
): boolean {
  return program.outputs.every(root => {
    const terms: Rational[][] = Array.from({ length: program.m }, () => []);
    terms[root]!.push(rational(1n));
    for (let t = program.steps.length - 1; t >= 0; t--) {
      const { args, out } = program.steps[t]!;
      for (const [output, row] of d[t]!.entries()) {
        const adjoint = exactTotal(terms[out + output]!, format);
        if (adjoint === undefined) return false;
        if (sign(adjoint) === 0) continue;
        for (const { argument, value } of row) {
          const product = adjoint.mul(value);
          if (!isKept(product, format)) return false;
          terms[args[argument]!]!.push(product);
        }
      }
    }
    return terms.slice(0, program.p).every(list => exactTotal(list, format) !== undefined);
  });
}

function forwardExactly(
  program: StraightLine,
  d: readonly LocalDerivatives<Rational>[],
  format: FloatFormat,
): boolean {
  for (let i = 0; i < program.p; i++) {
    const dx: Rational[] = Array.from({ length: program.p }, (_, k) => rational(k === i ? 1n : 0n));
    for (const [k, { args, out }] of program.steps.entries())
      for (const [output, row] of d[k]!.entries()) {
        const terms = row.map(({ argument, value }) => dx[args[argument]!]!.mul(value));
        if (!terms.every(term => isKept(term, format))) return false;
        const sum = exactTotal(terms, format);
        if (sum === undefined) return false;
        dx[out + output] = sum;
      }
  }
  return true;
}

function exactTotal(terms: readonly Rational[], format: FloatFormat): Rational | undefined {
  if (!sumsExactly(terms, format)) return undefined;
  return terms.reduce((sum, term) => sum.add(term), ZERO);
}
