/** Enclosures of numbers from those of what they are made of. */
import type { Meter } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { isReal, type Real } from './real.ts';
import { type Span, Spans } from './span.ts';

/** Binary digits of enclosures, and those by which numbers are compared. */
const PLACES = 64;
const DIGITS = 40;

export class Enclosing {
  readonly #meter: Meter;
  readonly #spans = new Map<number, Spans>();

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  /** Undefined where so many digits do not tell that what is divided by is not 0, or that a log is taken of a positive number. */
  of(a: Rat, bits: number): Span | undefined {
    const on = this.#spans.get(bits) ?? new Spans(bits, this.#meter);
    this.#spans.set(bits, on);
    return this.#of(a, on);
  }

  /** The first digits, with how large it is: of equal numbers the same, or next to each other. Undefined where they are not known. */
  placeOf(a: Real): bigint | undefined {
    const span = this.of(a, PLACES);
    if (span === undefined || span.hi - span.lo > 1n << 16n) return undefined;
    const size = span.lo < 0n ? -span.hi : span.lo;
    const length = size.toString(2).length;
    if (size <= 0n || length < PLACES - 1) return undefined;
    const digits = size >> BigInt(length - DIGITS);
    const place = (BigInt(span.e + length) << BigInt(DIGITS + 1)) + digits;
    return span.lo < 0n ? -place : place;
  }

  #of(a: Rat, on: Spans): Span | undefined {
    if (!isReal(a)) return on.rational(a);
    if (a.spans.has(on.bits)) return a.spans.get(on.bits);
    const span = this.#made(a, on);
    a.spans.set(on.bits, span);
    return span;
  }

  #made({ op, args, exponent }: Real, on: Spans): Span | undefined {
    if (op === 'variable') return undefined;
    const [a, b] = args.map(one => this.#of(one, on));
    if (a === undefined) return undefined;
    if (op === 'add') return b && on.add(a, b);
    if (op === 'mul') return b && on.mul(a, b);
    if (op === 'sin' || op === 'cos') return on.wave(op, a);
    if (op === 'power' || op === 'fraction') {
      const base = op === 'power' ? a : this.#root(a, exponent!.d, on);
      const k = Number(exponent!.n);
      const raised = base && on.power(base, Math.abs(k));
      return raised && k < 0 ? on.inverse(raised) : raised;
    }
    return on[op](a);
  }

  /** By Newton's steps where they are short, else by exp and log. */
  #root(a: Span, degree: bigint, on: Spans): Span | undefined {
    if (degree <= 16n) return on.root(a, Number(degree));
    const log = on.log(a);
    return log && on.exp(on.mul(log, on.rational({ n: 1n, d: degree, words: 1 })));
  }
}
