/** Random programs along segments, rays and curves that meet their ties. */
import fc from 'fast-check';
import { type Rational, rational } from '../../src/numbers/index.ts';
import { formatPolynomial, polynomial } from '../../src/polynomials/index.ts';
import type { Program } from '../../src/programs/program.ts';
import { type Curve, pointOn } from '../../src/segments/index.ts';
import type { TargetInfo } from '../../src/targets/index.ts';
import { genes, inputsAt, ProgramGrower, program } from './roundoff-free.ts';

/** A program of one output, and a polynomial curve among its inputs. */
export interface ProgramAlong {
  readonly program: Program;
  readonly curve: Curve;
}

/** Programs small enough for their polynomials along a curve to stay small. */
const MOST_NODES = 12;

const whole = fc.constantFrom(0, 0, 1, 1, -1, 2, -2, 3, -3, 5, 6, 8, -8).map(value => rational(value));

const grown = (
  info: TargetInfo,
  at: readonly Rational[],
  drawn: Parameters<ProgramGrower['grow']>[1],
): Program => {
  const inputs = inputsAt(at);
  const { nodes, output } = new ProgramGrower(info).grow(inputs, drawn);
  return program([...inputs.keys()], nodes, output);
};

/** What a coordinate goes through: few of these for all, so that some go together, and stay within a tie. */
const picked = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(fc.tuple(one, one, one), fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }))
    .map(([pool, picks]) => picks.map(k => pool[k]!));

/** Lines, by the point and the velocity of each coordinate at t = 0. */
const lines = (
  info: TargetInfo,
  velocities: (from: Rational) => fc.Arbitrary<Rational>,
): fc.Arbitrary<ProgramAlong> =>
  fc
    .tuple(picked(whole.chain(from => fc.tuple(fc.constant(from), velocities(from)))), genes(MOST_NODES))
    .map(([coordinates, drawn]) => ({
      program: grown(
        info,
        coordinates.map(([from]) => from),
        drawn,
      ),
      curve: coordinates.map(both => polynomial(both)),
    }))
    .filter(moves);

const moves = ({ curve }: ProgramAlong): boolean => curve.some(({ coefficients }) => coefficients.length > 1);

/** From a point at which there may be ties to another one: t from 0 to 1. */
export const segments = (info: TargetInfo): fc.Arbitrary<ProgramAlong> =>
  lines(info, from => whole.map(to => to.sub(from)));

/** t ↦ x + t d from a point full of ties. */
export const rays = (info: TargetInfo): fc.Arbitrary<ProgramAlong> =>
  lines(info, () => fc.constantFrom(-2, -1, 0, 1, 1, 2).map(value => rational(value)));

/** Few polynomials for all coordinates, of degree 3 at most: equal ones, and constant ones, run within ties. */
export const curves = (info: TargetInfo): fc.Arbitrary<ProgramAlong> => {
  const small = fc.constantFrom(-2, -1, 0, 0, 1, 1, 2).map(value => rational(value));
  const bent = fc.array(small, { minLength: 3, maxLength: 4 });
  const still = fc.constantFrom(-1, 0, 0, 1).map(value => [rational(value)]);
  return fc
    .record({
      coordinates: picked(fc.oneof(bent, bent, still)),
      drawn: genes(MOST_NODES),
    })
    .map(({ coordinates, drawn }) => {
      const curve = coordinates.map(coefficients => polynomial(coefficients));
      return { program: grown(info, pointOn(curve, rational(0)), drawn), curve };
    })
    .filter(moves);
};

/** `t, -t^2 + 1`. */
export const formatCurve = (curve: Curve): string => curve.map(p => formatPolynomial(p, 't')).join(', ');
