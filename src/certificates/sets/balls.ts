/**
 * D_P, D_f and Clarke's set where norms are tied. f(x) = G(x, n(x)), n the norms |L a(x)|: for each choice of pieces ∇G in x, and the
 * ball that (α L J)ᵀ makes. By the chain rule (Clarke, Optimization and Nonsmooth Analysis, 2.3.9, 2.3.10) ∂ᶜf lies in the hull of
 * these. It is all of it where f is convex to first order, or concave, and where there is one and its norms are of independent parts.
 */
import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import { activeSet } from '../kernel/active.ts';
import { run } from '../kernel/algebra.ts';
import { valuesAt } from '../kernel/evaluate.ts';
import { conclude } from '../kernel/fact.ts';
import { rationals } from '../kernel/jet.ts';
import { type Line, refusePieces, type Step } from '../language/line.ts';
import { gradientAlong } from '../near/ray.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { equal, type Rat, signOf, ZERO } from '../numbers/rational.ts';
import { nodewiseSet } from '../ties/nodewise.ts';
import { type Ball, keyOfBall, keyOfBalls, rankOf, readBall, withOneDirection } from './ball.ts';
import { isCurved } from './curvature.ts';
import type { Listed } from './listed.ts';
import { openedLine, type Part, partOf, rowsOf, type Sizes, type TiedNorm } from './opened.ts';

/** What is asked: the program at a point at which these norms are tied. */
export interface Tied {
  readonly line: Line;
  readonly x: readonly Rat[];
  readonly norms: readonly TiedNorm[];
}

const sizesOf = ({ inputs, outputs }: Line): Sizes => ({ q: outputs.length, p: inputs.length });

interface Derived {
  readonly parts: readonly Part[];
  readonly count: bigint;
}

function partsIn({ line, x, norms }: Tied, set: typeof nodewiseSet, meter: Meter): Derived {
  const inner = openedLine(line, norms);
  const { gradients, count } = set(inner, [...x, ...norms.map(() => ZERO)], meter);
  const parts = [...gradients.values()].map(flat =>
    partOf(rowsOf(flat, inner.inputs.length), norms, sizesOf(line), meter),
  );
  return { parts, count };
}

const nodewiseParts = (tied: Tied, meter: Meter): Derived => partsIn(tied, nodewiseSet, meter);

/** Only where what norms are taken of has its value for all choices of pieces, active or not. */
function activeParts(tied: Tied, meter: Meter): Derived {
  refuseCoincidences(tied, meter);
  return partsIn(tied, activeSet, meter);
}

function refuseCoincidences({ line, x, norms }: Tied, meter: Meter): void {
  const open = new Set<number>();
  const values = valuesAt(line, x, meter);
  for (const step of line.steps) {
    const { basic, single, args, out } = step;
    const any = args.some(slot => slot >= x.length && open.has(slot));
    if (any && (basic.norm || norms.some(norm => norm.step === step)))
      throw new Stop('a norm is taken of selections: which of their pieces coincide');
    if (any || (!single && !isTiedAll(step, values, meter)))
      for (let k = 0; k < basic.outputs; k += 1) open.add(out + k);
  }
}

/** Whether all pieces have the value of the function there. */
function isTiedAll({ basic, args, out }: Step, values: readonly Rat[], meter: Meter): boolean {
  if (basic.local) return false;
  const on = rationals(meter);
  for (const piece of basic.pieces()) {
    meter.charge(20 * (piece.length + 1));
    const said = piece.map(formula => run(on, formula, i => values[args[i]!]));
    if (said.some((value, k) => value === undefined || !equal(value, values[out + k]!))) return false;
  }
  return true;
}

/** By their keys: points, and balls. */
function keysOf(balls: readonly Ball[], meter: Meter): Set<string> {
  return new Set(balls.map(ball => keyOfBall(ball, meter)));
}

function keysOfParts(parts: readonly Part[], meter: Meter): Set<string> {
  const keyOf = ({ centre, norms }: Part): string =>
    keyOfBalls(
      centre,
      norms.map(({ gram }) => gram),
      meter,
    );
  return new Set(parts.map(keyOf));
}

