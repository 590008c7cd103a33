/** The largest errors seen of each operation that rounds, in units in the last place: also where all is right. */
import type { Vector } from '../linear/index.ts';
import { compare, type Rational, rational } from '../numbers/index.ts';
import { type Mode, machineOf, type TargetInfo } from '../targets/index.ts';
import { gradientUlps, onlyGradient, ulpsBetween } from './judge/ulps.ts';
import type { Check } from './session.ts';

/** One error, where it was seen. */
export interface ErrorSeen {
  readonly ulps: Rational;
  readonly check: Check;
}

/** Of one operation. */
export interface LargestErrors {
  value?: ErrorSeen;
  /** In units of the last place of each entry, or of 1 where that is larger. */
  gradient?: ErrorSeen & { readonly mode: Mode };
}

const HALF = rational(1, 2);
const ONE = rational(1);

export class ErrorsSeen {
  readonly #info: TargetInfo;
  readonly #ops = new Map<string, LargestErrors>();

  constructor(info: TargetInfo) {
    this.#info = info;
  }

  /** Operations whose values were off by more than half a unit, as one rounding may be, or that are stated to be. */
  get largest(): ReadonlyMap<string, LargestErrors> {
    const stated = this.#info.accuracy ?? {};
    return new Map(
      [...this.#ops].filter(
        ([op, { value }]) => Object.hasOwn(stated, op) || (value && compare(value.ulps, HALF) > 0),
      ),
    );
  }

  /** Looks at an operation alone, where nothing is tied, and the answer is right or inaccurate. */
  look(check: Check): void {
    const { oracle, judgement, mode } = check;
    const { answer, verdict, inaccurate } = judgement;
    const machine = machineOf(this.#info);
    if (oracle.alone === undefined || machine === undefined || answer.kind !== 'answered') return;
    if (verdict !== 'gradient' && !inaccurate) return;
    const { value, gradient } = answer;
    const exact = onlyGradient(oracle);
    if (exact === undefined || typeof value === 'string') return;
    const own = this.#ops.get(oracle.alone) ?? {};
    this.#ops.set(oracle.alone, own);
    const ofValue = ulpsBetween(value, oracle.value, machine);
    if (ofValue && isLarger(ofValue, own.value)) own.value = { ulps: ofValue, check };
    if (gradient.some(entry => typeof entry === 'string')) return;
    const ofGradient = gradientUlps(gradient as Vector, exact, machine, ONE);
    if (ofGradient && isLarger(ofGradient, own.gradient)) own.gradient = { ulps: ofGradient, check, mode };
  }
}

const isLarger = (ulps: Rational, before: ErrorSeen | undefined): boolean =>
  before === undefined || compare(ulps, before.ulps) > 0;
