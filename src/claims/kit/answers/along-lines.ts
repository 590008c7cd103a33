/**
 * Families of questions about programs along lines and curves: made of few shapes that have their kinks, double zeros, jumps and poles at
 * ends, at rational and at irrational points. The documents that answer them are derived again by the checker.
 */
import { materialOf, saysOf, verifiedOf } from '../verified/derived.ts';
import type { EngineQuestion } from '../verified/documents.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';

/** Polynomials and quotients of v. */
export const RATIONAL = [
  'v',
  'v - 1/2',
  '1 - 2*v',
  'v^2 - 1/2',
  '(v - 1/2)^2',
  'v^3 - v',
  '2*v^2 - v',
  'v*(1 - v)',
  '(v - 1/3)^2*(v - 1)',
  '1/(v + 2)',
  'v/(v^2 + 1)',
  '1',
  '0*v',
] as const;

/** With exp, logarithms, roots and their kin; all have values from -1 to 1. */
const ELEMENTARY = [
  'exp(v) - 1',
  'exp(v) - 3/2',
  'exp(-v^2)',
  'exp(v^2) - 5/4',
  'log(v + 2)',
  'log(v + 3/2) - v',
  'sqrt(v + 1)',
  'sqrt(v^2 + 1) - 1',
  'v*exp(v)',
  'sigmoid(v)',
  'sin(v)',
  'cos(2*v)',
  'atan(v) - 1/4',
  '(v + 2)^(1/3)',
  'exp(v)/(v + 2)',
  'tanh(v)',
] as const;

/** The same on both sides of 0, with a zero on each. */
const EVEN = ['exp(x^2) - 5/4', 'log(x^2 + 1) - 1/4', 'exp(-x^2) - 3/4', 'sqrt(x^2 + 1) - 9/8'] as const;

/** What makes kinks of one or two. */
const KINKED = [
  'abs(a)',
  'relu(a)',
  'max(a, b)',
  'min(a, b, 1/2)',
  'clip(a, 0, 1/2)',
  'leakyRelu(a; alpha=1/4)',
  'abs(a) - abs(b)',
  'relu(a) + relu(-a)',
  'abs(a)*b',
  'a*relu(b) + a',
  'median(a, b, 1/4)',
  'max(a, -a, b)',
  'a + b',
] as const;

/** What jumps, or has no value somewhere. */
const BROKEN = [
  'step(a)*b',
  'sign(a)*a',
  'floor(2*a)',
  'where(a, b, -b)',
  'a/b',
  'abs(a)/a + b',
  'sqrt(relu(a))',
  'hardShrink(a; alpha=1/4)',
  'b*where(a, 1, 0)',
] as const;

export const insertedIn = (text: string, name: string, inner: string): string =>
  text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `(${inner})`);

/** An expression of a kind in inputs. */
function expressionOf(draw: Draw, inputs: readonly string[], kind: string): string {
  const inner = (): string => {
    const shapes: readonly string[] = kind === 'elementary' && draw.whole(0, 1) === 0 ? ELEMENTARY : RATIONAL;
    const [x, y] = [draw.among(inputs), draw.among(inputs)];
    return insertedIn(draw.among(shapes), 'v', x === y || draw.whole(0, 1) === 0 ? x : `${x} - ${y}`);
  };
  const outer: string = draw.among(kind === 'broken' && draw.whole(0, 2) > 0 ? BROKEN : KINKED);
  const [a, b] = [inner(), inner()];
  return insertedIn(insertedIn(outer, 'b', 'b_'), 'a', a).replaceAll('b_', b);
}

const programOf = (draw: Draw, p: number, kind: string): string => {
  const inputs = ['x', 'y', 'z'].slice(0, p);
  return `f(${inputs.join(', ')}) = ${expressionOf(draw, inputs, kind)}`;
};

const pointOf = (draw: Draw, p: number): string =>
  draw.list(p, () => draw.among(['0', '1', '1/2', '-1', '1/3', '-1/2'])).join(',');

/** What the checker does not derive is not written down. */
function documented(asked: EngineQuestion): AnsweredQuestion {
  const material = materialOf(asked);
  if (material === undefined) return { answer: 'none', isProven: moved => !moved };
  const { verdict } = verifiedOf(material);
  return {
    answer: verdict === 'undecided' ? 'underived' : saysOf(material).replaceAll(', ', ' '),
    isProven: moved => (moved ? verifiedOf(material, true).verdict === 'accepted' : verdict !== 'rejected'),
  };
}

const CURVES = ['t, t^2', '2*t-1, t', 't^2-1/2, t^3', 't, 1-t'] as const;

export const LINE_FAMILIES: Readonly<Record<string, Family>> = {
  integrate: (draw, p, kind) =>
    documented(['integrate', programOf(draw, p, kind), pointOf(draw, p), pointOf(draw, p)]),
  even: draw => {
    const outer = draw.among(['abs(a)', 'relu(a)*x', 'min(a, 0)', 'relu(-a)']);
    return documented(['integrate', `f(x) = ${insertedIn(outer, 'a', draw.among(EVEN))}`, '-1', '1']);
  },
  curve: (draw, _, kind) => documented(['integrate', programOf(draw, 2, kind), draw.among(CURVES)]),
  critical: (draw, _, kind) => {
    const part = draw.among(['', '-1,1', '0,1', '-1/2,1/2', '1/3,1']);
    const text = programOf(draw, 1, kind);
    return documented(part === '' ? ['critical', text] : ['critical', text, part]);
  },
  equal: (draw, _, kind) => {
    const one = expressionOf(draw, ['x'], kind);
    const zero = insertedIn(
      draw.among(['relu(a) - relu(-a) - (a)', 'abs(a) - max(a, -(a))', 'relu(a)', 'relu(x - 1)', '1/1000']),
      'a',
      draw.among(RATIONAL).replaceAll('v', 'x'),
    );
    return documented(['equal', `f(x) = ${one}`, `f(x) = ${one} + ${zero}`]);
  },
  forge: (draw, p, kind) =>
    documented(['forge', programOf(draw, p, kind), pointOf(draw, p), pointOf(draw, p)]),
};
