/** Exact linear algebra over the rationals, and the hull oracle: every answer carries a certificate. */
export { shapeRatio } from './balls/alike.ts';
export type {
  Body,
  BodyMembership,
  BodyOver,
  InsideBodies,
  MatrixOver,
  OutsideBodies,
} from './balls/certificate.ts';
export { factorOf, isPositiveDefinite, isPositiveSemidefinite } from './balls/factor.ts';
export { bodyMembership } from './balls/membership.ts';
export { ballShape, gramOf, type RationalMatrix } from './balls/shape.ts';
export { type Cone, coneDirection, type Multipliers } from './cone.ts';
export type { Proposal, Proposer } from './decide.ts';
export { haveFullRank } from './elimination/full-rank.ts';
export { PRIMES, rationalResidue, residue } from './elimination/modular.ts';
export { solveExact } from './elimination/solve.ts';
export { loadProposer } from './glpk.ts';
export { type Membership, type MembershipOptions, membership } from './hull.ts';
export { minimumNormPoint, type NearestPoint } from './minimum-norm.ts';
export { bodyMembershipOver } from './over/balls.ts';
export { factorOver, gramOver, rankOver, shapeRatioOver } from './over/elimination.ts';
export { type MembershipOver, membershipOver } from './over/hull.ts';
export { type Constraint, type PolyhedronPoint, polyhedronPoint } from './polyhedron.ts';
export type { FloatColumns } from './proposals/float-columns.ts';
export { type SumMembership, type SumOfHulls, type SumOptions, sumMembership } from './sums/membership.ts';
export {
  addVectors,
  combine,
  dot,
  equalVectors,
  negateVector,
  scaleVector,
  subtractVectors,
  type Vector,
  zeroVector,
} from './vector.ts';
