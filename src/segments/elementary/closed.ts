/** Closed forms of zeros: t where c·g(t) + d = 0, by taking what stands in g apart from outside. */
import type { Elementary, ElementaryField } from '../../functions/elementary/elementary-field.ts';
import {
  type Generator,
  generatorsOf,
  type NormalForm,
  type NormalTerm,
  sumOf,
} from '../../numbers/forms/form.ts';
import {
  type Fallible,
  isFailure,
  ONE,
  type Rational,
  type Real,
  type RealField,
} from '../../numbers/index.ts';

type Candidate = Real | undefined;

/** A number at which f is 0, if one is found so; whether it is, is to be asked of its value. */
export function closedZero(field: ElementaryField, reals: RealField, f: Elementary): Candidate {
  const t = field.generators.variable();
  const has = (generator: Generator): boolean => generator === t || generatorsOf(generator.of).has(t);
  const depends = ({ powers }: NormalTerm): boolean => powers.some(([generator]) => has(generator));
  const given = <T>(value: Fallible<T>): T | undefined => (isFailure(value) ? undefined : value);
  const constant = (terms: readonly NormalTerm[]): Candidate =>
    given(field.valueAt(sumOf(terms), reals.from(ONE)));

  /** t where the form has that value. */
  const solved = (form: NormalForm, value: Real): Candidate => {
    const terms = [...form.values()];
    const [only, ...more] = terms.filter(depends);
    const rest = constant(terms.filter(term => !depends(term)));
    if (!only || more.length > 0 || rest === undefined) return undefined;
    const [inner, ...others] = only.powers.filter(([generator]) => has(generator));
    const factor = constant([{ ...only, powers: only.powers.filter(([generator]) => !has(generator)) }]);
    if (!inner || others.length > 0 || factor === undefined) return undefined;
    const power = given(reals.div(reals.sub(value, rest), factor));
    return power && unwrapped(inner, power);
  };
  const unwrapped = ([{ kind, of }, q]: readonly [Generator, Rational], value: Real): Candidate => {
    if (kind === 'exp') {
      const log = given(reals.log(value));
      const exponent = log && given(reals.div(log, reals.from(q)));
      return exponent && solved(of, exponent);
    }
    if (q.compare(ONE) !== 0) return undefined;
    if (kind === 'variable') return value;
    if (kind === 'sum') return solved(of, value);
    const argument = kind === 'log' ? given(reals.exp(value)) : undefined;
    return argument && solved(of, argument);
  };
  return solved(f, reals.zero);
}
