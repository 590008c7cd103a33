/** A session in a worker thread: ES modules and the built-in libraries. */
import { Worker } from 'node:worker_threads';
import { CornercheckError } from '../../errors.ts';
import { outputTail } from './output-tail.ts';
import type { Question, Reply, Session } from './session.ts';
import { errorText, type FromWorker, type ToWorker, type WorkerInput } from './worker-protocol.ts';

export interface WorkerOptions {
  readonly startTimeout: number;
  readonly memory: number;
  readonly onOutput?: (text: string) => void;
  /** The message for a module that could not be loaded; left out: the error's own text. */
  readonly explain?: (code: string | undefined, message: string) => string;
}

/** From source (tests) and as built, the worker is the file beside this one. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './tsx-worker.mjs' : './worker.js', import.meta.url);

/** Starts `input.module` in a worker. Rejects with CornercheckError `bad-target`. */
export function startWorker(input: WorkerInput, who: string, options: WorkerOptions): Promise<Session> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: input,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: options.memory },
    });
    const printed = outputTail(options.onOutput);
    worker.stdout.on('data', printed.hear);
    worker.stderr.on('data', printed.hear);

    let hear: ((reply: Reply) => void) | undefined;
    let ended: Reply | undefined;
    let worn = false;
    const end = (message: string) => {
      ended ??= { kind: 'ended', fault: 'crashed', message };
      hear?.(ended);
      refuse(message);
    };
    const refuse = (message: string) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new CornercheckError('bad-target', `target ${who}: ${message}`));
    };
    const timer = setTimeout(
      () => refuse(`expected it to load in ${options.startTimeout} ms${printed.lastLine()}`),
      options.startTimeout,
    );
    // An error may overtake answers that were sent before it; the exit comes after all of them.
    let why: string | undefined;
    worker.on('error', error => {
      why ??= `its worker ended: ${errorText(error)}`;
    });
    worker.on('exit', code =>
      end(`${why ?? `its worker ended with exit code ${code}`}${printed.lastLine()}`),
    );
    worker.on('message', (message: FromWorker | null) => {
      // The target may post to the same port.
      if (typeof message !== 'object' || message === null) return;
      if (message.kind === 'answer' || message.kind === 'fault') hear?.(message);
      if (message.kind === 'worn') worn = true;
      if (message.kind === 'failed')
        refuse(options.explain?.(message.code, message.message) ?? message.message);
      if (message.kind === 'ready') {
        clearTimeout(timer);
        resolve({
          description: message.description,
          ask: (questions, listener) => {
            hear = listener;
            if (ended) listener(ended);
            else worker.postMessage(packed(questions));
          },
          overdue: milliseconds => ({ fault: 'hung', message: `no answer in ${milliseconds} ms` }),
          worn: () => worn,
          stop: async () => {
            hear = undefined;
            await worker.terminate();
          },
        });
      }
    });
  });
}

/** Each program once. */
function packed(questions: readonly Question[]): ToWorker {
  const numbers = new Map<string, number>();
  const number = (program: string): number => {
    const known = numbers.get(program);
    if (known === undefined) numbers.set(program, numbers.size);
    return known ?? numbers.size - 1;
  };
  const packed = questions.map(({ program, at, mode }) => [number(program), at, mode] as const);
  return { programs: [...numbers.keys()], questions: packed };
}
