// A target that posts to the port of its host, and answers for several nodes with far too much.
import { parentPort } from 'node:worker_threads';

export default {
  name: 'intrudes',
  version: '1.0.0',
  precision: 'float64',
  modes: ['backward'],
  ops: ['neg', 'relu', 'add', 'sub'],
  gradient({ nodes }, at) {
    for (const message of [null, 3, 'answer', {}, { kind: 'hello' }]) parentPort.postMessage(message);
    return { value: at[0], gradient: nodes.length > 1 ? new Float64Array(2_000_000) : [1] };
  },
};
