/**
 * All cells of a program of two inputs around a point, completely, where its guards are rational functions: in each sector
 * between neighbouring branches of their zero sets the program takes one piece at every tie. The guards that matter are
 * collected on the way: sectors are looked at again until no new guard is asked.
 */

import { evaluatePoly, isZeroPoly, type Poly, polyKey, variableCount } from '../../functions/near/poly.ts';
import type { Vector } from '../../linear/index.ts';
import { rationalField as field, type Rational, sign } from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { type Budget, Undecided } from '../budget.ts';
import { vectorKey } from '../gradient-set.ts';
import { cellsOf } from './cell-search.ts';
import { Curves } from './germs/curves.ts';
import { PathGerms } from './germs/path-germs.ts';

/** The sectors in which the program has one gradient, by the guards that are positive there. */
export interface SectorPiece {
  readonly gradient: Vector;
  readonly guards: readonly Poly[];
}

/** How often the sectors may be looked at again, and how many there may be. */
const MAX_ROUNDS = 24;
const MAX_SECTORS = 600;

/** Throws Undecided where a guard is no rational function, or the curves are too many or of too high a degree. */
export function sectorPieces(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  budget: Budget,
): SectorPiece[] {
  const scan = new Scan(program, evaluation);
  const curves = new Curves(budget);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const samples = curves.samples();
    if (samples.length > MAX_SECTORS) throw new Undecided(`more than ${MAX_SECTORS} sectors`);
    budget.spend(samples.length * program.steps.length);
    const pieces = samples.map(sample => scan.pieceAt(sample));
    const added = scan.newGuards();
    if (added.length === 0) return distinct(pieces);
    for (const h of added) curves.add(h);
  }
  throw new Undecided(`new guards in each of ${MAX_ROUNDS} rounds`);
}

function distinct(pieces: readonly (SectorPiece | undefined)[]): SectorPiece[] {
  const found = new Map<string, SectorPiece>();
  for (const piece of pieces) {
    if (piece === undefined) throw new Undecided('a sector in which no piece is found');
    found.set(`${vectorKey(field, piece.gradient)}|${piece.guards.map(polyKey).sort().join(';')}`, piece);
  }
  return [...found.values()];
}

class Scan {
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<Rational>;
  readonly #path: PathGerms;
  readonly #cells: readonly (readonly LocalCell[])[];
  readonly #known = new Set<string>();
  #added: Poly[] = [];

  constructor(program: StraightLine, evaluation: Evaluation<Rational>) {
    this.#program = program;
    this.#evaluation = evaluation;
    this.#path = new PathGerms(program, evaluation);
    this.#cells = program.steps.map(step =>
      cellsOf(
        step,
        step.args.map(slot => evaluation.values[slot]!),
      ),
    );
  }

  /** Guards that were asked for the first time since this was last called. */
  newGuards(): Poly[] {
    const added = this.#added;
    this.#added = [];
    return added;
  }

  /** The piece whose guards are positive at the sample; undefined where there is none (guards may still be missing). */
  pieceAt(sample: readonly Rational[]): SectorPiece | undefined {
    const pieces: number[] = [];
    const guards: Poly[] = [];
    for (const [k, near] of this.#cells.entries()) {
      const inside =
        near.length === 1 && near[0]!.guards.length === 0
          ? [near[0]!]
          : this.#holding(k, near, sample, guards);
      if (inside.length !== 1) return undefined;
      pieces.push(inside[0]!.piece);
      this.#path.take(k, inside[0]!.piece);
    }
    return { gradient: this.#gradient(pieces), guards };
  }

  /** The cells of step k that hold the sample; what they ask for is added to the guards where there is one. */
  #holding(k: number, near: readonly LocalCell[], sample: readonly Rational[], guards: Poly[]): LocalCell[] {
    const inside: LocalCell[] = [];
    const asked: Poly[] = [];
    for (const cell of near) {
      const own: Poly[] = [];
      if (cell.guards.every(guard => this.#holds(k, guard, sample, own))) {
        inside.push(cell);
        asked.push(...own);
      }
    }
    guards.push(...asked);
    return inside;
  }

  #holds(k: number, guard: LocalCell['guards'][number], sample: readonly Rational[], own: Poly[]): boolean {
    const h = this.#path.guard(k, guard);
    if (h === undefined || variableCount(h) > 2) throw new Undecided('a guard that is no rational function');
    const { relation } = guard;
    if (isZeroPoly(h)) return relation === '>=' || relation === '=';
    if (relation === '=' || relation === '!=') return relation === '!=';
    const key = polyKey(h);
    if (!this.#known.has(key)) {
      this.#known.add(key);
      this.#added.push(h);
    }
    own.push(h);
    return sign(evaluatePoly(h, sample)) > 0;
  }

  #gradient(pieces: readonly number[]): Vector {
    const { values } = this.#evaluation;
    const derivatives = selectionGradients(field, this.#program, { values, pieces });
    if (isEvaluationFailure(derivatives)) throw new Undecided(`a derivative: ${derivatives.failure.why}`);
    return backward(field, this.#program, derivatives).flat();
  }
}

/** Whether {all guards > 0} has interior next to 0, for polynomials other than 0 in two variables. */
export function hasSector(guards: readonly Poly[], budget: Budget): boolean {
  const curves = new Curves(budget);
  for (const h of guards) curves.add(h);
  return curves.samples().some(sample => guards.every(h => sign(evaluatePoly(h, sample)) > 0));
}
