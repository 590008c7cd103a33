/** A program at a rational point, whatever numbers it has there: values that are compared, sets that are asked. */
import type { ClaimCertificate } from '../../documents/index.ts';
import { explained } from '../../fields/explained.ts';
import type { Explanation } from '../../fields/index.ts';
import { membershipOver } from '../../linear/index.ts';
import {
  enclosedField,
  type Fallible,
  format,
  isFailure,
  type OrderedField,
  parseRational,
  type Rational,
  type Real,
  rationalField,
  realField,
  type Sign,
  type Verdict,
} from '../../numbers/index.ts';
import {
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../programs/index.ts';
import { lineOf } from '../kit/programs.ts';

/** `0, -3` as a point. */
export const textPoint = (at: string): readonly Rational[] =>
  at.split(',').map(entry => parseRational(entry.trim(), 'at'));

/** The sets of section 5.1 that a claim may be about. */
export type GradientSetName = 'clarke' | 'nodewise' | 'active';

/** A set of gradients, as far as it is known. */
export interface SetFacts {
  readonly exact: boolean;
  /** Its gradients, as text. */
  readonly shown: string;
  /** Whether the vector, given by texts of constants, is in the hull. */
  holds(vector: readonly string[]): Verdict;
  /** Whether the hull is that of the vectors. */
  isHullOf(vectors: readonly (readonly string[])[]): Verdict;
}

/** What is known of a program at a point. */
export interface PointFacts {
  readonly sets: Readonly<Record<GradientSetName, SetFacts>>;
  readonly critical: Readonly<Record<GradientSetName, Verdict>>;
  /** What Algorithm 2 returns, and an element of Clarke’s set by lexicographic derivatives; as text. */
  readonly returned: string;
  readonly lexicographic: string | undefined;
  isReturned(vector: readonly string[], by: 'returned' | 'lexicographic'): Verdict;
  readonly certificate: ClaimCertificate | undefined;
}

/** The number that a text without inputs stands for, `-sqrt(2)`; why not, where the field does not have it. */
export function constantIn<T>(field: OrderedField<T>, text: string): Fallible<T> {
  const line = lineOf(`c(t) = ${text}`);
  const found = evaluate(field, line, [field.zero]);
  return isEvaluationFailure(found) ? found.failure : found.values[line.outputs[0]!]!;
}

/** The fields that values are looked at in, cheap ones first: enclosures tell what is not equal, reals what is. */
export const fields = (): readonly OrderedField<unknown>[] => [rationalField, enclosedField(), realField()];

/** The sign of f(x) − c for a constant c; in words where there is no value. */
export function signAgainst(text: string, at: string, constant: string): Sign | string {
  for (const field of fields()) {
    const line = lineOf(text);
    const found = evaluate(
      field,
      line,
      textPoint(at).map(x => field.from(x)),
    );
    const other = constantIn(field, constant);
    if (isEvaluationFailure(found) && found.failure.kind === 'undefined')
      return `no value: ${found.failure.why}`;
    if (isEvaluationFailure(found) || isFailure(other)) continue;
    const sign = field.sign(field.sub(found.values[line.outputs[0]!]!, other));
    if (sign !== 'undecided') return sign;
  }
  return 'undecided';
}

/** f(x) as text: exactly, or with ten digits. */
export function valueShown(text: string, at: string): string {
  const line = lineOf(text);
  const exact = evaluate(rationalField, line, textPoint(at));
  if (!isEvaluationFailure(exact)) return shortly(exact.values[line.outputs[0]!]!);
  if (line.steps.length > MANY_STEPS) return enclosedShown(text, at);
  const field = realField();
  const found = evaluate(field, line, textPoint(at).map(field.from));
  return isEvaluationFailure(found) ? 'no value' : realShown(field, found.values[line.outputs[0]!]!);
}

/** Longer programs are shown with digits, not with a closed form. */
const MANY_STEPS = 60;

function enclosedShown(text: string, at: string): string {
  const field = enclosedField();
  const line = lineOf(text);
  const found = evaluate(field, line, textPoint(at).map(field.from));
  if (isEvaluationFailure(found)) return 'no value';
  return `${Number(found.values[line.outputs[0]!]!.lo.valueOf()).toPrecision(12)}…`;
}

/** An exact number, shortened where it is long. */
export const shortly = (value: Rational): string => {
  const text = format(value);
  return text.length <= 24 ? text : `${Number(value.valueOf()).toPrecision(15)}…`;
};

function realShown(field: ReturnType<typeof realField>, value: Real): string {
  const rational = field.rational!(value);
  if (rational) return shortly(rational);
  const text = field.text(value);
  if (text.length <= 24) return text;
  const range = field.enclosure(value, 60);
  return range ? `${Number(range.lo.valueOf()).toPrecision(12)}…` : text;
}

/** Everything; in words where there is no explanation. */
export function factsAt(text: string, at: string): PointFacts | string {
  const program = parseProgramText(text);
  const line = lineOf(text);
  const x = textPoint(at);
  const subject = { program: programToJson(program), text: printProgram(program), at: x };
  const { explanation, real, document } = explained(line, subject);
  if (real && !isEvaluationFailure(real)) {
    const { field, explanation } = real;
    return factsOver(field, explanation, value => realShown(field, value), document);
  }
  if (isEvaluationFailure(explanation)) return explanation.failure.why;
  return factsOver<Rational>(rationalField, explanation, format, document);
}

/** The sets of an explanation; what Explanation and ExplanationOver have in common. */
type Sets<T> = {
  readonly [name in GradientSetName]: {
    readonly status: string;
    readonly gradients: readonly (readonly T[])[];
  };
} & {
  readonly [name in 'clarkeCritical' | 'reachable' | 'selectionCritical']: { readonly verdict: Verdict };
} & {
  readonly derivative: { readonly backward: readonly (readonly T[])[] };
  readonly lexicographic: Explanation['lexicographic'] | unknown;
};

function factsOver<T>(
  field: OrderedField<T>,
  found: Sets<T>,
  show: (value: T) => string,
  certificate: ClaimCertificate | undefined,
): PointFacts {
  const shownVector = (vector: readonly T[]): string => `(${vector.map(show).join(', ')})`;
  /** Undefined where the field does not have all entries. */
  const read = (vector: readonly string[]): T[] | undefined => {
    const numbers = vector.map(entry => constantIn(field, entry));
    return numbers.some(isFailure) ? undefined : (numbers as T[]);
  };
  const inHull = (vectors: readonly (readonly T[])[], vector: readonly T[]): Verdict =>
    vectors.length === 0 ? 'undecided' : membershipOver(field, vectors, vector).verdict;
  const factsOf = (name: GradientSetName): SetFacts => {
    const { status, gradients } = found[name];
    const exact = status === 'exact';
    const asked = (vector: readonly T[]): Verdict => {
      const verdict = inHull(gradients, vector);
      return verdict === 'no' && !exact ? 'undecided' : verdict;
    };
    return {
      exact,
      shown: `{${gradients.slice(0, 6).map(shownVector).join(', ')}${gradients.length > 6 ? `, … ${gradients.length} in all` : ''}}`,
      holds: vector => {
        const asking = read(vector);
        return asking ? asked(asking) : 'undecided';
      },
      isHullOf: vectors => {
        const claimed = vectors.flatMap(vector => {
          const one = read(vector);
          return one ? [one] : [];
        });
        if (claimed.length < vectors.length) return 'undecided';
        const within = claimed.map(asked);
        if (within.includes('no')) return 'no';
        const around = gradients.map(gradient => inHull(claimed, gradient));
        if (around.includes('no')) return 'no';
        return exact && [...within, ...around].every(verdict => verdict === 'yes') ? 'yes' : 'undecided';
      },
    };
  };
  const backward = found.derivative.backward.flat();
  const lexicographic = isFailure(found.lexicographic)
    ? undefined
    : (found.lexicographic as readonly (readonly T[])[]).flat();
  return {
    sets: { clarke: factsOf('clarke'), nodewise: factsOf('nodewise'), active: factsOf('active') },
    critical: {
      clarke: found.clarkeCritical.verdict,
      nodewise: found.reachable.verdict,
      active: found.selectionCritical.verdict,
    },
    returned: shownVector(backward),
    lexicographic: lexicographic && shownVector(lexicographic),
    isReturned: (vector, by) => {
      const known = by === 'returned' ? backward : lexicographic;
      const asking = read(vector);
      if (known === undefined || asking === undefined) return 'undecided';
      const same = asking.map((entry, i) => field.isZero(field.sub(entry, known[i]!)));
      return same.includes('no') ? 'no' : same.includes('undecided') ? 'undecided' : 'yes';
    },
    certificate,
  };
}
