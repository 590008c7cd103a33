/** Polynomials in one variable over ℚ, and their real roots, exactly. */
export { apartFrom, compareRoots, compareToRational } from './compare-roots.ts';
export { divide, gcdPolynomials, squareFreePart } from './division.ts';
export { isolateRoots } from './isolate.ts';
export { visiblyCoprime } from './modular.ts';
export * from './polynomial.ts';
export { exactQuotient, primitivePart } from './primitive.ts';
export * from './rational-function.ts';
export { rationalRoots } from './rational-roots.ts';
export * from './real-root.ts';
export { between, simplestDyadic } from './simplest.ts';
