/**
 * A layered drawing of a graph without circles (Sugiyama's method): arrows go from left to right, long ones by places of their own.
 * The same graph gives the same drawing. Nothing is decided from it.
 */

/** An arrow from what is needed to what needs it. */
export type Arrow = readonly [from: string, to: string];

export interface GraphPlace {
  readonly layer: number;
  /** In heights of a box. */
  readonly y: number;
}

export interface Layered {
  readonly places: ReadonlyMap<string, GraphPlace>;
  /** The way of each arrow, its ends among it. */
  readonly ways: readonly { readonly arrow: Arrow; readonly way: readonly GraphPlace[] }[];
}

const SWEEPS = 24;
const APART = 1.35;
const CLOSE = 0.6;

/** Of the names that an arrow has; arrows that others imply are left out, and those that would close a circle. */
export function layered(names: readonly string[], given: readonly Arrow[]): Layered {
  const arrows = reduced(withoutCircles(names, given));
  const used = names.filter(name => arrows.some(arrow => arrow.includes(name)));
  const layerOf = layersOf(used, arrows);
  const ways = arrows.map(arrow => ({ arrow, stops: stopsOf(arrow, layerOf) }));
  const links = ways.flatMap(({ stops }) => stops.slice(1).map((to, i): Arrow => [stops[i]!, to]));
  const count = Math.max(0, ...layerOf.values()) + 1;
  const rows = Array.from({ length: count }, (_, layer) => [
    ...used.filter(name => layerOf.get(name) === layer),
    ...ways.flatMap(({ stops, arrow: [from] }) => {
      const stop = stops[layer - layerOf.get(from)!];
      return stop?.startsWith('\u0000') ? [stop] : [];
    }),
  ]);
  const ordered = untangled(rows, links);
  const y = levels(ordered, links);
  const placeAt = (name: string, layer: number): GraphPlace => ({ layer, y: y.get(name)! });
  return {
    places: new Map(used.map(name => [name, placeAt(name, layerOf.get(name)!)])),
    ways: ways.map(({ arrow, stops }) => ({
      arrow,
      way: stops.map((stop, i) => placeAt(stop, layerOf.get(arrow[0])! + i)),
    })),
  };
}

function withoutCircles(names: readonly string[], arrows: readonly Arrow[]): Arrow[] {
  const known = new Set(names);
  const kept: Arrow[] = [];
  for (const [from, to] of arrows)
    if (
      known.has(from) &&
      known.has(to) &&
      !reaches(kept, to, from) &&
      !kept.some(([a, b]) => a === from && b === to)
    )
      kept.push([from, to]);
  return kept;
}

function reaches(arrows: readonly Arrow[], from: string, to: string): boolean {
  if (from === to) return true;
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const [a, b] of arrows)
      if (a === at && !seen.has(b)) {
        if (b === to) return true;
        seen.add(b);
        open.push(b);
      }
  return false;
}

const reduced = (arrows: readonly Arrow[]): Arrow[] =>
  arrows.filter(
    arrow =>
      !reaches(
        arrows.filter(other => other !== arrow),
        ...arrow,
      ),
  );

/** As far to the left as what is needed allows; what needs nothing stands next to the first that needs it. */
function layersOf(names: readonly string[], arrows: readonly Arrow[]): Map<string, number> {
  const layers = new Map<string, number>();
  const layer = (name: string): number => {
    const known = layers.get(name);
    if (known !== undefined) return known;
    const own = Math.max(-1, ...arrows.filter(([, to]) => to === name).map(([from]) => layer(from))) + 1;
    layers.set(name, own);
    return own;
  };
  for (const name of names) layer(name);
  for (const name of names)
    if (!arrows.some(([, to]) => to === name))
      layers.set(
        name,
        Math.min(...arrows.filter(([from]) => from === name).map(([, to]) => layers.get(to)!)) - 1,
      );
  return layers;
}

function stopsOf([from, to]: Arrow, layerOf: ReadonlyMap<string, number>): string[] {
  const between = layerOf.get(to)! - layerOf.get(from)! - 1;
  return [from, ...Array.from({ length: between }, (_, i) => `\u0000${from}\u0000${to}\u0000${i}`), to];
}

type Rows = readonly (readonly string[])[];

/** Each layer by the middle of its neighbours, there and back; the order with the fewest crossings. */
function untangled(rows: Rows, links: readonly Arrow[]): Rows {
  let [best, fewest, now] = [rows, crossings(rows, links), rows];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const next = now.map(row => [...row]);
    const there = sweep % 2 === 0;
    const order = there ? next.keys() : [...next.keys()].reverse();
    for (const k of order) {
      const beside = next[there ? k - 1 : k + 1];
      if (beside) next[k] = byMiddle(next[k]!, beside, links);
    }
    now = next;
    const count = crossings(now, links);
    if (count < fewest) [best, fewest] = [now, count];
  }
  return best;
}

function byMiddle(row: readonly string[], beside: readonly string[], links: readonly Arrow[]): string[] {
  const middle = (name: string, i: number): number => {
    const at = neighbours(name, links).flatMap(other =>
      beside.includes(other) ? [beside.indexOf(other)] : [],
    );
    return at.length === 0 ? i : at.reduce((sum, x) => sum + x, 0) / at.length;
  };
  const keyed = row.map((name, i) => [name, middle(name, i)] as const);
  return keyed.sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

const neighbours = (name: string, links: readonly Arrow[]): string[] =>
  links.flatMap(([from, to]) => (from === name ? [to] : to === name ? [from] : []));

function crossings(rows: Rows, links: readonly Arrow[]): number {
  let count = 0;
  for (const [k, row] of rows.entries()) {
    const next = rows[k + 1] ?? [];
    const ends = links
      .filter(([from]) => row.includes(from))
      .map(([from, to]) => [row.indexOf(from), next.indexOf(to)] as const);
    for (const [i, [a, b]] of ends.entries())
      for (const [c, d] of ends.slice(i + 1)) if ((a - c) * (b - d) < 0) count++;
  }
  return count;
}

/** Heights near the mean of the neighbours, in the order of each layer and apart. */
function levels(rows: Rows, links: readonly Arrow[]): Map<string, number> {
  const apart = (a: string, b: string): number =>
    a.startsWith('\u0000') || b.startsWith('\u0000')
      ? a.startsWith('\u0000') && b.startsWith('\u0000')
        ? CLOSE
        : 1
      : APART;
  const y = new Map<string, number>();
  const place = (row: readonly string[], wanted: readonly number[]): void => {
    // From above and from below, each no nearer than allowed; the mean of both keeps the order.
    const down: number[] = [];
    for (const [i, want] of wanted.entries())
      down.push(i === 0 ? want : Math.max(want, down[i - 1]! + apart(row[i - 1]!, row[i]!)));
    const up: number[] = [];
    for (let i = wanted.length - 1; i >= 0; i--)
      up[i] =
        i === wanted.length - 1 ? wanted[i]! : Math.min(wanted[i]!, up[i + 1]! - apart(row[i]!, row[i + 1]!));
    for (const [i, name] of row.entries()) y.set(name, (down[i]! + up[i]!) / 2);
  };
  for (const row of rows)
    place(
      row,
      row.map((_, i) => (i - row.length / 2) * APART),
    );
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed())
      place(
        row,
        row.map(name => {
          const others = neighbours(name, links).map(other => y.get(other)!);
          return others.length === 0 ? y.get(name)! : others.reduce((sum, x) => sum + x, 0) / others.length;
        }),
      );
  const least = Math.min(...y.values());
  return new Map([...y].map(([name, at]) => [name, at - least]));
}
