/** The three sets of a document: I(x), its nodewise part, ∂ᶜf(x). */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { vectorKey } from '../kernel/active.ts';
import { valuesAt } from '../kernel/evaluate.ts';
import { conclude } from '../kernel/fact.ts';
import { checkFarkas, type Farkas } from '../kernel/farkas.ts';
import type { Line } from '../language/line.ts';
import { bothSides, notExcluded, proven } from '../near/clarke.ts';
import { readCell, readIdentity } from '../near/emptiness.ts';
import { gradientAlong, slopesOnRay } from '../near/ray.ts';
import { isComplete, refuseIncomplete } from '../near/regular.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, inverse, mul, neg, ONE, type Rat, ZERO } from '../numbers/rational.ts';
import { inSectors } from '../plane/sectors.ts';
import { coveredGradients } from '../ties/covering.ts';
import { maskedNodewise, PLAIN, REACHED, type Ways } from '../ties/masked.ts';
import { checkBallClarke, checkBallSet, type Tied } from './balls.ts';
import {
  areCertain,
  expectListed,
  inNodewise,
  isListed,
  optional,
  type Rows,
  readGradients,
  subset,
} from './gradients.ts';
import type { Listed, Sets } from './listed.ts';
import { tiedNorms } from './opened.ts';
import { checkSumClarke, checkSumSet, isSum } from './sums.ts';
import { checkReached, checkUnshown, hasReals, readWithin, refuseWithin } from './unshown.ts';

export type { Listed, Sets } from './listed.ts';

const listed = (inner: Rows, outer: Rows | undefined, by?: 'z3'): Listed => ({
  inner: conclude('inner', inner),
  outer: outer && conclude('outer', outer),
  by,
});

/** The program at the point; undefined in the place of a set that could not be confirmed. */
export function reviewSets(
  review: Review,
  path: string,
  document: unknown,
  line: Line,
  x: readonly Rat[],
): Sets {
  const { meter } = review;
  const complete = review.claim(path, () => isComplete(line, x, review));
  const norms = review.claim(path, () => tiedNorms(line, x, meter)) ?? [];
  if (complete && norms.length > 0) return ballSets(review, path, document, { line, x, norms });
  /** Where norms are tied, and other nodes are not seen to be made of pieces. */
  const expectNoBalls = (stated: unknown): void => {
    if (norms.length > 0 && Json.field(stated, 'balls') !== undefined)
      throw new Stop('which balls there are where a node is not seen to be regular');
  };
  // Some gradients of pieces that are active at their nodes may be listed whatever is reached.
  const isMasked = (set: unknown): boolean => complete === false && Json.field(set, 'status') === 'exact';
  const nodewise = review.claim(`${path}/nodewise`, () =>
    meter.share(2, () => {
      const stated = Json.field(document, 'nodewise');
      expectNoBalls(stated);
      const ways = isMasked(stated) ? REACHED.nodewise : PLAIN.nodewise;
      if (!isSum(stated)) return checkSet(stated, line, x, ways, complete, meter);
      if (!complete) refuseIncomplete(line, x, meter);
      return checkSumSet(stated, line, x, meter);
    }),
  );
  const active = review.claim(`${path}/active`, () =>
    meter.share(2, () => {
      const stated = Json.field(document, 'active');
      expectNoBalls(stated);
      const ways = isMasked(stated) ? REACHED.active : PLAIN.active;
      return checkSet(stated, line, x, ways, complete, meter, nodewise);
    }),
  );
  const by = Json.field(Json.field(document, 'clarke'), 'by');
  return {
    active,
    nodewise,
    clarke: review.claim(`${path}/clarke`, () =>
      meter.share(2, () =>
        (complete ? by !== 'rays' : by === 'nodewise' && nodewise?.outer !== undefined)
          ? checkClarke(Json.field(document, 'clarke'), line, x, nodewise, review)
          : checkRays(refuseWithin(Json.field(document, 'clarke')), line, x, meter, nodewise),
      ),
    ),
  };
}

function ballSets(review: Review, path: string, document: unknown, tied: Tied): Sets {
  const { meter } = review;
  const check = (name: keyof Sets, work: (value: unknown) => Listed): Listed | undefined =>
    review.claim(`${path}/${name}`, () => {
      const stated = Json.field(document, name);
      if (isSum(stated)) throw new Wrong('expected no sum', '/sum');
      return meter.share(2, () => work(stated));
    });
  const nodewise = check('nodewise', value => checkBallSet(value, 'nodewise', tied, meter));
  return {
    nodewise,
    active: check('active', value => checkBallSet(value, 'active', tied, meter, nodewise)),
    clarke: check('clarke', value =>
      isBySides(refuseWithin(value), tied.x)
        ? checkRays(value, tied.line, tied.x, meter)
        : checkBallClarke(value, tied, meter),
    ),
  };
}

/** Of one input both sides are all there is, whatever is tied. */
const isBySides = (value: unknown, x: readonly Rat[]): boolean =>
  x.length === 1 && Json.field(value, 'by') === 'rays' && Json.field(value, 'status') === 'exact';

