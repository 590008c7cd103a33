import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseProgramJson,
  programFromJson,
  programToJson,
  stringifyProgram,
} from '../../../src/programs/json/json.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { randomProgram } from '../random-program.ts';

describe('programToJson and stringifyProgram', () => {
  it('write what is read back as the very same program', () => {
    fc.assert(
      fc.property(randomProgram, program => {
        expect(programFromJson(programToJson(program))).toEqual(program);
        expect(parseProgramJson(stringifyProgram(program))).toEqual(program);
        expect(JSON.parse(stringifyProgram(program))).toEqual(programToJson(program));
      }),
      { numRuns: 300 },
    );
  });

  it('write the form of the contract, one node a line', () => {
    expect(stringifyProgram(parseProgramText('zero(t) = leakyRelu(t, 1/4)^2, t'))).toBe(
      `{"format":"cornercheck.program/1","name":"zero","inputs":["t"],
"nodes":[
  {"id":"leakyRelu.1","op":"leakyRelu","args":["t"],"alpha":"1/4"},
  {"id":"pow.1","op":"pow","args":["leakyRelu.1"],"exponent":2}],
"outputs":["pow.1","t"]}
`,
    );
  });

  it('would be caught if they dropped a parameter', () => {
    const program = parseProgramText('leakyRelu(t, 1/4)');
    const { nodes, ...rest } = programToJson(program) as { nodes: { alpha?: string }[] };
    const wrong = { ...rest, nodes: nodes.map(({ alpha: _, ...node }) => node) };
    expect(() => expect(programFromJson(wrong)).toEqual(program)).toThrow();
  });
});
