/** The op sweep: each operation of a target at every pattern of ties, and beside each tie. */
import { format, isZero, type Rational } from '../numbers/index.ts';
import { isEvaluationFailure } from '../programs/index.ts';
import { library, type Op } from '../selections/index.ts';
import type { TargetInfo } from '../targets/index.ts';
import type { Case } from './case.ts';
import { type OpProgram, opPrograms } from './op-programs.ts';
import { formatOf, Oracle } from './oracle.ts';
import { basePoints, nearbyPoints } from './points.ts';

/** A case of the sweep, with what its convention is read from. */
export interface SweepCase extends Case {
  readonly sweep: { readonly op: string; readonly pattern: string };
  /** Whether a tie of the operation itself is looked at, in a program that shows its local derivatives. */
  readonly readable: boolean;
}

/** So many points without a tie are looked at, of one program in several variables. */
const UNTIED = 10;
/** Of so many ties of one program the neighbourhood is looked at as well. */
const NEIGHBOURHOODS = 2;
/** In more dimensions than this the neighbourhood of a tie holds nothing that fewer do not show. */
const NEAR_DIMENSION = 3;

/** All cases of one operation. */
export function sweepOp(op: Op, target: TargetInfo): SweepCase[] {
  return opPrograms(op, target).flatMap(form => sweepProgram(form, target));
}

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
  let neighbourhoods = 0;
  let untied = 0;
  for (const at of basePoints(p, form.marks)) {
    const own = makeCase(form, at);
    if (own === undefined) continue;
    const smooth = own.sweep.pattern === NO_TIE && p > 1;
    if (smooth && untied++ >= UNTIED) continue;
    cases.push(own);
    if (machine && at.some(isZero))
      cases.push({
        ...own,
        readable: false,
        negativeZeros: at.flatMap((value, i) => (isZero(value) ? [i] : [])),
      });
    if (
      own.sweep.pattern === NO_TIE ||
      !form.plain ||
      p > NEAR_DIMENSION ||
      neighbourhoods++ >= NEIGHBOURHOODS
    )
      continue;
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

export const NO_TIE = 'no tie';

function makeCase(
  { program, op, plain, special }: OpProgram,
  at: readonly Rational[],
): SweepCase | undefined {
  const oracle = Oracle.of({ program, at });
  if (isEvaluationFailure(oracle)) return undefined;
  const tied = oracle.pieces.some(active => active.length > 1);
  const pattern = special ?? (tied ? tiePattern(oracle, at) : NO_TIE);
  return { program, at, sweep: { op, pattern }, readable: tied && plain };
}

/** The tie in words: where the only coordinate lies, or how many pieces are active. */
function tiePattern(oracle: Oracle, at: readonly Rational[]): string {
  const { nodewise, pieces } = oracle;
  if (nodewise.status === 'exact' && nodewise.gradients.length === 1) return 'pieces agree';
  if (at.length === 1) return `x = ${format(at[0]!)}`;
  return `${Math.max(...pieces.map(active => active.length))} tied`;
}
