/** Rules at ties that add up what is tied: by them Proposition 2 is broken, along ties that go along with the segment, and nowhere else. */
import type { Rational } from '../../../numbers/index.ts';
import { isEvaluationFailure } from '../../../programs/index.ts';
import { integrate, integrateElementary, isAlongFailure, lineCurve } from '../../../segments/index.ts';
import { heldIf, type Observed, open } from '../../experiment.ts';
import { all } from '../conventions.ts';
import { q } from '../programs.ts';
import { restrictionOf, type Segment, segmentOf } from '../segments.ts';

/** A segment, by how much the sum of the tied pieces is off, and the first piece on which it is. */
export interface Broken extends Segment {
  readonly by: Rational;
  readonly failing?: number;
}

const broken = (
  text: string,
  at: readonly Rational[],
  to: readonly Rational[],
  by: Rational,
  failing?: number,
): Broken => ({ ...segmentOf(text, at, to), by, ...(failing !== undefined && { failing }) });

export const BROKEN: readonly Broken[] = [
  broken('f(x, y) = max(x, y)', [q(-1), q(-1)], [q(1), q(1)], q(2), 0),
  broken('f(x, y) = max(x, y)', [q(0), q(0)], [q(1, 3), q(1, 3)], q(1, 3), 0),
  broken('f(x, y) = max(x, y)', [q(-1), q(0)], [q(1), q(0)], q(0)),
  broken('f(x, y) = x*max(x, y) + abs(x)', [q(-1), q(-1)], [q(2), q(2)], q(3, 2), 0),
  broken('f(x, y) = relu(x) + max(relu(x), relu(y))', [q(-1), q(-1)], [q(2), q(2)], q(2), 1),
  broken('f(x, y) = max(x, relu(y))', [q(-1), q(-1)], [q(3), q(3)], q(3), 1),
  broken('f(t) = abs(t) + max(t^2, t*t)', [q(0)], [q(1)], q(1), 0),
];

/** The integral is the difference and so much more, and the first piece on which it is wrong is named. */
export function isBrokenBy(one: Broken, by: Rational): Observed {
  const restriction = restrictionOf(one);
  const found = restriction && integrate(one.line, restriction, { conventions: all(one.line) });
  if (!found || isEvaluationFailure(found) || found.integral === undefined) return open('along the segment');
  const { lo, hi } = found.integral;
  const isRight =
    lo.equals(hi) &&
    lo.equals(found.difference.add(by)) &&
    found.failing === one.failing &&
    (found.holds === 'no') === (one.failing !== undefined);
  return heldIf(
    isRight,
    `the integral is ${lo.toFraction()}, the difference ${found.difference.toFraction()}`,
  );
}

/** The same among exp, log and their kin. */
export const BROKEN_ELEMENTARY: readonly Omit<Broken, 'by'>[] = [
  broken('f(x, y) = max(exp(x), exp(y))', [q(-1), q(-1)], [q(1), q(1)], q(0), 0),
  broken('f(x, y) = exp(x) + max(relu(x), relu(y))', [q(-1), q(-1)], [q(2), q(2)], q(0), 1),
  broken('f(x, y) = log(3 + x)*max(x, y)', [q(-1), q(0)], [q(1), q(0)], q(0)),
  broken('f(t) = abs(t)*exp(t)', [q(-1)], [q(1)], q(0)),
];

/** By how much is not asked, but on which piece it is wrong; `plain`: without the rule. */
export function isBrokenAlong({ line, at, to, failing }: Omit<Broken, 'by'>, plain = false): Observed {
  const found = integrateElementary(line, lineCurve(at, to), plain ? {} : { conventions: all(line) });
  if (isAlongFailure(found)) return open(found.where);
  return heldIf(
    found.holds === (failing === undefined ? 'yes' : 'no') && found.failing === failing,
    failing === undefined ? 'it holds' : `it is wrong on piece ${failing + 1}`,
  );
}
