/** Abs-linear programs z = Zx + L|z|, f = ax + b|z| near 0, where every switch is active: their kinks, and whether 0 is minimal. */
import { linearRegions } from '../../arrangement/index.ts';
import {
  addVectors,
  type Constraint,
  dot,
  polyhedronPoint,
  scaleVector,
  solveExact,
  type Vector,
  zeroVector,
} from '../../linear/index.ts';
import { compare, format, MINUS_ONE, ONE, type Rational, sign, ZERO } from '../../numbers/index.ts';
import { lineOf } from '../kit/programs.ts';

/** z_k = Z_k x + Σ_{j<k} L_kj |z_j|, f = a x + Σ b_k |z_k|. */
export interface AbsLinear {
  /** s rows of n entries. */
  readonly Z: readonly Vector[];
  /** Row k has k entries. */
  readonly L: readonly Vector[];
  readonly a: Vector;
  readonly b: Vector;
}

/** 2*x1 - abs(z1), for coefficients and names. */
export const linearText = (coefficients: Vector, name: (i: number) => string): string =>
  sum(times(coefficients, name));

const sum = (terms: readonly string[]): string =>
  terms.length === 0 ? '0' : terms.join(' + ').replaceAll('+ -', '- ');
const times = (coefficients: Vector, name: (i: number) => string): string[] =>
  coefficients.flatMap((c, i) => {
    if (sign(c) === 0) return [];
    const factor = format(c);
    return [factor === '1' ? name(i) : factor === '-1' ? `-${name(i)}` : `${factor}*${name(i)}`];
  });
export const inputName = (i: number): string => `x${i + 1}`;
const length = (k: number): string => `abs(z${k + 1})`;

/** As a program. */
export function absLinearText({ Z, L, a, b }: AbsLinear): string {
  const switches = Z.map(
    (row, k) => `  z${k + 1} = ${sum([...times(row, inputName), ...times(L[k]!, length)])}\n`,
  );
  return `f(${a.map((_, i) => inputName(i)).join(', ')}) =\n${switches.join('')}  ${sum([...times(a, inputName), ...times(b, length)])}`;
}

/** All patterns of signs of so many switches. */
export const signatures = (s: number): Rational[][] =>
  Array.from({ length: 2 ** s }, (_, bits) =>
    Array.from({ length: s }, (_, k) => ((bits >> k) & 1 ? MINUS_ONE : ONE)),
  );

/** The gradients of the switches where their signs are these. */
export function kinkGradients({ Z, L }: AbsLinear, signature: Vector): readonly Vector[] {
  const found: Vector[] = [];
  for (const [k, row] of Z.entries())
    found.push(
      L[k]!.reduce<Vector>(
        (total, c, j) => addVectors(total, scaleVector(c.mul(signature[j]!), found[j]!)),
        row,
      ),
    );
  return found;
}

/** The gradients of f for all signatures: under LIKQ Clarke’s set is their hull. */
export const outputGradients = (program: AbsLinear): readonly Vector[] =>
  signatures(program.Z.length).map(signature =>
    kinkGradients(program, signature).reduce<Vector>(
      (total, gradient, k) => addVectors(total, scaleVector(program.b[k]!.mul(signature[k]!), gradient)),
      program.a,
    ),
  );

/** Whether vectors of n entries are linearly independent. */
export function areIndependent(vectors: readonly Vector[], n: number): boolean {
  if (vectors.length > n) return false;
  if (vectors.length === 0) return true;
  const columns = Array.from({ length: n }, (_, i) => vectors.map(vector => vector[i]!));
  return solveExact(columns, zeroVector(n)) !== undefined;
}

/** LIKQ at 0: the gradients of the active switches are independent. */
export const hasLikq = (program: AbsLinear): boolean =>
  areIndependent(
    kinkGradients(
      program,
      program.Z.map(() => ONE),
    ),
    program.a.length,
  );

/** Whether the switches have these signs somewhere. */
export const hasRoom = (program: AbsLinear, signature: Vector): boolean =>
  polyhedronPoint(
    kinkGradients(program, signature).map((gradient, k) => ({
      a: scaleVector(signature[k]!, gradient),
      c: ZERO,
      relation: '>' as const,
    })),
    program.a.length,
  ).feasible;

/** λ with λᵀZ = a and b − λᵀL ≥ |λ|: under LIKQ there is one λ at most, and f = λᵀz + (b − λᵀL)|z|. */
export function multipliersOf({ Z, L, a, b }: AbsLinear): Vector | undefined {
  const constraints: Constraint[] = a.map((entry, i) => ({
    a: Z.map(row => row[i]!),
    c: entry.neg(),
    relation: '=',
  }));
  for (const [k, unit] of Z.map((_, k) => zeroVector(Z.length).with(k, ONE)).entries()) {
    const back = L.map(row => (row[k] ?? ZERO).neg());
    for (const side of [ONE, MINUS_ONE])
      constraints.push({ a: addVectors(back, scaleVector(side, unit)), c: b[k]!, relation: '>=' });
  }
  const found = polyhedronPoint(constraints, Z.length);
  return found.feasible ? found.point : undefined;
}

/** A point at which f < 0 = f(0), by all linear regions; undefined where 0 is minimal. In words where they are not known. */
export function descentPoint(program: AbsLinear): Vector | undefined | string {
  const n = program.a.length;
  const regions = linearRegions(lineOf(absLinearText(program)), () => {});
  if (typeof regions === 'string') return regions;
  for (const { polyhedron, value } of regions) {
    const sides = [...polyhedron.inequalities!.values()].map(f => ({ ...f, relation: '>=' as const }));
    const below: Constraint = {
      a: scaleVector(MINUS_ONE, value.a),
      c: value.c.neg(),
      relation: '>',
    };
    const found = polyhedronPoint([...sides, below], n);
    if (found.feasible) return found.point;
  }
  return undefined;
}

/** f(x), by its formula. */
export function absLinearValue({ Z, L, a, b }: AbsLinear, x: Vector): Rational {
  const lengths: Rational[] = [];
  for (const [k, row] of Z.entries())
    lengths.push(
      dot(row, x)
        .add(dot(L[k]!, lengths.slice(0, k)))
        .abs(),
    );
  return dot(a, x).add(dot(b, lengths));
}

/** Whether f(x) < 0. */
export const descends = (program: AbsLinear, x: Vector): boolean =>
  compare(absLinearValue(program, x), ZERO) < 0;
