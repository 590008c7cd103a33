/** What fields of normal forms have in common, whatever their signs mean: arithmetic, exp, log and roots, and keys. */
import {
  addForms,
  constantForm,
  formKey,
  type NormalForm,
  negatedForm,
  ONE_FORM,
  rationalOfForm,
  ZERO_FORM,
} from '../forms/form.ts';
import { product } from '../forms/product.ts';
import type { OrderedField } from '../ordered-field.ts';
import { rationalField } from '../rational-field.ts';
import { isFailure } from '../sign.ts';
import type { Functions } from './functions.ts';
import type { FormSigns } from './sign.ts';

/** Forms of more terms are not computed with. */
const MAX_TERMS = 400;

/** The operations of a field whose functions these are; sin, cos, atan and signs are its own. */
export function formArithmetic(functions: Functions<FormSigns>) {
  const { generators } = functions;
  return {
    zero: ZERO_FORM,
    one: ONE_FORM,
    from: constantForm,
    add: addForms,
    sub: (a, b) => addForms(a, negatedForm(b)),
    mul: (a, b) => functions.mul(a, b),
    neg: negatedForm,
    div: (a, b) => {
      const inverse = functions.inverse(b);
      return isFailure(inverse) ? inverse : product(generators, a, inverse);
    },
    pow: (a, k) => functions.pow(a, k),
    exp: a => functions.exp(a),
    log: a => functions.log(a),
    root: (a, n) => functions.root(a, n),
    bounded: a => a.size <= MAX_TERMS && [...a.values()].every(({ c }) => rationalField.bounded(c)),
    key: formKey,
    told: a => rationalOfForm(a) !== undefined,
  } satisfies Partial<OrderedField<NormalForm>>;
}
