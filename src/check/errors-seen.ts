/** The largest errors seen of each operation that rounds, in units in the last place: also where all is right. */
import type { RunPlace } from '../documents/index.ts';
import type { Vector } from '../linear/index.ts';
import { compare, type Rational, rational } from '../numbers/index.ts';
import { machineOf, type TargetInfo } from '../targets/index.ts';
import { gradientUlps, onlyGradient, ulpsBetween } from './judge/ulps.ts';
import type { Check } from './session.ts';
import { comparePlaces } from './shards/place.ts';

/** One error, where it was seen. */
export interface ErrorSeen {
  readonly ulps: Rational;
  readonly check: Pick<Check, 'subject' | 'mode'>;
  readonly place: RunPlace;
}

/** Of one operation. */
export interface LargestErrors {
  value?: ErrorSeen;
  /** In units of the last place of each entry, or of 1 where that is larger. */
  gradient?: ErrorSeen;
}

const HALF = rational(1, 2);
const ONE = rational(1);

/** Whether an error is larger than what was seen before, or as large and before it in the run. */
function isLarger(seen: Pick<ErrorSeen, 'ulps' | 'place'>, before: ErrorSeen | undefined): boolean {
  const order = before === undefined ? 1 : compare(seen.ulps, before.ulps);
  return order > 0 || (order === 0 && comparePlaces(seen.place, before!.place) < 0);
}

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
  look(check: Check, place: RunPlace): void {
    const { oracle, judgement } = check;
    const { answer, verdict, inaccurate } = judgement;
    const machine = machineOf(this.#info);
    const op = oracle.onlyOperation;
    if (op === undefined || machine === undefined || answer.kind !== 'answered') return;
    if (verdict !== 'gradient' && !inaccurate) return;
    const { value, gradient } = answer;
    const exact = onlyGradient(oracle);
    if (exact === undefined || typeof value === 'string') return;
    const isKnown = gradient.every(entry => typeof entry !== 'string');
    const found = {
      value: ulpsBetween(value, oracle.value, machine),
      gradient: isKnown ? gradientUlps(gradient as Vector, exact, machine, ONE) : undefined,
    };
    const known = this.#ops.get(op);
    const larger = (['value', 'gradient'] as const).filter(
      what => found[what] && isLarger({ ulps: found[what], place }, known?.[what]),
    );
    // Whether it stands alone takes longer to see than what would be seen of it.
    if ((known && larger.length === 0) || oracle.alone === undefined) return;
    this.measure(op);
    for (const what of larger) this.add(op, what, { ulps: found[what]!, check, place });
  }

  /** The operation is looked at, whatever is seen. */
  measure(op: string): LargestErrors {
    const own = this.#ops.get(op) ?? {};
    this.#ops.set(op, own);
    return own;
  }

  /** Of several that are as large the first is kept. */
  add(op: string, what: keyof LargestErrors, seen: ErrorSeen): void {
    const own = this.measure(op);
    if (isLarger(seen, own[what])) own[what] = seen;
  }

  /** All that were seen, also those that are too small to be told. */
  get all(): ReadonlyMap<string, LargestErrors> {
    return this.#ops;
  }
}
