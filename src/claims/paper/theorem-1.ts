/** Theorem 1: automatic differentiation does not induce an operator on functions. */
import fc from 'fast-check';
import { format, type Rational } from '../../numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, printProgram } from '../../programs/index.ts';
import { equalFunctions, forge } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { fewNumbers, lineOf, q, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';
import { derivations } from '../kit/verified/derived.ts';
import { WISHES } from '../kit/verified/wishes.ts';

/** A function, a point, and the derivative that a program of it shall have there. */
interface Wanted {
  readonly text: string;
  readonly at: readonly Rational[];
  readonly gradient: readonly Rational[];
}

function examine({ text, at, gradient }: Wanted): Observed {
  const found = forge(parseProgramText(text), [{ at, gradient }]);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const line = compile(found.program);
  const returned = gradientOf(line, at);
  const same = at.length === 1 ? equalFunctions(line, lineOf(text)).verdict : found.addsZero;
  if (same === 'undecided') return open('whether the function is the same');
  return heldIf(
    same === 'yes' && isSameVector(returned, gradient),
    `${printProgram(found.program).trim().split('\n').at(-1)!.trim().slice(0, 60)}…: the same function, and ${showVector(returned)} at ${showVector(at)}`,
  );
}

/** Several points at once, some of which share coordinates. */
interface AllWanted {
  readonly text: string;
  readonly wishes: readonly Pick<Wanted, 'at' | 'gradient'>[];
}

/** `plain`: the program as it is. */
function atAll({ text, wishes }: AllWanted, plain = false): Observed {
  const found = forge(parseProgramText(text), wishes);
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const line = plain ? lineOf(text) : compile(found.program);
  const isSame = found.addsZero === 'yes' && (line.p > 1 || found.same === 'yes');
  const returned = wishes.map(({ at }) => gradientOf(line, at));
  const before = wishes.map(({ at }) => gradientOf(lineOf(text), at));
  return heldIf(
    isSame &&
      wishes.every(({ gradient }, k) => isSameVector(returned[k]!, gradient)) &&
      found.points.every(
        (point, k) =>
          isSameVector(point.after, wishes[k]!.gradient) &&
          point.before.every(({ lo, hi }, i) => lo.equals(hi) && lo.equals(before[k]![i]!)),
      ),
    `it returns ${returned.map(showVector).join(', ')} at ${wishes.map(({ at }) => showVector(at)).join(', ')}`,
  );
}

const wishesIn = (text: string, p: number): fc.Arbitrary<AllWanted> =>
  fc
    .uniqueArray(
      fc.record({
        at: fc.array(fewNumbers, { minLength: p, maxLength: p }),
        gradient: fc.array(fewNumbers, { minLength: p, maxLength: p }),
      }),
      { minLength: 2, maxLength: 4, selector: ({ at }) => showVector(at) },
    )
    .map(wishes => ({ text, wishes }));

const wanted = (text: string, p: number): fc.Arbitrary<Wanted> => {
  const vector = fc.array(fewNumbers, { minLength: p, maxLength: p });
  return fc.record({ text: fc.constant(text), at: vector, gradient: vector });
};

const FUNCTIONS = ['f(t) = 0', 'f(t) = t', 'f(t) = relu(t)', 'f(t) = abs(t) - t^2', 'f(t) = t^3/(1 + t^2)'];

const exact = (x: number | Rational): Rational => (typeof x === 'number' ? q(x) : x);

function* grid(): Iterable<Wanted> {
  for (const text of FUNCTIONS)
    for (const s of [-2, 0, q(1, 3)])
      for (const r of [-3, 0, q(7, 2)]) yield { text, at: [exact(s)], gradient: [exact(r)] };
  for (const text of ['f(x, y) = x*y', 'f(x, y) = max(x, y)'])
    for (const at of [
      [q(0), q(0)],
      [q(1), q(1)],
    ])
      for (const r of [-1, 0, 2]) yield { text, at, gradient: [exact(r), q(1)] };
}

export const theorem1: Claim = {
  id: 'theorem-1',
  kind: 'theorem',
  title:
    'No nontrivial operator on functions contains what automatic differentiation returns for all their programs',
  statement: String.raw`There is no nontrivial operator $\partial^A$ on functions that (a) encompasses the outputs of automatic differentiation for all functions and (b) is such that $0$ is an element of $\partial^A(\mathrm{relu})$ at $0$.`,
  source: 'Theorem 1, section 1.1; its proof in Appendix B',
  hypotheses: [
    'the operator contains the outputs of automatic differentiation for all programs of a function',
  ],
  decidable:
    'The proof is a construction: f + r·zero(· − s) is f, and has the derivative r more at s. Each such program is built, run, and compared with f.',
  dependsOn: ['figure-1-zero'],
  experiments: [
    experiment<Wanted>({
      says: 'For every s and r of a grid a program of f has the derivative r at s: the value of the operator at s is everything.',
      method: 'exact',
      given: grid,
      settled: 'drawn',
      drawn: fc.oneof(
        ...FUNCTIONS.map(text => wanted(text, 1)),
        wanted('f(x, y) = x*y', 2),
        wanted('f(x, y) = max(x, y)', 2),
      ),
      runs: 30,
      show: ({ text, at, gradient }) => `${text}, ${format(gradient[0]!)} at ${showVector(at)}`,
      examine,
      falsehood: {
        says: 'The plain program has that derivative already.',
        examine: ({ text, at, gradient }) => {
          const returned = gradientOf(lineOf(text), at);
          return heldIf(isSameVector(returned, gradient), `it returns ${showVector(returned)}`);
        },
      },
    }),
    experiment<AllWanted>({
      says: 'So it is at several points at once, also where they have coordinates in common.',
      method: 'exact',
      settled: 'drawn',
      drawn: fc.oneof(
        wishesIn('f(t) = relu(t)', 1),
        wishesIn('f(t) = t^3 - abs(t)', 1),
        wishesIn('f(x, y) = x*y + relu(x)', 2),
      ),
      runs: 30,
      show: ({ text, wishes }) =>
        `${text}, ${wishes.map(({ at, gradient }) => `${showVector(gradient)} at ${showVector(at)}`).join(', ')}`,
      examine: one => atAll(one),
      falsehood: { says: 'The plain program does so.', examine: one => atAll(one, true) },
    }),
    derivations('forge', WISHES, {
      says: 'That a program is the same function, and has the derivative that was wanted, is derived a second time, by a checker that shares nothing with the engine.',
      falsehood: 'Before and after are exchanged.',
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: '(b) [the operator should] be such that 0 is an element of ∂ᴬ(relu) at 0',
      why: '(b) follows from (a), since automatic differentiation of relu returns 0 at 0; the proof uses (a) alone.',
      mended:
        'An operator that satisfies (a) has the whole space as its value everywhere: that is what “trivial” has to mean.',
    },
  ],
};
