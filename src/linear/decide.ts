/**
 * Does a direction separate the columns from 0, or do they combine to 0? A proposal in doubles is tried first; what it
 * claims counts only where integers confirm it, and where they do not, the exact method decides.
 */
import { type ActiveSet, leastNorm } from './active-set.ts';
import { type IntegerSolution, independentRows } from './elimination/bareiss.ts';
import {
  type Columns,
  isLine,
  isPoint,
  type Member,
  memberVector,
  separates,
} from './elimination/columns.ts';
import { absolute, dotIntegers } from './elimination/integers.ts';
import { solveIntegers } from './elimination/solve.ts';
import { proposeLeastNorm } from './proposals/float-active-set.ts';
import { type FloatColumns, toFloatColumns } from './proposals/float-columns.ts';
import { roundedSeparator, shortSeparator } from './proposals/round.ts';

/**
 * What a proposer may say of conv(columns) ∌ 0 or ∋ 0, from columns in doubles: a direction that may be positive on all
 * of them, indices that may carry weights. It is never trusted: anything at all may be returned.
 */
export interface Proposal {
  readonly separator?: ArrayLike<number> | undefined;
  readonly support?: readonly number[] | undefined;
}

/**
 * A source of proposals, asked with the generators less the point, in doubles: `membership(G, v, { proposer })`. What it
 * says is checked.
 */
export type Proposer = (columns: FloatColumns) => Proposal | undefined;

export type ProposalDecision =
  | { readonly separated: true; readonly direction: readonly bigint[] }
  | { readonly separated: false; readonly combination: ActiveSet };

/** Decides, exactly; a proposer replaces the one built in where no point is a box and there are no rays or lines. */
export function decideSign(columns: Columns, proposer?: Proposer): ProposalDecision {
  const floats = toFloatColumns(columns, false);
  const start = tryProposal(columns, floats, proposer);
  if (!Array.isArray(start)) return start;
  const result = leastNorm(columns, 'sign', start);
  if (result.sum.every(value => value === 0n)) return { separated: false, combination: result };
  return { separated: true, direction: shortSeparator(columns, result.sum) };
}

/** A decision that the integers confirm, else the members to begin the exact method from. */
function tryProposal(
  columns: Columns,
  floats: FloatColumns,
  proposer?: Proposer,
): ProposalDecision | Member[] {
  if (proposer !== undefined && columns.points === floats.count && columns.radii === undefined) {
    const { separator, members } = consult(proposer, columns);
    const decision = confirm(columns, floats, separator, members);
    if (decision !== undefined) return decision;
  }
  const { direction, members, looks } = proposeLeastNorm(floats, 'sign');
  const candidates = looks === 'outside' ? [] : members;
  const confirmed = confirm(columns, floats, looks === 'inside' ? undefined : direction, candidates);
  if (confirmed !== undefined) return confirmed;
  const combination = columns.radii && combinationInBoxes(columns, centresNearZero(columns, floats));
  return combination ? { separated: false, combination } : [...members];
}

/** Points that may carry weights, taken for the centres of their boxes: all of them, or those that doubles combine to about 0. */
function centresNearZero({ points, dimension }: Columns, floats: FloatColumns): readonly Member[] {
  if (points <= dimension + 1) return Array.from({ length: points }, (_, index) => ({ index }));
  return proposeLeastNorm({ ...floats, radii: undefined }, 'norm').members;
}

/** What the proposer says, reduced to what can be tried; nothing where it throws or answers out of shape. */
function consult(proposer: Proposer, columns: Columns): { separator?: Float64Array; members: Member[] } {
  try {
    // A copy of its own: what it does to it stays with it.
    const proposal = proposer(toFloatColumns(columns, false));
    const members = membersOf(columns, proposal?.support ?? []);
    if (proposal?.separator === undefined) return { members };
    return { separator: Float64Array.from(proposal.separator), members };
  } catch {
    return { members: [] };
  }
}

function confirm(
  columns: Columns,
  floats: FloatColumns,
  separator: ArrayLike<number> | undefined,
  members: readonly Member[],
): ProposalDecision | undefined {
  if (separator !== undefined && columns.lines === 0 && separator.length === columns.dimension) {
    const direction = roundedSeparator(floats, separator);
    if (direction !== undefined && separates(columns, direction)) return { separated: true, direction };
  }
  const combination = members.length === 0 ? undefined : combinationToZero(columns, members);
  return combination && { separated: false, combination };
}

/** Indices of columns, each once; whatever else is in the list is dropped. */
function membersOf(columns: Columns, support: readonly number[]): Member[] {
  const known = [...new Set(support)].filter(i => Number.isInteger(i) && i >= 0 && i < columns.points);
  return known.length > columns.dimension + 1 ? [] : known.map(index => ({ index }));
}

/** Weights of independent members that combine to 0, where they exist and are nonnegative (free on lines). */
function combinationToZero(columns: Columns, members: readonly Member[]): ActiveSet | undefined {
  const { dimension } = columns;
  const vectors = members.map(member => memberVector(columns, member));
  const system = Array.from({ length: dimension }, (_, j) => [...vectors.map(vector => vector[j]!), 0n]);
  system.push([...members.map(member => (isPoint(columns, member) ? 1n : 0n)), 1n]);
  const solution = solveIntegers(system, members.length);
  if (solution === undefined) return undefined;
  const { weights, total } = positive(solution);
  if (weights.some((weight, i) => weight < 0n && !isLine(columns, members[i]!))) return undefined;
  return activeSet(columns, members, weights, total);
}

/**
 * Weights of independent points by which their boxes combine to 0: of the coordinates so many as have one solution are taken to 0, those that
 * leave least room, and the others are looked at.
 */
function combinationInBoxes(columns: Columns, members: readonly Member[]): ActiveSet | undefined {
  const [vectors, radii] = [columns.vectors, columns.radii!].map(all =>
    members.map(({ index }) => all[index]!),
  );
  const room = radii![0]!;
  const coordinates = room
    .map((_, j) => j)
    .sort((i, j) => (room[i]! < room[j]! ? -1 : room[i]! > room[j]! ? 1 : 0));
  const rows = [members.map(() => 1n), ...coordinates.map(j => vectors!.map(vector => vector[j]!))];
  const system = independentRows(rows).map(i => [...rows[i]!, i === 0 ? 1n : 0n]);
  if (system.length < members.length) return undefined;
  const { weights, total } = positive(solveIntegers(system, members.length)!);
  if (weights.some(weight => weight < 0n)) return undefined;
  const meets = coordinates.every(j => {
    const [sum, spread] = [vectors!, radii!].map(all =>
      dotIntegers(
        weights,
        all.map(vector => vector[j]!),
      ),
    );
    return absolute(sum!) <= spread!;
  });
  return meets ? activeSet(columns, members, weights, total) : undefined;
}

const positive = ({
  numerators,
  denominator,
}: IntegerSolution): { weights: readonly bigint[]; total: bigint } =>
  denominator < 0n
    ? { weights: numerators.map(value => -value), total: -denominator }
    : { weights: numerators, total: denominator };

/** The members that carry a weight; their boxes combine to 0. */
function activeSet(
  { dimension }: Columns,
  members: readonly Member[],
  weights: readonly bigint[],
  total: bigint,
): ActiveSet {
  const used = members.map((_, i) => i).filter(i => weights[i] !== 0n);
  return {
    members: used.map(i => members[i]!),
    weights: used.map(i => weights[i]!),
    total,
    sum: new Array<bigint>(dimension).fill(0n),
  };
}
