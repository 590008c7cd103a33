/** Programs for claims: from text, and drawn at points full of ties. */
import fc from 'fast-check';
import { format, type Rational, rational } from '../../numbers/index.ts';
import { compile, parseProgramText, type StraightLine } from '../../programs/index.ts';

/** A program with its text, at a point. */
export interface ClaimCase {
  readonly text: string;
  readonly line: StraightLine;
  readonly at: readonly Rational[];
}

export const q = (n: number, d = 1): Rational => rational(n, d);

const compiled = new Map<string, StraightLine>();

/** The straight-line form of a program text, kept. */
export function lineOf(text: string): StraightLine {
  const known = compiled.get(text);
  if (known) return known;
  if (compiled.size > 2_000) compiled.clear();
  const line = compile(parseProgramText(text));
  compiled.set(text, line);
  return line;
}

export const caseOf = (text: string, ...at: readonly (number | Rational)[]): ClaimCase => ({
  text,
  line: lineOf(text),
  at: at.map(x => (typeof x === 'number' ? q(x) : x)),
});

export const showPoint = (at: readonly Rational[]): string => `(${at.map(format).join(', ')})`;
export const showCase = ({ text, at }: Pick<ClaimCase, 'text' | 'at'>): string =>
  `${text} at ${showPoint(at)}`;
export const showVector = showPoint;

const NAMES = ['x', 'y', 'z'];

/** Expressions over the first p inputs, of so many operations; `smooth`: without ties. */
export function expressions(
  p: number,
  options: { readonly smooth?: boolean; readonly affine?: boolean } = {},
): fc.Arbitrary<string> {
  const { smooth = false, affine = false } = options;
  const leaf = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NAMES.slice(0, p)) },
    { weight: 1, arbitrary: fc.constantFrom('0', '1', '2', '1/2', '-1') },
  );
  return fc.letrec<{ node: string }>(tie => {
    const one = (op: string) => tie('node').map(a => `${op}(${a})`);
    const two = (between: string) =>
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} ${between} ${b})`);
    const call = (op: string) => fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${op}(${a}, ${b})`);
    const kinks = [one('relu'), one('abs'), call('max'), call('min')];
    const products = [two('*'), one('square')];
    return {
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        two('+'),
        two('-'),
        ...(affine ? [] : products),
        ...(smooth ? [] : [...kinks, fc.constantFrom(2, -1).chain(c => tie('node').map(a => `${c} * ${a}`))]),
      ),
    };
  }).node;
}

/** Few values, so that they meet. */
export const fewNumbers: fc.Arbitrary<Rational> = fc
  .constantFrom<readonly [number, number]>([0, 1], [0, 1], [1, 1], [1, 1], [-1, 1], [2, 1], [1, 2], [-3, 2])
  .map(([n, d]) => q(n, d));

export const pointsIn = (p: number): fc.Arbitrary<readonly Rational[]> =>
  fc.array(fewNumbers, { minLength: p, maxLength: p });

/** The inputs of a program of p inputs are always declared, so that constants have as many as all others. */
export const declared = (p: number, body: string): string => `f(${NAMES.slice(0, p).join(', ')}) = ${body}`;

/** Programs of 1 … most inputs at points. */
export const cases = (most = 2, options: Parameters<typeof expressions>[1] = {}): fc.Arbitrary<ClaimCase> =>
  fc.integer({ min: 1, max: most }).chain(p =>
    fc.tuple(expressions(p, options), pointsIn(p)).map(([body, at]) => {
      const text = declared(p, body);
      return { text, line: lineOf(text), at };
    }),
  );
