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

it('follows operations inside pieces and guards, stops at what is rounded there, and refuses what is none', () => {
  for (const piece of ['relu(x)', '1 + sort(x, 2*x)[1]', '1 - and(x, 1)'])
    expect(read(piece, 'abs (x) >= 0').steps).toHaveLength(1);
  expect(() => read('floor(x)', 'true')).toThrow(Stop);
  expect(() => read('foo(x)', 'true')).toThrow(Wrong);
  expect(read('exp(x) + sqrt(x)', 'x > 0 and (x) < 1').steps).toHaveLength(1);
});
