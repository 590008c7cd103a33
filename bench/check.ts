/**
 * Checks per second against PyTorch's gradcheck, on the same programs at the same tied points in the same run:
 * `npm run build && npx tsx bench/check.ts [programs]`.
 *
 * One check of ours: compile, evaluate exactly, ask the target for its gradient in backward mode, judge it with a
 * certificate. One of gradcheck (its defaults): the same gradient against central differences. Each has had a warm-up.
 * gradcheck compares with one number; at a tie theory allows a set, so the second table counts the gradients of
 * PyTorch that gradcheck rejects and that are proven legal. At the end both in two processes, half of the programs each: the
 * time of the slower half, after its warm-up. (With more words the bench is such a half, and prints its seconds alone.)
 */
import { spawn, spawnSync } from 'node:child_process';
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
/** Of a process that measures one half: which, and of which operations the programs are made. */
const [HALF, OF] = process.argv.slice(3);
const ROUNDS = 5;
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

interface Torch {
  readonly missing?: string;
  readonly version: string;
  readonly python: string;
  readonly seconds: readonly number[];
  readonly results: readonly { passes: boolean; value: number; gradient: readonly number[] }[];
}

const GRADCHECK = fileURLToPath(new URL('./gradcheck.py', import.meta.url));
const PYTHONS = [process.env.CORNERCHECK_PYTHON ?? 'python3', 'python3', '/usr/bin/python3'];

/** What gradcheck.py reads. */
function gradcheckInput(cases: readonly Case[], warm: readonly Case[]): string {
  const plain = ({ program, at }: Case) => {
    const query: Query = { program, at, mode: 'backward' };
    return { program: JSON.parse(targetProgramText(program)), at: questionOf(query, 'float64').at };
  };
  return JSON.stringify({ rounds: 1, warm: warm.map(plain), cases: cases.map(plain) });
}

/** gradcheck in the first Python that has torch. */
function gradcheck(cases: readonly Case[], warm: readonly Case[]): Torch | undefined {
  const input = gradcheckInput(cases, warm);
  for (const python of PYTHONS) {
    const { stdout, status, stderr } = spawnSync(python, [GRADCHECK], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (status === null) continue;
    if (status !== 0) throw new Error(`gradcheck.py: ${stderr}`);
    const answer = JSON.parse(stdout) as Torch;
    if (answer.missing === undefined) return { ...answer, python };
  }
  return undefined;
}

/** What a process prints that was given this to read. */
async function printed(words: readonly string[], input: string): Promise<string> {
  const child = spawn(words[0]!, words.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  return text(child.stdout);
}

const halfOf = <T>(all: readonly T[], half: number): T[] => all.filter((_, i) => i % 2 === half);

/** Seconds of two processes at once: of the slower one. */
const atOnce = async (seconds: (half: number) => Promise<number>): Promise<number> =>
  Math.max(...(await Promise.all([0, 1].map(seconds))));

const verdictText = (verdicts: ReadonlyMap<string, number>): string =>
  [...verdicts].map(([verdict, n]) => `${n} ${verdict}`).join(', ');

if (HALF !== undefined) {
  const own = OF!.split(',');
  await measured(inProcess, tiedCases(own, 2, 200));
  const half = halfOf(tiedCases(own, 1, COUNT), Number(HALF));
  console.log((await measured(inProcess, half)).seconds);
  process.exit();
}

console.log(
  `${COUNT} programs at tied points, median of ${ROUNDS} rounds, Node ${process.version}, ${loadNow()}`,
);
const hosts: TargetHost[] = [inProcess];
try {
  hosts.push(await openTarget('tfjs'));
} catch (error) {
  if (!(error instanceof CornercheckError)) throw error;
  console.log(`tfjs is left out: ${error.message}`);
}
// What tfjs lacks is left out for all.
const ops = OPS.filter(op => hosts.every(({ info }) => info.ops.includes(op)));
const [cases, warm] = [tiedCases(ops, 1, COUNT), tiedCases(ops, 2, 200)];

// In turn, so that what else the machine does falls on all alike; a ratio is the median of the rounds' ratios.
const rows = hosts.map(host => ({
  name: host === inProcess ? 'float64, in process' : `${host.info.name}, in its process`,
  host,
  seconds: [] as number[],
  verdicts: new Map<string, number>() as ReadonlyMap<string, number>,
}));
const peer: number[] = [];
let torch: Torch | undefined;
for (const { host } of rows) await measured(host, warm);
for (let round = 0; round < ROUNDS; round++) {
  for (const row of rows) {
    const { seconds, verdicts } = await measured(row.host, cases);
    row.seconds.push(seconds);
    row.verdicts = verdicts;
  }
  if (round > 0 && torch === undefined) continue;
  torch = gradcheck(cases, warm);
  if (torch) peer.push(torch.seconds[0]!);
}
for (const host of hosts) await host.close();

const rate = (seconds: readonly number[]): string => (cases.length / median(seconds)).toFixed(0);
for (const { name, seconds, verdicts } of rows) {
  const ratio = peer.length > 0 && median(seconds.map((own, round) => peer[round]! / own)).toFixed(2);
  console.log(
    `cornercheck, ${name.padEnd(20)} ${rate(seconds).padStart(6)} checks a second` +
      `${ratio ? `, ${ratio} × gradcheck` : ''}   (${verdictText(verdicts)})`,
  );
}
if (torch === undefined) console.log('gradcheck: torch not installed');
else {
  console.log(`gradcheck, torch ${torch.version}: ${rate(peer)} checks a second`);
  compareVerdicts(torch);
  await inTwoProcesses(torch.python);
}

async function inTwoProcesses(python: string): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const self = [process.execPath, ...process.execArgv, process.argv[1]!, String(COUNT)];
  for (let round = 0; round < 3; round++) {
    ours.push(await atOnce(async half => Number(await printed([...self, String(half), ops.join(',')], ''))));
    theirs.push(
      await atOnce(async half => {
        const answer = await printed([python, GRADCHECK], gradcheckInput(halfOf(cases, half), warm));
        return (JSON.parse(answer) as Torch).seconds[0]!;
      }),
    );
  }
  const ratio = median(ours.map((own, round) => theirs[round]! / own)).toFixed(2);
  console.log(
    `\nIn two processes at once, ${loadNow()}: float64 ${rate(ours)} checks a second, gradcheck ${rate(theirs)}; ${ratio} × gradcheck`,
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
