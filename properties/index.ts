/**
 * Properties of automatic differentiation that the paper proves, to be asked of any implementation:
 *
 *     const target = await openTarget('tfjs');
 *     for (const property of properties) console.log(property.title, await property.run(target, { seed: 1, runs: 200 }));
 *     await target.close();
 */
import { chainRule } from './chain-rule.ts';
import { forwardEqualsBackward } from './forward-equals-backward.ts';
import { nodewiseInConservative } from './nodewise-in-conservative.ts';
import type { Property } from './property.ts';
import { sumRule } from './sum-rule.ts';
import { valueOnActiveSet } from './value-on-active-set.ts';

export type { Counterexample, Property, PropertyOptions, PropertyResult } from './property.ts';
export { chainRule, forwardEqualsBackward, nodewiseInConservative, sumRule, valueOnActiveSet };

/** All of them, in the paper's order; each is a {@link Property}, asked of a target by its `check`. */
export const properties: readonly Property[] = [
  chainRule,
  sumRule,
  forwardEqualsBackward,
  valueOnActiveSet,
  nodewiseInConservative,
];
