/** The verdict on one answer: exact where the case is free of roundoff, within a proven bound elsewhere. */
import { directionalDerivative } from '../fields/index.ts';
import { type Membership, membership, type Vector } from '../linear/index.ts';
import { compare, equal, format, isFailure, type Rational, rational, sign, ZERO } from '../numbers/index.ts';
import { type Answer, formatOf, forwardOf, type Mode, type TargetInfo } from '../targets/index.ts';
import { type ConventionTable, type Prediction, predict } from './convention-table.ts';
import type { Oracle } from './oracle.ts';
import { differentiatesExactly } from './roundoff-free.ts';
import type { Judgement } from './verdict.ts';

/** What may be off by rounding. */
interface Allowance {
  /** Whether an AD that follows its index rounds nowhere: what is wrong then is not roundoff. */
  readonly free: boolean;
  readonly value: Rational;
  /** Zero for exact targets only: a convention may bring its own roundoff (weights of 1/3). */
  readonly gradient: readonly Rational[];
  /** Whether rounding may have taken another branch. */
  readonly open: boolean;
  /** Whether something on the way is so large that a kernel may overflow. */
  readonly extreme: boolean;
}

/** Judges what the target answered in one mode. */
export function judge(
  oracle: Oracle,
  target: TargetInfo,
  mode: Mode,
  answer: Answer,
  table: ConventionTable,
): Judgement {
  if (answer.kind === 'error' && answer.error === 'unasked')
    return { verdict: 'undecided', why: answer.message, answer };
  if (answer.kind === 'error' && answer.error === 'unsupported')
    return { verdict: 'inapplicable', why: answer.message, answer };
  if (answer.kind === 'error') return { verdict: 'error', why: `${answer.error}: ${answer.message}`, answer };
  if (answer.gradient.length !== oracle.line.p)
    return {
      verdict: 'error',
      why: `a gradient of ${answer.gradient.length} entries for ${oracle.line.p} inputs`,
      answer,
    };
  const prediction = predict(table, oracle.line, oracle.evaluation, oracle.pieces, mode);
  const forward = mode === 'forward' ? forwardOf(target, tiedOps(oracle)) : 'jacobian';
  if (forward === undefined)
    return {
      verdict: 'undecided',
      why: 'forward mode is directional for some of the operations that are tied there, and not for others',
      answer,
    };
  const directional = forward === 'directional';
  const exact = directional ? undefined : judgeExactly(oracle, answer, prediction);
  if (exact) return exact;
  const allowance = allowanceFor(oracle, target, prediction);
  if (allowance === undefined)
    return { verdict: 'undecided', why: 'no bound on the rounding errors of this case', answer };
  const common = {
    answer,
    ...(!allowance.free && { tolerance: { value: allowance.value, gradient: allowance.gradient } }),
    ...(prediction && { predicted: prediction.gradient }),
  };
  const odd = [answer.value, ...answer.gradient].find(entry => typeof entry === 'string');
  const value = answer.value as Rational;
  const wrongValue = odd === undefined && compare(value.sub(oracle.value).abs(), allowance.value) > 0;
  if (allowance.extreme && (odd !== undefined || wrongValue))
    return { ...common, verdict: 'undecided', why: EXTREME };
  if (odd !== undefined)
    return { ...common, verdict: 'nonfinite', why: `${odd} where the exact answer is finite` };
  if (wrongValue)
    return { ...common, verdict: 'value', why: `the value is ${format(oracle.value)}, not ${format(value)}` };
  const gradient = answer.gradient as readonly Rational[];
  if (directional) return { ...common, ...judgeDirectional(oracle, gradient, allowance) };
  const bitForBit = allowance.free && prediction?.legal;
  const agrees =
    prediction && within(gradient, prediction.gradient, bitForBit ? undefined : allowance.gradient);
  const outcome = judgeGradient(oracle, gradient, allowance);
  const { membership: found } = outcome;
  const rounded = found?.inside && found.nearest !== undefined;
  return {
    ...common,
    // A certificate that needs the allowance says so, also where the index's own pieces round nowhere.
    ...(rounded && { tolerance: { value: allowance.value, gradient: allowance.gradient } }),
    ...(agrees !== undefined && !allowance.open && { agrees }),
    ...outcome,
  };
}

