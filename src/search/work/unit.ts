/** One unit of work: all programs of one size that begin with the same nodes. The same unit, the same answer. */
import type { SearchQuestion } from '../../documents/index.ts';
import { type Judge, judgeOf } from '../judge.ts';
import { Enumerator, prefixLength } from '../space/enumerate.ts';
import { wishOf } from '../space/function.ts';

import { Samples } from '../space/samples.ts';
import { type Space, spaceOf } from '../space/space.ts';
import { leafPrograms } from '../space/written.ts';
import { type Hit, NOTHING, sum, type Tally } from './tally.ts';
import type { UnitAnswer, UnitCourse } from './work.ts';

class Stop extends Error {}

/** Milliseconds between two parts that are told. */
const TELL_EVERY = 100;

export interface RunCourse extends UnitCourse {
  readonly stopped?: () => boolean;
}

export class Units {
  readonly space: Space;
  readonly enumerator: Enumerator;
  readonly #prefixes = new Map<number, readonly (readonly number[])[]>();

  constructor(question: SearchQuestion) {
    this.space = spaceOf(question);
    this.enumerator = new Enumerator(this.space);
  }

  /** The beginnings of the units of a size; one empty beginning for size 0. */
  of(size: number): readonly (readonly number[])[] {
    let known = this.#prefixes.get(size);
    if (known === undefined) {
      known = size === 0 ? [[]] : this.enumerator.prefixes(size, prefixLength(size));
      this.#prefixes.set(size, known);
    }
    return known;
  }
}

export class UnitRunner {
  readonly #units: Units;
  readonly #judge: Judge;
  readonly #keep: number;
  readonly #samples: Samples | undefined;

  /** Keeps so many hits of each unit. */
  constructor(question: SearchQuestion, keep: number) {
    this.#units = new Units(question);
    const { space } = this.#units;
    this.#judge = judgeOf(space);
    this.#keep = keep;
    const sampled = question.constants !== 'any' && question.property !== 'artificial';
    this.#samples = sampled ? new Samples(space, wishOf(question)) : undefined;
  }

  /** Units are numbered from 0. */
  run(size: number, unit: number, course: RunCourse = {}): UnitAnswer {
    const { space } = this.#units;
    if (size > 0) return this.#walk(size, this.#units.of(size)[unit]!, course);
    const leaves = leafPrograms(space);
    const judged = leaves.reduce((tally, list) => this.#judged(tally, list, false), NOTHING);
    return { tally: { ...judged, programs: leaves.length }, complete: true };
  }

  #walk(
    size: number,
    prefix: readonly number[],
    { from, onPart, stopped = () => false }: RunCourse,
  ): UnitAnswer {
    const { space, enumerator } = this.#units;
    const list = new Array<number>(size).fill(0);
    /** By node: whether it or one before it is a selection. */
    const selective = new Array<boolean>(size).fill(false);
    const isSelection = (candidate: number): boolean => space.form[candidate]!.g.pieceCount > 1;
    let tally = NOTHING;
    let programs = 0;
    let told = performance.now();
    /** Where the work may stop: before this program, all that come before it being counted. */
    const pause = (candidate: number): void => {
      const stop = stopped();
      if (!stop && performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      list[size - 1] = candidate;
      if (stop) throw new Stop();
      onPart?.({ tally: { ...tally, programs }, next: [...list] });
    };
    const place = (depth: number, candidate: number): void => {
      list[depth] = candidate;
      selective[depth] = (depth > 0 && selective[depth - 1]!) || isSelection(candidate);
      this.#samples?.place(depth, candidate);
    };
    const last = (closing: readonly number[]): void => {
      const before = size > 1 && selective[size - 2]!;
      const start = programs;
      pause(closing[0]!);
      for (const [i, candidate] of closing.entries()) {
        if (this.#samples && !this.#samples.agrees(candidate)) continue;
        programs = start + i;
        pause(candidate);
        list[size - 1] = candidate;
        tally = this.#judged(tally, list, before || isSelection(candidate));
      }
      programs = start + closing.length;
    };
    try {
      enumerator.walk(size, prefix, { place, last }, from);
      return { tally: { ...tally, programs }, complete: true };
    } catch (error) {
      if (error instanceof Stop) return { tally: { ...tally, programs }, complete: false, next: [...list] };
      throw error;
    }
  }

  #judged(tally: Tally, list: readonly number[], selective: boolean): Tally {
    if (this.#judge.needsSelection && !selective) return tally;
    const { verdict, ...rest } = this.#judge.judge(list);
    const hit: Hit[] = 'constants' in rest ? [{ list: [...list], constants: rest.constants }] : [];
    const one: Tally = {
      programs: 0,
      candidates: 1,
      functions: verdict === 'yes' || ('function' in rest && rest.function) ? 1 : 0,
      found: hit.length,
      hits: hit,
      undecided: verdict === 'undecided' ? 1 : 0,
      why: 'why' in rest ? rest.why : undefined,
    };
    return sum(this.#units.space, tally, one, this.#keep);
  }
}
