/**
 * Families of questions about programs along lines, in the plane and at ties, whose documents the checker has derived where it can, when their digests
 * were written down (`test/claims/told.ts`): deriving them takes far longer than making them, so that here they are only compared.
 */
import { materialOf, movedOf, saysOf, verifiedOf } from '../verified/derived.ts';
import type { EngineQuestion } from '../verified/documents.ts';
import { insertedIn, RATIONAL } from './along-lines.ts';
import type { AnsweredQuestion, Family } from './answered.ts';
import type { Draw } from './draw.ts';

function sealedBy(asked: EngineQuestion): AnsweredQuestion {
  const material = materialOf(asked);
  if (material === undefined) return { answer: 'none', isProven: moved => !moved };
  const answer = saysOf(material).replaceAll(', ', ' ');
  return {
    answer: `${asked[0]} ${answer}`,
    isProven: moved => !moved || saysOf(movedOf(material)) === saysOf(material),
    verdict: () => verifiedOf(material).verdict,
  };
}

/** Whose zeros have a form, or none; some of them double, at ends at which slopes are not bounded, or beside other ones. */
const SPECIAL = [
  '2*exp(3*v) - 3',
  'exp(exp(v)) - 2',
  'log(v + 2)/3 - 1/5',
  'v*exp(v - 1) - 1/4',
  'v*exp(v - 1/2) - 1/2',
  'exp(2)*exp(v) - 5',
  'log(exp(v) + 1) - 4/5',
  'sqrt(exp(v)) - 3/4',
  '(exp(v) - 1)*(v - 1/3)',
  'exp(v) - 1 - v',
  'exp(v)^2 - 3*exp(v) + 1',
  'v + exp(v) - 1/2',
  '1/2 - v - exp(v)',
  '6/5 - sqrt(v + 2) - v/3',
  'log(v + 3/2) + v',
  'sin(2*v) - v/2',
  'cos(v) - v',
  'exp(v)/(v + 2) - 2/3',
  'log(v^2 + 1) - v/2',
  'sqrt(v^2 + v + 1) - 1',
  'v^2 - 1/2',
  'v',
  '1',
] as const;

const AROUND = [
  'abs(a)',
  '-abs(a)',
  'min(a, 0)',
  'relu(-a) - b',
  'max(a, b)',
  'a*abs(a)',
  'abs(a)*x',
  'median(a, b, 0)',
  'where(a, b, x)',
  'max(a, b, 0)',
  'step(a)*a',
  'abs(a)/a',
  'floor(2*a)',
  'norm2(a, b)',
  'abs(a) - relu(b)',
  'max(-abs(a), b)',
  'sign(a)*b',
  'abs(abs(a) - 1/4)',
] as const;

/** What is 0, or nearly so. */
const NOTHING = [
  'relu(a) - relu(-a) - (a)',
  'abs(a) - max(a, -(a))',
  'step(a) - where(a > 0, 1, 0)',
  'where(a = 0, 1, 0)',
  '(a)/(a) - 1',
  'relu(x - 1)',
  'relu(-x - 2)',
  '0*(a)',
] as const;

function aroundOf(draw: Draw, kind: string): string {
  const shapes: readonly string[] = kind === 'rational' ? RATIONAL : SPECIAL;
  const inner = (): string => insertedIn(draw.among(shapes), 'v', draw.among(['x', 'x', 'x', '-x', '2*x']));
  const [a, b] = [inner(), inner()];
  return insertedIn(insertedIn(draw.among(AROUND), 'b', 'b_'), 'a', a).replaceAll('b_', b);
}

const PARTS = ['-1,1', '0,1', '-1/2,1/2', '1/3,1'] as const;

/** Of as many pieces as there are whole numbers. */
const ENDLESS = [
  'floor(a)',
  'ceil(a)',
  'round(a)',
  'mod(a, 2)',
  'a - floor(a)',
  'floor(a)*step(x)',
  'min(floor(a), 2)',
  'clip(floor(a), 0, 1)',
  'relu(a) + floor(x)/4',
] as const;
const SLOW = ['x', '2*x', 'x - 1/2', '-x', 'x/3', 'x^2', '1/(x^2 + 1)'] as const;