/**
 * The verdict on most answers: a right value, and a gradient that is predicted and in the Clarke subdifferential, all of
 * it exactly. What rounding may do need not be known then.
 */
function judgeExactly(
  oracle: Oracle,
  answer: Extract<Answer, { readonly kind: 'answered' }>,
  prediction: Prediction | undefined,
): Judgement | undefined {
  if ([answer.value, ...answer.gradient].some(entry => typeof entry === 'string')) return undefined;
  const gradient = answer.gradient as Vector;
  if (!equal(answer.value as Rational, oracle.value)) return undefined;
  if (prediction && !within(gradient, prediction.gradient)) return undefined;
  const inNodewise = membership(oracle.nodewise.gradients, gradient);
  if (!inNodewise.inside) return undefined;
  const outcome = judgeInside(oracle, gradient, exactAllowance(oracle), inNodewise);
  if (outcome.verdict !== 'gradient' && outcome.verdict !== 'clarke') return undefined;
  return {
    answer,
    ...(prediction && { predicted: prediction.gradient, agrees: true }),
    ...outcome,
  };
}

const EXTREME = 'numbers of this size may leave the range of the format on the way';

/**
 * Lemma 1: both modes compute the same. Where two fine answers differ by more than rounding can explain, the verdict
 * on the second is `modes`.
 */
export function compareModes(
  oracle: Oracle,
  target: TargetInfo,
  first: Judgement,
  second: Judgement,
): Judgement {
  const [a, b] = [first.answer, second.answer];
  if (a.kind === 'error' || b.kind === 'error') return second;
  if (forwardOf(target, tiedOps(oracle)) !== 'jacobian') return second;
  if (!FINE.has(first.verdict) || !FINE.has(second.verdict)) return second;
  if (within(a.gradient as Vector, b.gradient as Vector)) return second;
  const machine = formatOf(target.precision);
  if (machine) {
    const radius = oracle.radius(machine)?.map(r => r.mul(rational(2n)));
    // The modes may round their way to different branches.
    if (radius === undefined || oracle.rounded(machine)!.open) return second;
    if (within(a.gradient as Vector, b.gradient as Vector, radius)) return second;
  }
  return {
    ...second,
    verdict: 'modes',
    why: 'forward and backward mode return different gradients',
    other: a,
  };
}

const tiedOps = ({ line, pieces }: Oracle): string[] =>
  line.steps.flatMap(({ g }, k) => (pieces[k]!.length > 1 ? [g.name] : []));

const FINE: ReadonlySet<string> = new Set(['gradient', 'clarke', 'conservative']);

function allowanceFor(
  oracle: Oracle,
  target: TargetInfo,
  prediction: Prediction | undefined,
): Allowance | undefined {
  const machine = formatOf(target.precision);
  if (machine === undefined) return exactAllowance(oracle);
  const rounded = oracle.rounded(machine);
  const gradient = oracle.radius(machine);
  if (rounded === undefined || gradient === undefined) return undefined;
  const d = prediction?.legal ? prediction.d : oracle.ownDerivatives;
  const free = d !== undefined && differentiatesExactly(oracle.line, rounded, oracle.evaluation, d, machine);
  const slot = rounded.slots[oracle.line.outputs[0]!]!;
  const above = slot.hi.sub(oracle.value);
  const below = oracle.value.sub(slot.lo);
  const value = compare(above, below) > 0 ? above : below;
  return { free, value, gradient, open: rounded.open, extreme: oracle.isExtreme(machine) };
}

/** Nothing is allowed. */
function exactAllowance({ line }: Oracle): Allowance {
  const none = Array.from({ length: line.p }, () => ZERO);
  return { free: true, value: ZERO, gradient: none, open: false, extreme: false };
}

/** |a − b| ≤ radius, coordinate by coordinate; equal without a radius. */
function within(a: Vector, b: Vector, radius?: Vector): boolean {
  return a.every((value, i) =>
    radius ? compare(value.sub(b[i]!).abs(), radius[i]!) <= 0 : equal(value, b[i]!),
  );
}

