/** The op sweep: each operation of a target at every pattern of ties, and beside each tie. */
import { type FloatFormat, format, isZero, type Rational } from '../../numbers/index.ts';
import { type EvaluationFailure, isEvaluationFailure } from '../../programs/index.ts';
import { library, type Op } from '../../selections/index.ts';
import { formatOf, type TargetInfo } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';
import { isFarOut } from '../oracle/kernels.ts';
import { Oracle } from '../oracle/oracle.ts';
import type { TiePlace } from '../proofs/every-tie.ts';
import { faceOf } from '../proofs/tie-patterns.ts';
import { type Coverage, NOT_RATIONAL } from './coverage.ts';
import { type OpProgram, ownProgram } from './op-program.ts';
import { opPrograms } from './op-programs.ts';
import { basePoints, nearbyPoints } from './points.ts';
import { type Sweeps, sweepKey } from './sweeps.ts';

/** A case of the sweep, with what its convention is read from. */
export interface SweepCase extends Case {
  readonly sweep: {
    /** By the target's own name, where it has several calls for one operation. */
    readonly op: string;
    readonly is?: string;
    readonly pattern: string;
  };
  /** Whether a tie of the operation itself is looked at, in a program that shows its local derivatives. */
  readonly readable: boolean;
  /** Whether the operation is asked as it is usually written: of few arguments, each an input of its own. */
  readonly few: boolean;
  /** Which of all ties of the operation this is, where they can be listed. */
  readonly ties?: TiePlace;
}

/** So many ties of a program have their neighbourhood looked at as well, by the number of inputs (of 4: where all is tied), */
const NEIGHBOURHOODS = [0, 6, 6, 4, 1];
/** and so many of them with the same active pieces: the first closely, others by one unit in the last place. */
const ALIKE = [0, 2, 2, 1, 1];

/** How an operation is swept. */
export interface HowToSweep {
  /** As another of the target's calls for it. */
  readonly call?: string | undefined;
  /** Counts what is left out. */
  readonly coverage?: Coverage;
  /** Only as it is usually written. */
  readonly brief?: boolean | undefined;
  /** Only with arguments that are inputs, each once, as conventions are read. */
  readonly plain?: boolean | undefined;
  /** Conventions are read where zeros are −0 as well, of which a rule of the tie says nothing. */
  readonly signs?: boolean | undefined;
  /** Of an operation that another part is asked: only so many of the first cases, and those of which a convention is read. */
  readonly probed?: number | undefined;
  /** The sweeps that targets before this one were asked, or this one by other calls. */
  readonly sweeps?: Sweeps | undefined;
}

/** An operation of a target, or another of its calls for it. */
export interface Swept {
  readonly op: Op;
  readonly call?: string;
}

export const nameOfSwept = ({ op, call }: Swept): string => call ?? op.name;

/** All cases of one operation, made as they are asked for. */
export function* sweepOp(
  op: Op,
  target: TargetInfo,
  { call, coverage, brief, plain, signs, probed, sweeps }: HowToSweep = {},
): Generator<SweepCase> {
  const machine = formatOf(target.precision);
  let left = probed ?? Number.POSITIVE_INFINITY;
  for (const form of opPrograms(op, target, call)) {
    if ((brief && !form.few) || (plain && !form.plain)) continue;
    if (left <= 0 && !isReadable(form)) continue;
    const common = sweeps && form.is !== undefined ? withoutCalls(form) : form;
    const make = () => sweepProgram(common, machine, { signs, probed });
    for (const one of sweeps?.of(sweepKey(common, machine), make) ?? make())
      if (isEvaluationFailure(one)) coverage?.leaveOut(form.op, one.failure);
      else {
        left -= 1;
        yield common === form ? one : byCall(one, form);
      }
  }
}

/** Whether a tie of the operation itself is looked at, where there is one. */
const isReadable = ({ plain, composed }: OpProgram): boolean => plain && !composed;

/** The operation itself, which several calls of a target may compute. */
function withoutCalls(form: OpProgram): OpProgram {
  const { is, ...rest } = form;
  const nodes = form.program.nodes.map(({ call: _, ...node }) => node);
  return { ...rest, op: is!, program: { ...form.program, nodes } };
}

/** The same case, asked by a call. */
function byCall(one: SweepCase, { program, op, is, patterns }: OpProgram): SweepCase {
  const sweep = { ...one.sweep, op, ...(is !== undefined && { is }) };
  const own = { ...one, program, sweep, ...(one.ties && patterns && { ties: { ...one.ties, patterns } }) };
  const oracle = Oracle.of(one);
  return isEvaluationFailure(oracle) ? own : Oracle.share(own, oracle.named(own));
}

/** All cases of a call that means a program. */
export function* sweepOwnProgram(
  own: string,
  target: TargetInfo,
  { coverage }: HowToSweep = {},
): Generator<SweepCase> {
  const form = ownProgram(target.programs![own]!);
  for (const one of sweepProgram(form, formatOf(target.precision)))
    if (isEvaluationFailure(one)) coverage?.leaveOut(own, one.failure);
    else yield one;
}

