/** What computing with functions of t may cost in one question. */
import { type Effort, effortOf } from '../../fields/budget.ts';
import { BoundedWork } from '../../fields/work.ts';

/** Steps of computing with functions, for each step of the effort. */
const SHARE = 500;

export class WorkAlong extends BoundedWork {
  constructor(effort: number | Effort) {
    super(effortOf(effort, SHARE), 'computing with functions');
  }
}
