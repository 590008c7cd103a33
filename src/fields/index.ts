/** The fields of section 5.1 at a point: active sets I(x), D_f and D_P, the Clarke subdifferential, criticality. */
export { activeSet } from './active-set.ts';
export { Budget, DEFAULT_BUDGET, type Effort, Undecided, type Watch } from './budget.ts';
export type { Arc } from './cells/along.ts';
export type { Farkas } from './cells/findings.ts';
export type { Identity } from './cells/identity.ts';
export type { Poly } from './cells/poly.ts';
export { type CellQuestion, cellQuestion, type Solver } from './cells/solver.ts';
export { type ClarkeOptions, type ClarkeSet, clarkeSubdifferential } from './clarke.ts';
export { artificial, type Criticality, clarkeCritical, critical } from './critical.ts';
export { directionalDerivative } from './directional.ts';
export { type ExplainOptions, type Explanation, explain, type Tie, tiesOf } from './explain.ts';
export type { GradientSet } from './gradient-set.ts';
export { lackingNode, lackingWords } from './lacking.ts';
export { lexicographicDerivative, lexicographicGradient } from './lexicographic.ts';
export { activePieces, nodewiseSet } from './nodewise.ts';
export { activeAt, clarkeAt, nodewiseAt, openBecause, type Regularity, regularity } from './regular/index.ts';
