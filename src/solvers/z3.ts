/** The solver z3, as a program of its own: bounded in time, memory and output, and asked only questions without quantifiers. */
import { spawnSync } from 'node:child_process';
import { CornercheckError } from '../errors.ts';
import type { CellQuestion, Solver } from '../fields/index.ts';
import { smtQuery } from './smt.ts';

/** How z3 is run. */
export interface Z3Options {
  readonly command?: string;
  /** Seconds for one question, and for all of them. */
  readonly each?: number;
  readonly total?: number;
}

const MEGABYTES = 1024;
/** Longer questions are not asked. */
const MAX_LENGTH = 1_000_000;
const MAX_OUTPUT = 10_000;

/**
 * A {@link Solver} that asks z3 (L. de Moura and N. Bjørner 2008) in a process. Throws where there is no z3.
 *
 *     clarkeSubdifferential(line, evaluation, { solver: z3Solver({ each: 5, total: 60 }) });
 */
export function z3Solver({ command = 'z3', each = 5, total = 60 }: Z3Options = {}): Solver {
  const run = (args: readonly string[], input: string, seconds: number) =>
    spawnSync(command, args, {
      input,
      timeout: (seconds + 1) * 1_000,
      killSignal: 'SIGKILL',
      maxBuffer: MAX_OUTPUT,
      encoding: 'utf8',
      windowsHide: true,
    });
  const version = run(['--version'], '', each);
  if (version.error || !/^Z3 version/.test(version.stdout))
    throw new CornercheckError(
      'bad-usage',
      `${command} cannot be run (Debian: apt-get install z3)`,
      '--solver',
    );
  let left = total * 1_000;
  return {
    name: 'z3',
    isEmpty(question: CellQuestion): boolean {
      const query = smtQuery(question);
      const seconds = Math.min(each, Math.floor(left / 1_000));
      if (query.length > MAX_LENGTH || seconds < 1) return false;
      const from = performance.now();
      const answer = run(['-in', '-smt2', `-T:${seconds}`, `-memory:${MEGABYTES}`], query, seconds);
      left -= performance.now() - from;
      return answer.status === 0 && answer.stdout.trim() === 'unsat';
    },
  };
}