/** Affine pieces in two or three inputs, written in many ways. */
function affineOf(draw: Draw, inputs: readonly string[], depth: number): string {
  if (depth === 0) return draw.whole(0, 4) === 0 ? draw.among(['1', '0', '1/2']) : draw.among(inputs);
  const inner = (): string => `(${affineOf(draw, inputs, draw.whole(0, depth - 1))})`;
  const way = draw.whole(0, 9);
  if (way === 0) return `${inner()}^1`;
  if (way === 1) return `${inner()}/${draw.among(['2', '3', '(0.5)', '(-1)'])}`;
  if (way === 2) return `${draw.among(['2', '-1', '0', '1/2'])}*${inner()}`;
  if (way === 3) return `${inner()}*${draw.among(['2', 'exp(0)', '(-3)'])}`;
  if (way === 4) return `${inner()} - ${inner()}`;
  if (way === 5) return `max(${inner()}, ${inner()})`;
  if (way === 6) return `abs(${inner()})`;
  if (way === 7) return `median(${inner()}, ${inner()}, ${inner()})`;
  if (way === 8) return `sort(${inner()}, ${inner()})[${draw.whole(1, 2)}]`;
  return `${inner()} + ${inner()}`;
}

/** At 0 one piece of the first has no derivative; the second has three that meet there. */
const OWN = `select rough(v) { v when v <= 0; sqrt(v) when v > 0 }
select smooth(v) { v^2 when v < 0; 0 when v = 0; v^3 when v > 0 }
`;

const RULES = ['first', 'last', 'mean', '#1', '#2'] as const;

/** Ties of several kinds, one after the other, by a rule at one of them. */
function ruled(draw: Draw): AnsweredQuestion {
  const [op, shape] = draw.among([
    ['relu', 'relu(a) - relu(b)'],
    ['max', 'max(a, b, 0)*x + max(a, b)'],
    ['abs', 'abs(a)*abs(b) + abs(a)'],
    ['min', 'min(a, b) - x'],
    ['clip', 'clip(a, 0, 1) + b'],
    ['sort', 'sort(a, b, x)[2]*y'],
    ['median', 'median(a, b, 0) + abs(x)'],
    ['kthLargest', 'kthLargest(a, b, x; k=2)^2 + a'],
    ['leakyRelu', 'leakyRelu(leakyRelu(a; alpha=1/4) + b; alpha=1/2)'],
    ['norm1', 'norm1(a, b)/(1 + x^2)'],
    ['sign', 'sign(a)*a + b'],
    ['step', 'step(a)*a*b'],
    ['rough', 'rough(a)*b'],
    ['smooth', 'smooth(a) + b'],
  ] as const);
  const inner = (): string =>
    draw.among(['x', 'y', 'x - y', 'x + y', 'x*y', 'x^2 - y', '2*x', 'exp(x) - 1', '1']);
  const text = insertedIn(insertedIn(shape, 'b', 'b_'), 'a', inner()).replaceAll('b_', `(${inner()})`);
  const point = draw.among(['0,0', '1,1', '0,1', '1,0', '1/2,1/4']);
  const own = OWN.split('\n').find(line => line.startsWith(`select ${op}(`));
  const program = `${own === undefined ? '' : `${own}\n`}f(x, y) = ${text}`;
  return sealedBy(['explain', program, point, `${op}=${draw.among(RULES)}`]);
}

export const SEALED_FAMILIES: Readonly<Record<string, Family>> = {
  around: (draw, _, kind) => {
    const text = `f(x) = ${aroundOf(draw, kind)}`;
    return draw.whole(0, 2) > 0
      ? sealedBy(['critical', text, draw.among(PARTS)])
      : sealedBy(['integrate', text, ...(draw.among(PARTS).split(',') as [string, string])]);
  },
  same: (draw, _, kind) => {
    const one = aroundOf(draw, kind);
    const zero = insertedIn(draw.among(NOTHING), 'a', insertedIn(draw.among(RATIONAL), 'v', 'x'));
    return sealedBy(['equal', `f(x) = ${one}`, `f(x) = ${one} + ${zero}`]);
  },
  endless: draw => {
    const shape = (): string => insertedIn(draw.among(ENDLESS), 'a', draw.among(SLOW));
    const one = shape();
    const way = draw.whole(0, 3);
    if (way === 0) return sealedBy(['critical', `f(x) = ${one}`, draw.among(['-2,2', '0,3', '-1/2,1/2'])]);
    if (way === 1) return sealedBy(['integrate', `f(x) = ${one}`, '-1', '2']);
    const other = draw.among([shape(), `${one} + relu(x - 2)`, `${one} + relu(-x - 5/2)`, one]);
    return sealedBy(['equal', `f(x) = ${one}`, `f(x) = ${other}`]);
  },
  regions: (draw, p) => {
    const inputs = ['x', 'y', 'z'].slice(0, p);
    return sealedBy(['faces', `f(${inputs.join(', ')}) = ${affineOf(draw, inputs, 3)}`]);
  },
  ruled,
};