interface Said {
  readonly balls: readonly Ball[];
  readonly keys: ReadonlySet<string>;
}

/** Gradients and balls that a document lists, each once. */
function read(
  value: unknown,
  [points, bodies]: readonly [string, string],
  { q, p }: Sizes,
  meter: Meter,
): Said {
  const gradients = Json.at(`/${points}`, () =>
    Json.items(Json.field(value, points), meter, one => readGradient(one, meter, q, p)),
  );
  const listed = Json.field(value, bodies);
  const round =
    listed === undefined
      ? []
      : Json.at(`/${bodies}`, () => Json.items(listed, meter, one => readBall(one, q * p, meter)));
  const balls = [...gradients.map((centre): Ball => ({ centre, matrices: [] })), ...round];
  const keys = keysOf(balls, meter);
  if (keys.size < balls.length) throw new Wrong('expected each gradient and ball once', `/${points}`);
  return { balls, keys };
}

const NAMES = ['gradients', 'balls'] as const;

const listing = (inner: readonly Ball[], outer: readonly Ball[] | undefined): Listed => ({
  inner: conclude(
    'inner',
    inner.map(({ centre }) => centre),
  ),
  outer:
    outer?.every(({ matrices }) => matrices.length === 0) === true
      ? conclude(
          'outer',
          outer.map(({ centre }) => centre),
        )
      : undefined,
  balls: { inner: conclude('innerBalls', inner), outer: outer && conclude('outerBalls', outer) },
});

/** D_P, or D_f of which D_P is a part. */
export function checkBallSet(
  value: unknown,
  which: 'nodewise' | 'active',
  tied: Tied,
  meter: Meter,
  part?: Listed,
): Listed {
  const status = Json.at('/status', () => Json.oneOf(Json.field(value, 'status'), 'exact', 'undecided'));
  const said = read(value, NAMES, sizesOf(tied.line), meter);
  const count = Json.field(value, 'count');
  if (status === 'undecided' && count !== undefined)
    throw new Wrong('expected no count where undecided', '/count');
  const known = part?.balls && keysOf(part.balls.inner.says, meter);
  if (status === 'undecided' && (said.balls.length === 0 || (known && isIn(said.keys, known))))
    return listing(said.balls, undefined);
  const derived = which === 'nodewise' ? nodewiseParts(tied, meter) : activeParts(tied, meter);
  compareLists(said, derived.parts, status === 'exact', meter);
  const own =
    derived.count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(derived.count) : String(derived.count);
  if (status === 'exact' && count !== own) refusePieces(tied.line, `expected the count ${own}`, '/count');
  return listing(said.balls, status === 'exact' ? said.balls : undefined);
}

const isIn = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every(key => all.has(key));

/** Throws Wrong where something is listed that is not there, or where `all` is not. */
function compareLists({ balls, keys }: Said, parts: readonly Part[], all: boolean, meter: Meter): void {
  const there = keysOfParts(parts, meter);
  const points = balls.filter(({ matrices }) => matrices.length === 0).length;
  for (const [i, key] of [...keys].entries())
    if (!there.has(key))
      throw i < points
        ? new Wrong('is not the gradient of an active piece', `/gradients/${i}`)
        : new Wrong('is not a ball of the set', `/balls/${i - points}`);
  if (all && keys.size < there.size) throw new Wrong('lacks a gradient or a ball', '/gradients');
}

