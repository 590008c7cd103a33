/** cornercheck.equal/1: whether two programs of one input compute the same function on the real line. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Algebraic, readNumber } from '../functions/algebraic.ts';
import { equals, sub } from '../functions/quotient.ts';
import { Roots } from '../functions/sturm.ts';
import { atPoint, Stretch, valuesOrNone } from '../line/along.ts';
import { readCover, readFunction } from '../line/cover.ts';
import { readValue } from '../line/number.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { reviewTexts } from '../reading/texts.ts';
import { ExpLog } from '../reals/reals.ts';
import { checkDifferentThere, type Lines, reviewSameParts } from '../varying/equal.ts';
import { isRational, readOneInput } from './critical.ts';
import { EQUAL, reviewFields } from './fields.ts';

export function reviewEqual(review: Review, path: string, document: unknown): void {
  const programs = Json.field(document, 'programs');
  const rational = isRational(review, Array.isArray(programs) ? programs.slice(0, 2) : [], first =>
    reviewBy('rational', first, path, document),
  );
  if (rational) reviewBy('rational', review, path, document);
  else review.meter.over(new ExpLog(review.meter), () => reviewBy('elementary', review, path, document));
}

/** By functions in ℚ(t), or made with exp, log, roots and their kin. */
function reviewBy(kind: 'rational' | 'elementary', review: Review, path: string, document: unknown): void {
  const { meter } = review;
  const roots = new Roots(meter);
  const lines = review.claim(`${path}/programs`, () => {
    const [p, q, ...more] = Json.items(Json.field(document, 'programs'), meter, one =>
      readOneInput(review, one),
    );
    if (!p || !q || more.length > 0) throw new Wrong('expected two programs');
    if (p.outputs.length !== q.outputs.length) throw new Wrong('expected as many outputs');
    return [p, q] as const;
  });
  const answer = review.claim(`${path}/equal`, () =>
    Json.oneOf(Json.field(document, 'equal'), 'yes', 'no', 'undecided'),
  );
  if (lines === undefined || answer === undefined) return;
  review.claim(path, () => reviewFields(review, path, document, EQUAL));
  const texts = Json.field(document, 'texts');
  if (texts !== undefined)
    review.claim(`${path}/texts`, () => expectTwo(Json.items(texts, meter, Json.string)));
  reviewTexts(review, path, document);
  review.claim(path, () => {
    const allowed = { yes: ['parts', 'noValue'], no: ['at', 'values', 'why'], undecided: ['why'] }[answer];
    for (const name of ['parts', 'noValue', 'at', 'values', 'why'])
      if (!allowed.includes(name) && Json.field(document, name) !== undefined)
        throw new Wrong(`expected none where the answer is ${answer}`, `/${name}`);
  });
  const rational = kind === 'rational';
  if (answer === 'yes')
    if (rational) reviewParts(review, path, document, lines, roots);
    else reviewSameParts(review, path, document, lines);
  else if (answer === 'no')
    review.claim(`${path}/at`, () =>
      rational ? checkDifferent(document, lines, roots) : checkDifferentThere(document, lines, meter),
    );
  else review.open(`${path}/equal`, 'the document leaves it open');
}

function expectTwo(list: readonly unknown[]): void {
  if (list.length !== 2) throw new Wrong(`expected 2 entries, got ${list.length}`);
}

/** The same functions on every part of a common refinement, and the same values between the parts; or none in both. */
function reviewParts(review: Review, path: string, document: unknown, lines: Lines, roots: Roots): void {
  const { meter } = review;
  const listed = review.claim(`${path}/parts`, () => Json.list(Json.field(document, 'parts'), meter)) ?? [];
  const parts = review.claim(`${path}/parts`, () => {
    const found = readCover(listed, roots);
    if (found[0]!.from || found.at(-1)!.to) throw new Wrong('the parts do not cover the real line');
    return found;
  });
  const poles: Algebraic[] = [];
  const confirmed = (parts ?? []).map(({ from, to }, i) =>
    review.claim(`${path}/parts/${i}`, () => {
      const stretch = new Stretch(from, to, roots);
      const stated = Json.at('/values', () => {
        const values = Json.field(listed[i], 'values');
        return values === null ? undefined : Json.items(values, meter, one => readFunction(one, meter));
      });
      for (const line of lines) {
        const own = valuesOrNone(line, stretch, meter);
        const same =
          own === undefined || stated === undefined
            ? own === stated
            : own.length === stated.length && own.every((f, k) => equals(f, stated[k]!));
        if (!same) throw new Wrong('is not what the programs compute there', '/values');
      }
      if (to === undefined) return true;
      const [p, q] = lines.map(line => valuesOrNone(line, atPoint(to), meter));
      if (!p && !q) poles.push(to);
      else if (!p || !q || p.some((f, k) => to.sign(sub(f, q[k]!, meter).top) !== 0))
        throw new Wrong('the programs differ at the end', '/to');
      return true;
    }),
  );
  review.claim(`${path}/noValue`, () => {
    if (parts === undefined || confirmed.includes(undefined))
      throw new Stop('it rests on parts that are not confirmed');
    const stated = Json.items(Json.field(document, 'noValue') ?? [], meter, one => readNumber(one, roots));
    if (stated.length !== poles.length || stated.some((x, i) => x.compare(poles[i]!) !== 0))
      throw new Wrong('expected the ends of parts at which neither program has a value');
  });
}

const ONE_ALONE = 'only one of them has a value there';

/** At the point the values differ, or one program has none. */
function checkDifferent(document: unknown, lines: Lines, roots: Roots): void {
  const { meter } = roots;
  const at = readNumber(Json.field(document, 'at'), roots);
  const [p, q] = lines.map(line => valuesOrNone(line, atPoint(at), meter));
  if (!p && !q) throw new Wrong('neither program has a value there');
  if (p && q && p.every((f, k) => at.sign(sub(f, q[k]!, meter).top) === 0))
    throw new Wrong('the programs have the same value there');
  const why = Json.field(document, 'why');
  if (why !== undefined && (why !== ONE_ALONE || (p && q)))
    throw new Wrong('"why" does not say how they differ');
  const values = Json.field(document, 'values');
  if (values === undefined) return;
  Json.at('/values', () => expectTwo(Json.list(values, meter)));
  for (const [i, own] of [p, q].entries()) {
    if (Json.list((values as readonly unknown[])[i], meter).length !== lines[i]!.outputs.length)
      throw new Wrong('expected a value for each output', `/values/${i}`);
    for (const k of lines[i]!.outputs.keys()) {
      const stated = readValue((values as readonly (readonly unknown[])[])[i]![k], meter);
      if (!own || !stated(own[k]!, at)) throw new Wrong('is not the value there', `/values/${i}/${k}`);
    }
  }
}
