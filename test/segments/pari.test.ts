/** 500 random programs along random curves, solved by PARI/GP (Debian's pari-gp) in its own way: piecewise.gp. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { denominator, format, numerator, parseRational, type Rational } from '../../src/numbers/index.ts';
import {
  compareRoots,
  formatPolynomial,
  polynomial,
  type RationalFunction,
  sameFunction,
} from '../../src/polynomials/index.ts';
import type { Program, ProgramNode } from '../../src/programs/index.ts';
import { runs } from '../random.ts';
import { integrated, report, restricted, TIMEOUT } from './along.ts';
import { type KinkedSegment, kinkedSegment } from './random-kinks.ts';

const CASES = runs(500);
const there = spawnSync('gp', ['--version-short']).status === 0;
const missing = there ? '' : ' (skipped: no gp here; it comes with Debian’s package pari-gp)';

/** A node of a program as a call of piecewise.gp. */
function call(node: ProgramNode, names: ReadonlyMap<string, string>): string {
  const args = node.args.map(arg => names.get(arg)!);
  const { value, exponent } = (node.parameters ?? {}) as { value?: Rational; exponent?: number };
  const name = node.op[0]!.toUpperCase() + node.op.slice(1);
  switch (node.op) {
    case 'const':
      return `Const(${numerator(value!)}/${denominator(value!)})`;
    case 'pow':
      return `Pow(${args[0]}, ${exponent})`;
    case 'add':
    case 'sub':
    case 'mul':
    case 'neg':
    case 'relu':
    case 'abs':
      return `${name}(${args.join(', ')})`;
    case 'max':
    case 'min':
    case 'median':
      return `${name}([${args.join(', ')}])`;
    default:
      throw new Error(`piecewise.gp has no ${node.op}`);
  }
}

function script(program: Program, { curve }: KinkedSegment): string {
  const names = new Map(program.inputs.map((input, i) => [input, `X[${i + 1}]`]));
  const lines = program.nodes.map((node, k) => {
    const line = `N${k + 1} = ${call(node, names)};`;
    names.set(node.id, `N${k + 1}`);
    return line;
  });
  const locals = program.nodes.map((_, k) => `N${k + 1}`).join(', ');
  const output = names.get(program.outputs[0]!)!;
  const along = curve.map(p => formatPolynomial(p, 't')).join(', ');
  return `{print(Solve((X) -> my(${locals}); ${lines.join(' ')} ${output}, [${along}]))}\n`;
}

/** What piecewise.gp prints. */
interface Solved {
  readonly difference: string;
  readonly integral: string;
  readonly breakpoints: readonly (readonly [polynomial: readonly string[], number: string])[];
  readonly values: readonly (readonly string[])[];
  readonly integrands: readonly (readonly string[])[];
}

function solvedByGp(cases: readonly KinkedSegment[]): Solved[] {
  const program = readFileSync(new URL('./piecewise.gp', import.meta.url), 'utf8');
  const input = `${program}\n${cases.map(each => script(each.program, each)).join('')}`;
  const gp = spawnSync('gp', ['-q', '-f'], { input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: TIMEOUT });
  // Warnings are marked like errors: that the stack may grow is one.
  expect(gp.stderr.replace(/^ *\*{3} +Warning.*$/gm, '')).not.toContain('***');
  return gp.stdout
    .trim()
    .split('\n')
    .map(line => {
      const [difference, integral, breakpoints, values, integrands] = JSON.parse(
        line.replaceAll(/-?\d+(?:\/\d+)?/g, '"$&"'),
      );
      return { difference, integral, breakpoints, values, integrands };
    });
}

const text = ({ top }: RationalFunction): string[] =>
  top.coefficients.map(c => format(parseRational(`${c}/${top.denominator}`)));

test.skipIf(!there)(`as PARI/GP finds on ${CASES} random cases${missing}`, { timeout: TIMEOUT }, () => {
  const cases = Array.from({ length: CASES }, (_, i) => kinkedSegment(900_001 + i));
  const solved = solvedByGp(cases);
  expect(solved.length).toBe(CASES);
  const seen = { breakpoints: 0, irrational: 0, 'cases with irrational ones': 0 };
  for (const [i, { line, curve, text: source }] of cases.entries()) {
    const theirs = solved[i]!;
    const along = restricted(line, curve);
    const { difference, integral, pieces } = integrated(line, along);
    expect([format(difference), format(integral!.lo), format(integral!.hi)], source).toEqual([
      theirs.difference,
      theirs.integral,
      theirs.integral,
    ]);
    // Breakpoints at which f stays the same polynomial are none to PARI.
    const changes = pieces.map(
      ({ piece }, k) => k > 0 && !sameFunction(piece.values[0]!, pieces[k - 1]!.piece.values[0]!),
    );
    const kept = pieces.filter((_, k) => k === 0 || changes[k]);
    expect(
      kept.map(({ piece }) => text(piece.values[0]!)),
      source,
    ).toEqual(pieces.length === 0 ? [] : theirs.values);
    expect(
      kept.map(({ integrand }) => text(integrand)),
      source,
    ).toEqual(pieces.length === 0 ? [] : theirs.integrands);
    const places = kept.slice(1).map(({ piece }) => piece.from!);
    const irrational = theirs.breakpoints.filter(([coefficients]) => coefficients.length > 2).length;
    seen.breakpoints += places.length;
    seen.irrational += irrational;
    if (irrational > 0) seen['cases with irrational ones'] += 1;
    for (const [k, [coefficients, number]] of theirs.breakpoints.entries()) {
      const roots = along.roots.roots(polynomial(coefficients.map(a => parseRational(a))));
      expect(compareRoots(roots[Number(number) - 1]!, places[k]!), source).toBe(0);
    }
  }
  report(seen);
  expect(seen.irrational).toBeGreaterThan(CASES / 10);
  expect(seen.breakpoints).toBeGreaterThan(CASES);
});
