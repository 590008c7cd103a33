/** Cases that are made before their turn comes, while a target answers what it was asked before. */
import type { RunPlace } from '../documents/index.ts';
import type { TargetInfo } from '../targets/index.ts';
import type { CheckOptions } from './options.ts';
import type { Case } from './oracle/case.ts';
import { Oracle } from './oracle/oracle.ts';
import { drawnCases } from './questions/generate.ts';
import { identityCases } from './questions/identities.ts';
import type { Swept } from './questions/op-sweep.ts';
import { shapeCases } from './questions/shapes.ts';
import { programsKey, type Sweeps } from './questions/sweeps.ts';
import { vocabularyOf } from './questions/vocabulary.ts';
import { ownCases, ownDrawn, type PlacedCase, type Shard } from './shards/place.ts';

/** The cases of a part of a run; `count`: of all its parts. */
export interface MadeStage {
  readonly cases: Iterable<PlacedCase>;
  readonly count: number;
}

/** Cases of which the same are made where they have one key. */
export interface Stage {
  readonly key: string;
  make(): MadeStage;
}

/** Where several targets are checked: what those of this description were asked before. */
function alike<T>(
  sweeps: Sweeps | undefined,
  what: string,
  info: TargetInfo,
  make: () => Iterable<T>,
): Iterable<T> {
  const key = programsKey(info);
  return (key && sweeps?.of(`${what}: ${key}`, make)) || make();
}

/** Programs that are chosen, made of these operations. */
const chosenStage = (info: TargetInfo, shard?: Shard, sweeps?: Sweeps): Stage => ({
  key: info.ops.join(),
  make: () => {
    const make = () => [...identityCases(info), ...shapeCases(info)];
    const all = [...alike(sweeps, 'chosen', info, make)];
    return { cases: ownCases(shard, all), count: all.length };
  },
});

/** Programs that are drawn, made of these operations. */
export const drawnStage = (info: TargetInfo, { seed, runs, shard, sweeps }: CheckOptions): Stage => ({
  key: info.ops.join(),
  make: () => {
    const what = `${runs} of seed ${seed}${shard ? `, ${shard.index}/${shard.of}` : ''}`;
    const draw = () => drawnCases(vocabularyOf(info), seed, runs, ownDrawn(shard));
    return { cases: alike(sweeps, what, info, draw), count: runs };
  },
});

/** What is asked behind the sweep of these operations and calls: of those that do not keep failing. */
export function laterStages(
  info: TargetInfo,
  swept: readonly Swept[],
  options: CheckOptions,
  isOver: (op: string) => boolean,
): readonly [chosen: Stage, drawn: Stage] {
  const { ops, shard, sweeps } = options;
  const known = info.ops.filter(
    op => !isOver(op) && (ops === undefined || op === 'const' || ops.includes(op)),
  );
  const usable = swept.flatMap(({ op, call }) => (call || isOver(op.name) ? [] : [op.name]));
  const [all, own] = [known, usable].map(some => ({ ...info, ops: some }));
  return [chosenStage(all!, shard, sweeps), drawnStage(own!, options)];
}

/** All of them, each with its place in the run: behind the sweep. */
export function* placesIn(stages: readonly MadeStage[]): Generator<readonly [Case, RunPlace]> {
  for (const [i, { cases }] of stages.entries()) for (const [one, j] of cases) yield [one, [i + 1, 0, j]];
}

/** So many are made ahead. */
const MOST = 1_000;

/**
 * The cases of a stage that is likely to come.
 *
 *     const ahead = new MadeAhead(stage);
 *     while (ahead.more());
 *     for (const [one, place] of ahead.of(stage).cases) console.log(one, place);
 */
export class MadeAhead {
  readonly #stage: Stage;
  readonly #made: PlacedCase[] = [];
  /** Whether its turn has come. */
  #over = false;
  #failed = false;
  #begun: { readonly source: Iterator<PlacedCase>; readonly count: number } | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get #source() {
    if (this.#begun === undefined) {
      const { cases, count } = this.#stage.make();
      this.#begun = { source: cases[Symbol.iterator](), count };
    }
    return this.#begun;
  }

  /** Makes one, with its exact side; false where there is none any more, or enough. What fails, fails again when its turn comes. */
  more(): boolean {
    if (this.#over || this.#made.length === MOST) return false;
    try {
      const next = this.#source.source.next();
      if (next.done) return false;
      Oracle.of(next.value[0]);
      this.#made.push(next.value);
      return true;
    } catch {
      this.#over = true;
      this.#failed = true;
      return false;
    }
  }

  /** Those of the stage that has come: what was made, where it is this one. */
  of(stage: Stage): MadeStage {
    this.#over = true;
    if (this.#failed || stage.key !== this.#stage.key) return stage.make();
    const { source, count } = this.#source;
    const [made, rest] = [this.#made, { [Symbol.iterator]: () => source }];
    const cases = function* () {
      yield* made.splice(0);
      yield* rest;
    };
    return { cases: cases(), count };
  }
}
