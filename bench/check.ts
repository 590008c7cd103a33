/**
 * Checks per second against PyTorch's gradcheck, on the same programs at the same tied points in the same run:
 * `npm run build && npx tsx bench/check.ts [programs]`.
 *
 * One check of ours: compile, evaluate exactly, ask the target for its gradient in backward mode, judge it. Most that are right need no
 * certificate, and none is made. One of gradcheck (its defaults): the same gradient against central differences.
 *
 * Each arm runs in a process of its own, as many rounds over the programs as the others; of ours nothing is kept from round to round but code, and
 * functions of operations. Cold is the first round; warm the median of the last ones. Arms are measured in turn, several times; a ratio
 * is the median of the ratios of one turn.
 *
 * gradcheck compares with one number; at a tie theory allows a set, so the second table counts the gradients of PyTorch that
 * gradcheck rejects and that are proven legal. At the end both in two processes, half of the programs each: the time of the slower half.
 * (With more words the bench is one arm, and prints its seconds by round.)
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Case } from '../src/check/oracle/case.ts';
import type { Query, TargetHost, TargetInfo } from '../src/targets/index.ts';
import { built, loadNow, median } from './measure.ts';

const { ConventionTable } = await built<typeof import('../src/check/conventions/convention-table.ts')>(
  'check/conventions/convention-table',
);
const { generateCases } =
  await built<typeof import('../src/check/questions/generate.ts')>('check/questions/generate');
const { vocabularyOf } = await built<typeof import('../src/check/questions/vocabulary.ts')>(
  'check/questions/vocabulary',
);
const { judgeAnswer } = await built<typeof import('../src/check/judge/judge.ts')>('check/judge/judge');
const { Oracle } = await built<typeof import('../src/check/oracle/oracle.ts')>('check/oracle/oracle');
const { Session } = await built<typeof import('../src/check/session.ts')>('check/session');
const { CornercheckError } = await built<typeof import('../src/errors.ts')>('errors');
const { fromFloat } = await built<typeof import('../src/numbers/index.ts')>('numbers/index');
const { programFromJson } = await built<typeof import('../src/programs/json/json.ts')>('programs/json/json');
const { isEvaluationFailure } = await built<typeof import('../src/programs/index.ts')>('programs/index');
const { targetProgramText } = await built<typeof import('../src/targets/host/conversation/program-text.ts')>(
  'targets/host/conversation/program-text',
);
const { questionOf } = await built<typeof import('../src/targets/host/conversation/question.ts')>(
  'targets/host/conversation/question',
);
const { openTarget } = await built<typeof import('../src/targets/index.ts')>('targets/index');
const { default: float64 } =
  await built<typeof import('../src/targets/own/float64.ts')>('targets/own/float64');
const { readAnswer } = await built<typeof import('../src/targets/words/reading.ts')>('targets/words/reading');
const { usedInputs } = await built<typeof import('../src/targets/snippets/straight-line.ts')>(
  'targets/snippets/straight-line',
);

const COUNT = Number(process.argv[2] ?? 1000);
/** Of a process that is one arm: its target. The programs come as to gradcheck.py, drawn elsewhere: to draw them would warm what is measured. */
const ARM = process.argv[3];
const ROUNDS = 20;
/** So many of the last rounds are warm. */
const LAST = 5;
const TURNS = 3;
const OPS =
  'const add sub mul neg square relu relu6 abs max min reduceMax reduceMin clip leakyRelu hardTanh'.split(
    ' ',
  );

const info: TargetInfo = {
  name: 'float64',
  version: float64.version,
  precision: 'float64',
  modes: ['backward'],
  forward: 'jacobian',
  ops: OPS,
};

/** Programs that depend on an input, at points where an operation is tied. */
function tiedCases(ops: readonly string[], seed: number, count: number): Case[] {
  const drawn = [...generateCases(vocabularyOf({ ...info, ops }), seed, 4 * count)];
  const tied = drawn.filter(subject => {
    const oracle = Oracle.of(subject);
    if (isEvaluationFailure(oracle) || !oracle.pieces.some(active => active.length > 1)) return false;
    return usedInputs(JSON.parse(targetProgramText(subject.program))).length > 0;
  });
  return tied.slice(0, count);
}

