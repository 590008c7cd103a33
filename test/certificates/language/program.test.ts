import { expect, it } from 'vitest';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';

const read = (piece: string, when: string) =>
  readProgram(
    {
      inputs: ['x'],
      nodes: [{ id: 'y', op: 's', args: ['x'] }],
      output: 'y',
      selections: { s: { inputs: ['x'], pieces: [piece], index: [{ piece: 1, when }] } },
    },
    new Meter(1e6),
  );

it('stops at operations inside pieces and guards, and refuses what is none', () => {
  expect(() => read('relu(x)', 'true')).toThrow(Stop);
  expect(() => read('1 + sort(x, 2*x)[1]', 'true')).toThrow(Stop);
  expect(() => read('x', 'abs (x) >= 0')).toThrow(Stop);
  expect(() => read('1 - and(x, 1)', 'true')).toThrow(Stop);
  expect(() => read('foo(x)', 'true')).toThrow(Wrong);
  expect(read('exp(x) + sqrt(x)', 'x > 0 and (x) < 1').steps).toHaveLength(1);
});
