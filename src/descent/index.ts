/** Minibatch stochastic gradient descent as in (8) of the paper, with every corner that a run meets, and proven ends. */
export type {
  Arrival,
  DescentDocument,
  DescentEnd,
  DescentHit,
  DescentPoint,
  DescentSettings,
  RunRecord,
} from '../documents/index.ts';
export { arrivalOf } from './arrival.ts';
export { descentDocument } from './document.ts';
export { type Runner, runnerOf } from './engine.ts';
export { goesToInfinity, provenLimit, stopsShort } from './limit.ts';
export { type LocalModel, localModel } from './local.ts';
export { judgePoint, type PointReport } from './points.ts';
export { type Problem, problemOf } from './problem.ts';
export { parseSchedule, parseStep, type Schedule } from './schedule.ts';
export { totalRuns } from './settings.ts';
export { allRuns, type RunsOptions } from './threads.ts';
export { descendWithTarget } from './with-target.ts';
