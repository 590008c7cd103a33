/**
 * Properties of automatic differentiation that the paper proves, to be asked of any implementation:
 *
 *     const target = await openTarget('tfjs');
 *     for (const property of properties) console.log(property.title, await property.run(target, { seed: 1, runs: 200 }));
 *     await target.close();
 */
import type { Property } from './asking/property.ts';
import { chainRule } from './chain-rule.ts';
import { clarkeInNodewise } from './clarke-in-nodewise.ts';
import { closedGraph } from './closed-graph.ts';
import { conservativeAlongCurves } from './conservative-along-curves.ts';
import { forwardEqualsBackward } from './forward-equals-backward.ts';
import { gradientAlmostEverywhere } from './gradient-almost-everywhere.ts';
import { integrationAlongSegments } from './integration-along-segments.ts';
import { nodewiseInConservative } from './nodewise-in-conservative.ts';
import { programRepresentation } from './program-representation.ts';
import { stability } from './stability.ts';
import { sumRule } from './sum-rule.ts';
import { valueOnActiveSet } from './value-on-active-set.ts';

export type { Counterexample, Property, PropertyOptions, PropertyResult } from './asking/property.ts';
export { resultWords } from './asking/words.ts';
export {
  chainRule,
  clarkeInNodewise,
  closedGraph,
  conservativeAlongCurves,
  forwardEqualsBackward,
  gradientAlmostEverywhere,
  integrationAlongSegments,
  nodewiseInConservative,
  programRepresentation,
  stability,
  sumRule,
  valueOnActiveSet,
};

/** All of them, in the paper's order; each is a {@link Property}, asked of a target by its `check`. */
export const properties: readonly Property[] = [
  stability,
  integrationAlongSegments,
  gradientAlmostEverywhere,
  chainRule,
  sumRule,
  programRepresentation,
  forwardEqualsBackward,
  valueOnActiveSet,
  conservativeAlongCurves,
  clarkeInNodewise,
  nodewiseInConservative,
  closedGraph,
];
