/** Constants written as text, for tests: + - * / ^ (integer exponents), and the functions of the field. */
import { isFailure, type OrderedField, parseRational } from '../../../src/numbers/index.ts';

/** The number that the text writes. Throws where it has none, or none that the field computes. */
export function numberOf<T>(field: OrderedField<T>, text: string): T {
  const tokens = text.match(/\d+|[a-z]+|[-+*/^(),]/g) ?? [];
  let next = 0;
  const accept = (token: string): boolean => {
    if (tokens[next] !== token) return false;
    next += 1;
    return true;
  };
  const had = <U>(value: U): Exclude<U, { readonly kind: string; readonly why: string }> => {
    if (isFailure(value)) throw new Error(`${text}: ${value.why}`);
    return value as never;
  };
  const sum = (): T => {
    let value = product();
    for (;;) {
      if (accept('+')) value = field.add(value, product());
      else if (accept('-')) value = field.sub(value, product());
      else return value;
    }
  };
  const product = (): T => {
    let value = signed();
    for (;;) {
      if (accept('*')) value = field.mul(value, signed());
      else if (accept('/')) value = had(field.div(value, signed()));
      else return value;
    }
  };
  const signed = (): T => (accept('-') ? field.neg(signed()) : power());
  const power = (): T => {
    const base = factor();
    return accept('^') ? had(field.pow(base, Number(tokens[next++]))) : base;
  };
  const factor = (): T => {
    if (accept('(')) {
      const value = sum();
      accept(')');
      return value;
    }
    const token = tokens[next++]!;
    if (/^\d/.test(token)) return field.from(parseRational(token)!);
    accept('(');
    const argument = sum();
    const index = accept(',') ? Number(tokens[next++]) : 2;
    accept(')');
    if (token === 'sqrt' || token === 'root') return had(field.root(argument, index));
    return had(field[token as 'exp' | 'log' | 'sin' | 'cos' | 'atan'](argument));
  };
  return sum();
}
