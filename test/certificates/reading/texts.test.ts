/** Texts beside programs: those that the engine prints and reads are known as theirs, and no others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Meter, Stop } from '../../../src/certificates/numbers/meter.ts';
import { isTextOf } from '../../../src/certificates/reading/texts.ts';
import {
  parseProgramText,
  printProgram,
  programFromJson,
  programToJson,
} from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/library/index.ts';
import { randomProgram } from '../../programs/random-program.ts';
import { generate } from '../generate.ts';

const meter = () => new Meter(1e8);
const isText = (text: unknown, program: unknown): boolean => isTextOf(text, program, meter());

/** What the engine reads in a text. */
const read = (text: string): unknown => programToJson(parseProgramText(text));

/** Whether the engine reads the same program there: its names of nodes apart. */
function readsAs(text: string, program: unknown): boolean {
  try {
    return printProgram(parseProgramText(text)) === printProgram(programFromJson(program as never));
  } catch {
    return false;
  }
}

describe('texts of a program', () => {
  it('are those that the engine prints, of all operations', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomProgram, program => {
        const json = programToJson(program);
        for (const { op } of program.nodes) seen.add(op);
        const text = printProgram(program);
        expect(isText(text, json), text).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect([...library.keys()].filter(op => !seen.has(op))).toEqual([]);
  });

  it('of small programs full of ties', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const { program } = generate(seed);
      const text = printProgram(programFromJson(program as never));
      expect(isText(text, program), text).toBe(true);
    }
  });
});
