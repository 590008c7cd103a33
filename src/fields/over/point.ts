/** Points whose coordinates need not be rational: each is a rational, or a closed form without inputs, such as √2. */
import {
  Failure,
  type Fallible,
  format,
  isFailure,
  isRational,
  type Rational,
  type Real,
  type RealField,
  realField,
} from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { Undecided } from '../budget.ts';
import { attempted, BoundedWork } from '../work.ts';

/** A number that is not rational: what a program makes of no input that it uses. */
export interface ClosedForm {
  readonly form: StraightLine;
  /** As it is written. */
  readonly text: string;
}

/** A coordinate of a point x of the paper's section 5.1. */
export type Coordinate = Rational | ClosedForm;

/** A coordinate as text: `7/3`, `sqrt(2)`. */
export const writtenCoordinate = (one: Coordinate): string => (isRational(one) ? format(one) : one.text);

/** Whether a point is rational, in all coordinates. */
export const isRationalPoint = (at: readonly Coordinate[]): at is readonly Rational[] => at.every(isRational);

/** What finding out that a closed form has a value may cost. */
const STEPS = 100_000;

/**
 * What a program says whose inputs it does not use: a rational where its value is one, else a closed form; a failure where it has no
 * value, or none that can be told.
 *
 * `coordinateOf(compile(parseProgramText('c(unused) = sqrt(2)*sqrt(8)')), 'sqrt(2)*sqrt(8)')` is the rational 4.
 */
export function coordinateOf(form: StraightLine, text: string): Fallible<Coordinate> {
  const isUsed = (slot: number): boolean => slot < form.p;
  if (form.outputs.some(isUsed) || form.steps.some(({ args }) => args.some(isUsed)))
    return new Failure('undefined', 'it depends on an input');
  const work = new BoundedWork({ steps: STEPS, watch: undefined }, 'computing the number');
  const field = realField(work.spend);
  const found = attempted(() => {
    const value = numberIn(field, form);
    return isFailure(value) ? value : (field.rational!(value) ?? { form, text });
  });
  work.close();
  return found instanceof Undecided ? new Failure('undecided', found.message) : found;
}

/**
 * The point in the field; a failure where a coordinate has no value there that can be told.
 *
 * `pointOver(realField(), [ZERO])` is the origin of the line.
 */
export function pointOver(field: RealField, at: readonly Coordinate[]): Fallible<readonly Real[]> {
  const x = at.map(one => (isRational(one) ? field.from(one) : numberIn(field, one.form)));
  return x.find(isFailure) ?? (x as Real[]);
}

function numberIn(field: RealField, form: StraightLine): Fallible<Real> {
  const unused = Array.from({ length: form.p }, () => field.zero);
  const found = evaluate(field, form, unused);
  return isEvaluationFailure(found) ? found.failure : found.values[form.outputs[0]!]!;
}