export function checkBallClarke(value: unknown, tied: Tied, meter: Meter): Listed {
  const status = Json.at('/status', () =>
    Json.oneOf(Json.field(value, 'status'), 'exact', 'bounds', 'undecided'),
  );
  const by = Json.field(value, 'by') === 'rays' ? 'rays' : undefined;
  for (const name of by ? (['farkas'] as const) : (['directions', 'farkas'] as const))
    if (Json.list(Json.field(value, name), meter).length > 0)
      throw new Stop('cells beside a norm that is tied');
  for (const name of ['arcs', 'identities', 'assumed'])
    if (Json.field(value, name) !== undefined) throw new Stop('cells beside a norm that is tied');
  const said = read(value, NAMES, sizesOf(tied.line), meter);
  if (by) checkLimits(Json.field(value, 'directions'), said, tied, meter);
  if (status !== 'exact') {
    if (said.balls.length > 0 && !by) throw new Stop('gradients near a norm that is tied');
    if (status === 'undecided') return listing(said.balls, undefined);
  }
  // Where values are not rational, the engine may know the set from both sides of the point.
  if (status === 'exact' && Json.field(value, 'by') === undefined)
    throw new Stop('nothing shows how the set is known');
  const { parts } = nodewiseParts(tied, meter);
  const there = keysOfParts(parts, meter);
  if (status === 'bounds') {
    const outer = read(value, ['outer', 'outerBalls'], sizesOf(tied.line), meter);
    if (!isIn(there, outer.keys) && !isIn(keysOfParts(near(parts, meter), meter), outer.keys))
      throw new Wrong('lacks a gradient or a ball that is not excluded', '/outer');
    return listing(said.balls, outer.balls);
  }
  compareClarke(
    said,
    by ?? Json.at('/by', () => Json.oneOf(Json.field(value, 'by'), 'balls', 'nodewise')),
    parts,
    tied,
    meter,
  );
  return listing(said.balls, said.balls);
}

/** That the set is all of ∂ᶜf(x), for it is D_P(x). */
function compareClarke(
  said: Said,
  by: 'rays' | 'balls' | 'nodewise',
  parts: readonly Part[],
  tied: Tied,
  meter: Meter,
): void {
  const there = keysOfParts(parts, meter);
  if (by === 'rays') {
    if (!isIn(there, said.keys) && !isIn(keysOfParts(near(parts, meter), meter), said.keys))
      throw new Wrong('lacks a gradient or a ball that is not excluded', '/gradients');
    return;
  }
  const [, second] = parts;
  const isPoint = parts.every(({ norms }) => norms.length === 0) && there.size === 1;
  if ((by === 'nodewise') !== isPoint) throw new Wrong('is not how the set is known', '/by');
  const alone = second === undefined ? near(parts, meter) : [];
  const isAlone = alone.length === 1 && isRegularSum(alone[0]!, meter);
  if (!isPoint && !isAlone && !isCurved(tied.line, tied.x, tied.norms, meter))
    throw new Stop('of compositions of norms with selections only bounds are known');
  compareLists(said, isAlone ? alone : parts, true, meter);
}

const near = (parts: readonly Part[], meter: Meter): readonly Part[] =>
  parts.map(part => withOneDirection(part, meter));

/** That what is listed are limits of ∇f along the rays. */
function checkLimits(directions: unknown, said: Said, { line, x }: Tied, meter: Meter): void {
  const rays = Json.at('/directions', () =>
    Json.items(directions, meter, one => Json.vector(one, meter, x.length)),
  );
  const limits = rays.map((d, i): Ball => {
    const centre = gradientAlong(line, x, d, meter);
    if (centre === undefined) throw new Wrong('has no limit of gradients along this ray', `/directions/${i}`);
    return { centre, matrices: [] };
  });
  const found = keysOf(limits, meter);
  for (const [i, key] of [...said.keys].entries())
    if (!found.has(key)) throw new Wrong('is not the limit along any of the rays', `/gradients/${i}`);
}

/** Whether Σ α|LJd|, of one output, is convex or concave; or whether its terms depend on independent parts of d. */
function isRegularSum({ norms }: Part, meter: Meter): boolean {
  if (norms.length === 0) return true;
  if (norms.every(({ adjoints }) => adjoints.length === 1)) {
    const sides = new Set(norms.map(({ adjoints: [adjoint] }) => signOf(adjoint!) > 0));
    if (sides.size < 2) return true;
  }
  const ranks = norms.reduce((sum, { form }) => sum + rankOf(form, meter), 0);
  return (
    ranks ===
    rankOf(
      norms.flatMap(({ form }) => form),
      meter,
    )
  );
}
