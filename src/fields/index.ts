/** The fields of section 5.1 at a point: active sets I(x), D_f and D_P, the Clarke subdifferential, criticality. */

export type { Poly } from '../functions/near/poly.ts';
export { activeSet } from './active/active-set.ts';
export { activePieces } from './active/certain.ts';
export { alikeSets } from './alike.ts';
export { bodiesOf } from './balls/assemble.ts';
export { stepExponent } from './balls/roots.ts';
export { Budget, DEFAULT_BUDGET, type Effort, Undecided, type Watch } from './budget.ts';
export type { Arc } from './cells/arcs/along.ts';
export type { Farkas } from './cells/findings.ts';
export type { Identity } from './cells/identities/identity.ts';
export { type CellQuestion, cellQuestion, type Solver } from './cells/solver.ts';
export { type ClarkeOptions, type ClarkeSet, clarkeSubdifferential } from './clarke.ts';
export { artificial, type Criticality, clarkeCritical, critical } from './critical.ts';
export { directionalDerivative } from './directions/directional.ts';
export {
  lexicographicDerivative,
  lexicographicDerivativeOver,
  lexicographicGradient,
  lexicographicGradientOver,
} from './directions/lexicographic.ts';
export {
  type AskedSet,
  type ExplainOptions,
  type Explanation,
  explain,
  type SetsAt,
  tiesOf,
  type Underived,
  underivedAt,
} from './explain.ts';
export type { BallHull, GradientSet, SumHull } from './gradient-set.ts';
export { lackingNode, lackingWords } from './lacking.ts';
export { type Glance, glanceAt } from './live/glance.ts';
export { nodewiseSet } from './live/nodewise.ts';
export { type ClarkeOver, clarkeOver } from './over/cells.ts';
export { type Bounds, boundsOf, type CriticalityOver, criticalOver } from './over/critical.ts';
export { type ExplanationOver, explainOver } from './over/explain.ts';
export { openNode } from './over/open-node.ts';
export { type ClosedForm, type Coordinate, coordinateOf } from './over/point.ts';
export {
  explainReal,
  leavesRationals,
  needsReals,
  type RealExplanation,
  type RealUnderived,
  underivedReal,
} from './over/real.ts';
export type { ExplainOverOptions } from './over/sets.ts';
export { activeAt, clarkeAt, nodewiseAt, openBecause, type Regularity, regularity } from './regular/index.ts';
export type { Tie } from './ties.ts';