/** A module called as a function, without a process. */
const inProcess: TargetHost = {
  info,
  ask: async queries =>
    queries.map(query => {
      const { program, at, inputs, mode } = questionOf(query, 'float64');
      return readAnswer(float64.gradient(JSON.parse(program), at, mode), inputs);
    }),
  close: async () => {},
};

/** The same program at the same point, of which nothing is known yet. */
const fresh = ({ program, at }: Case): Case => ({ program: { ...program }, at });

/** Seconds for all cases, from their programs on, and how often each verdict was given. */
async function measured(host: TargetHost, known: readonly Case[]) {
  const backwardOnly = { ...host, info: { ...host.info, modes: ['backward'] as const } };
  const session = new Session(backwardOnly);
  const cases = known.map(fresh);
  const verdicts = new Map<string, number>();
  const start = performance.now();
  for await (const { judgement } of session.checks(cases))
    verdicts.set(judgement.verdict, (verdicts.get(judgement.verdict) ?? 0) + 1);
  return { seconds: (performance.now() - start) / 1000, verdicts };
}

/** Seconds by round. */
interface Arm {
  readonly seconds: readonly number[];
}

interface Own extends Arm {
  readonly verdicts: readonly (readonly [string, number])[];
}

interface Torch extends Arm {
  readonly missing?: string;
  readonly version: string;
  readonly results: readonly { passes: boolean; value: number; gradient: readonly number[] }[];
}

const GRADCHECK = fileURLToPath(new URL('./gradcheck.py', import.meta.url));
const PYTHONS = [process.env.CORNERCHECK_PYTHON ?? 'python3', 'python3', '/usr/bin/python3'];

interface Given {
  readonly rounds: number;
  readonly cases: readonly { readonly program: object; readonly at: readonly number[] }[];
}

/** What an arm reads. */
function given(cases: readonly Case[], rounds = ROUNDS): string {
  const plain = ({ program, at }: Case) => {
    const query: Query = { program, at, mode: 'backward' };
    return { program: JSON.parse(targetProgramText(program)), at: questionOf(query, 'float64').at };
  };
  return JSON.stringify({ rounds, warm: [], cases: cases.map(plain) });
}

/** What a process prints that was given this to read; undefined where it cannot be started. */
async function printed<T>(words: readonly string[], input: string): Promise<T | undefined> {
  const child = spawn(words[0]!, words.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const started = new Promise<boolean>(resolve => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
  });
  if (!(await started)) return undefined;
  child.stdin.end(input);
  return JSON.parse(await text(child.stdout)) as T;
}

/** The first Python that has torch. */
async function pythonWithTorch(): Promise<string | undefined> {
  for (const python of PYTHONS) {
    const found = await printed<Torch>([python, GRADCHECK], given([], 1));
    if (found && found.missing === undefined) return python;
  }
  return undefined;
}

const gradcheck = async (python: string, cases: readonly Case[]): Promise<Torch> =>
  (await printed<Torch>([python, GRADCHECK], given(cases)))!;

/** One of our arms. */
const measuredApart = async (name: string, cases: readonly Case[]): Promise<Own> =>
  (await printed<Own>(
    [process.execPath, ...process.execArgv, process.argv[1]!, String(COUNT), name],
    given(cases),
  ))!;

const cold = ({ seconds }: Arm): number => seconds[0]!;
const warm = ({ seconds }: Arm): number => median(seconds.slice(-LAST));

const halfOf = <T>(all: readonly T[], half: number): T[] => all.filter((_, i) => i % 2 === half);

const verdictText = (verdicts: Own['verdicts']): string =>
  verdicts.map(([verdict, n]) => `${n} ${verdict}`).join(', ');

if (ARM !== undefined) {
  const host = ARM === 'float64' ? inProcess : await openTarget(ARM);
  const { rounds, cases: told } = JSON.parse(await text(process.stdin)) as Given;
  const own = told.map(
    ({ program, at }): Case => ({ program: programFromJson(program), at: at.map(fromFloat) }),
  );
  const seconds: number[] = [];
  let verdicts: ReadonlyMap<string, number> = new Map();
  for (let round = 0; round < rounds; round++) {
    const found = await measured(host, own);
    seconds.push(found.seconds);
    verdicts = found.verdicts;
  }
  await host.close();
  console.log(JSON.stringify({ seconds, verdicts: [...verdicts] }));
  process.exit();
}

