/** Whether two programs of one input are one function on a part of the line, against their pieces by {@link piecewise}. */
import fc from 'fast-check';
import {
  between,
  compareRoots,
  compareToRational,
  exactRoot,
  isExact,
  sameFunction,
  VARIABLE,
} from '../../../polynomials/index.ts';
import { type Equality, equalFunctions } from '../../../segments/index.ts';
import { heldIf, type Observed, open, UNMET } from '../../experiment.ts';
import { differentiated } from '../ad.ts';
import { declared, expressions, fewNumbers, lineOf } from '../programs.ts';
import { drawnParts, type OnPart, showPart } from './critical.ts';
import { gaps, inOrder, type Piecewise, piecesBeside, piecewise } from './piecewise.ts';

/** Two programs, and a part of the line. */
export interface Pair extends OnPart {
  readonly other: string;
}

export const showPair = (one: Pair): string => `${showPart(one)} and ${one.other}`;

/** A program, and the same in other words, with something added that is 0, or 0 on one side of a number. */
export const drawnPairs: fc.Arbitrary<Pair> = fc
  .tuple(
    expressions(1),
    fewNumbers,
    fc.constantFrom('relu(x - s)', 'relu(s - x)', '0', 'abs(s) - max(s, -s)'),
  )
  .chain(([body, s, added]) =>
    drawnParts(fc.constant(declared(1, body))).map(part => ({
      ...part,
      other: declared(1, `max(${body}, ${body}) + ${added.replaceAll(/\bs\b/g, `(${s.toFraction()})`)}`),
    })),
  );

/** Where they differ within the part: on an interval between their cuts, or at its one point. */
function differ(f: Piecewise, g: Piecewise, { from, to }: OnPart): boolean {
  const ends = [from, to].flatMap(end => (end ? [exactRoot(VARIABLE, end)] : []));
  const cuts = inOrder([...f.cuts, ...g.cuts, ...ends]);
  const isIn = (x: ReturnType<typeof exactRoot>): boolean =>
    (!from || compareToRational(x, from) >= 0) && (!to || compareToRational(x, to) <= 0);
  const places = gaps(cuts)
    .map(([after, before]) => exactRoot(VARIABLE, between(after, before)))
    .filter(isIn);
  return places.some(at => !sameFunction(piecesBeside(f, at)[0]!, piecesBeside(g, at)[0]!));
}

/** The point that is to tell them apart does, and lies in the part. */
function isTold({ text, other, from, to }: Pair, { at }: Equality): boolean {
  if (at === undefined) return false;
  if ((from && compareToRational(at, from) < 0) || (to && compareToRational(at, to) > 0)) return false;
  if (!isExact(at)) return true;
  const [left, right] = [text, other].map(one => differentiated(lineOf(one), [at.lo])?.derivative.value[0]);
  return left !== undefined && right !== undefined && !left.equals(right);
}

/** Parts follow each other from one end to the other. */
function covers({ from, to }: Pair, { parts }: Equality): boolean {
  return parts!.every((part, k) => {
    const isLast = k === parts!.length - 1;
    const start = k === 0 ? from && exactRoot(VARIABLE, from) : parts![k - 1]!.to;
    const end = isLast ? to && exactRoot(VARIABLE, to) : part.to;
    const isSame = (a: typeof start, b: typeof start): boolean =>
      a === undefined || b === undefined ? a === b : compareRoots(a, b) === 0;
    return isSame(part.from, start) && isSame(part.to, end);
  });
}

/** The verdict is that of the pieces, with a point that tells them apart, or parts that cover; `always`: it is yes. */
export function isSameVerdict(pair: Pair, always = false): Observed {
  const [f, g] = [pair.text, pair.other].map(text => piecewise(lineOf(text)));
  const { from, to } = pair;
  if (f === undefined || g === undefined || (from && to && from.equals(to))) return UNMET;
  const found = equalFunctions(lineOf(pair.text), lineOf(pair.other), {
    ...(from && { from }),
    ...(to && { to }),
  });
  if (found.verdict === 'undecided') return open(found.why ?? 'whether they are equal');
  const isEqual = always || !differ(f, g, pair);
  const isShown = found.verdict === 'yes' ? covers(pair, found) : isTold(pair, found);
  return heldIf(
    (found.verdict === 'yes') === isEqual && isShown,
    found.verdict === 'yes' ? `equal on ${found.parts!.length} parts` : 'a point tells them apart',
  );
}
