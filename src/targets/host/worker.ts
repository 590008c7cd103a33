/** Runs inside the worker thread: loads a target's module, describes it, and puts questions to it, one after the other. */
import { getHeapStatistics } from 'node:v8';
import { parentPort, resourceLimits, workerData } from 'node:worker_threads';
import { describe, errorText, type FromWorker, type ToWorker, type WorkerInput } from './worker-protocol.ts';

/** Longer gradients are not sent, only their length. */
const MAX_LENGTH = 1_000_000;

const { module, trusted } = workerData as WorkerInput;
const port = parentPort!;
const post = (message: FromWorker) => port.postMessage(message);

/** The library's own object is kept, not copied: `gradient` may want its `this`. */
let target: { gradient(program: unknown, at: unknown, mode: unknown): unknown };

/** Our own adapters may remember what they made of a program; others get a copy each, that they may change. */
const remembered = new Map<string, unknown>();
function programOf(text: string): unknown {
  if (!trusted) return JSON.parse(text);
  let program = remembered.get(text);
  if (program === undefined) {
    if (remembered.size > 1000) remembered.clear();
    program = JSON.parse(text);
    remembered.set(text, program);
  }
  return program;
}

async function answer(question: ToWorker['questions'][number], programs: readonly string[]): Promise<void> {
  const [program, at, mode] = question;
  let raw: unknown;
  try {
    const returned = target.gradient(programOf(programs[program]!), at, mode);
    const result = isThenable(returned) ? await returned : returned;
    raw = typeof result === 'object' && result !== null ? pick(result) : result;
  } catch (error) {
    post({ kind: 'fault', fault: 'threw', message: errorText(error) });
    return;
  }
  const length = (raw as { gradient?: { length?: unknown } } | null | undefined)?.gradient?.length;
  if (typeof length === 'number' && length > MAX_LENGTH) {
    post({ kind: 'fault', fault: 'malformed', message: `expected ${at.length} entries, got ${length}` });
    return;
  }
  try {
    post({ kind: 'answer', raw });
  } catch (error) {
    post({
      kind: 'fault',
      fault: 'malformed',
      message: `an answer that cannot be copied: ${errorText(error)}`,
    });
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

const pick = (result: object) => {
  const { value, gradient } = result as { value?: unknown; gradient?: unknown };
  return { value, gradient };
};

const enough = (resourceLimits.maxOldGenerationSizeMb ?? 1024) * 2 ** 19;
const isWorn = (): boolean => getHeapStatistics().used_heap_size > enough;

port.on('message', async ({ programs, questions }: ToWorker) => {
  for (const [i, question] of questions.entries()) {
    if (i === questions.length - 1 && isWorn()) post({ kind: 'worn' });
    await answer(question, programs);
  }
});

try {
  const namespace = (await import(module)) as { readonly default?: unknown };
  target = namespace.default as typeof target;
  post({ kind: 'ready', description: describe(namespace.default) });
} catch (error) {
  post({ kind: 'failed', code: (error as { code?: string } | null)?.code, message: errorText(error) });
}
