/** `cornercheck.forge/1` (Theorem 1): a program, the forged one, and both derivatives at the points, as a document. */
import type { ForgeDocument } from '../../documents/index.ts';
import { compare, format } from '../../numbers/index.ts';
import { type Program, printProgram, programToJson } from '../../programs/index.ts';
import type { Forgery } from './forge.ts';

/**
 * The document `cornercheck.forge/1` (contract, section 4) of what {@link forge} made.
 *
 * `forgeDocument(program, forge(program, [{ at: [ZERO], gradient: [HALF] }])).points[0].after` is `['1/2']`.
 */
export function forgeDocument(program: Program, forged: Forgery): ForgeDocument {
  return {
    format: 'cornercheck.forge/1',
    program: programToJson(program),
    forged: programToJson(forged.program),
    text: printProgram(forged.program),
    points: forged.points.map(({ at, before, after }) => ({
      at: at.map(format),
      before: before.map(({ lo, hi }, i) => {
        const expr = `derivative in ${program.inputs[i]} of the program given, at ${at.map(format).join(', ')}`;
        return compare(lo, hi) === 0 ? format(lo) : { expr, lo: format(lo), hi: format(hi) };
      }),
      after: after.map(format),
    })),
    addsZero: forged.addsZero,
    identity: forged.identity,
    same: forged.same,
  };
}
