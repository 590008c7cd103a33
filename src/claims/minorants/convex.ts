/**
 * Convexity by form: sums and maxima of convex functions, norms and even powers of affine ones, exp of convex ones, and quadratic
 * forms by completing squares. `false` says that it is not seen, not that it is not so.
 */
import { isFailure, type Rational, rationalField, sign } from '../../numbers/index.ts';
import type { Program, ProgramNode } from '../../programs/index.ts';
import { type Quadratic, Quadratics, quadraticDegree, wholeExponent } from './quadratic.ts';

/** What is seen of a node. */
interface Shape {
  readonly exact?: Quadratic<Rational> | undefined;
  readonly convex: boolean;
  readonly concave: boolean;
}

const of = new Quadratics(rationalField);
const UNSEEN: Shape = { convex: false, concave: false };
const CONVEX: Shape = { convex: true, concave: false };

/**
 * Whether the program of one output is seen to be convex.
 *
 * `isConvexByForm(parseProgramText('abs(x) + x^2'))` is `true`.
 */
export function isConvexByForm({ inputs, nodes, outputs }: Program): boolean {
  const shapes = new Map<string, Shape>(inputs.map((name, i) => [name, quadratic(of.variable(i))]));
  for (const node of nodes)
    shapes.set(
      node.id,
      shapeOf(
        node,
        node.args.map(arg => shapes.get(arg)!),
      ),
    );
  return shapes.get(outputs[0]!)!.convex;
}

/** A quadratic function is convex where its squares alone are nonnegative. */
function quadratic(exact: Quadratic<Rational>): Shape {
  const isNonnegative = (q: Quadratic<Rational>): boolean =>
    of.least(new Map([...q].filter(([key]) => key.includes(' ')))) !== undefined;
  return {
    exact,
    convex: isNonnegative(exact),
    concave: isNonnegative(of.scale(rationalField.neg(rationalField.one), exact)),
  };
}

const isAffine = ({ exact }: Shape): boolean => exact !== undefined && quadraticDegree(exact) < 2;

function plus(a: Shape, b: Shape): Shape {
  if (a.exact && b.exact) return quadratic(of.add(a.exact, b.exact));
  return { convex: a.convex && b.convex, concave: a.concave && b.concave };
}

function times(k: Rational, a: Shape): Shape {
  if (a.exact) return quadratic(of.scale(k, a.exact));
  return sign(k) >= 0 ? a : { convex: a.concave, concave: a.convex };
}

function shapeOf({ op, args, parameters = {} }: ProgramNode, known: readonly Shape[]): Shape {
  const [a, b] = known;
  const minusOne = rationalField.neg(rationalField.one);
  const constantOf = (one: Shape | undefined): Rational | undefined => one?.exact && of.constantOf(one.exact);
  switch (op) {
    case 'const':
      return quadratic(of.constant(parameters.value as Rational));
    case 'add':
    case 'sum':
      return known.reduce(plus);
    case 'neg':
      return times(minusOne, a!);
    case 'sub':
      return plus(a!, times(minusOne, b!));
    case 'mul': {
      const [k, l] = [constantOf(a), constantOf(b)];
      if (k) return times(k, b!);
      if (l) return times(l, a!);
      const product = a!.exact && b!.exact && of.mul(a!.exact, b!.exact);
      return product ? quadratic(product) : UNSEEN;
    }
    case 'div': {
      const k = constantOf(b);
      const inverse = k && rationalField.div(rationalField.one, k);
      return inverse === undefined || isFailure(inverse) ? UNSEEN : times(inverse, a!);
    }
    case 'square':
      return power(a!, 2);
    case 'pow':
      return power(a!, wholeExponent(parameters.exponent));
    case 'max':
    case 'reduceMax':
    case 'relu':
      return known.every(({ convex }) => convex) ? CONVEX : UNSEEN;
    case 'min':
    case 'reduceMin':
      return known.every(({ concave }) => concave) ? { convex: false, concave: true } : UNSEEN;
    case 'abs':
    case 'normInf':
    case 'norm1':
    case 'norm2':
    case 'hypot':
      return args.length > 0 && known.every(isAffine) ? CONVEX : UNSEEN;
    case 'exp':
      return a!.convex ? CONVEX : UNSEEN;
    default:
      return UNSEEN;
  }
}

/** Even powers of affine functions. */
function power(a: Shape, k: number | undefined): Shape {
  if (k === undefined) return UNSEEN;
  if (k === 1) return a;
  const square = a.exact && of.mul(a.exact, a.exact);
  if (k === 2 && square) return quadratic(square);
  return k > 0 && k % 2 === 0 && isAffine(a) ? CONVEX : UNSEEN;
}
