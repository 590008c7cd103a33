/** Random programs along segments, rays and curves that meet their ties. */
import fc from 'fast-check';
import { type Rational, rational } from '../../src/numbers/index.ts';
import { formatPolynomial, polynomial } from '../../src/polynomials/index.ts';
import type { Program } from '../../src/programs/program.ts';
import { type Curve, pointOn } from '../../src/segments/index.ts';
import type { TargetInfo } from '../../src/targets/index.ts';
import { genes, inputsAt, ProgramGrower, point, program } from './roundoff-free.ts';

/** A program of one output, and a polynomial curve among its inputs. */
export interface ProgramAlong {
  readonly program: Program;
  readonly curve: Curve;
}

/** Programs small enough for their polynomials along a curve to stay small. */
const MOST_NODES = 6;

const coordinate = fc.constantFrom(-8, -3, -2, -1, 0, 0, 1, 1, 2, 3, 5, 6).map(value => rational(value));

const grown = (
  info: TargetInfo,
  at: readonly Rational[],
  drawn: Parameters<ProgramGrower['grow']>[1],
): Program => {
  const inputs = inputsAt(at);
  const { nodes, output } = new ProgramGrower(info).grow(inputs, drawn);
  return program([...inputs.keys()], nodes, output);
};

/** From a point at which there may be ties to another one: t from 0 to 1. */
export const segments = (info: TargetInfo): fc.Arbitrary<ProgramAlong> =>
  fc
    .record({
      from: point(),
      to: fc.array(coordinate, { minLength: 3, maxLength: 3 }),
      drawn: genes(MOST_NODES),
    })
    .map(({ from, to, drawn }) => ({
      program: grown(info, from, drawn),
      curve: from.map((x, i) => polynomial([x, to[i]!.sub(x)])),
    }))
    .filter(({ curve }) => curve.some(({ coefficients }) => coefficients.length > 1));

/** t ↦ x + t d from a point full of ties. */
export const rays = (info: TargetInfo): fc.Arbitrary<ProgramAlong> =>
  fc
    .record({
      at: point(),
      direction: fc.array(fc.constantFrom(-2, -1, 0, 1, 1, 2), { minLength: 3, maxLength: 3 }),
      drawn: genes(MOST_NODES),
    })
    .map(({ at, direction, drawn }) => ({
      program: grown(info, at, drawn),
      curve: at.map((x, i) => polynomial([x, rational(direction[i]!)])),
    }))
    .filter(({ curve }) => curve.some(({ coefficients }) => coefficients.length > 1));

/** Few polynomials for all coordinates, of degree 3 at most: equal ones, and constant ones, run within ties. */
export const curves = (info: TargetInfo): fc.Arbitrary<ProgramAlong> => {
  const small = fc.constantFrom(-2, -1, 0, 0, 1, 1, 2).map(value => rational(value));
  const bent = fc.array(small, { minLength: 3, maxLength: 4 });
  const still = fc.constantFrom(-1, 0, 0, 1).map(value => [rational(value)]);
  return fc
    .record({
      pool: fc.tuple(bent, fc.oneof(bent, still)),
      picks: fc.array(fc.nat(1), { minLength: 1, maxLength: 3 }),
      drawn: genes(MOST_NODES),
    })
    .map(({ pool, picks, drawn }) => {
      const curve = picks.map(k => polynomial(pool[k]!));
      return { program: grown(info, pointOn(curve, rational(0)), drawn), curve };
    })
    .filter(({ curve }) => curve.some(({ coefficients }) => coefficients.length > 1));
};

/** `t, -t^2 + 1`. */
export const formatCurve = (curve: Curve): string => curve.map(p => formatPolynomial(p, 't')).join(', ');
