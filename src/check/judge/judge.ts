/** The verdict on one answer: exact where the case is free of roundoff, within a proven bound elsewhere. */
import { directionalDerivative, openBecause } from '../../fields/index.ts';
import { membership, type Vector } from '../../linear/index.ts';
import {
  compare,
  equal,
  format,
  isFailure,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import { type Answer, formatOf, forwardOf, type Mode, type TargetInfo } from '../../targets/index.ts';
import { type ConventionTable, type Prediction, predict } from '../conventions/convention-table.ts';
import type { Oracle } from '../oracle/oracle.ts';
import { differentiatesExactly } from '../oracle/roundoff-free.ts';
import {
  type Allowance,
  type Answerer,
  allowanceFor,
  EXTREME,
  exactAllowance,
  excuse,
  within,
} from './allowance.ts';
import type { Judgement } from './verdict.ts';

/** Judges what the target answered in one mode. */
export function judge(
  oracle: Oracle,
  target: Answerer,
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
  const { regular } = oracle;
  if (regular.verdict !== 'yes')
    return {
      verdict: regular.verdict === 'no' ? 'inapplicable' : 'undecided',
      why: openBecause(regular),
      answer,
    };
  const prediction = predict(table, oracle.line, oracle.evaluation, oracle.pieces, mode);
  const forward = mode === 'forward' ? forwardOf(target, oracle.tiedOps) : 'jacobian';
  if (forward === undefined)
    return {
      verdict: 'undecided',
      why: 'forward mode is directional for some of the operations that are tied there, and not for others',
      answer,
    };
  const directional = forward === 'directional';
  const exact = directional ? undefined : judgeExactly(oracle, answer, prediction);
  if (exact) return exact;
  const allowance = allowanceFor(oracle, target, answer.gradient);
  if (allowance === undefined)
    return { verdict: 'undecided', why: 'no bound on the rounding errors of this case', answer };
  const tolerance = { value: allowance.value, gradient: allowance.gradient };
  const common = {
    answer,
    ...(!allowance.free && { tolerance }),
    ...(prediction && { predicted: prediction.gradient }),
  };
  const odd = [answer.value, ...answer.gradient].find(entry => typeof entry === 'string');
  const value = answer.value as Rational;
  const wrongValue = odd === undefined && compare(value.sub(oracle.value).abs(), allowance.value) > 0;
  if (allowance.extreme && (odd !== undefined || wrongValue))
    return { ...common, verdict: 'undecided', why: EXTREME };
  if (odd !== undefined)
    return { ...common, verdict: 'nonfinite', why: `${odd} where every right answer is finite` };
  if (wrongValue)
    return { ...common, verdict: 'value', why: `the value is ${format(oracle.value)}, not ${format(value)}` };
  const gradient = answer.gradient as readonly Rational[];
  const { boxed, ...outcome } = directional
    ? judgeDirectional(oracle, gradient, allowance)
    : judgeGradient(oracle, gradient, allowance);
  const agrees = directional ? undefined : meets(oracle, target, prediction, gradient, allowance);
  return {
    ...common,
    // What needs the allowance of weights says so, also where nothing else rounds.
    ...(boxed && { tolerance }),
    ...(agrees !== undefined && !allowance.open && { agrees }),
    ...outcome,
  };
}

/** Whether the gradient is the predicted one: bit for bit where the convention read rounds nowhere. */
function meets(
  oracle: Oracle,
  target: Answerer,
  prediction: Prediction | undefined,
  gradient: Vector,
  allowance: Allowance,
): boolean | undefined {
  if (prediction === undefined) return undefined;
  const machine = formatOf(target.precision);
  const rounded = machine && oracle.rounded(machine);
  const exactly =
    machine === undefined ||
    (prediction.legal &&
      differentiatesExactly(oracle.line, rounded!, oracle.evaluation, prediction.d, machine));
  const radius = exactly ? undefined : (oracle.radius(machine) ?? allowance.gradient);
  return within(gradient, prediction.gradient, radius);
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
  if (!inNodewise.inside && oracle.nodewise.status === 'exact') return undefined;
  const allowance = exactAllowance(oracle);
  const { boxed: _, ...outcome } = inNodewise.inside
    ? judgeInside(oracle, gradient, allowance, { membership: inNodewise, boxed: false })
    : judgeClarke(oracle, gradient, allowance);
  if (outcome.verdict !== 'gradient' && outcome.verdict !== 'clarke') return undefined;
  return {
    answer,
    ...(prediction && { predicted: prediction.gradient, agrees: true }),
    ...outcome,
  };
}

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
  if (forwardOf(target, oracle.tiedOps) !== 'jacobian') return second;
  if (!FINE.has(first.verdict) || !FINE.has(second.verdict)) return second;
  if (within(a.gradient as Vector, b.gradient as Vector)) return second;
  const machine = formatOf(target.precision);
  let radius: Vector | undefined;
  if (machine) {
    const radii = [a, b].map(({ gradient }) => oracle.allowance(machine, gradient as Vector));
    // The modes may round their way to different branches.
    if (radii.includes(undefined) || oracle.rounded(machine)!.open) return second;
    radius = radii[0]!.map((r, i) => r.add(radii[1]![i]!).div(rational(2n)));
    const twice = radius.map(r => r.mul(rational(2n)));
    if (within(a.gradient as Vector, b.gradient as Vector, twice)) return second;
  }
  return {
    ...second,
    // Each of the two may be off by so much.
    ...(radius && { tolerance: { value: second.tolerance?.value ?? ZERO, gradient: radius } }),
    verdict: 'modes',
    why: 'forward and backward mode return different gradients',
    other: a,
  };
}

