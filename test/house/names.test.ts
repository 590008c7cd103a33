/** A word has one meaning: no two rooms export something of the same name. */
import { expect, test } from 'vitest';
import { declaredBy, declaredIn, passedOnIn } from './declared.ts';
import { filesBelow } from './tree.ts';

/** The names that two files export all the same, and what they are in each. A name that is unique again has to leave. */
const SHARED: Readonly<Record<string, string>> = {
  // The type of a document, and what the engine has in hand when it writes one.
  ClarkeSet: 'as a document says it, in texts; as the engine holds it, in rationals',
  CriticalKind: 'as a document says it; as the engine holds it',
  Criticality: 'as a document says it; as the engine holds it, with the certificate as vectors',
  GradientSet: 'as a document says it, in texts; as the engine holds it, in rationals',
  TargetOutcome: 'as a document says it; as the engine holds it',
  Decision: 'the verdict that a document states; what exact linear algebra decides of a proposal',
  Answer: 'what a target says to a question; what a command of the line has to print',
  Entry: 'a number as users may write it; a command before it is loaded',
  MAX_LINE: 'of a file of cases; of what a subprocess says',
  Subject: 'what an explain document says beside the explanation; what a picture is of',
  Option: 'an option of the command line; how an atom may take its pieces',
  Effort: 'what one question may cost; what one search for identities may cost',
  // An operation and the arithmetic of rationals, or of integers in two rooms that share no ground.
  abs: 'of a rational; the operation',
  sign: 'of a rational; the operation',
  max: 'of rationals; the operation',
  min: 'of rationals; the operation',
  evaluate: 'a polynomial at a point; a program at a point (Algorithm 1)',
  constantFunction: 'an elementary function; a quotient of polynomials',
  gcd: 'of integers, in linear and in polynomials: to be made one, in numbers',
  bitLength: 'of integers, in linear and in polynomials: to be made one, in numbers',
  addSeries: 'Taylor series; series with logarithms',
  multiplySeries: 'Taylor series; series with logarithms',
  dot: 'a product of vectors; a point of a picture',
  clipped: 'a polyline in a window; the table that clip and hardTanh share',
  judge: 'a gradient that one has (cornercheck/judge); an answer to a case of a check (cornercheck/check)',
  command: 'each file of src/cli/commands exports the one command that it is',
  // Pictures of linear regions, in doubles, against the exact ones; words of two kinds of document.
  Line: 'a line of a file of cases; a line of the plane, in doubles',
  Outcome: 'of judging a gradient; how a run is drawn; of a matcher',
  Said: 'what a guard asks for near a point; a part of an outline',
  Shape: 'the order of the keys of a document; a polygon of a picture',
  clip: 'a polygon by a line of a picture; the operation',
  isNonnegative: 'of an affine function on a polyhedron; of a number of any field',
  meeting: 'of the closures of two cells; of two lines of a picture',
  placeWords: 'of a case; of a point on a line',
  pointText: 'of a document; of a point in hand: to be made one',
  programText: 'the text of a program in a document; the JSON that a target is asked with',
  rightOf: 'a side of a system of equations; what would have been right',
  wordsOf: 'the state of a random generator; a document for a terminal',
};

const files = [...filesBelow('src'), ...filesBelow('properties')].filter(
  // The checker has words of its own on purpose: it shares nothing with the house.
  file => !file.startsWith('src/certificates/'),
);

/** By name: the files that declare and export it. */
function homesOf(
  declared: readonly (readonly [file: string, names: readonly string[]])[],
): Map<string, string[]> {
  const homes = new Map<string, string[]>();
  for (const [file, names] of declared)
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), file]);
  return homes;
}

const homes = homesOf(files.map(file => [file, declaredBy(file).map(({ name }) => name)]));

test('no name is exported by two files', () => {
  const shared = [...homes].filter(([name, where]) => where.length > 1 && !(name in SHARED));
  expect(Object.fromEntries(shared)).toEqual({});
});

test('every exception is needed', () => {
  expect(Object.keys(SHARED).filter(name => (homes.get(name)?.length ?? 0) < 2)).toEqual([]);
});

test('every command is a file of src/cli/commands', () => {
  expect(homes.get('command')!.filter(file => !file.startsWith('src/cli/commands/'))).toEqual([]);
});

test('declarations of every kind are found, each once', () => {
  const text = `
    /** The first. */
    export function a(x: 1): 1;
    export function a(x: 2): 2;
    export const [p] = [1];
    export const b = 1, c = 2;
    /** D. */
    export class D {}
    export interface E {}
    export type F = E;
    export { g } from './g.ts';
    export * from './h.ts';
    const hidden = 1;`;
  expect(declaredIn(text)).toEqual([
    { name: 'a', isType: false, doc: '/** The first. */' },
    { name: 'b', isType: false, doc: '' },
    { name: 'c', isType: false, doc: '' },
    { name: 'D', isType: false, doc: '/** D. */' },
    { name: 'E', isType: true, doc: '' },
    { name: 'F', isType: true, doc: '' },
  ]);
  expect(passedOnIn(text)).toEqual([
    { specifier: './g.ts', names: ['g'] },
    { specifier: './h.ts', names: 'all' },
  ]);
  expect(
    homesOf([
      ['a.ts', ['x', 'y']],
      ['b.ts', ['x']],
    ]).get('x'),
  ).toEqual(['a.ts', 'b.ts']);
});
