/** What GLPK is asked, and what becomes of its answers: with a solver that only takes notes. */
import { beforeEach, expect, test, vi } from 'vitest';
import { loadProposer } from '../../src/linear/index.ts';
import type { FloatColumns } from '../../src/linear/proposals/float-columns.ts';

const glpk = vi.hoisted(() => ({ asked: [] as unknown[][], result: {} as object, broken: false }));

vi.mock('glpk.js/node', () => ({
  default: async () => {
    if (glpk.broken) throw new Error('no WebAssembly');
    return {
      GLP_MIN: 'min',
      GLP_FX: 'fixed',
      GLP_OPT: 'optimal',
      GLP_MSG_OFF: 'silent',
      solve: (...question: unknown[]) => {
        glpk.asked.push(question);
        return { result: glpk.result };
      },
    };
  },
}));

/** (2, 0) and (-1, 3). */
const columns: FloatColumns = {
  dimension: 2,
  points: 2,
  rays: 0,
  lines: 0,
  count: 2,
  values: Float64Array.of(2, 0, -1, 3),
  radii: undefined,
};

beforeEach(() => {
  Object.assign(glpk, { asked: [], result: {}, broken: false });
});

test('the least Σ (u + v) with Σ λg + u − v = 0 and Σ λ = 1, silently and without a presolver', async () => {
  const propose = (await loadProposer())!;
  propose(columns);
  const bnds = (value: number) => ({ type: 'fixed', lb: value, ub: value });
  const entry = (name: string, coef: number) => ({ name, coef });
  expect(glpk.asked).toEqual([
    [
      {
        name: 'hull',
        objective: {
          direction: 'min',
          name: 'distance',
          vars: [entry('u0', 1), entry('v0', 1), entry('u1', 1), entry('v1', 1)],
        },
        subjectTo: [
          {
            name: 'r0',
            vars: [entry('u0', 1), entry('v0', -1), entry('l0', 2), entry('l1', -1)],
            bnds: bnds(0),
          },
          // No entry for the 0.
          { name: 'r1', vars: [entry('u1', 1), entry('v1', -1), entry('l1', 3)], bnds: bnds(0) },
          { name: 'sum', vars: [entry('l0', 1), entry('l1', 1)], bnds: bnds(1) },
        ],
      },
      { msglev: 'silent', presol: false },
    ],
  ]);
});

test('proposes the negated duals, and the columns whose weights are above 1e-9', async () => {
  const propose = (await loadProposer())!;
  glpk.result = { status: 'optimal', vars: { l0: 1e-9, l1: 1.1e-9 }, dual: { r0: 2, r1: -3, sum: 5 } };
  expect(propose(columns)).toEqual({ separator: [-2, 3], support: [1] });
  glpk.result = { status: 'optimal', vars: { l0: 1 }, dual: { r1: 1 } };
  expect(propose(columns)).toEqual({ separator: [-0, -1], support: [0] });
  glpk.result = { status: 'optimal', vars: {} };
  expect(propose(columns)).toEqual({ separator: [-0, -0], support: [] });
});

test('proposes nothing without an optimum, and is not there where it does not load', async () => {
  const propose = (await loadProposer())!;
  glpk.result = { status: 'feasible', vars: { l0: 1 }, dual: { r0: 1 } };
  expect(propose(columns)).toBeUndefined();
  glpk.broken = true;
  expect(await loadProposer()).toBeUndefined();
});
