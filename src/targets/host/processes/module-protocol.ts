/** What the process of a module and its host say to each other, in lines of JSON. */
import type { Mode } from '../../target.ts';
import { withMinusZero } from '../conversation/json-line.ts';
import type { Question } from '../conversation/session.ts';

/**
 * Questions with the ids `id`, `id` + 1, …; each is answered by a line {id, value, gradient}, or {id, answers} where it has
 * several points, {id, error} or {id, malformed}.
 */
export interface AskedOfModule {
  readonly id: number;
  /** Texts of programs, each once. */
  readonly programs: readonly string[];
  readonly questions: readonly (readonly [
    program: number,
    points: readonly (readonly (number | string)[])[],
    mode: Mode,
  ])[];
}

/** The first line of the process. */
export type Loaded =
  | { readonly description: unknown }
  | { readonly failed: string; readonly code?: string | undefined };

/** Each program once. */
export function asked(questions: readonly Question[], id: number): AskedOfModule {
  const numbers = new Map<string, number>();
  const number = (program: string): number => {
    const known = numbers.get(program);
    if (known === undefined) numbers.set(program, numbers.size);
    return known ?? numbers.size - 1;
  };
  const packed = questions.map(
    ({ program, points, mode }) => [number(program), points.map(withMinusZero), mode] as const,
  );
  return { id, programs: [...numbers.keys()], questions: packed };
}

/** The fields of a default export that describe, but for its functions. */
const DESCRIBING = [
  'name',
  'version',
  'precision',
  'modes',
  'forward',
  'ops',
  'computed',
  'accuracy',
  'thresholds',
  'compiles',
  'tensors',
  'snippet',
] as const;

/** What of a default export can be sent; of its functions, which cannot, their types. */
export function describedFields(target: unknown): unknown {
  if (typeof target !== 'object' || target === null) return target === undefined ? null : String(target);
  const own = target as Readonly<Record<string, unknown>>;
  return {
    ...Object.fromEntries(DESCRIBING.map(name => [name, own[name]])),
    gradient: typeof own.gradient,
    gradients: typeof own.gradients,
  };
}
