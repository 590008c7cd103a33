/**
 * GLPK as a source of proposals: the one importer of glpk.js (GPL-3.0, an optional dependency). It is asked only a problem
 * that is always feasible and bounded, because it returns no ray of an infeasible one; what it answers is checked exactly.
 */
import type { GLPK } from 'glpk.js/node';
import type { Proposal, Proposer } from './decide.ts';
import type { FloatColumns } from './proposals/float-columns.ts';

const ZERO_WEIGHT = 1e-9;

/**
 * A proposer that asks GLPK (in WebAssembly, in this thread), or undefined where glpk.js is not installed (or does not
 * load). The linear program is that of phase 1 (contract: no answer of a solver is evidence until it is checked).
 *
 * `await loadProposer()` goes into {@link MembershipOptions}.
 */
export async function loadProposer(): Promise<Proposer | undefined> {
  try {
    const { default: load } = await import('glpk.js/node');
    const glpk = await load();
    return columns => propose(glpk, columns);
  } catch {
    return undefined;
  }
}

/**
 * min Σ (uⱼ + vⱼ) subject to Σ λᵢ gᵢ + u − v = 0, Σ λᵢ = 1, all ≥ 0. At optimum 0 the λ combine the columns to 0; above,
 * the negated row duals are positive on all of them.
 */
function propose(glpk: GLPK, columns: FloatColumns): Proposal | undefined {
  const { dimension, count, values } = columns;
  const rows = Array.from({ length: dimension }, (_, j) => {
    const vars = [
      { name: `u${j}`, coef: 1 },
      { name: `v${j}`, coef: -1 },
    ];
    for (let i = 0; i < count; i++) {
      const coef = values[i * dimension + j]!;
      if (coef !== 0) vars.push({ name: `l${i}`, coef });
    }
    return { name: `r${j}`, vars, bnds: { type: glpk.GLP_FX, lb: 0, ub: 0 } };
  });
  const sum = Array.from({ length: count }, (_, i) => ({ name: `l${i}`, coef: 1 }));
  const slacks = rows.flatMap((_, j) => [
    { name: `u${j}`, coef: 1 },
    { name: `v${j}`, coef: 1 },
  ]);
  const { result } = glpk.solve(
    {
      name: 'hull',
      objective: { direction: glpk.GLP_MIN, name: 'distance', vars: slacks },
      subjectTo: [...rows, { name: 'sum', vars: sum, bnds: { type: glpk.GLP_FX, lb: 1, ub: 1 } }],
    },
    { msglev: glpk.GLP_MSG_OFF, presol: false },
  );
  if (result.status !== glpk.GLP_OPT) return undefined;
  const { vars, dual = {} } = result;
  return {
    separator: rows.map(({ name }) => -(dual[name] ?? 0)),
    support: sum.map((_, i) => i).filter(i => (vars[`l${i}`] ?? 0) > ZERO_WEIGHT),
  };
}
