/**
 * ∂ᶜf(x) by cones that cover all directions but for a null set. In each of them the half-spaces say which function every tie is, as far as
 * the outputs ask: then all gradients of f near x in that cone tend to one, which is in ∂ᶜf(x) for the cone is open. There are no others.
 */
import * as Json from '../book/json.ts';
import { vectorKey } from '../kernel/active.ts';
import { checkFarkas } from '../kernel/farkas.ts';
import type { Line } from '../language/line.ts';
import { rayKey } from '../near/clarke.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { dot, isZero, neg, type Rat, signOf } from '../numbers/rational.ts';
import { ConeReading } from './cone-reading.ts';
import { tieSystem } from './system.ts';

type Row = readonly Rat[];

/** A half-space: its row is positive inside. `side`: the number of a row from 1, or its negative. */
interface Half {
  readonly side: number;
  readonly row: Row;
  readonly key: string;
}

/** The gradients in all cones. Throws Wrong where these do not cover the directions, or do not say what f is. */
export function coveredGradients(value: unknown, line: Line, x: Row, meter: Meter): ReadonlyMap<string, Row> {
  const system = tieSystem(line, x, meter);
  const rows = Json.at('/rows', () =>
    Json.items(Json.field(value, 'rows'), meter, one => {
      const row = Json.vector(one, meter, x.length);
      if (row.every(isZero)) throw new Wrong('expected a row that is not 0');
      return row;
    }),
  );
  const half = (side: number, row: Row): Half => ({ side, row, key: rayKey(row, meter) });
  const halves = new Map(
    rows.flatMap((row, i) => [half(i + 1, row), half(-i - 1, row.map(neg))]).map(one => [one.side, one]),
  );
  const tree = Json.list(Json.field(value, 'tree'), meter);
  const found = new Map<string, Row>();
  let next = 0;

  const visit = (cone: readonly Half[]): void => {
    const at = `/tree/${next}`;
    const entry = tree[next];
    next += 1;
    if (entry === undefined) throw new Wrong('the tree ends before all directions are covered', '/tree');
    if (typeof entry === 'object') {
      Json.at(at, () => leaf(entry, cone));
      return;
    }
    const ahead = halves.get(Json.at(at, () => sideOf(entry)));
    if (ahead === undefined) throw new Wrong('expected the number of a row', at);
    visit([...cone, ahead]);
    visit([...cone, halves.get(-ahead.side)!]);
  };

  const leaf = (entry: unknown, cone: readonly Half[]): void => {
    meter.charge(cone.length);
    const empty = Json.field(entry, 'empty');
    if (empty !== undefined) {
      Json.at('/empty', () => checkEmpty(empty, cone, x.length, meter));
      return;
    }
    const direction = Json.at('/at', () => Json.vector(Json.field(entry, 'at'), meter, x.length));
    if (cone.some(({ row }) => signOf(dot(row, direction, meter)) <= 0))
      throw new Wrong('is not strictly inside the cone', '/at');
    const gradient = new ConeReading(
      system,
      direction,
      new Set(cone.map(({ key }) => key)),
      meter,
    ).gradient();
    if (gradient === undefined) throw new Wrong('the rows of the cone do not say what the gradient is');
    found.set(vectorKey(gradient), gradient);
  };

  visit([]);
  if (next < tree.length) throw new Wrong('belongs to no cone', `/tree/${next}`);
  return found;
}

function sideOf(entry: unknown): number {
  if (typeof entry !== 'number' || !Number.isInteger(entry))
    throw new Wrong('expected the number of a row, or a leaf');
  return entry;
}

/** Multipliers by side combine rows of the cone to 0. */
function checkEmpty(value: unknown, cone: readonly Half[], p: number, meter: Meter): void {
  const own = new Map(cone.map(({ side, row }) => [String(side), row]));
  const given = [...Json.record(value, meter)];
  const rows = given.map(([side]) => {
    const row = own.get(side);
    if (row === undefined) throw new Wrong('expected the side of a row on which the cone lies', `/${side}`);
    return row;
  });
  const multipliers = given.map(([, multiplier]) => Json.exact(multiplier, meter));
  checkFarkas({ rows, multipliers }, p, meter);
}
