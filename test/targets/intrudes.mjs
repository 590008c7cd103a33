// A target that writes on the pipe of its host's answers, and answers for several nodes with far too much.
import { writeSync } from 'node:fs';

export default {
  name: 'intrudes',
  version: '1.0.0',
  precision: 'float64',
  modes: ['backward'],
  ops: ['neg', 'relu', 'add', 'sub'],
  gradient({ nodes }, at) {
    if (nodes.some(({ op }) => op === 'neg')) writeSync(4, '{"id": 1, "value": 7, "gradient": [7]}\n');
    return { value: at[0], gradient: nodes.length > 1 ? new Float64Array(2_000_000) : [1] };
  },
};
