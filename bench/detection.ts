/**
 * No measure of time but of truth: the faults of `fixtures/broken` and the right ways of `fixtures/right`, put to `check` and to finite
 * differences at the very questions that `check` asks. What finds how many faults, and what accuses how many right answers.
 *
 *     npx tsx bench/detection.ts [--runs 100] [--seed 1]
 *
 * Finite differences of the target's own values, one entry after the other, in three ways:
 * - central: as `torch.autograd.gradcheck` does, with its step 1e-6 and its tolerances (1e-5 absolute, 1e-3 relative);
 * - sided: the entry may be anything between the quotients to the left and to the right: the most that a test which moves one input at
 *   a time can allow at a tie. Its step grows with the number, and its tolerance with the rounding of the values;
 * - moved: central, with that step and that tolerance, at a random point an eighth away at most, as suites do that walk around corners.
 *
 * A fault is found by finite differences when they fail an answer where they pass the right tape. Faults of a run (it hangs, it floods)
 * are not put to them. Questions at which a value or a quotient is not finite are left out for them, not for `check`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkTarget, Sweeps } from '../src/check/index.ts';
import { VIOLATIONS } from '../src/documents/index.ts';
import type { ModuleTarget, TargetProgram } from '../src/targets/libraries/module-target.ts';
import { hostOf } from '../test/check/host.ts';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const [runs, seed] = [Number(options.runs), Number(options.seed)];

interface Way {
  readonly name: string;
  readonly ops: readonly string[];
  readonly create: () => ModuleTarget;
}
interface Fault extends Way {
  readonly verdicts: readonly string[];
  readonly runs: number;
}
interface Entry {
  readonly name: string;
  readonly target: string;
  readonly expect: { readonly verdicts: readonly string[]; readonly op: string | null };
}

const fixture = async <T>(path: string): Promise<T> => (await import(`../${path}`)) as T;
const { planted } = await fixture<{ planted: readonly Fault[] }>('fixtures/broken/planted.mjs');
const { legal } = await fixture<{ legal: readonly Way[] }>('fixtures/right/legal.mjs');
const plain = legal[0]!;
const entries = JSON.parse(readFileSync('fixtures/broken/index.json', 'utf8')) as readonly Entry[];

/** Faults of the numbers that come back, which a module in this process shows. */
const NUMERIC = new Set(['outside', 'modes', 'value', 'nonfinite']);
const single: Fault[] = [];
for (const { name, target, expect } of entries) {
  if (target.startsWith('cmd:') || !expect.verdicts.every(verdict => NUMERIC.has(verdict))) continue;
  const { default: module } = await fixture<{ default: ModuleTarget }>(target);
  const op = expect.op === null ? [] : [expect.op];
  const ops = [...new Set([...op, 'const', 'add', 'mul', 'square', 'pow', 'relu', 'max', 'sub'])];
  single.push({ name, ops, verdicts: expect.verdicts, runs: 1, create: () => module });
}

/** Whether each entry of a gradient passes; nothing where the values or the quotients are no numbers. */
type Passes = boolean | undefined;
type Rule = (
  f: (at: readonly number[]) => number,
  at: readonly number[],
  gradient: readonly number[],
) => Passes;

/** `careful`: with a step that grows with the number, and with room for the rounding of the values. */
const byQuotients =
  (between: (left: number, right: number) => readonly [number, number], careful: boolean): Rule =>
  (f, at, gradient) => {
    const value = f(at);
    if (!Number.isFinite(value)) return undefined;
    let all = true;
    for (const [i, entry] of gradient.entries()) {
      const step = 1e-6 * (careful ? Math.max(1, Math.abs(at[i]!)) : 1);
      const moved = (by: number): number => f(at.map((x, k) => (k === i ? x + by : x)));
      const [left, right] = [(value - moved(-step)) / step, (moved(step) - value) / step];
      if (!Number.isFinite(left) || !Number.isFinite(right)) return undefined;
      const [low, high] = between(left, right);
      const room = careful ? (2 ** -50 * Math.abs(value)) / step : 0;
      const most = 1e-5 + 1e-3 * Math.max(Math.abs(low), Math.abs(high)) + room;
      all &&= Math.max(low - entry, entry - high) <= most;
    }
    return all;
  };
const middle = (left: number, right: number) => [(left + right) / 2, (left + right) / 2] as const;
const ends = (left: number, right: number) => [Math.min(left, right), Math.max(left, right)] as const;
const RULES = {
  central: byQuotients(middle, false),
  sided: byQuotients(ends, true),
  moved: byQuotients(middle, true),
};

interface Question {
  readonly program: TargetProgram;
  readonly at: readonly number[];
  readonly mode: 'backward' | 'forward';
}
type Asked = (target: ModuleTarget, question: Question) => { value: number; gradient: readonly number[] };

