/**
 * Identities Σ uᵢ qᵢ² Π_{j ∈ Sᵢ} h_j = 0 with uᵢ > 0 at the point: where all h_j > 0, every summand is ≥ 0 near it and one
 * with qᵢ ≠ 0 is > 0 on a dense set. So {all h_j > 0} has no interior near the point.
 */

import * as Json from '../book/json.ts';
import type { Expanded, Germ, Germs, Remainder } from '../functions/germ.ts';
import {
  atZero,
  collect,
  keyOfSeveral,
  NIL,
  type Poly,
  plus,
  reach,
  scaled,
  times,
  withoutUnit,
} from '../functions/several.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { abs, inverse, signOf } from '../numbers/rational.ts';

/** All guards > 0. */
export interface EmptyCell {
  readonly guards: readonly Poly[];
  /** What its variables p, p + 1, … stand for. */
  readonly remainders: readonly Remainder[];
}

function readPoly(value: unknown, meter: Meter): Poly {
  const terms = Json.items(value, meter, term => {
    const [coefficient, exponents, ...rest] = Json.list(term, meter);
    if (rest.length > 0) throw new Wrong('expected a coefficient and its exponents');
    return {
      coefficient: Json.exact(coefficient, meter),
      exponents: Json.items(exponents, meter, e => Json.whole(e, 0)),
    };
  });
  return collect(terms, meter);
}

const readRemainder = (value: unknown, meter: Meter): Remainder => ({
  name: Json.oneOf<Expanded>(Json.field(value, 'name'), 'exp', 'log', 'sin', 'cos'),
  of: {
    top: Json.at('/top', () => readPoly(Json.field(value, 'top'), meter)),
    bottom: Json.at('/bottom', () => readPoly(Json.field(value, 'bottom'), meter)),
  },
});

/** Reads a cell of p inputs. */
export function readCell(value: unknown, p: number, meter: Meter): EmptyCell {
  const guards = Json.at('/guards', () =>
    Json.items(Json.field(value, 'guards'), meter, one => readPoly(one, meter)),
  );
  // Nothing is asked for: that holds everywhere.
  if (guards.length === 0) throw new Wrong('expected a guard', '/guards');
  const listed = Json.field(value, 'remainders');
  const remainders =
    listed === undefined
      ? []
      : Json.at('/remainders', () => Json.items(listed, meter, one => readRemainder(one, meter)));
  for (const [i, { of }] of remainders.entries()) for (const h of [of.top, of.bottom]) known(h, p + i);
  for (const h of guards) known(h, p + remainders.length);
  return { guards, remainders };
}

function known(h: Poly, most: number): void {
  if (reach(h) > most) throw new Wrong('mentions a variable that is not there');
}

/** Reads an identity for p inputs. Throws Wrong where it does not hold, or does not say that the cell is empty. */
export function readIdentity(value: unknown, p: number, meter: Meter): EmptyCell {
  const { guards, remainders } = readCell(value, p, meter);
  const all = p + remainders.length;
  let sum = NIL;
  let strict = false;
  Json.at('/summands', () =>
    Json.items(Json.field(value, 'summands'), meter, one => {
      const unit = Json.at('/unit', () => readPoly(Json.field(one, 'unit'), meter));
      const root = Json.at('/root', () => readPoly(Json.field(one, 'root'), meter));
      for (const h of [unit, root]) known(h, all);
      if (signOf(atZero(unit)) <= 0)
        throw new Wrong('expected a factor that is positive at the point', '/unit');
      let product = times(unit, times(root, root, meter), meter);
      for (const j of Json.items(Json.field(one, 'of'), meter, number => Json.whole(number, 0))) {
        if (guards[j] === undefined) throw new Wrong('expected the number of a guard', '/of');
        product = times(product, guards[j], meter);
      }
      sum = plus(sum, product, meter);
      strict ||= root.size > 0 && reach(root) <= p;
    }),
  );
  if (!strict) throw new Wrong('expected a root that is not 0', '/summands');
  if (sum.size > 0) throw new Wrong('the summands do not cancel', '/summands');
  return { guards, remainders };
}

/** Keys by which the guards of a path are compared with those of identities: the same for positive multiples near 0. */
export function guardKey(guard: Poly, meter: Meter): string {
  const h = withoutUnit(guard);
  const [first] = [...h.keys()].sort();
  const scale = first === undefined ? undefined : inverse(abs(h.get(first)!.coefficient), meter);
  return keyOfSeveral(scale ? scaled(h, scale, meter) : h);
}

/**
 * The keys of an identity's guards, with its variables renamed to those of the neighbourhood; undefined where one of its
 * remainders has not occurred there.
 */
export function keysIn({ guards, remainders }: EmptyCell, germs: Germs): string[] | undefined {
  const { p, meter } = germs;
  const numbers: number[] = Array.from({ length: p }, (_, i) => i);
  const renamed = (h: Poly): Poly =>
    collect(
      [...h.values()].map(({ exponents, coefficient }) => {
        const own: number[] = [];
        exponents.forEach((e, i) => {
          own[numbers[i]!] = e;
        });
        return { exponents: Array.from(own, e => e ?? 0), coefficient };
      }),
      meter,
    );
  const keyOf = (germ: Germ): string => `${keyOfSeveral(germ.top)}/${keyOfSeveral(germ.bottom)}`;
  for (const { name, of } of remainders) {
    const own = keyOf({ top: renamed(of.top), bottom: renamed(of.bottom) });
    const found = germs.remainders.findIndex(one => one.name === name && keyOf(one.of) === own);
    if (found < 0) return undefined;
    numbers.push(p + found);
  }
  return guards.map(h => guardKey(renamed(h), meter));
}
