/** Dual numbers of which nothing is noted. */
import { type Algebra, type Dual, Duals } from '../kernel/algebra.ts';

const nothing = (): undefined => undefined;

export type Unnoted<T> = Dual<T, undefined>;

export const unnoted = <T>(on: Algebra<T>, width: number): Duals<T, undefined> =>
  new Duals(on, width, {
    constant: undefined,
    sum: nothing,
    product: nothing,
    inverse: nothing,
    power: nothing,
    apply: nothing,
  });
