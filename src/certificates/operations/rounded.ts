/**
 * Selections that round inside their pieces and guards: with the whole numbers that are taken near a point put in, these are elementary.
 * Where pieces round there is one for each choice of whole numbers.
 */
import type { Basic, Inside, Order, Piece, Region } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { integer, ratio } from '../numbers/rational.ts';
import { areContrary } from './contrary.ts';
import { MAX_PIECES, nearest, orderOfWhole, WHOLE, wholeBy } from './whole.ts';

/** Whole numbers, by what is rounded, and the guards that say where they are taken; `tied`: those that vanish. */
interface Choice {
  readonly wholes: readonly (number | undefined)[];
  readonly guards: readonly Guard[];
  readonly tied: readonly Guard[];
}

const MAX_CHOICES = 64;

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((rank, k) => rank !== b[k]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

/** Of n arguments. `pieces`: those that the cells have, and others, with whole numbers as arguments behind the n. */
export function roundedInside(
  names: readonly string[],
  pieces: readonly Piece[],
  inside: Inside,
  meter: Meter,
): Basic {
  const n = names.length;
  const { wholes, cells } = inside;
  const known = new Map<string, Piece>();
  const ranks = new Map<Piece, readonly number[]>();

  /** What is rounded in the formulas, and in what is rounded there. */
  const neededBy = (formulas: readonly Formula[]): number[] => {
    const found = new Set<number>();
    const visit = (formula: Formula): void => {
      meter.charge(formula.length);
      for (const [op, operand] of formula) {
        if (op !== 'argument' || operand < n || found.has(operand - n)) continue;
        found.add(operand - n);
        visit(wholes[operand - n]!.of);
      }
    };
    formulas.forEach(visit);
    return [...found].sort((a, b) => a - b);
  };
  const filled = (formula: Formula, numbers: Choice['wholes']): Formula => {
    meter.charge(formula.length);
    return formula.map(one =>
      one[0] === 'argument' && one[1] >= n ? ['constant', integer(numbers[one[1] - n]!)] : one,
    );
  };
  const uses = new Map(pieces.map(piece => [piece, neededBy(piece)]));
  /** Pieces stand in the order of the whole numbers, the last one counting most. */
  const rankOf = (piece: Piece, numbers: Choice['wholes']): readonly number[] => {
    const digits = uses.get(piece)!.map(k => orderOfWhole(numbers[k]!));
    return [
      ...new Array<number>(wholes.length - digits.length).fill(0),
      ...digits.toReversed(),
      pieces.indexOf(piece),
    ];
  };
  const pieceOf = (piece: Piece, numbers: Choice['wholes']): Piece => {
    const key = `${pieces.indexOf(piece)} ${uses.get(piece)!.map(k => numbers[k])}`;
    const made = known.get(key) ?? piece.map(formula => filled(formula, numbers));
    known.set(key, made);
    ranks.set(made, rankOf(piece, numbers));
    return made;
  };
  /** What is taken near the arguments, of what is rounded there. */
  const choices = (needed: readonly number[], order: Order): Choice[] => {
    let found: Choice[] = [{ wholes: [], guards: [], tied: [] }];
    for (const k of needed) {
      found = found.flatMap(({ wholes: numbers, guards, tied }) => {
        const of = filled(wholes[k]!.of, numbers);
        const from = (twice: number): Formula => [
          ...of,
          ['constant', ratio(BigInt(twice), 2n, meter)],
          ['sub', 0],
        ];
        const taken = WHOLE.get(wholes[k]!.rounding)!;
        return nearest(taken, twice => order(from(twice)), meter).map(({ whole, sides, ends }) => {
          const own = ends.map(
            ([twice, closed], i): Guard => ({
              formula: i === 0 ? from(twice) : [...from(twice), ['neg', 0]],
              relation: closed ? '>=' : '>',
            }),
          );
          return {
            wholes: Object.assign([...numbers], { [k]: whole }),
            guards: [...guards, ...own],
            tied: [...tied, ...own.filter((_, i) => sides[i] === 0)],
          };
        });
      });
      if (found.length > MAX_CHOICES) throw new Stop('many numbers are rounded where they jump');
    }
    return found;
  };
  /** Whether a guard in which nothing is left to be rounded excludes the arguments. */
  const excludes = ({ formula, relation }: Guard, order: Order): boolean => {
    if (relation === '!=' || neededBy([formula]).length > 0) return false;
    const sign = attempt(() => order(formula));
    return sign !== undefined && (relation === '=' ? sign !== 0 : sign < 0);
  };
  function* near(order: Order): Generator<Region> {
    for (const { piece, guards } of cells) {
      if (guards.some(guard => excludes(guard, order))) continue;
      const needed = neededBy([...piece, ...guards.map(({ formula }) => formula)]);
      for (const choice of choices(needed, order)) {
        const own = guards.map(({ formula, relation }) => ({
          formula: filled(formula, choice.wholes),
          relation,
        }));
        const all = [...own, ...choice.guards];
        if (own.some(guard => excludes(guard, order)) || areContrary(all, n, meter)) continue;
        yield { piece: pieceOf(piece, choice.wholes), guards: all, tied: [...own, ...choice.tied] };
      }
    }
  }
  const isLocal = [...uses.values()].some(needed => needed.length > 0);
  function* endless(): Generator<Piece> {
    const seen = new Set<Piece>();
    for (let i = 0; i < MAX_PIECES; i += 1)
      for (const piece of pieces) {
        meter.charge(10);
        const made = pieceOf(piece, new Array<number>(wholes.length).fill(wholeBy(i)));
        if (!seen.has(made)) yield made;
        seen.add(made);
      }
    throw new Stop('there is a piece for each whole number');
  }
  return {
    outputs: 1,
    names,
    pieces: isLocal ? endless : () => pieces,
    near,
    written: true,
    inside,
    ...(isLocal && {
      local: true,
      candidates: (_, order) =>
        [...new Set([...near(order)].map(({ piece }) => piece))].sort((a, b) =>
          compareRanks(ranks.get(a)!, ranks.get(b)!),
        ),
    }),
  };
}
