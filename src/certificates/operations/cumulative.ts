/** The largest, or smallest, of the first arguments, for each number of them; at ties the first that attains it. */

import type { Basic, Order, Piece, Region } from '../language/basic.ts';
import type { Formula, Guard } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';

const MAX_ARGUMENTS = 40;

/** sign 1: the largest. A piece for each set of arguments that take the lead, numbered in binary, the second argument first. */
export function cumulative(n: number, sign: 1 | -1, meter: Meter): Basic {
  if (n > MAX_ARGUMENTS) throw new Stop('a node has too many pieces');
  const argument = (i: number): Formula => [['argument', i]];
  const piece = (leads: readonly number[]): Piece => leads.map(argument);
  /** a is ahead of b. */
  const ahead = (a: number, b: number): Guard => {
    const [upper, lower] = sign > 0 ? [a, b] : [b, a];
    return {
      formula: [...argument(upper), ...argument(lower), ['sub', 0]],
      relation: a < b ? '>=' : '>',
    };
  };
  function* walk(
    order: Order,
    leads: readonly number[],
    guards: readonly Guard[],
    tied: readonly Guard[],
  ): Generator<Region> {
    const [i, lead] = [leads.length, leads.at(-1)!];
    meter.charge(5);
    if (i === n) return yield { piece: piece(leads), guards, tied };
    const side = order(i, lead) * sign;
    for (const next of [lead, i]) {
      if (next === i ? side < 0 : side > 0) continue;
      const guard = next === i ? ahead(i, lead) : ahead(lead, i);
      yield* walk(order, [...leads, next], [...guards, guard], side === 0 ? [...tied, guard] : tied);
    }
  }
  const near = (order: Order): Generator<Region> => walk(order, [0], [], []);
  return {
    outputs: n,
    *pieces() {
      for (let code = 0; code < 2 ** (n - 1); code += 1) {
        meter.charge(n);
        const leads = [0];
        for (let i = 1, rest = code; i < n; i += 1, rest = Math.floor(rest / 2))
          leads.push(rest % 2 === 1 ? i : leads[i - 1]!);
        yield piece(leads);
      }
    },
    near,
  };
}
