/**
 * Test files that change what others would see: modules that are mocked, clocks, the environment. They run in a process each;
 * all others share a worker, one file after the other (vitest.config.ts).
 */
export const ALONE: readonly string[] = [
  'test/check/oracle/oracle.test.ts',
  'test/cli/explain-limits.test.ts',
  'test/cli/frame/clock.test.ts',
  'test/linear/glpk-problem.test.ts',
  'test/segments/critical/left-open.test.ts',
];
