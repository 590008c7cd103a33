/** Why no value of a program is below a number: weights of its pieces, or its form. */
import { isFailure, type OrderedField, type Sign } from '../../numbers/index.ts';
import { parseProgramText } from '../../programs/index.ts';
import { equalFunctions } from '../../segments/index.ts';
import { lineOf } from '../kit/programs.ts';
import { isConvexByForm } from '../minorants/convex.ts';
import { lowerBound, type MinorantChoices } from '../minorants/minorant.ts';
import { isProvenNonnegative } from '../minorants/quadratic.ts';
import { constantIn, factsAt, fields } from './at.ts';

/** The same function in another form: `of(from)` is the program, `of(to)` is bounded, and t ↦ from, t ↦ to are one function. */
export interface Rewriting {
  readonly of: (part: string) => string;
  readonly from: string;
  readonly to: string;
}

/** The program is `head`, the lines of `inner`, and those of `outer`, which alone is bounded, with the inputs of `free`. */
export interface Through {
  readonly head: string;
  readonly inner: string;
  readonly outer: string;
  readonly free: string;
}

/** The program that is bounded, whatever its inner lines are. */
export const throughText = ({ head, inner, outer }: Through): string => `${head}\n${inner}\n${outer}`;

/** A quadratic function below f, by weights of the pieces of its kinks (texts of constants; the lists are repeated). */
export interface ByWeights {
  readonly by: 'weights';
  readonly weights?: readonly (readonly string[])[];
  readonly touching?: readonly string[];
  readonly tangents?: readonly string[];
  readonly vectors?: readonly (readonly string[])[];
  readonly rewriting?: Rewriting;
  readonly through?: Through;
}

/** f is convex by its form, and 0 is in Clarke’s set at the point. */
export interface ByConvexity {
  readonly by: 'convexity';
  readonly rewriting?: Rewriting;
}

export type Because = ByWeights | ByConvexity;

/** The program in the form that is bounded; undefined where the forms are not one function. */
function formOf(program: string, because: Because): string | undefined {
  const { rewriting } = because;
  if (because.by === 'weights' && because.through) {
    const { through } = because;
    return throughText(through) === program ? `${through.free}\n${through.outer}` : undefined;
  }
  if (rewriting === undefined) return program;
  const { of, from, to } = rewriting;
  if (of(from) !== program) return undefined;
  const same = equalFunctions(lineOf(`g(t) = ${from}`), lineOf(`g(t) = ${to}`));
  return same.verdict === 'yes' ? of(to) : undefined;
}

/** Whether f ≥ c everywhere; `no` is never said: there may be another proof. In words where the proof does not hold. */
export function provesBound(program: string, at: string, c: string, because: Because): true | string {
  const form = formOf(program, because);
  if (form === undefined) return 'the other form is not the same function';
  if (because.by === 'convexity') {
    if (!isConvexByForm(parseProgramText(form))) return 'it is not seen to be convex';
    const facts = factsAt(program, at);
    if (typeof facts === 'string') return facts;
    return facts.critical.clarke === 'yes' ? true : '0 is not seen to be in Clarke’s set';
  }
  const sign = boundAgainst(form, c, because);
  return isProvenNonnegative(sign) ? true : `what the weights prove lies below ${c}`;
}

/**
 * The sign of (bound − c); `undecided` where there is no bound. A field that does not have all constants may miss a better bound: only
 * what it proves is taken from ℚ.
 */
export function boundAgainst(form: string, c: string, because: Omit<ByWeights, 'by'>): Sign {
  for (const [k, field] of fields().entries()) {
    const sign = boundOver(field, form, c, because);
    if (sign !== 'undecided' && (sign >= 0 || k > 0)) return sign;
  }
  return 'undecided';
}

function boundOver<T>(field: OrderedField<T>, form: string, c: string, choices: Omit<ByWeights, 'by'>): Sign {
  const read = choicesOver(field, choices);
  const other = constantIn(field, c);
  if (read === undefined || isFailure(other)) return 'undecided';
  const least = lowerBound(field, parseProgramText(form), read);
  return least === undefined ? 'undecided' : field.sign(field.sub(least, other));
}

/** The choices as numbers of the field; undefined where it does not have them. */
function choicesOver<T>(
  field: OrderedField<T>,
  { weights, touching, tangents, vectors }: Omit<ByWeights, 'by'>,
): MinorantChoices<T> | undefined {
  let known = true;
  const read = (list: readonly string[]): T[] =>
    list.flatMap(text => {
      const found = constantIn(field, text);
      if (!isFailure(found)) return [found];
      known = false;
      return [];
    });
  const choices = {
    ...(weights && { weights: weights.map(read) }),
    ...(touching && { touching: read(touching) }),
    ...(tangents && { tangents: read(tangents) }),
    ...(vectors && { vectors: vectors.map(read) }),
  };
  return known ? choices : undefined;
}
