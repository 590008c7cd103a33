/** What is counted of pairs of answers, with where each cell was first seen, so that parts of a run can be put together. */
import type { AnswerAgreement, Difference, RunPlace } from '../../documents/index.ts';
import type { Case } from '../oracle/case.ts';
import { comparePlaces } from '../shards/place.ts';
import { addCount } from '../shards/tally.ts';
import type { DifferenceCause } from './differences.ts';

/** What was counted of one operation at one pattern of ties. */
export interface CountedCell {
  readonly op: string;
  readonly pattern: string;
  readonly agreements: Map<AnswerAgreement, number>;
  first: RunPlace;
  /** The worst that was found there. */
  difference?: DifferenceCause;
}

export class ComparisonTally {
  checks = 0;
  /** Points whose values are not rational, which an exact target is not asked. */
  leftOut = 0;
  readonly summary = new Map<AnswerAgreement, number>();
  readonly #cells = new Map<string, CountedCell>();

  /** Counts a pair of answers to a case. */
  count({ sweep }: Case, agreement: AnswerAgreement, place: RunPlace): void {
    this.checks += 1;
    addCount(this.summary, agreement, 1);
    if (sweep) addCount(this.cell({ ...sweep, first: place }).agreements, agreement, 1);
  }

  /** The cell of this operation and pattern. */
  cell({ op, pattern, first }: Pick<CountedCell, 'op' | 'pattern' | 'first'>): CountedCell {
    const key = `${op} ${pattern}`;
    const cell = this.#cells.get(key) ?? { op, pattern, first, agreements: new Map() };
    this.#cells.set(key, cell);
    return cell;
  }

  /** A cause that the cell of a case shows: it names the worst. */
  blame({ sweep }: Pick<Case, 'sweep'>, found: DifferenceCause, place: RunPlace): void {
    if (sweep === undefined) return;
    const cell = this.cell({ ...sweep, first: place });
    if (cell.difference === undefined || rank(found) < rank(cell.difference)) cell.difference = found;
  }

  /** In the order in which they were first seen. */
  get cells(): readonly CountedCell[] {
    return [...this.#cells.values()].sort((a, b) => comparePlaces(a.first, b.first));
  }
}

/** From the worst on. */
const ORDER: readonly Difference['agreement'][] = ['both', 'alike', 'first', 'second', 'open', 'convention'];

const rank = ({ agreement }: DifferenceCause): number => ORDER.indexOf(agreement);
