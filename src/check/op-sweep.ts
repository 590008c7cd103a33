/** The op sweep: each operation of a target at every pattern of ties, and beside each tie. */
import { format, isZero, type Rational, rationalField } from '../numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../programs/index.ts';
import { library, type Op } from '../selections/index.ts';
import { formatOf, type TargetInfo } from '../targets/index.ts';
import type { Case } from './case.ts';
import { type OpProgram, opPrograms } from './op-programs.ts';
import { Oracle } from './oracle.ts';
import { basePoints, nearbyPoints } from './points.ts';

/** A case of the sweep, with what its convention is read from. */
export interface SweepCase extends Case {
  readonly sweep: { readonly op: string; readonly pattern: string };
  /** Whether a tie of the operation itself is looked at, in a program that shows its local derivatives. */
  readonly readable: boolean;
}

/** So many points without a tie are looked at, of one program in several variables. */
const UNTIED = 10;
/** So many ties of a program have their neighbourhood looked at as well, by the number of inputs (of 4: where all is tied), */
const NEIGHBOURHOODS = [0, 6, 6, 4, 1];
/** and so many of them with the same active pieces. */
const ALIKE = [0, 2, 2, 1, 1];

/** All cases of one operation. */
export function sweepOp(op: Op, target: TargetInfo): SweepCase[] {
  return opPrograms(op, target).flatMap(form => sweepProgram(form, target));
}

/** Whether some points of the sweep were left out because values there are not rational. */
export const isSweptInPart = (op: Op, target: TargetInfo): boolean =>
  opPrograms(op, target).some(({ program, marks }) => {
    const line = compile(program);
    const points = line.p > 0 ? basePoints(line.p, marks) : [[]];
    return points.some(at => {
      const evaluation = evaluate(rationalField, line, at);
      return isEvaluationFailure(evaluation) && evaluation.failure.kind === 'undecided';
    });
  });

/** The operations of a target that the library knows, in its order. */
export const sweptOps = (target: TargetInfo): Op[] =>
  target.ops.flatMap(name => {
    const op = library.get(name);
    return op ? [op] : [];
  });

function sweepProgram(form: OpProgram, target: TargetInfo): SweepCase[] {
  const p = form.program.inputs.length;
  if (p === 0) return [];
  const machine = formatOf(target.precision);
  const cases: SweepCase[] = [];
  const alike = new Map<string, number>();
  let neighbourhoods = 0;
  let untied = 0;
  for (const at of basePoints(p, form.marks)) {
    const own = makeCase(form, at);
    if (own === undefined) continue;
    const smooth = own.sweep.pattern === NO_TIE && p > 1;
    if (smooth && untied++ >= UNTIED) continue;
    cases.push(own);
    if (machine)
      for (const negativeZeros of signsOfZeros(at, own.sweep.pattern !== NO_TIE))
        cases.push({ ...own, readable: false, negativeZeros });
    if (own.sweep.pattern === NO_TIE || !form.plain || neighbourhoods >= (NEIGHBOURHOODS[p] ?? 0)) continue;
    const before = alike.get(own.pieces) ?? 0;
    if (before >= (ALIKE[p] ?? 0)) continue;
    alike.set(own.pieces, before + 1);
    neighbourhoods += 1;
    for (const near of nearbyPoints(at, machine)) {
      const beside = makeCase(form, near);
      if (beside)
        cases.push({
          ...beside,
          readable: false,
          // Where other coordinates are still tied the point is a tie of its own.
          sweep: {
            op: form.op,
            pattern: beside.sweep.pattern === NO_TIE ? 'near a tie' : beside.sweep.pattern,
          },
        });
    }
  }
  return cases;
}

/** Which zeros of a point are asked of as −0 as well: all of them; where all are tied, also each alone. */
function signsOfZeros(at: readonly Rational[], tied: boolean): number[][] {
  const zeros = at.flatMap((value, i) => (isZero(value) ? [i] : []));
  if (zeros.length === 0) return [];
  return tied && zeros.length === at.length && at.length > 1 ? [zeros, ...zeros.map(i => [i])] : [zeros];
}

export const NO_TIE = 'no tie';

function makeCase(
  { program, op, plain, special }: OpProgram,
  at: readonly Rational[],
): (SweepCase & { readonly pieces: string }) | undefined {
  const oracle = Oracle.of({ program, at });
  if (isEvaluationFailure(oracle)) return undefined;
  const tied = oracle.pieces.some(active => active.length > 1);
  const pattern = special ?? (tied ? tiePattern(oracle, at) : NO_TIE);
  const pieces = oracle.pieces.map(active => active.join(',')).join(';');
  return { program, at, sweep: { op, pattern }, readable: tied && plain, pieces };
}

/** The tie in words: where the only coordinate lies, or how many pieces are active. */
function tiePattern(oracle: Oracle, at: readonly Rational[]): string {
  const { nodewise, pieces } = oracle;
  if (nodewise.status === 'exact' && nodewise.gradients.length === 1) return 'pieces agree';
  if (at.length === 1) return `x = ${format(at[0]!)}`;
  return `${Math.max(...pieces.map(active => active.length))} tied`;
}
