/** The straight-line form of a program, made once: programs are asked at many points. */
import { compile, type Program, type StraightLine } from '../../programs/index.ts';

const lines = new WeakMap<Program, StraightLine>();

/** Throws CornercheckError as `compile` does. */
export function compiled(program: Program): StraightLine {
  const line = lines.get(program) ?? compile(program);
  lines.set(program, line);
  return line;
}
