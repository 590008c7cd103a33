/** Programs whose Clarke set at 0 says whether a formula can be satisfied, and that set by brute force: every order of the literals' values. */
import type { Vector } from '../../src/linear/index.ts';
import { format, ONE, type Rational, ZERO } from '../../src/numbers/index.ts';

/** Of each clause the literals: k + 1 stands for input k, −k − 1 for its negative. */
export type Clauses = readonly (readonly number[])[];

/** m clauses of three literals in n inputs, always the same of one seed. */
export function clausesOf(n: number, m: number, seed: number): Clauses {
  let state = seed;
  const draw = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return Array.from({ length: m }, () => {
    const chosen = new Set<number>();
    while (chosen.size < 3) chosen.add(draw(n));
    return [...chosen].map(k => (draw(2) === 0 ? k + 1 : -k - 1));
  });
}

export const inputsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `x${i}`);

/** relu(min over clauses of max over literals ±x_i): at 0 Clarke's set is {0} exactly where the formula cannot be satisfied. */
export function textOf(n: number, clauses: Clauses): string {
  const literal = (k: number): string => `${k < 0 ? '-' : ''}x${Math.abs(k) - 1}`;
  const all = clauses.map(clause => `max(${clause.map(literal).join(', ')})`);
  return `f(${inputsOf(n).join(', ')}) = relu(min(${all.join(', ')}))`;
}

/** min over the windows of so many neighbours of their max. */
export function windowsOf(n: number, width: number): string {
  const inputs = inputsOf(n);
  const all = Array.from(
    { length: n - width + 1 },
    (_, i) => `max(${inputs.slice(i, i + width).join(', ')})`,
  );
  return `f(${inputs.join(', ')}) = min(${all.join(', ')})`;
}

/** The gradients in all cells of the arrangement of x_i = ±x_j, x_i = 0: all signs and all orders of the sizes 1, …, n. */
export function gradientsOf(n: number, clauses: Clauses): Set<string> {
  const found = new Set<number>();
  const sizes = new Array<number>(n).fill(0);
  const sizeOf = (k: number): number => (k < 0 ? -sizes[-k - 1]! : sizes[k - 1]!);
  const look = (): void => {
    let least = 0;
    let value = Number.POSITIVE_INFINITY;
    for (const clause of clauses) {
      let top = clause[0]!;
      for (const literal of clause) if (sizeOf(literal) > sizeOf(top)) top = literal;
      if (sizeOf(top) < value) [least, value] = [top, sizeOf(top)];
    }
    found.add(value > 0 ? least : 0);
  };
  const place = (size: number): void => {
    if (size > n) look();
    else
      for (let i = 0; i < n; i++)
        if (sizes[i] === 0)
          for (const sign of [1, -1]) {
            sizes[i] = sign * size;
            place(size + 1);
            sizes[i] = 0;
          }
  };
  place(1);
  return new Set([...found].map(literal => written(unit(n, literal))));
}

const unit = (n: number, literal: number): Rational[] =>
  Array.from({ length: n }, (_, i) => (i + 1 === Math.abs(literal) ? (literal < 0 ? ONE.neg() : ONE) : ZERO));

export const written = (gradient: Vector): string => gradient.map(format).join(' ');
