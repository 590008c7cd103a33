/** Why no value of a program is below a number: weights of its pieces, or its form. */
import { type OrderedField, rationalField, realField, type Sign } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, parseProgramText } from '../../programs/index.ts';
import { equalFunctions } from '../../segments/index.ts';
import { lineOf } from '../kit/programs.ts';
import { isConvexByForm } from '../minorants/convex.ts';
import { lowerBound, type MinorantChoices } from '../minorants/minorant.ts';
import { constantIn, factsAt } from './at.ts';

/** The same function in another form: `of(from)` is the program, `of(to)` is bounded, and t ↦ from, t ↦ to are one function. */
export interface Rewriting {
  readonly of: (part: string) => string;
  readonly from: string;
  readonly to: string;
}

/**
 * A quadratic function below f, by weights of the pieces of its kinks (texts of constants; the lists are repeated). `instead`: another
 * program, of which f is a restriction or the composition with an increasing `outer`, given in t.
 */
export interface ByWeights {
  readonly by: 'weights';
  readonly weights?: readonly (readonly string[])[];
  readonly touching?: readonly string[];
  readonly vectors?: readonly (readonly string[])[];
  readonly rewriting?: Rewriting;
  readonly instead?: { readonly program: string; readonly outer?: 'exp(t)' | 't/sqrt(2)' };
}

/** f is convex by its form, and 0 is in Clarke’s set at the point. */
export interface ByConvexity {
  readonly by: 'convexity';
  readonly rewriting?: Rewriting;
}

export type Because = ByWeights | ByConvexity;

/** The program in the form that is bounded; undefined where the forms are not one function. */
function formOf(program: string, rewriting: Rewriting | undefined): string | undefined {
  if (rewriting === undefined) return program;
  const { of, from, to } = rewriting;
  if (of(from) !== program) return undefined;
  const same = equalFunctions(lineOf(`g(t) = ${from}`), lineOf(`g(t) = ${to}`));
  return same.verdict === 'yes' ? of(to) : undefined;
}

/** Whether f ≥ c everywhere; `no` is never said: there may be another proof. In words where the proof does not hold. */
export function provesBound(program: string, at: string, c: string, because: Because): true | string {
  const form = formOf(program, because.rewriting);
  if (form === undefined) return 'the other form is not the same function';
  if (because.by === 'convexity') {
    if (!isConvexByForm(parseProgramText(form))) return 'it is not seen to be convex';
    const facts = factsAt(program, at);
    if (typeof facts === 'string') return facts;
    return facts.critical.clarke === 'yes' ? true : '0 is not seen to be in Clarke’s set';
  }
  const sign = boundAgainst(form, c, because);
  return sign === 0 || sign === 1 ? true : `what the weights prove lies below ${c}`;
}

/** The sign of (bound − c); `undecided` where there is no bound. */
export function boundAgainst(form: string, c: string, because: Omit<ByWeights, 'by'>): Sign {
  for (const field of [rationalField, realField()] as readonly OrderedField<unknown>[]) {
    const sign = boundOver(field, form, c, because);
    if (sign !== 'undecided') return sign;
  }
  return 'undecided';
}

function boundOver<T>(
  field: OrderedField<T>,
  form: string,
  c: string,
  { instead, ...choices }: Omit<ByWeights, 'by'>,
): Sign {
  try {
    const least = lowerBound(field, parseProgramText(instead?.program ?? form), choicesOver(field, choices));
    if (least === undefined) return 'undecided';
    return field.sign(field.sub(throughOuter(field, instead?.outer ?? 't', least), constantIn(field, c)));
  } catch (error) {
    if (error instanceof RangeError || field !== (rationalField as unknown)) throw error;
    // A constant that is not rational.
    return 'undecided';
  }
}

function choicesOver<T>(
  field: OrderedField<T>,
  { weights, touching, vectors }: Omit<ByWeights, 'by'>,
): MinorantChoices<T> {
  const read = (list: readonly string[]): T[] => list.map(text => constantIn(field, text));
  return {
    ...(weights && { weights: weights.map(read) }),
    ...(touching && { touching: read(touching) }),
    ...(vectors && { vectors: vectors.map(read) }),
  };
}

function throughOuter<T>(field: OrderedField<T>, outer: string, t: T): T {
  const line = lineOf(`g(t) = ${outer}`);
  const found = evaluate(field, line, [t]);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return found.values[line.outputs[0]!]!;
}
