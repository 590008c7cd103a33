/**
 * Families of questions about formulas: whether they are seen to be affine, how they depend on what depends on inputs, their values,
 * gradients and edges. Gradients are computed a second time, from values alone: those at x + ε, with ε² = 0.
 */
import {
  compileExpression,
  type Degree,
  type ElementaryFunction,
  parseExpression,
} from '../../../expressions/index.ts';
import {
  type Fallible,
  format,
  isFailure,
  ONE,
  type OrderedField,
  type Real,
  rational,
  rationalField,
  realField,
} from '../../../numbers/index.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';

const CONSTANTS = ['0', '1', '2', '1/2', '3', '-1'] as const;
const POWERS = ['0', '1', '2', '3', '-1', '-2'] as const;
const ROOTS = ['1/2', '3/2', '-1/2', '1/3'] as const;
const CALLS = ['exp', 'log', 'sin', 'cos', 'atan', 'sqrt'] as const;

/** A formula in names: `affine` by what may be so, `rational`, or `elementary`. */
function formulaOf(draw: Draw, names: readonly string[], kind: string, depth: number): string {
  if (depth === 0) return draw.whole(0, 2) === 0 ? draw.among(CONSTANTS) : draw.among(names);
  const inner = (): string => `(${formulaOf(draw, names, kind, draw.whole(0, depth - 1))})`;
  const number = `(${draw.among(CONSTANTS)})`;
  const way = draw.whole(0, kind === 'elementary' ? 9 : 7);
  if (way < 2) return `${inner()} + ${inner()}`;
  if (way === 2) return `${inner()} - ${inner()}`;
  if (way === 3) return `-${inner()}`;
  if (way === 4) return draw.whole(0, 1) === 0 ? `${number}*${inner()}` : `${inner()}*${number}`;
  if (way === 5) return `${inner()}/${kind === 'affine' ? number : inner()}`;
  if (way === 6)
    return `${inner()}^${kind === 'affine' ? draw.among(['0', '1', '1', '2']) : draw.among(POWERS)}`;
  if (way === 7) return kind === 'affine' ? `${inner()} - ${number}` : `${inner()}*${inner()}`;
  return way === 8 ? `${inner()}^(${draw.among(ROOTS)})` : `${draw.among(CALLS)}${inner()}`;
}

/** a + b ε, with ε² = 0. */
interface Dual<T> {
  readonly a: T;
  readonly b: T;
}

/** The numbers a + b ε over a field; the derivatives of exp, log and their kin stand here once more. */
function dualField<T>(F: OrderedField<T>): OrderedField<Dual<T>> {
  const dual = (a: Fallible<T>, slope: () => Fallible<T>, b: T): Fallible<Dual<T>> => {
    const factor = isFailure(a) ? a : slope();
    return isFailure(a) ? a : isFailure(factor) ? factor : { a, b: F.mul(factor, b) };
  };
  const mul = (x: Dual<T>, y: Dual<T>): Dual<T> => ({
    a: F.mul(x.a, y.a),
    b: F.add(F.mul(x.a, y.b), F.mul(x.b, y.a)),
  });
  const from: OrderedField<Dual<T>>['from'] = q => ({ a: F.from(q), b: F.zero });
  const div = (x: Dual<T>, y: Dual<T>): Fallible<Dual<T>> => {
    const a = F.div(x.a, y.a);
    const b = isFailure(a) ? a : F.div(F.sub(x.b, F.mul(a, y.b)), y.a);
    return isFailure(a) ? a : isFailure(b) ? b : { a, b };
  };
  const sub = (x: Dual<T>, y: Dual<T>): Dual<T> => ({ a: F.sub(x.a, y.a), b: F.sub(x.b, y.b) });
  const power = (x: Dual<T>, k: number): Dual<T> => Array.from({ length: k }, () => x).reduce(mul, from(ONE));
  return {
    name: 'a + b ε',
    zero: from(rational(0)),
    one: from(ONE),
    from,
    add: (x, y) => ({ a: F.add(x.a, y.a), b: F.add(x.b, y.b) }),
    sub,
    neg: x => ({ a: F.neg(x.a), b: F.neg(x.b) }),
    mul,
    div,
    pow: (x, k) => (k < 0 ? div(from(ONE), power(x, -k)) : power(x, k)),
    exp: ({ a, b }) => dual(F.exp(a), () => F.exp(a), b),
    log: ({ a, b }) => dual(F.log(a), () => F.div(F.one, a), b),
    sin: ({ a, b }) => dual(F.sin(a), () => F.cos(a), b),
    cos: ({ a, b }) => {
      const sine = F.sin(a);
      return dual(F.cos(a), () => (isFailure(sine) ? sine : F.neg(sine)), b);
    },
    atan: ({ a, b }) => dual(F.atan(a), () => F.div(F.one, F.add(F.one, F.mul(a, a))), b),
    root: ({ a, b }, n) => {
      const root = F.root(a, n);
      const power = isFailure(root) ? root : F.pow(root, n - 1);
      const under = isFailure(power) ? power : F.mul(F.from(rational(n)), power);
      return dual(root, () => (isFailure(under) ? under : F.div(F.one, under)), b);
    },
    sign: ({ a }) => F.sign(a),
    isZero: ({ a }) => F.isZero(a),
    bounded: ({ a, b }) => F.bounded(a) && F.bounded(b),
    key: ({ a, b }) => `${F.key(a)} ${F.key(b)}`,
    told: ({ a, b }) => F.told(a) && F.told(b),
  };
}