/** The operations of a target that the library knows, in its order. */
export const sweptOps = (target: TargetInfo): Op[] =>
  target.ops.flatMap(name => {
    const op = library.get(name);
    return op ? [op] : [];
  });

/** These, each with the target's other calls for it behind it. */
export const sweptCalls = (target: TargetInfo): Swept[] =>
  sweptOps(target).flatMap(op => [
    { op },
    ...Object.entries(target.calls ?? {}).flatMap(([call, { is }]) => (is === op.name ? [{ op, call }] : [])),
  ]);

/** The cases of a program, and why there is none at a point. `probed`: so many of all, and then only at the points themselves. */
function* sweepProgram(
  form: OpProgram,
  machine: FloatFormat | undefined,
  { signs = false, probed = Number.POSITIVE_INFINITY }: Pick<HowToSweep, 'signs' | 'probed'> = {},
): Generator<SweepCase | EvaluationFailure> {
  const p = form.program.inputs.length;
  if (p === 0) return;
  const alike = new Map<string, number>();
  let neighbourhoods = 0;
  let points = 0;
  for (const at of basePoints(p, { ...form, machine })) {
    const oracle = oracleAt(form, at, machine);
    if (isEvaluationFailure(oracle)) {
      yield oracle;
      continue;
    }
    // Where a right implementation may overflow on its way nothing could be said of what it returns.
    if (machine && isFarOut(oracle.evaluation.values, machine) && oracle.isExtreme(machine)) continue;
    const own = makeCase(form, at, oracle);
    yield own;
    points += 1;
    // As many have been made as a part asks of what is not read.
    if (points >= probed) continue;
    const tied = own.sweep.pattern !== NO_TIE;
    if (machine)
      for (const negativeZeros of signsOfZeros(at, tied))
        yield Oracle.share({ ...own, readable: signs && own.readable, negativeZeros }, oracle);
    if (!tied || !form.plain || neighbourhoods >= (NEIGHBOURHOODS[p] ?? 0)) continue;
    const pieces = oracle.pieces.map(active => active.join(',')).join(';');
    const before = alike.get(pieces) ?? 0;
    if (before >= (ALIKE[p] ?? 0)) continue;
    alike.set(pieces, before + 1);
    neighbourhoods += 1;
    const closely = before === 0 && (p <= 2 || (form.share === 0 && neighbourhoods === 1));
    for (const near of nearbyPoints(at, machine, closely || machine === undefined)) {
      const beside = oracleAt(form, near, machine);
      if (isEvaluationFailure(beside)) continue;
      const made = makeCase(form, near, beside);
      // Where other coordinates are still tied the point is a tie of its own.
      const pattern = made.sweep.pattern === NO_TIE ? NEAR : made.sweep.pattern;
      yield Oracle.share({ ...made, readable: false, sweep: { ...made.sweep, pattern } }, beside);
    }
  }
}

/** What is not rational is asked of machines only. */
function oracleAt(
  { program }: OpProgram,
  at: readonly Rational[],
  machine: FloatFormat | undefined,
): Oracle | EvaluationFailure {
  const oracle = Oracle.of({ program, at });
  if (machine) return oracle;
  const open = isEvaluationFailure(oracle) ? isOpen(oracle) : oracle.isIrrational;
  return open ? { failure: NOT_RATIONAL, node: program.outputs[0]! } : oracle;
}

const isOpen = ({ failure }: EvaluationFailure): boolean => failure.kind === 'undecided';

/** Which zeros of a point are asked of as −0 as well: all of them; where all are tied, also each alone. Of many arguments, only these. */
function signsOfZeros(at: readonly Rational[], tied: boolean): number[][] {
  const zeros = at.flatMap((value, i) => (isZero(value) ? [i] : []));
  if (zeros.length === 0 || (at.length > 3 && zeros.length < at.length)) return [];
  return tied && zeros.length === at.length && at.length > 1 ? [zeros, ...zeros.map(i => [i])] : [zeros];
}

export const NO_TIE = 'no tie';
const NEAR = 'near a tie';

function makeCase(
  { program, op, is, plain, few, composed, special, patterns }: OpProgram,
  at: readonly Rational[],
  oracle: Oracle,
): SweepCase {
  const tied = oracle.pieces.some(active => active.length > 1);
  const pattern = special ?? (tied ? tiePattern(oracle, at) : NO_TIE);
  return Oracle.share(
    {
      program,
      at,
      sweep: { op, ...(is !== undefined && { is }), pattern },
      readable: tied && plain && !composed,
      few,
      ...(patterns && { ties: { patterns, face: faceOf(patterns, at) } }),
    },
    oracle,
  );
}

/** The tie in words: where the only coordinate lies, or how many pieces are active. */
function tiePattern(oracle: Oracle, at: readonly Rational[]): string {
  const { nodewise, pieces } = oracle;
  if (nodewise.status === 'exact' && nodewise.gradients.length === 1) return 'pieces agree';
  if (at.length === 1) return `x = ${format(at[0]!)}`;
  return `${Math.max(...pieces.map(active => active.length))} tied`;
}
