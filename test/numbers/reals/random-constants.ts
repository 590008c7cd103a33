/** Random constants made of rationals by + − × ÷, exp, log, roots, sin, cos and atan, and ways to write them otherwise. */
import * as fc from 'fast-check';

/** A constant in the notation of `numberOf`, which PARI reads as well (but for `root`). */
export interface Constant {
  readonly text: string;
  /** The same number, written in another way. */
  readonly again: string;
}

const rationalText = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 7 }))
  .map(([n, d]) => (d === 1 ? `${n}` : `(${n}/${d})`));

interface Parts {
  readonly any: Constant;
  readonly positive: Constant;
}

const one = (text: string, again = text): Constant => ({ text, again });
const way = (first: string, second: string, swap: boolean): Constant =>
  swap ? { text: second, again: first } : { text: first, again: second };

/** A constant of that depth at most; `positive`: that is seen to be positive by its writing. */
const parts: fc.Memo<Parts> = fc.memo(depth => {
  const leaf = fc.record({ q: rationalText, minus: fc.boolean() }).map(({ q, minus }) => ({
    any: one(minus ? `(-${q})` : q),
    positive: one(q),
  }));
  if (depth <= 1) return leaf;
  const inner = fc.tuple(parts(depth - 1), parts(depth - 1), fc.boolean(), rationalText);
  const positive = fc
    .tuple(inner, fc.integer({ min: 0, max: 8 }))
    .map(([[a, b, swap, q], which]): Constant => {
      const x = a.any;
      const [p, r] = [a.positive, b.positive];
      switch (which) {
        case 0:
          return way(`exp(${x.text}+${q})`, `(exp(${x.again})*exp(${q}))`, swap);
        case 1:
          return way(`sqrt(${p.text}*${r.text})`, `(sqrt(${p.again})*sqrt(${r.again}))`, swap);
        case 2:
          return way(`(${p.text}+${r.text})`, `(${r.again}+${p.again})`, swap);
        case 3:
          return way(`(${p.text}/${r.text})`, `(1/(${r.again}/${p.again}))`, swap);
        case 4:
          return way(`(1/(1+exp(-${x.text})))`, `(exp(${x.again})/(exp(${x.again})+1))`, swap);
        case 5:
          return way(`log(1+exp(${x.text}))`, `(${x.again}+log(1+exp(-${x.again})))`, swap);
        case 6:
          return way(`exp(${q}*log(${p.text}))`, `exp(log(${p.again})*${q})`, swap);
        case 7:
          return way(`(${p.text}*${r.text})`, `exp(log(${p.again})+log(${r.again}))`, swap);
        default:
          return way(`sqrt(${p.text}^2+${q})`, `sqrt(${q}+${p.again}*${p.again})`, swap);
      }
    });
  const any = fc.tuple(inner, fc.integer({ min: 0, max: 8 })).map(([[a, b, swap, q], which]): Constant => {
    const [x, y] = [a.any, b.any];
    const [p, r] = [a.positive, b.positive];
    switch (which) {
      case 0:
        return way(`(${x.text}-${y.text})`, `(-(${y.again}-${x.again}))`, swap);
      case 1:
        return way(`(${x.text}*${y.text})`, `(${y.again}*${x.again})`, swap);
      case 2:
        return way(`log(${p.text}*${r.text})`, `(log(${p.again})+log(${r.again}))`, swap);
      case 3:
        return way(`log(${p.text}/${q})`, `(log(${p.again})-log(${q}))`, swap);
      case 4:
        return way(`(1-2/(exp(2*${x.text})+1))`, `(2/(1+exp(-2*${x.again}))-1)`, swap);
      case 5:
        return way(`(${x.text}^2-${y.text}^2)`, `((${x.again}-${y.again})*(${x.again}+${y.again}))`, swap);
      case 6:
        return way(`(${x.text}*sin(${q})^2)`, `(${x.again}-${x.again}*cos(${q})^2)`, swap);
      case 7:
        return way(`log(exp(${x.text}))`, `(${x.again}+${p.again}-${p.text})`, swap);
      default:
        return way(`(${x.text}/${p.text})`, `(${x.again}*${q}/(${p.again}*${q}))`, swap);
    }
  });
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 6, arbitrary: fc.record({ any, positive }) });
});

/** A constant of depth 2 to 4 that is seen to have a value. */
export const constants = (depth: number): fc.Arbitrary<Constant> => parts(depth).map(({ any }) => any);
