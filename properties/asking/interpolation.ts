/** Polynomials through the answers at finitely many points: what they are at another point, and what they integrate to. */
import { ONE, type Rational } from '../../src/numbers/index.ts';
import {
  constantPolynomial,
  multiplyPolynomials,
  type Polynomial,
  polynomial,
} from '../../src/polynomials/index.ts';

/** L_j with L_j(t_j) = 1 and L_j(t_k) = 0: Σ y_j L_j is the polynomial of the least degree through all (t_j, y_j). */
export const lagrangeBasis = (nodes: readonly Rational[]): Polynomial[] =>
  nodes.map((own, j) =>
    nodes.reduce((product, t, k) => {
      if (k === j) return product;
      const scale = ONE.div(own.sub(t));
      return multiplyPolynomials(product, polynomial([t.neg().mul(scale), scale]));
    }, constantPolynomial(ONE)),
  );
