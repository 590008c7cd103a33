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
export { descentDocument } from './document.ts';
export { arrivalOf } from './ends/arrival.ts';
export { goesToInfinity, provenLimit, stopsShort } from './ends/limit.ts';
export { type LocalModel, localModel } from './ends/local.ts';
export { judgePoint, type PointReport } from './points.ts';
export { type Runner, runnerOf } from './run/engine.ts';
export { type Problem, problemOf } from './run/problem.ts';
export { parseSchedule, parseStep, type Schedule } from './run/schedule.ts';
export { totalRuns } from './run/settings.ts';
export { descendWithTarget } from './run/with-target.ts';
export { allRuns, type RunsOptions } from './threads/threads.ts';