const FINE: ReadonlySet<string> = new Set(['gradient', 'clarke', 'conservative']);

interface Outcome extends Pick<Judgement, 'verdict' | 'why' | 'of' | 'membership'> {
  /** Whether the certificate speaks of the box of what is allowed around the gradient, not of the gradient alone. */
  readonly boxed?: boolean;
}

function judgeDirectional(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  if (!oracle.regular.complete) return { verdict: 'undecided', why: openBecause(oracle.regular) };
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
  if (inNodewise.membership.inside) return judgeInside(oracle, gradient, allowance, inNodewise);
  if (nodewise.status !== 'exact') {
    // D_P is not known, but ∂ᶜf(x) may be.
    const outcome = judgeClarke(oracle, gradient, allowance);
    const inClarke = outcome.verdict === 'gradient' || outcome.verdict === 'clarke';
    return inClarke ? outcome : { verdict: 'undecided', why: nodewise.why };
  }
  const unsure = excuse(allowance);
  if (unsure) return { verdict: 'undecided', why: unsure };
  const active = oracle.active;
  const inActive = inHull(active.gradients, gradient, allowance);
  if (active.status === 'exact' && !inActive.membership.inside)
    return { verdict: 'outside', why: 'not in D_f(x)', of: 'active', ...inActive };
  return {
    verdict: 'outside',
    why: inActive.membership.inside
      ? 'not in D_P(x): no convention at ties gives it (D_f(x) holds it by coincidence)'
      : 'not in D_P(x): no convention at ties gives it',
    of: 'nodewise',
    ...inNodewise,
  };
}

/** The verdict on a gradient in D_P(x). */
function judgeInside(oracle: Oracle, gradient: Vector, allowance: Allowance, inNodewise: Found): Outcome {
  const { nodewise } = oracle;
  if (nodewise.gradients.length === 1 && nodewise.status === 'exact')
    return { verdict: 'gradient', why: 'the gradient', of: 'nodewise', ...inNodewise };
  const outcome = judgeClarke(oracle, gradient, allowance);
  return outcome.verdict === 'undecided' ? { ...outcome, of: 'nodewise', ...inNodewise } : outcome;
}

/** An answer to v ∈ conv(G), within the allowance or without. */
type Found = Required<Pick<Outcome, 'membership' | 'boxed'>>;

/**
 * Membership within the allowance, by an exact certificate where there is one: outside means outside by more than
 * rounding can explain.
 */
function inHull(generators: readonly Vector[], gradient: Vector, allowance: Allowance): Found {
  const exact = membership(generators, gradient);
  const none = { membership: exact, boxed: false };
  if (exact.inside || allowance.gradient.every(r => sign(r) === 0)) return none;
  // ⟨d, g − v⟩ ≥ 1 for all g shows more than v outside: every box v ± r with Σ |dⱼ| rⱼ < 1.
  const spread = exact.separator.reduce((sum, d, j) => sum.add(d.abs().mul(allowance.gradient[j]!)), ZERO);
  if (allowance.free && compare(spread, rational(1n)) < 0) return none;
  return { membership: membership(generators, gradient, { radius: allowance.gradient }), boxed: true };
}

function judgeClarke(oracle: Oracle, gradient: Vector, allowance: Allowance): Outcome {
  const clarke = oracle.clarke;
  const known = clarke.gradients.length > 0 ? inHull(clarke.gradients, gradient, allowance) : undefined;
  if (known?.membership.inside) {
    const differentiable = clarke.status === 'exact' && clarke.gradients.length === 1;
    return differentiable
      ? { verdict: 'gradient', why: 'the gradient', of: 'clarke', ...known }
      : { verdict: 'clarke', why: 'in the Clarke subdifferential', of: 'clarke', ...known };
  }
  const beyond =
    clarke.status === 'exact'
      ? known
      : clarke.status === 'bounds'
        ? inHull(clarke.outer, gradient, allowance)
        : undefined;
  if (beyond && !beyond.membership.inside) return notInClarke(oracle, allowance, beyond);
  return {
    verdict: 'undecided',
    why: 'in D_P(x); whether it is in the Clarke subdifferential is not decided',
  };
}

/** An artefact of the program; or of the operation itself, where the program is nothing but that. */
function notInClarke({ alone }: Oracle, allowance: Allowance, found: Found): Outcome {
  if (alone === undefined)
    return {
      verdict: 'conservative',
      why: 'in D_P(x), not in the Clarke subdifferential',
      of: 'clarke',
      ...found,
    };
  const unsure = excuse(allowance);
  if (unsure) return { verdict: 'undecided', why: unsure };
  return {
    verdict: 'outside',
    why: `not in the Clarke subdifferential of ${alone}, which was asked alone`,
    of: 'clarke',
    ...found,
  };
}
