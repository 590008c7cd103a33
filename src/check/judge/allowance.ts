/** What rounding may have done to one answer, and what else may excuse it. */
import type { Vector } from '../../linear/index.ts';
import { type Machine, machineKey } from '../../numbers/floating/machine.ts';
import {
  compare,
  equal,
  floorLog2,
  format,
  isZero,
  max,
  powerOfTwo,
  type Rational,
  rationalField,
  ZERO,
} from '../../numbers/index.ts';
import { machineOf, type Reading, type TargetInfo } from '../../targets/index.ts';
import { type Branches, branchesOf, isNoBranch } from '../branches/branches.ts';
import { HEADROOM } from '../oracle/kernels.ts';
import type { Oracle } from '../oracle/oracle.ts';

/** What may be off by rounding. */
export interface Allowance {
  /** Whether nothing rounds but weights of ties, in whatever pieces are taken there. */
  readonly free: boolean;
  readonly value: Rational;
  /** Where the case is free: what weights may do to this gradient, and zero where no tie brings them in. */
  readonly gradient: readonly Rational[];
  /** Whether rounding may have taken another branch. */
  readonly open: boolean;
  /** Where it may: what the branches are that it may have taken, if they are known. */
  readonly branches?: Branches | undefined;
  /** Whether something on the way is so large that a kernel may overflow. */
  readonly extreme: boolean;
}

export const EXTREME = 'numbers of this size may leave the range of the format on the way';

/** What has to be known of who answered. `within`: how far off an answer may be, in the place of what rounding explains. */
export interface Answerer
  extends Pick<TargetInfo, 'precision' | 'forward' | 'support' | 'accuracy' | 'thresholds'> {
  readonly within?: Rational | undefined;
}

/** A name of a gradient that came of this arithmetic. */
export const gradientKey = (target: Answerer, gradient: readonly Reading[]): string =>
  `${arithmeticKey(target)} ${gradient.map(keyOfReading).join()}`;

/** The same for targets of whom the same is allowed. */
function arithmeticKey(target: Answerer): string {
  const machine = machineOf(target);
  return target.within ? `within ${format(target.within)}` : machine ? machineKey(machine) : 'exact';
}

const keyOfReading = (entry: Reading): string =>
  typeof entry === 'string' ? entry : rationalField.key(entry);

/** Undefined where there is no bound. */
export function allowanceFor(
  oracle: Oracle,
  target: Answerer,
  answered: readonly Reading[],
): Allowance | undefined {
  const { within: radius } = target;
  if (radius) {
    const gradient = Array.from({ length: oracle.line.p }, () => radius);
    return { free: false, value: radius, gradient, open: false, extreme: false };
  }
  const machine = machineOf(target);
  if (machine === undefined) return exactAllowance(oracle);
  const rounded = oracle.rounded(machine);
  const finite = answered.map(entry => (typeof entry === 'string' ? ZERO : entry));
  const gradient = oracle.allowance(machine, finite);
  if (rounded === undefined || gradient === undefined) return undefined;
  const free = oracle.weights(machine) !== undefined;
  const slot = rounded.slots[oracle.line.outputs[0]!]!;
  const above = slot.hi.sub(oracle.value);
  const below = oracle.value.sub(slot.lo);
  // By more than what is not known of it: of a right answer is seen that it is right.
  const value = max(above, below).add(oracle.valueOff.mul(2n));
  const off = oracle.isIrrational
    ? oracle.off([...oracle.nodewise.gradients, ...oracle.clarke.gradients, ...oracle.clarke.outer])
    : undefined;
  return {
    free,
    value,
    gradient: off ? gradient.map((radius, i) => radius.add(off[i]!.mul(4n))) : gradient,
    open: rounded.open,
    get branches() {
      return rounded.open ? branchesOf(oracle, machine) : undefined;
    },
    get extreme() {
      return oracle.isExtreme(machine);
    },
  };
}

/** Nothing is allowed. */
export function exactAllowance({ line }: Oracle): Allowance {
  const none = Array.from({ length: line.p }, () => ZERO);
  return { free: true, value: ZERO, gradient: none, open: false, extreme: false };
}

/** |a − b| ≤ radius, coordinate by coordinate; equal without a radius. */
export function within(a: Vector, b: Vector, radius?: Vector): boolean {
  return a.every((value, i) =>
    radius ? compare(value.sub(b[i]!).abs(), radius[i]!) <= 0 : equal(value, b[i]!),
  );
}

/** What may have made a right implementation return this wrong gradient, or these slopes. */
export function excuse(
  { open, branches, extreme }: Allowance,
  returned: Vector,
  what: 'gradient' | 'slopes' = 'gradient',
): string | undefined {
  if (open && !(branches && isNoBranch(branches, returned, what)))
    return 'rounding may have taken another branch';
  return extreme ? EXTREME : undefined;
}

/**
 * Whether a number on the way is not rational and beyond the format, though the value and all gradients are well within: log(1 +
 * exp(x)) at 1000.
 */
export function isTrap(oracle: Oracle, machine: Machine): boolean {
  const limit = powerOfTwo(machine.maxExponent - HEADROOM);
  const within = (value: Rational): boolean => compare(value.abs(), limit) < 0;
  const { nodewise } = oracle;
  return (
    oracle.isIrrational &&
    within(oracle.value) &&
    nodewise.status === 'exact' &&
    nodewise.gradients.every(gradient => gradient.every(within)) &&
    oracle.evaluation.values.some(value => !isZero(value) && floorLog2(value) > machine.maxExponent)
  );
}
