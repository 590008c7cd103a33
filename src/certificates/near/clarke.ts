/**
 * ∂ᶜf(x) from below and above, by the local cells of the program: one index cell at each tied node, in evaluation
 * order. A direction, or an arc, strictly inside all guards of a path of cells proves that the piece holds on an open set
 * at x; a nonnegative combination of gradients of affine guards to 0, or an identity between guards, proves that it holds
 * on a null set at most.
 */
import { vectorKey } from '../kernel/active.ts';
import type { Farkas } from '../kernel/farkas.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { abs, dot, inverse, isZero, mul, neg, ONE, type Rat, signOf, ZERO } from '../numbers/rational.ts';
import { type Arc, signAlong } from './arc.ts';
import { type EmptyCell, guardKey, keysIn } from './emptiness.ts';
import { type LocalCell, Walk } from './local.ts';

/** What shows that cells have interior. */
export interface Witnesses {
  readonly directions: readonly (readonly Rat[])[];
  readonly arcs: readonly Arc[];
}

type Gradients = Map<string, readonly Rat[]>;

/** One witness: whether it lies strictly inside a cell; undefined where that is not decided. */
interface Witness {
  readonly path: string;
  inside(cell: LocalCell, walk: Walk): boolean | undefined;
}

function witnessesOf({ directions, arcs }: Witnesses, meter: Meter): Witness[] {
  return [
    ...directions.map(
      (d, i): Witness => ({
        path: `/directions/${i}`,
        inside: ({ guards }) => guards.every(({ row }) => signOf(dot(row, d, meter)) > 0),
      }),
    ),
    ...arcs.map(
      (arc, i): Witness => ({
        path: `/arcs/${i}`,
        inside: ({ guards }, { germs }) => {
          const signs = guards.map(({ poly }) => {
            const h = poly();
            return h && signAlong(h, arc, germs);
          });
          if (signs.some(sign => sign === 0 || sign === -1)) return false;
          return signs.includes(undefined) ? undefined : true;
        },
      }),
    ),
  ];
}

/** The gradients that the witnesses prove. Throws Wrong for one that lies strictly inside no cell. */
export function proven(line: Line, x: readonly Rat[], given: Witnesses, meter: Meter): Gradients {
  const witnesses = witnessesOf(given, meter);
  if (witnesses.length === 0) return new Map();
  return allGradients<readonly Witness[]>(new Walk(line, x, meter), witnesses, (going, cells, walk) => {
    const verdicts = new Map(going.map(one => [one, cells.map(cell => one.inside(cell, walk))]));
    for (const [one, inside] of verdicts)
      if (!inside.includes(true)) {
        if (inside.includes(undefined)) throw new Stop('whether an arc lies inside a cell');
        throw new Wrong('lies strictly inside no cell', one.path);
      }
    const left = new Set(going);
    return cells.map((_, i) => {
      const entering = [...left].filter(one => verdicts.get(one)![i]);
      for (const one of entering) left.delete(one);
      return entering.length > 0 ? entering : undefined;
    });
  });
}

/**
 * The gradients of all tuples of cells that are entered, one cell at each tied node. `enter`: what is known inside each of some cells; undefined of
 * one that is left out. A list of what is left to do in the place of a recursion: programs may be deep.
 */
function allGradients<S>(
  walk: Walk,
  start: S,
  enter: (known: S, cells: readonly LocalCell[], walk: Walk) => readonly (S | undefined)[],
): Gradients {
  const found: Gradients = new Map();
  const left: { readonly from: number; readonly cell?: LocalCell; readonly known: S }[] = [
    { from: 0, known: start },
  ];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (one.cell) walk.take(walk.steps[one.from - 1]!, one.cell);
    let k = one.from;
    let cells: readonly LocalCell[] = [];
    for (; k < walk.steps.length; k += 1) {
      cells = [...walk.cells(walk.steps[k]!)];
      if (cells.length !== 1 || cells[0]!.guards.length > 0) break;
      walk.take(walk.steps[k]!, cells[0]!);
    }
    if (k === walk.steps.length) {
      const gradient = walk.gradient();
      found.set(vectorKey(gradient), gradient);
      continue;
    }
    const inside = enter(one.known, cells, walk);
    for (let i = cells.length - 1; i >= 0; i -= 1) {
      const known = inside[i];
      if (known !== undefined) left.push({ from: k + 1, cell: cells[i]!, known });
    }
  }
  return found;
}

/** Whether both sides of a point of the line are looked at: then there is nothing else. */
export function bothSides({ directions, arcs }: Witnesses): boolean {
  const sides = [...directions.map(d => [d]), ...arcs].map(arc =>
    signOf(arc.flat().find(value => !isZero(value)) ?? ZERO),
  );
  return sides.some(n => n > 0) && sides.some(n => n < 0);
}

/** What shows that cells are null sets near x. */
export interface Exclusions {
  readonly farkas: readonly Farkas[];
  readonly empty: readonly EmptyCell[];
}

/** Guards that a path has asked for: affine ones by their rows, all by their polynomials where identities are given. */
interface Asked {
  readonly rows: ReadonlySet<string>;
  readonly polys: ReadonlySet<string>;
}

/**
 * The gradients of all cells that are not proven to be null sets. `open`: an identity may have been missed, because it
 * writes quotients in another way.
 */
export function notExcluded(
  line: Line,
  x: readonly Rat[],
  given: Exclusions,
  meter: Meter,
): { readonly gradients: Gradients; readonly open: boolean } {
  const walk = new Walk(line, x, meter);
  const impossible = given.farkas.map(({ rows, multipliers }) =>
    rows.filter((_, i) => !isZero(multipliers[i]!)).map(row => rayKey(row, meter)),
  );
  const contradicted = (polys: ReadonlySet<string>): boolean =>
    given.empty.some(cell => keysIn(cell, walk.germs)?.every(key => polys.has(key)));
  const add = (asked: Asked, { guards }: LocalCell): Asked | undefined => {
    const added = guards.filter(guard => guard.affine).map(guard => guard.row);
    const rows = new Set([...asked.rows, ...added.map(row => rayKey(row, meter))]);
    meter.charge(rows.size + impossible.length);
    // A half-space and its opposite need no certificate.
    if (added.some(row => rows.has(rayKey(row.map(neg), meter)))) return undefined;
    if (impossible.some(keys => keys.every(key => rows.has(key)))) return undefined;
    if (given.empty.length === 0) return { rows, polys: asked.polys };
    const known = guards.map(({ poly }) => poly()).filter(h => h !== undefined);
    const polys = new Set([...asked.polys, ...known.map(h => guardKey(h, meter))]);
    return contradicted(polys) ? undefined : { rows, polys };
  };
  const none: Asked = { rows: new Set(), polys: new Set() };
  const found = allGradients(walk, none, (asked, cells) => cells.map(cell => add(asked, cell)));
  return { gradients: found, open: given.empty.length > 0 && walk.germs.divided };
}

/** The positive multiple whose first entry other than 0 is ±1. */
export function scaledRay(row: readonly Rat[], meter: Meter): readonly Rat[] {
  const first = row.find(value => !isZero(value));
  const scale = first ? inverse(abs(first), meter)! : ONE;
  return row.map(value => mul(value, scale, meter));
}

/** The same for positive multiples of a row. */
export const rayKey = (row: readonly Rat[], meter: Meter): string => vectorKey(scaledRay(row, meter));
