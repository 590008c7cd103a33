/** The exact LP solvers of Debian as peers of the hull bench, run as processes on a CPLEX LP file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instance } from './hull-instances.ts';

export interface Outcome {
  /** Undefined: no answer within the limit. */
  readonly inside: boolean | undefined;
  /** Wall time of the process, in milliseconds. */
  readonly wall: number;
}

export interface Peer {
  readonly name: string;
  run(instance: Instance, limitSeconds: number): Outcome | 'not installed';
}

export const esolver: Peer = {
  name: 'esolver',
  run: (instance, limit) =>
    solve(instance, limit, file => ['esolver', [file]], {
      inside: /Problem solved to optimality/i,
      outside: /Problem Is Infeasible/i,
    }),
};

export const glpsol: Peer = {
  name: 'glpsol --exact',
  run: (instance, limit) =>
    solve(instance, limit, file => ['glpsol', ['--lp', file, '--exact']], {
      inside: /OPTIMAL SOLUTION FOUND/,
      outside: /PROBLEM HAS NO FEASIBLE SOLUTION/,
    }),
};

function solve(
  instance: Instance,
  limit: number,
  command: (file: string) => [string, string[]],
  words: { inside: RegExp; outside: RegExp },
): Outcome | 'not installed' {
  const folder = mkdtempSync(join(tmpdir(), 'hull-bench-'));
  try {
    const file = join(folder, 'hull.lp');
    writeFileSync(file, linearProgram(instance));
    const start = performance.now();
    const result = spawnSync(...command(file), { timeout: limit * 1000, encoding: 'utf8', cwd: folder });
    const wall = performance.now() - start;
    if (result.error !== undefined && 'code' in result.error && result.error.code === 'ENOENT')
      return 'not installed';
    const output = `${result.stdout}\n${result.stderr}`;
    const inside = words.inside.test(output) ? true : words.outside.test(output) ? false : undefined;
    return { inside, wall };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Σ λ g = 0, Σ λ = 1, λ ≥ 0, in CPLEX LP format. */
function linearProgram({ dimension, generators }: Instance): string {
  const row = (name: string, coefficient: (i: number) => number, right: number) => {
    const terms = generators.map((_, i) => [coefficient(i), i] as const).filter(([value]) => value !== 0);
    const text = terms.map(([value, i]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} l${i}`);
    // Lines of a CPLEX LP file are short.
    const lines = Array.from({ length: Math.ceil(text.length / 10) }, (_, k) =>
      text.slice(10 * k, 10 * k + 10).join(' '),
    );
    return ` ${name}: ${lines.join('\n ')} = ${right}`;
  };
  const rows = Array.from({ length: dimension }, (_, j) => row(`r${j}`, i => generators[i]![j]!, 0));
  return ['Minimize', ' obj: 0 l0', 'Subject To', ...rows, row('sum', () => 1, 1), 'End', ''].join('\n');
}
