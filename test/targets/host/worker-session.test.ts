import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import type { Reply } from '../../../src/targets/host/session.ts';
import { startWorker } from '../../../src/targets/host/worker-session.ts';

/** A worker whose error overtakes an answer, as it may: the two come through different ports. */
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    readonly stdout = new PassThrough();
    readonly stderr = new PassThrough();
    constructor() {
      super();
      setImmediate(() => this.emit('message', { kind: 'ready', description: {} }));
    }
    postMessage(): void {
      this.emit('error', new Error('nobody hears this'));
      this.emit('message', { kind: 'answer', raw: { value: 1, gradient: [1] } });
      this.emit('exit', 1);
    }
    terminate = async (): Promise<number> => 1;
  },
}));

test('an error that overtakes an answer is held against the question after it', async () => {
  const session = await startWorker({ module: 'none', trusted: false }, 'hasty', {
    startTimeout: 1000,
    memory: 64,
  });
  const heard: Reply[] = [];
  const question = { program: '{}', inputs: 1, at: [1], mode: 'backward' } as const;
  session.ask([question, question], reply => heard.push(reply));
  expect(heard).toEqual([
    { kind: 'answer', raw: { value: 1, gradient: [1] } },
    { kind: 'ended', fault: 'crashed', message: 'its worker ended: Error: nobody hears this' },
  ]);
});