const DEGREES: readonly Degree[] = ['constant', 'affine', 'other'];

/** The degrees by those of the arguments, all of them. */
const degreesOf = (f: ElementaryFunction): string =>
  DEGREES.flatMap(one => (f.arity === 1 ? [[one]] : DEGREES.map(other => [one, other])))
    .map(args => f.degree(args)[0])
    .join('');

/** What is said of a formula at a point; and that its gradient is what ε comes to, where both are had. */
function saidAt<T>(
  f: ElementaryFunction,
  { field, text }: { readonly field: OrderedField<T>; text(value: T): string },
  at: readonly T[],
): { readonly said: string; isProven(moved: boolean): boolean } {
  const told = <V>(value: Fallible<V>, shown: (known: V) => string): string =>
    isFailure(value) ? value.kind : shown(value);
  const value = f.value(field, at);
  const gradient = f.gradient(field, at);
  const entries = told(gradient, all => all.map(one => `${one.argument}:${text(one.value)}`).join(' '));
  const dual = dualField(field);
  return {
    said: `${told(value, text)} (${entries}) ${f.edge?.(field, at) ?? ''}`,
    isProven: moved =>
      isFailure(gradient) ||
      at.every((_, j) => {
        const beside = f.value(
          dual,
          at.map((a, k) => ({ a, b: k === j ? field.one : field.zero })),
        );
        const entry = gradient.find(({ argument }) => argument === j)?.value ?? field.zero;
        if (isFailure(beside)) return true;
        const gap = field.sub(entry, beside.b);
        return field.isZero(moved ? field.sub(gap, field.one) : gap) === 'yes';
      }),
  };
}

const formula: Family = (draw, p, kind): AnsweredQuestion => {
  const names = ['x', 'y'].slice(0, p);
  const written = formulaOf(draw, names, kind, 3);
  const f = compileExpression(parseExpression(written, names), p);
  const reals = realField();
  const points = draw.list(3, () => names.map(() => draw.among([0, 0, 1, 2, -1])).map(n => rational(n)));
  const seen = points.map(at =>
    kind === 'elementary'
      ? saidAt<Real>(f, { field: reals, text: a => reals.text(a) }, at.map(reals.from))
      : saidAt(f, { field: rationalField, text: format }, at),
  );
  const form = f.affine?.terms.map(one => `${one.argument}:${format(one.coefficient)}`).join(' ');
  const affine = f.affine ? `affine ${form} + ${format(f.affine.constant)}` : 'other';
  return {
    answer: `${affine} ${degreesOf(f)} ${f.text(names)} at ${seen.map(({ said }) => said).join('; ')}`,
    isProven: moved => seen.every(one => one.isProven(moved)),
  };
};

export const FORMULA_FAMILIES: Readonly<Record<string, Family>> = { formula };
