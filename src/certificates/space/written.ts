/** Polyhedra as documents write them. */
import * as Json from '../book/json.ts';
import { readGuards } from '../language/formula.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { affineRun, origin } from './cells.ts';
import type { Polyhedron } from './faces.ts';
import type { Constraint } from './feasible.ts';

export function readPolyhedron(value: unknown, line: Line, meter: Meter): Polyhedron {
  const read = (name: string, relation: '=' | '>='): Constraint[] =>
    Json.at(`/${name}`, () => readConstraints(Json.field(value, name), relation, line, meter));
  return [...read('equations', '='), ...read('inequalities', '>=')];
}

/** Comparisons with this relation, each once. */
export function readConstraints(
  value: unknown,
  relation: '=' | '>=',
  { inputs: names }: Line,
  meter: Meter,
): Constraint[] {
  const inputs = origin(names.length, meter);
  const listed = Json.list(value, meter);
  if (new Set(listed).size < listed.length) throw new Wrong('one is listed twice');
  return Json.items(listed, meter, text => {
    const [guard, ...others] = readGuards(Json.string(text), names, meter);
    if (guard?.relation !== relation || others.length > 0) throw new Wrong(`expected one ${relation}`);
    return { ...affineRun(guard.formula, inputs, inputs.length, meter), relation };
  });
}
