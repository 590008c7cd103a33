/**
 * Clarke's subdifferential beyond first order: the cells that were decided by hand, each with its certificate, beside z3's answer
 * to the same question in a small ball (a process a cell, less its start), which comes without any.
 *
 *     npx tsx bench/clarke.ts
 */
import { spawnSync } from 'node:child_process';
import { cells } from '../fixtures/smooth/cells.ts';
import { programs } from '../fixtures/smooth/programs.ts';
import { decideCell } from '../src/fields/cells/decide-cell.ts';
import { cellQuestion, clarkeSubdifferential } from '../src/fields/index.ts';
import { rational, rationalField } from '../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../src/programs/index.ts';
import { smtQuery } from '../src/solvers/index.ts';
import { guardsOf, origin, polysOf } from '../test/fields/cells/guards.ts';
import { loadNow, median } from './measure.ts';

const SECONDS = 10;

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

const z3 = (query: string): string =>
  spawnSync('z3', ['-in', '-smt2', `-T:${SECONDS}`], { input: query, encoding: 'utf8' }).stdout?.trim() ?? '';
const hasZ3 = z3('(check-sat)') === 'sat';
const start = hasZ3 ? median(Array.from({ length: 9 }, () => timed(() => z3('(check-sat)')).ms)) : 0;

const own: number[] = [];
const peer: number[] = [];
const count = { decided: 0, unsat: 0, open: 0, contradicted: 0 };
for (const { inputs, guards, interior } of cells) {
  const { result, ms } = timed(() => decideCell(guardsOf(inputs, guards), origin(inputs)));
  own.push(ms);
  if (result.interior !== 'undecided') count.decided += 1;
  if (!hasZ3) continue;
  const { germs, polys } = polysOf(inputs, guards);
  const answer = timed(() => z3(smtQuery(cellQuestion(germs.p, polys, germs.remainders))));
  peer.push(Math.max(0, answer.ms - start));
  if (answer.result === 'unsat') count.unsat += 1;
  else if (answer.result !== 'sat') count.open += 1;
  if (answer.result === 'unsat' && interior) count.contradicted += 1;
}
const words = (times: readonly number[]): string =>
  `median ${median(times).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms, all ${(times.reduce((a, b) => a + b, 0) / 1000).toFixed(1)} s`;
console.log(`${cells.length} cells decided by hand, ${loadNow()}`);
console.log(`  cornercheck: ${count.decided} decided; ${words(own)}`);
if (!hasZ3) console.log('  z3 is not installed (Debian: apt-get install z3)');
else
  console.log(
    `  z3: ${count.unsat} unsat, ${count.open} without an answer, ${count.contradicted} against the derivation; ${words(peer)}`,
  );

const times = programs.map(({ text, at }) => {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(
    rationalField,
    line,
    at.map(value => rational(value)),
  );
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return timed(() => clarkeSubdifferential(line, evaluation)).ms;
});
console.log(`${programs.length} programs: ${words(times)}`);
