/** One hidden layer of relus, some of them tied at the point, with weights that are random rationals. */
import { type Rational, rational } from '../../src/numbers/index.ts';
import { compile, type StraightLine } from '../../src/programs/index.ts';
import type { ProgramNode } from '../../src/programs/program.ts';

/** How the outputs of the layer are added up. */
export type Output = 'affine' | 'sum' | 'nested adds';

/** Numbers that look random and are the same in every run (a linear congruential generator). */
export function generator(seed: number): (bound: number) => number {
  let state = BigInt(seed) + 12345n;
  return bound => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    return Number((state >> 33n) % BigInt(bound));
  };
}

export function reluLayer(
  p: number,
  width: number,
  ties: number,
  output: Output,
  seed = 1,
): {
  readonly line: StraightLine;
  readonly x: readonly Rational[];
  readonly tied: readonly (readonly Rational[])[];
} {
  const random = generator(seed);
  const weight = () => rational(random(2001) - 1000 || 1, 1 + random(97));
  const x = Array.from({ length: p }, () => rational(random(19) - 9, 1 + random(3)));
  const nodes: ProgramNode[] = [];
  const tied: Rational[][] = [];
  const terms: string[] = [];
  const outer: Rational[] = [];
  for (let i = 0; i < width; i++) {
    const coefficients = Array.from({ length: p }, weight);
    const value = coefficients.reduce((sum, c, k) => sum.add(c.mul(x[k]!)), rational(0));
    const constant = i < ties ? value.neg() : weight().sub(value);
    outer.push(weight());
    if (i < ties) tied.push(coefficients.map(c => c.mul(outer[i]!)));
    nodes.push({ id: `h${i}`, op: 'affine', args: names(p), parameters: { coefficients, constant } });
    nodes.push({ id: `r${i}`, op: 'relu', args: [`h${i}`] });
    terms.push(`r${i}`);
  }
  if (output === 'affine')
    nodes.push({ id: 'f', op: 'affine', args: terms, parameters: { coefficients: outer } });
  else {
    const scaled = terms.map((term, i) => {
      nodes.push({ id: `s${i}`, op: 'affine', args: [term], parameters: { coefficients: [outer[i]!] } });
      return `s${i}`;
    });
    if (output === 'sum') nodes.push({ id: 'f', op: 'sum', args: scaled });
    else
      scaled.slice(1).forEach((term, i) => {
        const id = i === width - 2 ? 'f' : `a${i}`;
        nodes.push({ id, op: 'add', args: [i === 0 ? scaled[0]! : `a${i - 1}`, term] });
      });
  }
  const line = compile({ inputs: names(p), nodes, outputs: ['f'], selections: new Map() });
  return { line, x, tied };
}

const names = (p: number): string[] => Array.from({ length: p }, (_, i) => `x${i}`);
