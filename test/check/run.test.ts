import { expect, test } from 'vitest';
import { checkTarget } from '../../src/check/index.ts';
import { composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

test('only the operations asked for are put to the target, in the programs that are known as well', async () => {
  const target = composedTarget({ precision: 'float64' });
  const asked = new Set<string>();
  const host = hostOf({
    ...target,
    gradient: (program, at, mode) => {
      for (const { op } of program.nodes) asked.add(op);
      return target.gradient(program, at, mode);
    },
  });
  await checkTarget(host, { seed: 1, runs: 50, ops: ['max', 'sub', 'relu'] });
  expect([...asked].sort()).toEqual(['const', 'max', 'relu', 'sub']);
});
