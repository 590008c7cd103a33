/** Programs on covers of the line, as documents of critical points state them. */
import type { Review } from '../../../src/certificates/book/review.ts';
import { readVaryingPieces } from '../../../src/certificates/critical/pieces.ts';
import type { Case } from '../../../src/certificates/critical/sets.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import type { Loose } from '../documents.ts';
import { saidWithReals, spotAt } from '../stretches.ts';
import { lineOf, selectionOf } from '../units.ts';

export const LOG_TWO = { root: 'exp(t) - 2', lo: '1/2', hi: '1', expr: 'log(2)' };
export const ZERO = { at: '0' };

/** A value, an end, a value, an end, … */
export function cover(...given: (string | object | null)[]): object[] {
  const ends = [null, ...given.filter((_, i) => i % 2 === 1), null];
  return ends.slice(1).map((to, i) => ({ from: ends[i], to, value: given[2 * i] }));
}

export const own = (inputs: string, nodes: readonly string[], ...cells: readonly string[]): Line =>
  lineOf('t', nodes, {
    selections: {
      s: selectionOf(
        inputs,
        cells.map(cell => cell.split(' when ')[0]!),
        ...cells.map((cell, i) => `${i + 1}: ${cell.split(' when ')[1]}`),
      ),
    },
  });

const GAP = ['e = exp t', 'c = const value=2', 'd = sub e c'];
/** |exp(t) − 2|. */
export const absolute = lineOf('t', [...GAP, 'y = abs d']);
export const ABSOLUTE = cover('2 - exp(t)', LOG_TWO, 'exp(t) - 2');
/** relu(exp(t) − 2). */
export const kink = lineOf('t', [...GAP, 'y = relu d']);
export const KINK = cover('0', LOG_TWO, 'exp(t) - 2');
/** t − zero(t) for exp(t) − 1 in the place of t: an artificial critical point at 0. */
export const artificial = lineOf('t', [
  'e = exp t',
  'o = const value=1',
  'h = sub e o',
  'n = neg h',
  'a = relu n',
  'b = add a h',
  'r = relu h',
  'z = sub b r',
  'y = sub e z',
]);
export const ARTIFICIAL = cover('exp(t)', ZERO, 'exp(t)');

/** What is said where `work` looks at the program on that cover, of the closed interval between two numbers. */
export function saidOf(
  line: Line,
  pieces: readonly object[],
  work: (one: Case) => unknown,
  {
    document = {},
    domain = [undefined, undefined],
  }: { document?: Loose; domain?: (string | undefined)[] } = {},
): string[] {
  return saidWithReals((review: Review) => {
    const found = readVaryingPieces(review, '', { pieces }, line)!;
    const [from, to] = domain.map(x => (x === undefined ? undefined : spotAt(x, review.meter)));
    const { holes, irregular } = found;
    const gaps = [...holes, ...irregular.map(({ at }) => ({ from: at, to: at }))];
    const one = { review, document, line, domain: { from, to }, gaps, ...found };
    review.claim('', () => work(one));
  });
}
