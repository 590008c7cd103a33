import { describe, expect, it } from 'vitest';
import { lexicographicGradient, slope } from '../../src/certificates/lexicographic.ts';
import { Meter } from '../../src/certificates/meter.ts';
import { readProgram } from '../../src/certificates/program.ts';
import { integer } from '../../src/certificates/rational.ts';

describe("the checker's lexicographic derivatives", () => {
  it('takes no piece from a cell that is empty although its closed half-spaces hold the direction', () => {
    const meter = new Meter(1_000_000);
    const program = {
      inputs: ['x', 'y'],
      nodes: [{ id: 'r', op: 's', args: ['x', 'y'] }],
      output: 'r',
      selections: {
        s: {
          inputs: ['a', 'b'],
          pieces: ['5*a', '0'],
          index: [
            { piece: 1, when: 'b > 0 and 2*b < 0' },
            { piece: 2, when: 'b >= 0' },
            { piece: 2, when: 'b < 0' },
          ],
        },
      },
    };
    const line = readProgram(program, meter);
    const origin = [integer(0), integer(0)];
    expect(slope(line, origin, 0, meter).n).toBe(0n);
    expect(slope(line, origin, 1, meter).n).toBe(0n);
  });

  it('gives an element of Clarke’s set where Algorithm 2 is spurious', () => {
    const meter = new Meter(1_000_000);
    const zero = {
      inputs: ['t'],
      nodes: [
        { id: 'a', op: 'neg', args: ['t'] },
        { id: 'b', op: 'relu', args: ['a'] },
        { id: 'c', op: 'add', args: ['b', 't'] },
        { id: 'r', op: 'relu', args: ['t'] },
        { id: 'z', op: 'sub', args: ['c', 'r'] },
      ],
      output: 'z',
    };
    expect(lexicographicGradient(readProgram(zero, meter), [integer(0)], meter)[0]!.n).toBe(0n);
  });
});
