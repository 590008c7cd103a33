/**
 * The judge in bulk: `judge --cases` on a file of drawn programs, with the gradients that float64 gives, on one thread and on two, in turn:
 * the whole process, less that on a file of one case. The bytes are compared.
 *
 *     npx tsx bench/bulk.ts [cases] [rounds]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Generate from '../src/check/questions/generate.ts';
import type * as Vocabularies from '../src/check/questions/vocabulary.ts';
import type * as Numbers from '../src/numbers/index.ts';
import type * as Texts from '../src/targets/host/conversation/program-text.ts';
import type * as Questions from '../src/targets/host/conversation/question.ts';
import type * as Targets from '../src/targets/own/float64.ts';
import { built, builtFile, loadNow, median } from './measure.ts';

const [count, rounds] = [Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 5)];
const { generateCases } = await built<typeof Generate>('check/questions/generate');
const { vocabularyOf } = await built<typeof Vocabularies>('check/questions/vocabulary');
const { format } = await built<typeof Numbers>('numbers/index');
const { targetProgramText } = await built<typeof Texts>('targets/host/conversation/program-text');
const { questionOf } = await built<typeof Questions>('targets/host/conversation/question');
const { default: float64 } = await built<typeof Targets>('targets/own/float64');
const MAIN = fileURLToPath(builtFile('cli/main'));

const vocabulary = vocabularyOf({
  name: 'float64',
  version: float64.version,
  precision: 'float64',
  modes: ['backward'],
  forward: 'jacobian',
  ops: 'const add sub mul neg square relu relu6 abs max min reduceMax reduceMin clip leakyRelu hardTanh'.split(
    ' ',
  ),
});

const lines: string[] = [];
for (const { program, at } of generateCases(vocabulary, 1, count)) {
  const question = questionOf({ program, at, mode: 'backward' }, 'float64');
  const { gradient } = await float64.gradient(JSON.parse(question.program), question.at, 'backward');
  const json = JSON.parse(targetProgramText(program));
  lines.push(JSON.stringify({ program: json, at: at.map(format), gradient, precision: 'float64' }));
}

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
const [all, first] = [join(folder, 'all.jsonl'), join(folder, 'first.jsonl')];
writeFileSync(all, lines.join('\n'));
writeFileSync(first, lines[0]!);

function judged(file: string, jobs: number): { readonly ms: number; readonly stdout: string } {
  const start = performance.now();
  const words = [MAIN, 'judge', '--cases', file, '--json', '--jobs', String(jobs)];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (stdout === '') throw new Error(stderr);
  return { ms: performance.now() - start, stdout };
}

const times = new Map<number, number[]>([
  [1, []],
  [2, []],
]);
const starts: number[] = [];
const answers = new Set<string>();
for (let round = 0; round < rounds; round += 1) {
  starts.push(judged(first, 1).ms);
  for (const [jobs, own] of times) {
    const { ms, stdout } = judged(all, jobs);
    own.push(ms);
    answers.add(stdout);
  }
}
rmSync(folder, { recursive: true });
if (answers.size !== 1) throw new Error('the answers differ');

const start = median(starts);
console.log(
  `Node ${process.version}, ${loadNow()}; ${count} cases, medians of ${rounds} rounds, start ${start.toFixed(0)} ms`,
);
for (const [jobs, own] of times)
  console.log(
    `  --jobs ${jobs}  ${((median(own) - start) / count).toFixed(2)} ms a case, ${(median(own) / 1_000).toFixed(1)} s in all`,
  );
console.log(
  `  ratio of the rounds: ${times
    .get(1)!
    .map((one, i) => (one / times.get(2)![i]!).toFixed(2))
    .join(', ')}`,
);