console.log(
  `${COUNT} programs at tied points, ${TURNS} turns of ${ROUNDS} rounds, Node ${process.version}, ${loadNow()}`,
);
const names = ['float64'];
let ops: readonly string[] = OPS;
try {
  const tfjs = await openTarget('tfjs');
  // What tfjs lacks is left out for all.
  ops = OPS.filter(op => tfjs.info.ops.includes(op));
  names.push('tfjs');
  await tfjs.close();
} catch (error) {
  if (!(error instanceof CornercheckError)) throw error;
  console.log(`tfjs is left out: ${error.message}`);
}
const cases = tiedCases(ops, 1, COUNT);
const python = await pythonWithTorch();

const own = new Map<string, Own[]>(names.map(name => [name, []]));
const peer: Torch[] = [];
for (let turn = 0; turn < TURNS; turn++) {
  for (const name of names) own.get(name)!.push(await measuredApart(name, cases));
  if (python !== undefined) peer.push(await gradcheck(python, cases));
}

const each = (seconds: readonly number[]): string =>
  `${((1000 * median(seconds)) / cases.length).toFixed(3)} ms a check`;
const ratio = (arms: readonly Arm[], time: (arm: Arm) => number): string =>
  peer.length === 0
    ? ''
    : `, ${median(arms.map((arm, turn) => time(peer[turn]!) / time(arm))).toFixed(2)} × gradcheck`;
for (const [name, arms] of own) {
  console.log(`cornercheck, ${name === 'float64' ? 'float64, in process' : `${name}, in its process`}`);
  for (const [how, time] of [['warm', warm] as const, ['cold', cold] as const])
    console.log(`  ${how}  ${each(arms.map(time))}${ratio(arms, time)}`);
  console.log(`  ${verdictText(arms[0]!.verdicts)}`);
}
if (python === undefined) console.log('gradcheck: torch not installed');
else {
  console.log(
    `gradcheck, torch ${peer[0]!.version}: warm ${each(peer.map(warm))}, cold ${each(peer.map(cold))}`,
  );
  compareVerdicts(peer[0]!);
  await inTwoProcesses(python);
}

async function inTwoProcesses(python: string): Promise<void> {
  /** Of the slower half. */
  const slower = async (half: (number: number) => Promise<Arm>): Promise<number> =>
    Math.max(...(await Promise.all([0, 1].map(half))).map(warm));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    ours.push(await slower(number => measuredApart('float64', halfOf(cases, number))));
    theirs.push(await slower(number => gradcheck(python, halfOf(cases, number))));
  }
  const times = median(ours.map((seconds, turn) => theirs[turn]! / seconds)).toFixed(2);
  console.log(
    `\nIn two processes at once, warm, ${loadNow()}: float64 ${each(ours)}, gradcheck ${each(theirs)}; ${times} × gradcheck`,
  );
}

/** What gradcheck says of PyTorch's gradients, beside what is proven of them. */
function compareVerdicts({ results }: Torch): void {
  const counts = new Map<string, { passed: number; failed: number }>();
  for (const [i, { passes, value, gradient }] of results.entries()) {
    const oracle = Oracle.of(cases[i]!);
    if (isEvaluationFailure(oracle)) continue;
    const answer = readAnswer({ value, gradient }, gradient.length);
    const { verdict } = judgeAnswer(oracle, info, 'backward', answer, new ConventionTable());
    const count = counts.get(verdict) ?? { passed: 0, failed: 0 };
    counts.set(verdict, count);
    count[passes ? 'passed' : 'failed'] += 1;
  }
  console.log("\nPyTorch's gradients, by our verdict: how many gradcheck passes and fails");
  for (const [verdict, { passed, failed }] of counts)
    console.log(
      `  ${verdict.padEnd(13)} ${String(passed).padStart(6)} pass ${String(failed).padStart(6)} fail`,
    );
  const rejected = ['gradient', 'clarke', 'conservative'].reduce(
    (sum, verdict) => sum + (counts.get(verdict)?.failed ?? 0),
    0,
  );
  console.log(`gradcheck fails ${rejected} gradients that theory allows.`);
}
