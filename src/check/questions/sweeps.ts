/** Sweeps that several targets of one process, or several calls of one target, are asked: cases, and what is known of them, are made once. */
import type { FloatFormat } from '../../numbers/index.ts';
import { programToJson } from '../../programs/index.ts';
import type { TargetInfo } from '../../targets/index.ts';
import type { OpProgram } from './op-program.ts';

/** A sequence that is made as it is first asked for, and repeated to whoever asks later. */
class Repeated<T> implements Iterable<T> {
  readonly #made: T[] = [];
  readonly #source: Iterator<T>;

  constructor(source: Iterable<T>) {
    this.#source = source[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = 0; ; i++) {
      if (i === this.#made.length) {
        const next = this.#source.next();
        if (next.done) return;
        this.#made.push(next.value);
      }
      yield this.#made[i]!;
    }
  }
}

/** What a program is swept by, apart from the target: two of one key are asked the same. */
export const sweepKey = (
  { program, share, plain, arity, special = '' }: OpProgram,
  machine?: FloatFormat,
): string =>
  `${machine?.name} ${share} ${plain} ${arity} ${special} ${JSON.stringify(programToJson(program))}`;

/** What programs are made for, apart from the target; undefined where it says more of its operations than their names. */
export const programsKey = ({ precision, ops, computed = [], support }: TargetInfo): string | undefined =>
  support === undefined ? `${precision} ${ops.join()} ${computed.join()}` : undefined;

/**
 * The sweeps of several checks, kept for as long as this object is: where targets have operations in common, each case
 * is made, and its exact side computed, once.
 *
 *     const sweeps = new Sweeps();
 *     for (const host of hosts) await checkTarget(host, { seed: 1, runs: 0, sweeps });
 */
export class Sweeps {
  readonly #kept = new Map<string, Iterable<unknown>>();

  /** What was made under a key, which tells it from all other sweeps; or what is made now. */
  of<T>(key: string, make: () => Iterable<T>): Iterable<T> {
    const known = this.#kept.get(key) ?? new Repeated(make());
    this.#kept.set(key, known);
    return known as Iterable<T>;
  }

  /** Nobody asks any more for what was made. */
  forget(): void {
    this.#kept.clear();
  }
}
