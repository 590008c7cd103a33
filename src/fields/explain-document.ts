/** From an explanation to the document that `explain --json` prints. */

import type * as Documents from '../documents/index.ts';
import type {
  Body,
  InsideBodies,
  Membership,
  OutsideBodies,
  SumMembership,
  Vector,
} from '../linear/index.ts';
import { format, isFailure, type Rational } from '../numbers/index.ts';
import type { Cover } from './cover/cover.ts';
import { type BallHull, inOneRow, type SumHull } from './gradient-set.ts';
import type {
  CellQuestion,
  ClarkeSet,
  Criticality,
  Explanation,
  GradientSet,
  Identity,
  Poly,
  Regularity,
  SetsAt,
  Underived,
} from './index.ts';

export const exactVector = (vector: readonly Rational[]): string[] => vector.map(format);

/** A gradient of p entries, or for q > 1 outputs a Jacobian of q rows. */
function gradient(flat: Vector, outputs: number): Documents.Gradient {
  if (outputs === 1) return exactVector(flat);
  const p = flat.length / outputs;
  return Array.from({ length: outputs }, (_, row) => exactVector(flat.slice(row * p, (row + 1) * p)));
}

/** A count as JSON: a number where that is exact. */
export const count = (n: bigint): number | string =>
  n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : n.toString();

export function gradientSetDocument(set: GradientSet<Rational>, outputs = 1): Documents.GradientSetDocument {
  if (set.status === 'undecided' && set.hull) {
    const { hull, why } = set;
    const listed = {
      gradients: hull.gradients.map(flat => gradient(flat, outputs)),
      ...(hull.balls.length > 0 && { balls: hull.balls.map(ballDocument) }),
    };
    return hull.complete
      ? { status: 'exact', count: count(hull.count), ...listed }
      : { status: 'undecided', ...listed, why };
  }
  if (set.status === 'undecided' && set.sum)
    return { status: 'exact', count: count(set.sum.count), ...sumDocument(set.sum, outputs) };
  const gradients = set.gradients.map(flat => gradient(flat, outputs));
  if (set.status === 'exact') return { status: 'exact', count: count(set.count), gradients };
  return { status: 'undecided', gradients, why: set.why };
}

const sumDocument = ({ start, parts }: SumHull<Rational>, outputs: number) => ({
  gradients: [gradient(start, outputs)],
  sum: parts.map(part => part.map(flat => gradient(flat, outputs))),
});

const ballDocument = ({ centre, matrices }: Body): Documents.BallDocument => {
  const written = matrices.map(matrix => matrix.map(exactVector));
  const [only] = written;
  return written.length === 1
    ? { centre: exactVector(centre), matrix: only! }
    : { centre: exactVector(centre), matrices: written };
};

export function certificateDocument(
  membership: Membership | InsideBodies | OutsideBodies | SumMembership,
): Documents.Certificate {
  if (!membership.inside) return { separator: exactVector(membership.separator) };
  // Of a sum: all of the gradient beside it, and weights in each part.
  if (isByPart(membership.weights))
    return { weights: { '0': '1' }, sum: membership.weights.map(weightsDocument) };
  const balls = 'balls' in membership ? [...membership.balls] : [];
  return {
    weights: weightsDocument(membership.weights),
    ...(balls.length > 0 && {
      balls: Object.fromEntries(balls.map(([i, u]) => [String(i), exactVector(u)])),
    }),
  };
}

type WeightsOf = ReadonlyMap<number, Rational>;

const isByPart = (weights: WeightsOf | readonly WeightsOf[]): weights is readonly WeightsOf[] =>
  Array.isArray(weights);

const weightsDocument = (weights: ReadonlyMap<number, Rational>): Documents.Weights =>
  Object.fromEntries([...weights].map(([i, weight]) => [String(i), format(weight)]));

function criticality({
  verdict,
  membership,
  ofBalls,
  ofSum,
  by,
  why,
}: Criticality): Documents.CriticalityDocument {
  return {
    verdict,
    ...(membership && { certificate: certificateDocument(membership) }),
    ...(ofBalls && { certificate: certificateDocument(ofBalls) }),
    ...(ofSum && { certificate: certificateDocument(ofSum) }),
    ...(by && { by }),
    ...(why !== undefined && { why }),
  };
}

const polynomialDocument = (h: Poly): Documents.PolynomialDocument =>
  [...h.values()].map(({ coefficient, exponents }) => [format(coefficient), exponents] as const);

type Cell = Pick<CellQuestion, 'guards' | 'remainders'>;

const cellDocument = ({ guards, remainders }: Cell): Documents.CellDocument => ({
  guards: guards.map(polynomialDocument),
  ...(remainders.length > 0 && {
    remainders: remainders.map(({ name, of: { top, bottom } }) => ({
      name,
      top: polynomialDocument(top),
      bottom: polynomialDocument(bottom),
    })),
  }),
});

const identityDocument = (identity: Identity): Documents.IdentityDocument => ({
  ...cellDocument(identity),
  summands: identity.summands.map(({ unit, root, of }) => ({
    unit: polynomialDocument(unit),
    root: polynomialDocument(root),
    of,
  })),
});