/** A number as targets may write it. */
const numbers = (list: readonly unknown[]): readonly number[] => list.map(Number);
const ask: Asked = (target, { program, at, mode }) => {
  const { value, gradient } = target.gradient(program, [...at], mode) as {
    value: unknown;
    gradient: unknown[];
  };
  return { value: Number(value), gradient: numbers(gradient) };
};
const passesBy = (rule: Rule, target: ModuleTarget, question: Question): Passes => {
  try {
    const value = (at: readonly number[]): number => ask(target, { ...question, at }).value;
    return rule(value, question.at, ask(target, question).gradient);
  } catch {
    return undefined;
  }
};

/** How far points are moved: the same in every run. */
function* offsets(): Generator<number> {
  for (let state = seed >>> 0 || 1; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield (state / 2 ** 32 - 0.5) / 4;
  }
}

type Arm = keyof typeof RULES;
const ARMS: readonly Arm[] = ['central', 'sided', 'moved'];
interface Tally {
  /** Checks of cornercheck, and those of them that are accused. */
  checks: number;
  accused: number;
  /** What is expected of a broken target is said of it. */
  found: boolean;
  /** Of finite differences: questions asked, failed, failed where the right tape passes. */
  readonly by: Record<Arm, { asked: number; failed: number; told: number }>;
}

const sweeps = new Sweeps();
async function put(
  { create, ops, verdicts }: Pick<Fault, 'create' | 'ops' | 'verdicts'>,
  runs: number,
): Promise<Tally> {
  const count = () => ({ asked: 0, failed: 0, told: 0 });
  const by = { central: count(), sided: count(), moved: count() };
  const target = create();
  // Some have a state: what is asked beside does not disturb the one that is checked.
  const [beside, right] = [create(), plain.create()];
  const drawn = offsets();
  const tell = (question: Question): void => {
    const moved = {
      ...question,
      at: question.at.map(x => x + Math.max(1, Math.abs(x)) * drawn.next().value!),
    };
    for (const arm of ARMS) {
      const [rule, here] = [RULES[arm], arm === 'moved' ? moved : question];
      const passes = passesBy(rule, beside, here);
      if (passes === undefined) continue;
      by[arm].asked++;
      if (passes) continue;
      by[arm].failed++;
      if (passesBy(rule, right, here)) by[arm].told++;
    }
  };
  const host = hostOf({
    ...target,
    gradient: (program, at, mode) => {
      tell({ program, at: numbers(at), mode });
      return target.gradient(program, at, mode);
    },
  });
  const { checks, findings, summary } = await checkTarget(host, { seed, runs, ops, sweeps });
  await host.close();
  const seen = [...findings.map(({ check }) => check.judgement.verdict)];
  const accused = VIOLATIONS.reduce((sum, verdict) => sum + (summary.get(verdict) ?? 0), 0);
  return { checks, accused, found: seen.some(verdict => verdicts.includes(verdict)), by };
}

const share = (part: number, of: number): string => `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;

const told = (name: string, tally: Tally): Tally => {
  console.error(`${name}: ${tally.checks} checks`);
  return tally;
};
const ways: Tally[] = [];
for (const { name, create, ops } of legal)
  ways.push(told(name, await put({ create, ops, verdicts: VIOLATIONS }, runs)));
const faults: [string, Tally][] = [];
for (const fault of [...single, ...planted])
  faults.push([fault.name, told(fault.name, await put(fault, Math.max(fault.runs, runs)))]);

const total = (of: (tally: Tally) => number): number => ways.reduce((sum, tally) => sum + of(tally), 0);
console.log(`seed ${seed}, ${runs} programs each\n`);
console.log(`right: ${ways.length} ways to compute and to choose at ties`);
console.log(
  `  cornercheck  accuses ${share(
    total(({ accused }) => accused),
    total(({ checks }) => checks),
  )} checks, ${ways.filter(({ accused }) => accused > 0).length} of the ways`,
);
for (const arm of ARMS)
  console.log(
    `  ${arm.padEnd(11)}  accuses ${share(
      total(({ by }) => by[arm].failed),
      total(({ by }) => by[arm].asked),
    )} answers, ${ways.filter(({ by }) => by[arm].failed > 0).length} of the ${ways.filter(({ by }) => by[arm].asked > 0).length} ways that answer at once`,
  );
console.log(`\nbroken: ${faults.length} targets`);
console.log(`  cornercheck  finds ${faults.filter(([, { found }]) => found).length}`);
for (const arm of ARMS) {
  const missed = faults.filter(([, { by }]) => by[arm].told === 0).map(([name]) => name);
  console.log(
    `  ${arm.padEnd(11)}  finds ${faults.length - missed.length}; not ${missed.join(', ') || 'one is missed'}`,
  );
}
const lost = faults.filter(([, { found }]) => !found).map(([name]) => name);
if (lost.length > 0) console.log(`not found by cornercheck: ${lost.join(', ')}`);
process.exitCode = lost.length === 0 && total(({ accused }) => accused) === 0 ? 0 : 1;
