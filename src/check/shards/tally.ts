/** What is counted in a run: each check once, with where it was first seen, so that parts of a run can be put together. */
import type { CheckVerdict, RunPlace } from '../../documents/index.ts';
import type { Mode, TargetInfo } from '../../targets/index.ts';
import { ErrorsSeen } from '../errors-seen.ts';
import { isSurprise, surpriseText } from '../findings/surprise.ts';
import { PrecisionHint } from '../precision-hint.ts';
import { EveryTie } from '../proofs/every-tie.ts';
import type { SweepCase } from '../questions/op-sweep.ts';
import type { Cell, CheckResult } from '../result.ts';
import type { Check } from '../session.ts';
import { comparePlaces } from './place.ts';

/** How often, and where for the first time. */
export interface Times {
  count: number;
  first: RunPlace;
}

/** An answer that the conventions which were read do not predict, in words. */
export interface Surprise {
  readonly text: string;
  readonly place: RunPlace;
}

/** A cell, and where it was first seen. */
export interface PlacedCell extends Cell {
  first: RunPlace;
}

export class RunTally {
  checks = 0;
  surprises = 0;
  /** The first of them. */
  surprise: Surprise | undefined;
  readonly summary = new Map<CheckVerdict, number>();
  readonly undecided = new Map<string, Times>();
  readonly unsupported = new Map<string, Times>();
  readonly precision = new PrecisionHint();
  readonly errors: ErrorsSeen;
  readonly everyTie = new EveryTie();
  readonly #cells = new Map<string, PlacedCell>();

  constructor(info: TargetInfo) {
    this.errors = new ErrorsSeen(info);
  }

  /** Counts a check; the cell that it belongs to, where it is of the sweep. */
  count(check: Check, place: RunPlace): PlacedCell | undefined {
    this.precision.look(check);
    this.errors.look(check, place);
    const { verdict, answer, why } = check.judgement;
    this.checks += 1;
    if (answer.kind === 'error' && answer.error === 'unsupported')
      addTimes(this.unsupported, why, { count: 1, first: place });
    addCount(this.summary, verdict, 1);
    if (isSurprise(check)) {
      this.surprises += 1;
      this.surprised(place, () => surpriseText(check));
    }
    if (verdict === 'undecided') addTimes(this.undecided, why, { count: 1, first: place });
    const { sweep } = check.subject;
    if (sweep === undefined) return undefined;
    const { ties } = check.subject as SweepCase;
    if (ties) this.everyTie.look(check, sweep.op, ties);
    const cell = this.cell(sweep, place);
    countIn(cell, check.mode, verdict, 1);
    return cell;
  }

  /** Keeps what was seen first. */
  surprised(place: RunPlace, text: () => string): void {
    if (this.surprise === undefined || comparePlaces(place, this.surprise.place) < 0)
      this.surprise = { text: text(), place };
  }

  /** How many, and the first in words. */
  get surprising(): Pick<CheckResult, 'surprises' | 'surprise'> {
    return { surprises: this.surprises, ...(this.surprise && { surprise: this.surprise.text }) };
  }

  /** The cell of this operation and pattern. */
  cell(like: Omit<PlacedCell, 'verdicts' | 'modes' | 'first'>, first: RunPlace): PlacedCell {
    const key = `${like.op} ${like.pattern}`;
    const known = this.#cells.get(key);
    if (known) return known;
    const cell = { ...like, first, verdicts: new Map(), modes: new Map() };
    this.#cells.set(key, cell);
    return cell;
  }

  /** In the order in which they were first seen. */
  get cells(): readonly PlacedCell[] {
    return [...this.#cells.values()].sort((a, b) => comparePlaces(a.first, b.first));
  }
}

/** Counts a verdict, in its mode as well. */
export function countIn({ verdicts, modes }: Cell, mode: Mode, verdict: CheckVerdict, count: number): void {
  addCount(verdicts, verdict, count);
  const own = modes.get(mode) ?? new Map<CheckVerdict, number>();
  modes.set(mode, own);
  addCount(own, verdict, count);
}

export function addCount<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

export function addTimes(all: Map<string, Times>, key: string, { count, first }: Times): void {
  const known = all.get(key);
  if (known === undefined) all.set(key, { count, first });
  else {
    known.count += count;
    if (comparePlaces(first, known.first) < 0) known.first = first;
  }
}

/** How often each was seen, in the order in which they were first. */
export const countsInOrder = (all: ReadonlyMap<string, Times>): ReadonlyMap<string, number> =>
  new Map(
    [...all]
      .sort(([, a], [, b]) => comparePlaces(a.first, b.first))
      .map(([key, { count }]) => [key, count] as const),
  );
