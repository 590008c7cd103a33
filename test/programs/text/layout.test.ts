import { describe, expect, test } from 'vitest';
import type { Program, ProgramNode } from '../../../src/programs/program.ts';
import { printProgram } from '../../../src/programs/text/print.ts';

/** Nodes t ↦ op(op(… t)). */
const chain = (op: string, length: number): ProgramNode[] =>
  Array.from({ length }, (_, i) => ({ id: `${op}${i + 1}`, op, args: [i === 0 ? 't' : `${op}${i}`] }));
const program = (nodes: readonly ProgramNode[], output: string): Program => ({
  inputs: ['t'],
  nodes,
  outputs: [output],
  selections: new Map(),
});
/** How often the operation stands in each line. */
const counts = (op: string, length: number, sign = op): number[] =>
  printProgram(program(chain(op, length), `${op}${length}`))
    .split('\n')
    .map(line => line.split(sign === op ? `${op}(` : sign).length - 1);

describe('lines', () => {
  test('have at most about 90 characters', () => {
    // relu(t) counts 7, each further relu( ) 6: the fifteenth has 91, and is named.
    expect(counts('relu', 14)).toEqual([14]);
    expect(counts('relu', 16)).toEqual([15, 1]);
  });

  test('are at most 20 operations deep', () => {
    expect(counts('neg', 20, '-')).toEqual([20]);
    expect(counts('neg', 22, '-')).toEqual([21, 1]);
  });

  test('take two arguments as long as both fit', () => {
    const sum = (relus: number, abses: number): string =>
      printProgram(
        program(
          [
            ...chain('relu', relus),
            ...chain('abs', abses),
            { id: 's', op: 'add', args: [`relu${relus}`, `abs${abses}`] },
          ],
          's',
        ),
      );
    // 37 for the first, 51 + 2 for the second: 90.
    expect(sum(6, 10).split('\n')).toHaveLength(2);
    expect(sum(6, 10)).not.toContain('relu6 = ');
    expect(sum(7, 10)).toContain('relu7 = ');
  });
});
