/** The sweep of a run, or of one of its parts: which cases are asked, and what for. */
import type { RunPlace } from '../../documents/index.ts';
import type { TargetInfo } from '../../targets/index.ts';
import type { Coverage } from '../questions/coverage.ts';
import {
  type HowToSweep,
  nameOfSwept,
  type SweepCase,
  type Swept,
  sweepOp,
  sweepOwnProgram,
} from '../questions/op-sweep.ts';
import { Sweeps } from '../questions/sweeps.ts';
import { ownGroups, type Shard } from './place.ts';

/** So many cases of an operation of another part are asked as well, to know whether it keeps failing. */
const PROBED = 8;

/** Operations and calls of a target, or a call that means a program. */
type Named = Swept | string;

interface HowToTake {
  readonly shard?: Shard | undefined;
  /** Whether other parts say what they have seen at their operations; else these are asked, too, as far as it needs. */
  readonly together: boolean;
  readonly how: Pick<HowToSweep, 'brief' | 'plain' | 'signs' | 'sweeps'> & { readonly coverage: Coverage };
}

export class SweptCases {
  /** Operations and calls of other parts. */
  readonly foreign: ReadonlySet<string>;
  /** How many operations and calls are asked. */
  readonly count: number;
  /** So many of them were asked. */
  done = 0;
  readonly #info: TargetInfo;
  readonly #named: readonly Named[];
  readonly #isFirst: readonly boolean[];
  readonly #take: HowToTake;
  /** Cases of other parts, which are asked for the conventions of their operations alone. */
  readonly #probes = new WeakSet<object>();

  constructor(info: TargetInfo, ops: readonly Swept[], programs: readonly string[], take: HowToTake) {
    this.#info = info;
    this.#named = [...ops, ...programs];
    this.#take = take;
    this.#isFirst = this.#named.map(one => typeof one === 'string' || one.call === undefined);
    const owned = ownGroups(take.shard, this.#isFirst);
    this.foreign = new Set(this.#named.flatMap((one, k) => (owned[k] ? [] : [nameOf(one)])));
    this.count = take.together ? owned.filter(own => own).length : this.#named.length;
  }

  /** Whether a case is asked for the convention of an operation of another part. */
  isProbe(one: object): boolean {
    return this.#probes.has(one);
  }

  /** Each with its place in the run. `programs`: calls that mean a program, or all others; left out: all. `judges`: what says more than its convention. */
  *cases(judges: (one: SweepCase) => boolean, programs?: boolean): Generator<[SweepCase, RunPlace]> {
    const kin = new Sweeps();
    for (const [k, one] of this.#named.entries()) {
      const isProgram = typeof one === 'string';
      const own = !this.foreign.has(nameOf(one));
      if ((programs !== undefined && isProgram !== programs) || (!own && this.#take.together)) continue;
      if (this.#isFirst[k]) kin.forget();
      const { coverage, sweeps, ...shared } = this.#take.how;
      const how = { ...shared, sweeps: sweeps ?? kin, ...(own ? { coverage } : { probed: PROBED }) };
      const cases = isProgram
        ? sweepOwnProgram(one, this.#info, how)
        : sweepOp(one.op, this.#info, { ...how, call: one.call });
      let j = 0;
      for (const made of cases) {
        if (!own) this.#probes.add(made);
        if (made.readable || (own ? judges(made) : j < PROBED)) yield [made, [0, k, j]];
        j += 1;
      }
      this.done += 1;
    }
  }
}

const nameOf = (one: Named): string => (typeof one === 'string' ? one : nameOfSwept(one));
