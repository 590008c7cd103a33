/**
 * Clarke's set of nested ties: 3-SAT programs at 0, each compared with all signs and orders of the inputs where these are few, and windows of min
 * and max.
 *
 *     npx tsx bench/covering.ts 6 26 200      # inputs, clauses, formulas
 */
import { explain } from '../src/fields/index.ts';
import { type Rational, ZERO } from '../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText } from '../src/programs/index.ts';
import { clausesOf, gradientsOf, textOf, windowsOf, written } from '../test/fields/satisfiability.ts';
import { loadNow, median } from './measure.ts';

function timed(text: string) {
  const line = compile(parseProgramText(text));
  const before = process.cpuUsage();
  const start = performance.now();
  const found = explain(line, new Array<Rational>(line.p).fill(ZERO));
  const ms = performance.now() - start;
  const used = process.cpuUsage(before);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return { found, ms, cpu: (used.user + used.system) / 1000 };
}

const words = (all: readonly number[]): string =>
  `median ${median(all).toFixed(0)} ms, most ${Math.max(...all).toFixed(0)} ms`;

const [n = 6, m = 26, formulas = 20] = process.argv.slice(2).map(Number);
console.log(loadNow());
const runs = Array.from({ length: formulas }, (_, i) => {
  const clauses = clausesOf(n, m, i + 1);
  const run = timed(textOf(n, clauses));
  const { status, gradients } = run.found.clarke;
  const truth = n <= 7 ? gradientsOf(n, clauses) : undefined;
  const isSame = truth && truth.size === gradients.length && gradients.every(one => truth.has(written(one)));
  return { ...run, status, leaves: run.found.clarke.cover?.tree.length ?? 0, isSame };
});
const exact = runs.filter(({ status }) => status === 'exact').length;
const equal = runs.filter(({ isSame }) => isSame).length;
console.log(
  `3-SAT, n = ${n}, m = ${m}: ${exact} of ${formulas} exact, ${n <= 7 ? equal : 'none'} compared and equal`,
);
console.log(`  wall ${words(runs.map(({ ms }) => ms))}; CPU ${words(runs.map(({ cpu }) => cpu))}`);
console.log(`  entries of the tree: most ${Math.max(...runs.map(({ leaves }) => leaves))}`);
for (const [inputs, width] of [
  [20, 5],
  [30, 6],
] as const) {
  const { found, ms, cpu } = timed(windowsOf(inputs, width));
  const { status, gradients } = found.clarke;
  console.log(
    `windows of ${width} of ${inputs}: ${status}, ${gradients.length} gradients; wall ${ms.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms`,
  );
}
