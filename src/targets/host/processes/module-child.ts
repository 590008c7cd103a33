/** A process of its own for a target's module: loads it, describes it, and puts questions to it, one after the other. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import { optimiseLate } from '../../../input/optimise-late.ts';
import type { Mode } from '../../target.ts';
import { readAnswer } from '../../words/reading.ts';
import { errorText } from '../conversation/error-text.ts';
import { readMinusZero } from '../conversation/json-line.ts';
import { lineReader } from '../conversation/line-reader.ts';
import { ANSWERS, ASKED } from './child.ts';
import { type AskedOfModule, describedFields, type Loaded } from './module-protocol.ts';

const [url, trusted, memory] = process.argv.slice(2) as [string, string, string];

optimiseLate();

// The target may put others in their place.
const { parse, stringify } = JSON;
const { exit } = process;
const { from } = Buffer;

/** Written at once: an answer that was given is heard, whatever the next question does to this process. */
function say(message: Loaded | Readonly<Record<string, unknown>>): void {
  const bytes = from(`${stringify(message)}\n`);
  for (let written = 0; written < bytes.length; )
    try {
      written += writeSync(ANSWERS, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') exit(1);
    }
}

/** The library's own object is kept, not copied: `gradient` may want its `this`. */
let target: {
  gradient?(program: unknown, at: unknown, mode: unknown): unknown;
  gradients?(program: unknown, points: unknown, mode: unknown): unknown;
};

/** Our own adapters may remember what they made of a program; others get a copy each, that they may change. */
const remembered = new Map<string, unknown>();
function programOf(text: string): unknown {
  if (trusted !== 'trusted') return parse(text);
  let program = remembered.get(text);
  if (program === undefined) {
    if (remembered.size > 1000) remembered.clear();
    program = parse(text);
    remembered.set(text, program);
  }
  return program;
}

type AnswerLine = Readonly<Record<string, unknown>>;

type Point = readonly (number | string)[];

async function answer(program: string, written: readonly Point[], mode: Mode): Promise<AnswerLine> {
  try {
    const points = written.map(readMinusZero);
    const asked = programOf(program);
    if (target.gradients !== undefined) return several(await target.gradients(asked, points, mode), written);
    const [point] = points as [Point];
    const returned = target.gradient!(asked, point, mode);
    const raw = isThenable(returned) ? await returned : returned;
    // The target may have changed its own.
    return copied(raw, written[0]!.length);
  } catch (error) {
    return { error: errorText(error) };
  }
}

function several(raw: unknown, points: readonly Point[]): AnswerLine {
  if (!Array.isArray(raw)) return { malformed: `expected gradients to return a list, got ${typeof raw}` };
  return {
    answers: raw.map((one, i) => {
      const error = (one as { readonly error?: unknown } | null | undefined)?.error;
      return error === undefined ? copied(one, points[i]?.length ?? 0) : { error: errorText(error) };
    }),
  };
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** In words and numbers, now: the target may use the memory again. What is no answer is said here, while it can be looked at. */
function copied(raw: unknown, inputs: number): AnswerLine {
  if (typeof raw === 'object' && raw !== null) {
    const { value, gradient, unsupported } = raw as Readonly<Record<string, unknown>>;
    if (unsupported !== undefined) return { unsupported: errorText(unsupported) };
    const list = Array.isArray(gradient) || isFloats(gradient) ? (gradient as ArrayLike<unknown>) : undefined;
    if (list?.length === inputs) {
      const entries = Array.from(list, plain);
      const first = plain(value);
      if (first !== undefined && !entries.includes(undefined)) return { value: first, gradient: entries };
    }
  }
  const answer = readAnswer(raw, inputs);
  return { malformed: answer.kind === 'error' ? answer.message : 'expected {value, gradient}' };
}

const isFloats = (value: unknown): boolean => value instanceof Float64Array || value instanceof Float32Array;

/** Undefined for what is neither a number nor a text. */
function plain(entry: unknown): number | string | undefined {
  if (typeof entry === 'number') return Number.isFinite(entry) ? entry : String(entry);
  return typeof entry === 'string' ? entry : undefined;
}

const enough = Number(memory) * 2 ** 19;
const isWorn = (): boolean => getHeapStatistics().used_heap_size > enough;

async function hear(line: string): Promise<void> {
  const { id, programs, questions } = parse(line) as AskedOfModule;
  for (const [i, [program, points, mode]] of questions.entries()) {
    const reply = await answer(programs[program]!, points, mode);
    // Half of the heap is in use: some libraries leak a little with each call.
    const worn = i === questions.length - 1 && isWorn() ? { worn: true } : {};
    say({ id: id + i, ...reply, ...worn });
  }
}

const questions = new Socket({ fd: ASKED, readable: true, writable: false });
// Nobody is left to be answered.
questions.on('close', () => exit(0));

try {
  const namespace = (await import(url)) as { readonly default?: unknown };
  target = namespace.default as typeof target;
  say({ description: describedFields(namespace.default) });
} catch (error) {
  say({ failed: errorText(error), code: (error as { code?: string } | null)?.code });
}
questions.on(
  'data',
  lineReader(
    line => void hear(line),
    () => exit(1),
    () => Number.POSITIVE_INFINITY,
  ),
);