function checkSet(
  value: unknown,
  line: Line,
  x: readonly Rat[],
  [derive, other, ofOpen]: Ways,
  complete: boolean | undefined,
  meter: Meter,
  part?: Listed,
): Listed {
  if (isSum(value)) throw new Wrong('expected no sum', '/sum');
  const status = Json.at('/status', () => Json.oneOf(Json.field(value, 'status'), 'exact', 'undecided'));
  const gradients = readGradients(value, 'gradients', line, meter);
  const count = Json.field(value, 'count');
  if (status === 'undecided' && count !== undefined)
    throw new Wrong('expected no count where undecided', '/count');
  // Of a set that is left open only those gradients are claimed that are listed.
  if (status === 'undecided' && areCertain(gradients, part?.inner.says ?? [], line, x, meter))
    return listed(gradients, undefined);
  // A set that is known asks of every piece that is reached to be C¹ there.
  if (status === 'exact' && complete === false)
    attempt(() => maskedNodewise(line, x, meter)) ?? refuseIncomplete(line, x, meter);
  if (status === 'exact' && complete === undefined) refuseIncomplete(line, x, meter);
  const stated = { gradients, count: status === 'exact' ? count : undefined };
  const all = status === 'exact' ? gradients : undefined;
  try {
    expectListed(stated, all !== undefined, (all ? derive : ofOpen)(line, x, meter), line);
  } catch (error) {
    if (error instanceof Wrong && all && isListed(stated, () => other(line, x, meter), line))
      throw new Stop('whether a node that jumps counts by what is active, or by what is reached');
    throw error;
  }
  return listed(gradients, all);
}

/**
 * Where pieces do not say what the gradients near the point are: the limits of ∇f along rays. For one input both of them are all,
 * if the function is regular there.
 */
function checkRays(value: unknown, line: Line, x: readonly Rat[], meter: Meter, nodewise?: Listed): Listed {
  if (isSum(value)) throw new Wrong('expected no sum', '/sum');
  const status = Json.at('/status', () =>
    Json.oneOf(Json.field(value, 'status'), 'exact', 'bounds', 'undecided'),
  );
  const gradients = readGradients(value, 'gradients', line, meter);
  if (status === 'undecided' && gradients.length === 0) return listed(gradients, undefined);
  if ((status === 'bounds' && x.length === 1) || Json.field(value, 'by') !== 'rays') {
    if (status === 'exact' && x.length === 1) expectBothSides(gradients, line, x, meter);
    throw new Stop('how Clarke’s set is known where pieces do not say it');
  }
  const rays = Json.at('/directions', () =>
    Json.items(Json.field(value, 'directions'), meter, one => Json.vector(one, meter, x.length)),
  );
  const found = new Map<string, readonly Rat[]>();
  const sides = new Set<number>();
  for (const [i, d] of rays.entries()) {
    const gradient = x.length === 1 ? slopeOnSide(line, x, d[0]!, meter) : gradientAlong(line, x, d, meter);
    if (gradient === undefined)
      throw new Wrong('has no limit of gradients along this ray', `/directions/${i}`);
    found.set(vectorKey(gradient), gradient);
    sides.add(compare(d[0]!, ZERO, meter));
  }
  Json.at('/gradients', () => subset(gradients, found, 'is not the limit along any of the rays'));
  if (status === 'undecided') return listed(gradients, undefined);
  if (x.length > 1) return listed(gradients, checkReached(value, gradients, line, x, nodewise, meter));
  if (sides.size < 2) throw new Wrong('expected both sides of a program of one input', '/directions');
  if (gradients.length < found.size) throw new Wrong('lacks the gradient on one side', '/gradients');
  return listed(gradients, gradients);
}

/** Of one input, as far as the slopes on both sides can be told. */
function expectBothSides(gradients: Rows, line: Line, x: readonly Rat[], meter: Meter): void {
  const listed = new Set(gradients.map(vectorKey));
  for (const d of [ONE, neg(ONE)]) {
    const slope = attempt(() => slopeOnSide(line, x, d, meter));
    if (slope && !listed.has(vectorKey(slope)))
      throw new Wrong('lacks the gradient on one side', '/gradients');
  }
}

/** f′ beside the point, on the side of d. */
function slopeOnSide(line: Line, x: readonly Rat[], d: Rat, meter: Meter): readonly Rat[] | undefined {
  const scale = inverse(d, meter);
  const values = valuesAt(line, x, meter);
  const outputs = line.outputs.map(slot => values[slot]!);
  const slopes = scale && slopesOnRay(line, x, outputs, [d], meter);
  return slopes?.map(slope => mul(slope, scale!, meter));
}

