/**
 * A piecewise affine program all over ℝᵖ: its index cells, one path of choices after the other, as polyhedra on each of which
 * it is an affine function; and all its composite pieces. An affine function is a dual number at 0.
 */

import { enumerate, vectorKey } from '../kernel/active.ts';
import { coordinates, type Jet, runJet, runPiece } from '../kernel/jet.ts';
import type { Piece } from '../language/basic.ts';
import type { Formula } from '../language/formula.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { integer, keyOf } from '../numbers/rational.ts';
import { type Affine, type Constraint, isConstant, isFeasible, opposite } from './feasible.ts';

export interface Cell {
  readonly constraints: readonly Constraint[];
  readonly value: Affine;
}

/** A cell of the index, with the value of every slot on it. */
export interface IndexCell extends Cell {
  readonly jets: readonly Jet[];
}

export const origin = (p: number, meter: Meter): Jet[] =>
  coordinates(
    Array.from({ length: p }, () => integer(0)),
    meter,
  );

export const affineOf = ({ value, gradient }: Jet): Affine => ({ a: gradient, c: value });

function checked(jets: readonly Jet[] | undefined): readonly Jet[] {
  if (jets === undefined || !jets.every(jet => jet.note)) throw new Stop('a value that is not affine');
  return jets;
}

/** A formula of affine functions. */
export function affineRun(formula: Formula, args: readonly Jet[], p: number, meter: Meter): Affine {
  const jet = runJet(formula, args, p, meter);
  return affineOf(checked(jet && [jet])[0]!);
}

/** The index cells with a point in them; they cover ℝᵖ. A guard `!=` makes two of one. */
export function cellsOf(line: Line, meter: Meter): IndexCell[] {
  const p = line.inputs.length;
  const jets: Jet[] = origin(p, meter);
  const found: IndexCell[] = [];
  const visit = (k: number, constraints: readonly Constraint[]): void => {
    const step = line.steps[k];
    if (step === undefined) {
      found.push({ constraints, value: affineOf(jets[line.outputs[0]!]!), jets: [...jets] });
      return;
    }
    const args = step.args.map(slot => jets[slot]!);
    // Where all arguments may be equal, every cell may hold them.
    for (const { piece, guards } of step.basic.near(() => 0)) {
      let systems: (readonly Constraint[])[] = [constraints];
      for (const { formula, relation } of guards) {
        const f = affineRun(formula, args, p, meter);
        const says: Constraint[] =
          relation === '!='
            ? [
                { ...f, relation: '>' },
                { ...opposite(f), relation: '>' },
              ]
            : [{ ...f, relation }];
        systems = systems.flatMap(system => says.map(one => [...system, one]));
      }
      for (const system of systems) {
        if (!step.single && !isFeasible(system, meter)) continue;
        for (const [i, jet] of checked(runPiece(piece, args, p, meter)).entries()) jets[step.out + i] = jet;
        visit(k + 1, system);
      }
    }
  };
  visit(0, []);
  return found;
}

/** Affine functions, in the place of numbers. Stops where a piece is none. */
export const affineAlgebra = (p: number, meter: Meter) => ({
  run: (piece: Piece, args: readonly Jet[]): readonly Jet[] => checked(runPiece(piece, args, p, meter)),
  key: (jet: Jet): string => `${keyOf(jet.value)} ${vectorKey(jet.gradient)}`,
  cost: p + 1,
});

/** All composite pieces (Definition 5), each function once. */
export function compositesOver(line: Line, meter: Meter): Affine[] {
  const p = line.inputs.length;
  const algebra = affineAlgebra(p, meter);
  const all = enumerate(line, origin(p, meter), step => step.basic.pieces(), algebra, meter);
  return [...new Map(all.map(({ outputs: [jet] }) => [algebra.key(jet!), affineOf(jet!)])).values()];
}

/** Those with an open set in them: their closures, and f there. */
export function regionsOf(cells: readonly Cell[], meter: Meter): Cell[] {
  return cells.flatMap(({ constraints, value }) => {
    const asked = constraints.filter(one => !isConstant(one));
    if (asked.some(({ relation }) => relation === '=')) return [];
    const open = asked.map(one => ({ ...one, relation: '>' as const }));
    if (!isFeasible(open, meter)) return [];
    return [{ constraints: asked.map(one => ({ ...one, relation: '>=' as const })), value }];
  });
}
