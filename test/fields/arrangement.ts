/**
 * The gradients near a corner of a piecewise affine program of at most three inputs, by brute force: all hyperplanes
 * along which some node can change its piece, a point in every cell between them, and difference quotients there.
 */
import { dot, equalVectors, type Vector } from '../../src/linear/index.ts';
import {
  rationalField as field,
  format,
  isFailure,
  isZero,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../src/numbers/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../src/programs/index.ts';

const unit = (p: number, k: number): Rational[] =>
  Array.from({ length: p }, (_, i) => rational(i === k ? 1 : 0));
const key = (vector: Vector): string => vector.map(format).join(' ');
const minus = (a: Vector, b: Vector): Rational[] => a.map((value, i) => value.sub(b[i]!));
const along = (a: Vector, factor: Rational, b: Vector): Rational[] =>
  a.map((value, i) => value.add(factor.mul(b[i]!)));

/** Normals of hyperplanes through x: where two pieces that are active at one node change places. */
export function breakingNormals(line: StraightLine, evaluation: Evaluation<Rational>): Vector[] {
  const normals = new Map<string, Vector>();
  let states: Vector[][] = [Array.from({ length: line.p }, (_, k) => unit(line.p, k))];
  for (let k = 0; k < line.p; k++) normals.set(key(unit(line.p, k)), unit(line.p, k));
  for (const step of line.steps) {
    const at = step.args.map(slot => evaluation.values[slot]!);
    const active = step.g.active(field, at);
    if (isFailure(active)) throw new Error(active.why);
    const next = new Map<string, Vector[]>();
    for (const state of states) {
      const choices = active.map(piece =>
        step.g.piece(piece).outputs.map(output => {
          const partials = output.gradient(field, at);
          if (isFailure(partials)) throw new Error(partials.why);
          return partials.reduce<Rational[]>(
            (sum, { argument, value }) => along(sum, value, state[step.args[argument]!]!),
            unit(line.p, -1),
          );
        }),
      );
      for (const a of choices) {
        const extended = [...state, ...a];
        next.set(extended.map(key).join('|'), extended);
        for (const b of choices)
          a.forEach((gradient, output) => {
            const normal = direction(minus(gradient, b[output]!));
            if (normal) normals.set(key(normal), normal);
          });
      }
    }
    states = [...next.values()];
  }
  return [...normals.values()];
}

/** The vector up to scale and sign: its first nonzero entry is 1. */
function direction(vector: Vector): Vector | undefined {
  const lead = vector.find(entry => !isZero(entry));
  return lead && vector.map(entry => entry.div(lead));
}

/** One point of every cell between hyperplanes through 0 that meet in 0 only; p ≤ 3. */
export function cellPoints(normals: readonly Vector[], p: number): Vector[] {
  if (p === 1) return [[rational(1)], [rational(-1)]];
  if (p === 2) return sectors(normals);
  const points: Vector[] = [];
  const rays = new Map<string, Vector>();
  for (const a of normals)
    for (const b of normals) {
      const ray = direction(cross(a, b));
      if (ray) for (const r of [ray, ray.map(entry => entry.neg())]) rays.set(key(r), r);
    }
  // Every cell has an edge; near an edge the cells are the sectors of the planes through it.
  for (const ray of rays.values()) {
    const through = normals.filter(normal => isZero(dot(normal, ray)));
    const others = normals.filter(normal => !isZero(dot(normal, ray)));
    const drop = ray.findIndex(entry => !isZero(entry));
    const flat = through.map(normal => normal.filter((_, i) => i !== drop));
    for (const sector of sectors(flat)) {
      const aside = [...sector];
      aside.splice(drop, 0, ZERO);
      let step = rational(1);
      while (others.some(normal => sign(dot(normal, ray)) !== sign(dot(normal, along(ray, step, aside)))))
        step = step.div(rational(2));
      points.push(along(ray, step, aside));
    }
  }
  return points;
}

const cross = ([a, b, c]: Vector, [x, y, z]: Vector): Rational[] => [
  b!.mul(z!).sub(c!.mul(y!)),
  c!.mul(x!).sub(a!.mul(z!)),
  a!.mul(y!).sub(b!.mul(x!)),
];

/** One direction in every sector between lines through 0 in the plane, of two lines at least. */
function sectors(normals: readonly Vector[]): Vector[] {
  const rays = normals.flatMap(([a, b]) => [
    [b!, a!.neg()],
    [b!.neg(), a!],
  ]);
  const half = ([x, y]: Vector): number => (sign(y!) > 0 || (sign(y!) === 0 && sign(x!) > 0) ? 0 : 1);
  const turn = (u: Vector, v: Vector): number => sign(u[0]!.mul(v[1]!).sub(u[1]!.mul(v[0]!)));
  rays.sort((u, v) => half(u) - half(v) || -turn(u, v));
  const distinct = rays.filter(
    (ray, i) => i === 0 || half(ray) !== half(rays[i - 1]!) || turn(ray, rays[i - 1]!) !== 0,
  );
  return distinct.map((ray, i) => {
    const next = distinct[(i + 1) % distinct.length]!;
    return ray.map((value, j) => value.add(next[j]!));
  });
}

const NEAR = rational(1, 1n << 80n);
const NEARER = rational(1, 1n << 300n);

/** The Jacobian at x + εd by difference quotients, the same on both sides; undefined where there is none. */
export function gradientTowards(line: StraightLine, x: Vector, d: Vector): Rational[] | undefined {
  const point = along(x, NEAR, d);
  const value = outputs(line, point);
  const columns = x.map((_, i) => {
    const e = unit(x.length, i);
    const ahead = minus(outputs(line, along(point, NEARER, e)), value);
    const behind = minus(value, outputs(line, along(point, NEARER.neg(), e)));
    return equalVectors(ahead, behind) ? ahead.map(entry => entry.div(NEARER)) : undefined;
  });
  if (columns.includes(undefined)) return undefined;
  return value.flatMap((_, output) => columns.map(column => column![output]!));
}

function outputs(line: StraightLine, x: Vector): Rational[] {
  const evaluation = evaluate(field, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return line.outputs.map(slot => evaluation.values[slot]!);
}

/** All gradients in cells around x, printed and sorted. */
export function gradientsAround(line: StraightLine, evaluation: Evaluation<Rational>): string[] {
  const x = evaluation.values.slice(0, line.p);
  const found = cellPoints(breakingNormals(line, evaluation), line.p).map(d => {
    const gradient = gradientTowards(line, x, d);
    if (gradient === undefined)
      throw new Error('a point inside a cell at which the program is not differentiable');
    return key(gradient);
  });
  return [...new Set(found)].sort();
}
