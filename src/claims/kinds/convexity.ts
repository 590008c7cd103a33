/** Convex by form, or three points on a line that show the contrary. */

import { evaluate, isEvaluationFailure, parseProgramText } from '../../programs/index.ts';
import { equalDocument } from '../../segments/equal/equal-document.ts';
import { equalFunctions } from '../../segments/index.ts';
import { fails, heldIf, holds, type Observed, open } from '../experiment.ts';
import { lineOf } from '../kit/programs.ts';
import { isConvexByForm } from '../minorants/convex.ts';
import { fields, textPoint, valueShown } from './at.ts';
import type { Rewriting } from './bound.ts';
import type { ClaimStatement } from './statement.ts';
import { placeShown } from './value.ts';

/** A program that is convex as it stands, or in another form. */
export interface ConvexData {
  readonly program: string;
  readonly rewriting?: Rewriting;
  /** Two points that would refute it. */
  readonly ends?: readonly [string, string];
}

/** `convex({ program: 'abs(x)' }).check().result` is `'holds'`. */
export const convex = ({ program, rewriting, ends }: ConvexData): ClaimStatement => ({
  says: rewriting ? `It is convex, since ${rewriting.from} = ${rewriting.to}.` : 'It is convex, by its form.',
  on: program.length > 160 ? `${program.slice(0, 150)}…` : program,
  method: 'proof',
  check: () => {
    if (rewriting === undefined) {
      if (isConvexByForm(parseProgramText(program))) return holds('every node is');
      const bent = ends && onLine(program, ends);
      return bent?.result === 'holds' ? fails(bent.shows) : open('it is not seen');
    }
    const { of, from, to } = rewriting;
    if (of(from) !== program) return open('the program is not written with that part');
    const texts = [from, to].map(part => `g(t) = ${part}`);
    const same = equalFunctions(lineOf(texts[0]!), lineOf(texts[1]!));
    const certificate = equalDocument(
      texts.map(text => parseProgramText(text)),
      same,
    );
    if (same.verdict === 'undecided') return open(same.why ?? 'whether the forms are equal');
    if (same.verdict === 'no') return fails('the two forms are not one function', certificate);
    return isConvexByForm(parseProgramText(of(to)))
      ? holds(`it is ${of(to).split('\n').at(-1)!.trim()}, every node of which is convex`, certificate)
      : open('the other form is not seen to be convex');
  },
});

/** It is not convex: refuted by what shows that it is. */
export const nonconvex = (data: ConvexData): ClaimStatement => {
  const { on, method, check } = convex(data);
  return {
    says: 'It is not convex.',
    on,
    method,
    check: () => {
      const found = check();
      if (found.result === 'holds') return fails(found.shows, found.certificate);
      return found.result === 'undecided' ? found : open('that one form is wrong shows nothing');
    },
  };
};

/** Three points on a line: f(middle) against the mean of the ends. */
export interface LineData {
  readonly program: string;
  readonly ends: readonly [string, string];
}

/** Above its chord: it is not convex. */
export const bentDown = ({ program, ends }: LineData): ClaimStatement => ({
  says: `Its value in the middle of (${ends[0]}) and (${ends[1]}) is above the mean of the values there.`,
  on: placeShown({ program, at: ends.join('), (') }),
  method: 'exact',
  check: () => onLine(program, ends),
});

function onLine(program: string, ends: readonly [string, string]): Observed {
  const [a, b] = ends.map(textPoint);
  const middle = a!.map((x, i) => x.add(b![i]!).div(2n));
  for (const field of fields()) {
    const line = lineOf(program);
    const values = [a!, b!, middle].map(x => {
      const found = evaluate(
        field,
        line,
        x.map(entry => field.from(entry)),
      );
      return isEvaluationFailure(found) ? undefined : found.values[line.outputs[0]!];
    });
    if (values.includes(undefined)) continue;
    const [fa, fb, fm] = values;
    const sign = field.sign(field.sub(field.add(fa, fb), field.add(fm, fm)));
    if (sign === 'undecided') continue;
    const at = middle.map(x => x.toFraction()).join(', ');
    return heldIf(
      sign < 0,
      `the values are ${valueShown(program, ends[0])} and ${valueShown(program, ends[1])}, and ${valueShown(program, at)} at (${at})`,
    );
  }
  return open('a value');
}