export function clarkeDocument(set: ClarkeSet, outputs = 1): Documents.ClarkeSetDocument {
  if (set.hull) return clarkeHull(set, set.hull, outputs);
  if (set.sum)
    return { status: 'exact', ...sumDocument(set.sum, outputs), directions: [], farkas: [], by: 'sum' };
  return {
    status: set.status,
    gradients: set.gradients.map(flat => gradient(flat, outputs)),
    ...(set.status === 'bounds' && { outer: set.outer.map(flat => gradient(flat, outputs)) }),
    directions: set.directions.map(exactVector),
    farkas: set.farkas.map(({ rows, multipliers }) => ({
      rows: rows.map(exactVector),
      multipliers: exactVector(multipliers),
    })),
    ...(set.arcs.length > 0 && { arcs: set.arcs.map(arc => arc.map(exactVector)) }),
    ...(set.identities.length > 0 && { identities: set.identities.map(identityDocument) }),
    ...(set.by !== undefined && { by: set.by }),
    ...(set.cover && { cover: coverDocument(set.cover) }),
    ...(set.within && {
      within: set.within.map(one => ({
        gradient: gradient(one.gradient, outputs),
        weights: Object.fromEntries([...one.weights].map(([i, weight]) => [String(i), format(weight)])),
      })),
    }),
    ...(set.assumed && { by: set.assumed.by, assumed: set.assumed.cells.map(cellDocument) }),
    ...(set.why !== undefined && { why: set.why }),
  };
}

const coverDocument = ({ rows, tree }: Cover): Documents.CoverDocument => ({
  rows: rows.map(exactVector),
  tree: tree.map(entry => {
    if (typeof entry === 'number') return entry;
    if ('at' in entry) return { at: exactVector(entry.at) };
    return {
      empty: Object.fromEntries([...entry.empty].map(([side, value]) => [String(side), format(value)])),
    };
  }),
});

/** All of the set; or some gradients that are in it, and what it lies in. */
function clarkeHull(
  { gradients: known, directions, why }: ClarkeSet,
  { complete, gradients, balls }: BallHull<Rational>,
  outputs: number,
): Documents.ClarkeSetDocument {
  const points = gradients.map(flat => gradient(flat, outputs));
  const bodies = balls.map(ballDocument);
  return complete
    ? { status: 'exact', gradients: points, balls: bodies, directions: [], farkas: [], by: 'balls' }
    : {
        status: 'bounds',
        gradients: known.map(flat => gradient(flat, outputs)),
        outer: points,
        outerBalls: bodies,
        directions: directions.map(exactVector),
        farkas: [],
        ...(known.length > 0 && { by: 'rays' }),
        ...(why !== undefined && { why }),
      };
}

export const regularityDocument = ({
  verdict,
  why,
  node,
  along,
}: Regularity): Documents.RegularityDocument => ({
  verdict,
  ...(verdict !== 'yes' && why !== undefined && { why }),
  ...(verdict !== 'yes' && node !== undefined && { node }),
  ...(verdict === 'no' && along && { along: along.map(arc => arc.map(exactVector)) }),
});

/** The document of a point at which the function is not regular. */
export function irregularDocument(explanation: Explanation, subject: Subject): Documents.IrregularDocument {
  const { format, program, text, at, value, gradient, conventions, regular, ties } = explainDocument(
    explanation,
    subject,
  );
  return {
    format,
    program,
    text,
    at,
    value,
    gradient,
    ...(conventions && { conventions }),
    regular: regular!,
    ties,
  };
}

/** The document of a point at which the piece that the index takes has no derivative. */
export function underivedDocument(
  { value, regular, ties, sets }: Underived,
  { program, text, at, conventions }: Subject,
): Documents.IrregularDocument | Documents.UnderivedDocument {
  const document = {
    format: 'cornercheck.explain/1',
    program,
    text,
    at: exactVector(at),
    value: value.length === 1 ? format(value[0]!) : exactVector(value),
    ...(conventions && { conventions }),
    regular: regularityDocument(regular),
  } as const;
  return sets ? { ...document, ...setsDocument(sets, value.length), ties } : { ...document, ties };
}

/** The sets, and the verdicts on them. */
const setsDocument = (sets: SetsAt, outputs: number) => ({
  active: gradientSetDocument(sets.active, outputs),
  nodewise: gradientSetDocument(sets.nodewise, outputs),
  selectionCritical: criticality(sets.selectionCritical),
  reachable: criticality(sets.reachable),
  clarke: clarkeDocument(sets.clarke, outputs),
  clarkeCritical: criticality(sets.clarkeCritical),
  artificial: sets.artificial,
});

/** What the document says beside the explanation itself. */
export interface Subject {
  readonly program: Documents.ProgramDocument;
  readonly text: string;
  readonly at: readonly Rational[];
  readonly conventions?: Readonly<Record<string, string>>;
}

export function explainDocument(explanation: Explanation, subject: Subject): Documents.ExplainDocument {
  const { derivative, nearest } = explanation;
  const outputs = derivative.value.length;
  const jacobian = (rows: readonly (readonly Rational[])[]): Documents.Gradient =>
    gradient(inOneRow(rows), outputs);
  return {
    format: 'cornercheck.explain/1',
    program: subject.program,
    text: subject.text,
    at: exactVector(subject.at),
    value: outputs === 1 ? format(derivative.value[0]!) : exactVector(derivative.value),
    gradient: { forward: jacobian(derivative.forward), backward: jacobian(derivative.backward) },
    ...(subject.conventions && { conventions: subject.conventions }),
    regular: regularityDocument(explanation.regular),
    ...setsDocument(explanation, outputs),
    ...(nearest && {
      nearest: {
        point: exactVector(nearest.point),
        squaredNorm: format(nearest.squaredNorm),
        weights: weightsDocument(nearest.weights),
      },
    }),
    ties: explanation.ties,
    lexicographic: isFailure(explanation.lexicographic)
      ? { why: explanation.lexicographic.why }
      : { gradient: jacobian(explanation.lexicographic) },
  };
}