type Outcome = Pick<Judgement, 'verdict' | 'why' | 'of' | 'membership'>;

/** What may have made a right implementation return a wrong gradient. */
const excuse = ({ open, extreme }: Allowance): string | undefined =>
  open ? 'rounding may have taken another branch' : extreme ? EXTREME : undefined;

function judgeDirectional(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  for (let i = 0; i < oracle.line.p; i++) {
    const direction = gradient.map((_, k) => rational(k === i ? 1n : 0n));
    const slope = directionalDerivative(oracle.line, oracle.evaluation, direction);
    if (isFailure(slope)) return { verdict: 'undecided', why: slope.why };
    if (compare(gradient[i]!.sub(slope[0]!).abs(), allowance.gradient[i]!) <= 0) continue;
    const unsure = excuse(allowance);
    if (unsure) return { verdict: 'undecided', why: unsure };
    return {
      verdict: 'outside',
      why: `f'(x; e${i + 1}) is ${format(slope[0]!)}, not ${format(gradient[i]!)}`,
    };
  }
  return { verdict: 'gradient', why: 'the one-sided directional derivatives' };
}

function judgeGradient(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  const nodewise = oracle.nodewise;
  const inNodewise = inHull(nodewise.gradients, gradient, allowance);
  if (inNodewise.inside) return judgeInside(oracle, gradient, allowance, inNodewise);
  if (nodewise.status !== 'exact') return { verdict: 'undecided', why: nodewise.why };
  const unsure = excuse(allowance);
  if (unsure) return { verdict: 'undecided', why: unsure };
  const active = oracle.active;
  const inActive = inHull(active.gradients, gradient, allowance);
  if (active.status === 'exact' && !inActive.inside)
    return { verdict: 'outside', why: 'not in D_f(x)', of: 'active', membership: inActive };
  return {
    verdict: 'outside',
    why: inActive.inside
      ? 'not in D_P(x): no convention at ties gives it (D_f(x) holds it by coincidence)'
      : 'not in D_P(x): no convention at ties gives it',
    of: 'nodewise',
    membership: inNodewise,
  };
}

/** The verdict on a gradient in D_P(x). */
function judgeInside(
  oracle: Oracle,
  gradient: Vector,
  allowance: Allowance,
  inNodewise: Membership,
): Outcome {
  const { nodewise } = oracle;
  if (nodewise.gradients.length === 1 && nodewise.status === 'exact')
    return { verdict: 'gradient', why: 'the gradient', of: 'nodewise', membership: inNodewise };
  return judgeClarke(oracle, gradient, allowance);
}

/**
 * Membership within the allowance, by an exact certificate where there is one: outside means outside by more than
 * rounding can explain.
 */
function inHull(generators: readonly Vector[], gradient: Vector, allowance: Allowance): Membership {
  const exact = membership(generators, gradient);
  if (exact.inside || allowance.gradient.every(r => sign(r) === 0)) return exact;
  const rounded = membership(generators, gradient, { radius: allowance.gradient });
  return rounded.inside || !allowance.free ? rounded : exact;
}

function judgeClarke(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  const clarke = oracle.clarke;
  const known = clarke.gradients.length > 0 ? inHull(clarke.gradients, gradient, allowance) : undefined;
  if (known?.inside) {
    const differentiable = clarke.status === 'exact' && clarke.gradients.length === 1;
    return differentiable
      ? { verdict: 'gradient', why: 'the gradient', of: 'clarke', membership: known }
      : { verdict: 'clarke', why: 'in the Clarke subdifferential', of: 'clarke', membership: known };
  }
  if (clarke.status === 'exact')
    return {
      verdict: 'conservative',
      why: 'in D_P(x), not in the Clarke subdifferential',
      of: 'clarke',
      membership: known!,
    };
  const beyond = clarke.status === 'bounds' ? inHull(clarke.outer, gradient, allowance) : undefined;
  if (beyond && !beyond.inside)
    return {
      verdict: 'conservative',
      why: 'in D_P(x), not in the Clarke subdifferential',
      of: 'clarke',
      membership: beyond,
    };
  return {
    verdict: 'undecided',
    why: 'in D_P(x); whether it is in the Clarke subdifferential is not decided',
  };
}
