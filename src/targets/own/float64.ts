/** Plain AD in float64 with the conventions of the contract. */
import { createFloatTarget } from './float-target.ts';

export default createFloatTarget({ name: 'float64', precision: 'float64' });