function checkClarke(
  value: unknown,
  line: Line,
  x: readonly Rat[],
  nodewise: Listed | undefined,
  review: Review,
): Listed {
  const { meter } = review;
  const p = x.length;
  const status = Json.at('/status', () =>
    Json.oneOf(Json.field(value, 'status'), 'exact', 'bounds', 'undecided'),
  );
  if (isSum(value)) return checkSumClarke(refuseWithin(value), line, x, meter);
  const gradients = readGradients(value, 'gradients', line, meter);
  const vectors = (one: unknown) => Json.items(one, meter, d => Json.vector(d, meter, p));
  const directions = Json.at('/directions', () => vectors(Json.field(value, 'directions')));
  const farkas = Json.at('/farkas', () =>
    Json.items(Json.field(value, 'farkas'), meter, (one): Farkas => {
      const rows = Json.at('/rows', () => vectors(Json.field(one, 'rows')));
      const multipliers = Json.at('/multipliers', () => Json.vector(Json.field(one, 'multipliers'), meter));
      checkFarkas({ rows, multipliers }, p, meter);
      return { rows, multipliers };
    }),
  );
  const arcs = optional(value, 'arcs', meter, vectors);
  const identities = optional(value, 'identities', meter, one => readIdentity(one, p, meter));
  const outer =
    Json.field(value, 'outer') === undefined ? undefined : readGradients(value, 'outer', line, meter);
  const assumed = optional(value, 'assumed', meter, one => readCell(one, p, meter));
  const by = Json.at('/by', () => checkBy(Json.field(value, 'by'), status, p, assumed.length));
  for (const _ of assumed)
    review.assume('solver', '# cells around points are empty: z3 said so, nothing shows it');
  const within = readWithin(value, gradients, line, meter);
  if (by === 'cover') {
    const found = Json.at('/cover', () => coveredGradients(Json.field(value, 'cover'), line, x, meter));
    Json.at('/gradients', () => subset(gradients, found, 'is not the gradient of any cone'));
    if (gradients.length < found.size) throw new Wrong('lacks the gradient of some cone', '/gradients');
    return listed(gradients, gradients);
  }
  if (by === 'nodewise') {
    const shown = (): Map<string, readonly Rat[]> => proven(line, x, { directions, arcs }, meter);
    return listed(gradients, inNodewise({ status, gradients, outer, within }, nodewise, shown));
  }
  const shown = [directions, farkas, arcs, identities, assumed].some(list => list.length > 0);
  if (by === undefined && status !== 'undecided' && !shown && hasReals(line, x, meter))
    return listed(gradients, checkUnshown({ status, gradients, outer, within }, line, x, nodewise, meter));
  const lower = proven(line, x, { directions, arcs }, meter);
  if (by === 'sectors') {
    const found = inSectors(line, x, meter);
    Json.at('/gradients', () => subset(gradients, found, 'is not the gradient in any sector'));
    if (gradients.length < found.size) throw new Wrong('lacks the gradient in some sector', '/gradients');
    return listed(gradients, gradients);
  }
  const expectIn = (inner: ReadonlyMap<string, unknown>): void =>
    Json.at('/gradients', () => subset(gradients, inner, 'is not proven by any direction or arc'));
  if (status === 'undecided') {
    expectIn(lower);
    return listed(gradients, undefined);
  }
  const outside: { gradients: ReadonlyMap<string, unknown>; open?: boolean } =
    p === 1 && bothSides({ directions, arcs })
      ? { gradients: lower }
      : notExcluded(line, x, { farkas, empty: [...identities, ...assumed] }, meter);
  const upper = outside.gradients;
  // ∂ᶜf(x) is not empty: where all gradients but one are excluded, it is that one.
  expectIn(upper.size === 1 ? upper : lower);
  if (status === 'bounds' && outer === undefined) throw new Wrong('expected an outer bound', '/outer');
  const bound = status === 'exact' ? gradients : [...outer!, ...gradients];
  const known = new Set([...bound.map(vectorKey), ...within]);
  const where = status === 'exact' ? '/gradients' : '/outer';
  for (const key of lower.keys())
    if (!known.has(key)) throw new Wrong('lacks a gradient that is proven', where);
  for (const key of upper.keys())
    if (!known.has(key) && outside.open) throw new Stop('an identity between quotients was not recognised');
    else if (!known.has(key)) throw new Wrong('lacks a gradient that is not excluded', where);
  return listed(gradients, bound, by);
}

/** Whether the gradients come from the sectors around a point of the plane or from D_P, or rest on the word of a solver. */
function checkBy(
  by: unknown,
  status: string,
  p: number,
  assumed: number,
): 'sectors' | 'nodewise' | 'cover' | 'z3' | undefined {
  if (by === undefined && assumed === 0) return undefined;
  const found = Json.oneOf(by, 'sectors', 'nodewise', 'cover', 'z3');
  if (found === 'sectors' && (p !== 2 || status !== 'exact'))
    throw new Wrong('expected an exact set of two inputs');
  if (found === 'nodewise' && status === 'undecided') throw new Wrong('expected a set, or bounds of it');
  if (found === 'cover' && status !== 'exact') throw new Wrong('expected an exact set');
  if ((found === 'z3') !== assumed > 0) throw new Wrong('expected z3 where cells are assumed to be empty');
  return found;
}
