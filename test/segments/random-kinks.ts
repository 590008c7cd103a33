/**
 * Random piecewise polynomial programs of 1 to 4 inputs with 2 to 12 nonsmooth nodes, all of which the output needs, and
 * random rational segments and curves of degree at most 3 for them.
 */
import { type Rational, rational } from '../../src/numbers/index.ts';
import { degree, polynomial } from '../../src/polynomials/index.ts';
import { compile, type Program, parseProgramText, type StraightLine } from '../../src/programs/index.ts';
import { type Curve, lineCurve } from '../../src/segments/index.ts';
import { generator } from '../fields/layers.ts';

export interface KinkedSegment {
  readonly text: string;
  readonly program: Program;
  readonly line: StraightLine;
  readonly curve: Curve;
  readonly shape: 'segment' | 'curve';
  /** Nonsmooth nodes. */
  readonly kinks: number;
  /** Of γ; 0 for a point. */
  readonly degree: number;
}

const INPUTS = ['x', 'y', 'z', 'w'];
type Random = (bound: number) => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

/** The same seed gives the same segment. */
export function kinkedSegment(seed: number): KinkedSegment {
  const random = generator(seed * 104_729);
  for (let skip = 0; skip < 5; skip++) random(2);
  const names = INPUTS.slice(0, 1 + random(4));
  const kinks = 2 + random(11);
  const text = kinkedProgram(random, names, kinks);
  const program = parseProgramText(text);
  const { curve, shape } = kinkedCurve(random, names.length);
  return {
    text,
    program,
    line: compile(program),
    curve,
    shape,
    kinks,
    degree: Math.max(0, ...curve.map(degree)),
  };
}

/** One nonsmooth node a line. */
function kinkedProgram(random: Random, names: readonly string[], kinks: number): string {
  const number = (): string => pick(random, ['1', '2', '3', '1/2', '3/2', '1/3', '2/5']);
  const input = (): string => pick(random, names);
  const unused: string[] = [];
  const all: string[] = [];
  /** An earlier node, one that nothing needs yet if there is one; else an input. */
  const earlier = (): string => {
    if (all.length === 0 || random(4) === 0) return input();
    if (unused.length > 0 && random(3) > 0) return unused.splice(random(unused.length), 1)[0]!;
    return pick(random, all);
  };
  const sign = (): string => pick(random, ['+', '-']);
  const smooth = (): string => {
    const choice = random(9);
    // Zeros that are not rational, and double ones.
    if (choice === 0) return `${input()}^2 - ${pick(random, ['2', '3', '1/2', '5/4', '2/3'])}`;
    if (choice === 1) return `(${input()} - ${number()})^2`;
    if (choice === 2) return `${input()}*${input()} ${sign()} ${earlier()}`;
    if (choice === 3) return `${input()}^3 - ${input()} ${sign()} ${number()}`;
    if (choice === 4) return `${earlier()} - ${number()}`;
    if (choice === 5) return `${input()} ${sign()} ${input()}`;
    if (choice === 6) return `${number()}*${earlier()} ${sign()} ${input()}`;
    return `${earlier()} ${sign()} ${earlier()}`;
  };
  const kink = (): string => {
    const choice = random(10);
    if (choice === 8) return `max(${earlier()}, ${earlier()})`;
    if (choice === 9) return `relu(${earlier()})`;
    const u = smooth();
    if (choice <= 1) return `relu(${u})`;
    if (choice === 2) return `abs(${u})`;
    if (choice <= 4) return `max(${u}, ${smooth()})`;
    if (choice === 5) return `min(${u}, ${smooth()})`;
    if (choice === 6) return `median(${u}, ${smooth()}, ${input()})`;
    // A tie of positive length.
    return `max(${u}, ${number()}, ${u})`;
  };
  const lines: string[] = [];
  for (let k = 1; k <= kinks; k++) {
    lines.push(`  h${k} = ${kink()}`);
    all.push(`h${k}`);
    unused.push(`h${k}`);
  }
  const terms = [...unused, input()].map((term, i) => {
    const scaled = pick(random, [term, `${number()}*${term}`, term, `${input()}*${term}`]);
    return i === 0 ? scaled : `${sign()} ${scaled}`;
  });
  return `f(${names.join(', ')}) =\n${lines.join('\n')}\n  ${terms.join(' ')}`;
}

function kinkedCurve(random: Random, p: number): { curve: Curve; shape: KinkedSegment['shape'] } {
  const coordinate = (): Rational => rational(random(17) - 8, pick(random, [1, 2, 3, 4]));
  const vector = (): Rational[] => Array.from({ length: p }, coordinate);
  if (random(2) === 0) {
    const start = vector();
    // Now and then along a diagonal, or from it, where inputs are tied.
    if (random(3) === 0) start.fill(start[0]!);
    const end = random(3) === 0 ? start.map(value => value.add(rational(2))) : vector();
    return { curve: lineCurve(start, end), shape: 'segment' };
  }
  const curve = Array.from({ length: p }, (_, i) =>
    polynomial(Array.from({ length: i === 0 ? 2 + random(3) : 1 + random(4) }, coordinate)),
  );
  if (p > 1 && random(3) === 0) curve[1] = curve[0]!;
  return { curve, shape: 'curve' };
}
