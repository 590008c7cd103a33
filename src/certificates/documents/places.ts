/** The points of cornercheck.descent/1: those where runs end, and those with ties that they meet; what each is. */

import { alike } from '../book/canonical.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { vectorKey } from '../kernel/active.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { outputGradients } from '../kernel/evaluated.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { add, equal, isZero, type Rat, ZERO } from '../numbers/rational.ts';
import { ENDS, type Known } from '../runs/record.ts';
import { reached, tiedAt } from '../runs/replay.ts';
import { certify } from '../sets/certify.ts';
import type { Listed } from '../sets/listed.ts';
import { type Explained, reviewExplain } from './explain.ts';

type Row = readonly Rat[];

const KINDS = ['clarke', 'artificial', 'regular', 'not-clarke', 'undecided', 'unjudged'] as const;

interface Place {
  readonly x: Row;
  readonly ends: Map<string, number>;
  hits: number;
  readonly nodes: (readonly unknown[])[];
  readonly runs: Set<unknown>;
}

export function reviewPlaces(
  review: Review,
  path: string,
  document: unknown,
  line: Line,
  known: readonly Known[],
): void {
  const { meter } = review;
  const records = Json.list(Json.field(document, 'records'), meter);
  const listed = review.claim(`${path}/points`, () => Json.list(Json.field(document, 'points'), meter));
  const explains = review.claim(`${path}/explains`, () => Json.list(Json.field(document, 'explains'), meter));
  if (listed === undefined || explains === undefined) return;
  const places = placesOf(records, known);
  const seen = new Map<string, string>();
  for (const [i, point] of listed.entries())
    review.claim(`${path}/points/${i}`, () => {
      const x = Json.at('/at', () => Json.vector(Json.field(point, 'at'), meter, line.inputs.length));
      const key = vectorKey(x);
      const place = places.get(key);
      if (place === undefined) throw new Wrong('no run ends there or meets a tie there', '/at');
      if (seen.has(key)) throw new Wrong('is listed twice', '/at');
      seen.set(
        key,
        Json.at('/kind', () => Json.oneOf(Json.field(point, 'kind'), ...KINDS)),
      );
      checkVisits(point, place, meter);
    });
  review.claim(`${path}/points`, () => {
    if (seen.size < places.size) throw new Wrong('lacks a point');
  });
  const open = (point: unknown): boolean =>
    ['kind', 'strictlyDifferentiable', 'derivative'].some(name =>
      ['undecided', 'unjudged'].includes(Json.field(point, name) as string),
    );
  if (listed.some(open)) review.open(`${path}/points`, 'the document leaves points open');
  review.claim(`${path}/summary`, () => checkSummary(Json.field(document, 'summary'), known, seen, meter));
  const named = listed.map(point => Json.field(point, 'explain'));
  review.claim(`${path}/explains`, () => {
    const used = named.filter(number => number !== undefined);
    if (used.length !== explains.length || used.some((number, i) => number !== i))
      throw new Wrong('expected one for each point that names one, in order');
  });
  const explained: (Explained | undefined)[] = [];
  for (const [i, explain] of explains.entries())
    meter.share(explains.length - i + 1, () => {
      review.claim(`${path}/explains/${i}/format`, () =>
        Json.oneOf(Json.field(explain, 'format'), 'cornercheck.explain/1'),
      );
      review.claim(`${path}/explains/${i}/program`, () =>
        expectMean(Json.field(explain, 'program'), Json.field(document, 'program'), meter),
      );
      explained.push(reviewExplain(review, `${path}/explains/${i}`, explain));
    });
  for (const [i, point] of listed.entries())
    review.claim(`${path}/points/${i}`, () => {
      const number = named[i] as number | undefined;
      if (number === undefined) checkUntied(point, line, meter);
      else checkExplained(point, explains[number], explained[number], meter);
    });
}

function placesOf(records: readonly unknown[], known: readonly Known[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const place = (x: Row, record: unknown): Place => {
    const key = vectorKey(x);
    const found = places.get(key) ?? { x, ends: new Map(), hits: 0, nodes: [], runs: new Set() };
    places.set(key, found);
    found.runs.add(Json.field(record, 'run'));
    return found;
  };
  for (const [i, { end, at, hits }] of known.entries()) {
    if (at) {
      const { ends } = place(at, records[i]);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    for (const hit of hits) {
      const one = place(hit.at, records[i]);
      one.hits += 1;
      one.nodes.push(hit.nodes);
    }
  }
  return places;
}

function checkVisits(point: unknown, { ends, hits, nodes, runs }: Place, meter: Meter): void {
  const stated = Json.at('/ends', () => Json.record(Json.field(point, 'ends'), meter));
  if (stated.size !== ends.size || [...ends].some(([end, n]) => stated.get(end) !== n))
    throw new Wrong('is not what the records add up to', '/ends');
  if (Json.field(point, 'hits') !== hits) throw new Wrong(`expected ${hits}`, '/hits');
  if (!runs.has(Json.field(point, 'run'))) throw new Wrong('expected a run that comes there', '/run');
  const own = Json.field(point, 'nodes');
  if ((own === undefined) !== (hits === 0)) throw new Wrong('expected the tied nodes', '/nodes');
  if (own === undefined) return;
  const listed = Json.at('/nodes', () => Json.list(own, meter));
  const fits = (one: readonly unknown[]) =>
    one.length === listed.length && one.every((node, i) => node === listed[i]);
  if (!nodes.some(fits)) throw new Wrong('expected the tied nodes', '/nodes');
}

function checkSummary(
  summary: unknown,
  known: readonly Known[],
  kinds: ReadonlyMap<string, string>,
  meter: Meter,
): void {
  const counted = new Map<string, number>();
  for (const { end, at } of known) {
    const key = `${end} ${at ? kinds.get(vectorKey(at)) : 'none'}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  let stated = 0;
  for (const [end, row] of Json.record(summary, meter))
    for (const [kind, n] of Json.record(row, meter)) {
      const path = `/${Json.oneOf(end, ...ENDS)}/${Json.oneOf(kind, ...KINDS, 'none')}`;
      if (counted.get(`${end} ${kind}`) !== n) throw new Wrong('is not what the records add up to', path);
      stated += 1;
    }
  if (stated < counted.size) throw new Wrong('lacks an end that occurs');
}

/** Throws Wrong unless the program is the mean of the outputs: with nodes for components, and one that adds. */
function expectMean(objective: unknown, program: unknown, meter: Meter): void {
  const nodesOf = (one: unknown) => Json.at('/nodes', () => Json.list(Json.field(one, 'nodes'), meter));
  const [own, given] = [nodesOf(objective), nodesOf(program)];
  const added = own.slice(given.length);
  const outputs = Json.field(program, 'outputs');
  const ids = outputs === undefined ? [Json.field(program, 'output')] : Json.list(outputs, meter);
  const idOf = (node: unknown): unknown => Json.field(node, 'id');
  // The last node adds, the others take components: which ones, readProgram has said of both.
  const components = new Map<unknown, unknown[]>();
  for (const node of added)
    if (Json.field(node, 'op') === 'component') {
      const [of] = Json.list(Json.field(node, 'args'), meter);
      const list = components.get(of) ?? [];
      if (Json.field(node, 'k') !== list.length + 1)
        throw new Wrong('expected the components in order', '/nodes');
      components.set(of, [...list, idOf(node)]);
    }
  const terms = ids.flatMap(id => components.get(id) ?? [id]);
  const rest = added.filter(node => Json.field(node, 'op') !== 'component');
  const sum = {
    id: idOf(rest[0]),
    op: 'affine',
    args: terms,
    coefficients: terms.map(() => `1/${terms.length}`),
  };
  const expected = {
    ...Object.fromEntries([...Json.record(program, meter)].filter(([name]) => name !== 'outputs')),
    nodes: [
      ...given,
      ...added.filter(node => Json.field(node, 'op') === 'component'),
      ...(terms.length > 1 ? [sum] : []),
    ],
    output: terms.length > 1 ? sum.id : terms[0],
  };
  if (!alike(objective, expected, meter)) throw new Wrong('is not the mean of the outputs of the program');
}

/** Where near the point the index takes the same pieces ∂ᶜJ(x) is the gradient. */
function checkUntied(point: unknown, line: Line, meter: Meter): void {
  const kind = Json.field(point, 'kind');
  if (kind === 'unjudged' || kind === 'undecided') {
    const expected = kind === 'undecided' ? kind : undefined;
    for (const name of ['strictlyDifferentiable', 'derivative'])
      if (Json.field(point, name) !== expected) throw new Wrong('expected no more than the kind', `/${name}`);
    return;
  }
  if (Json.field(point, 'certificate') !== undefined) throw new Wrong('expected none', '/certificate');
  const x = Json.vector(Json.field(point, 'at'), meter);
  const tied = tiedAt(line, x, meter);
  if (tied === undefined) throw new Stop('the ties there are not known');
  if (tied.length > 0) throw new Stop('a point at a tie, without an explanation');
  const jets = evaluate(line, x, meter);
  if (line.steps.some(step => !step.single && reached(step, jets, meter).length > 1))
    throw new Stop('a point that cells of other pieces reach, without an explanation');
  const gradient = meanGradient(line, x, meter);
  const expected = gradient.every(isZero) ? 'clarke' : 'not-clarke';
  if (kind !== expected) throw new Wrong(`expected ${expected}`, '/kind');
  if (Json.field(point, 'strictlyDifferentiable') !== 'yes')
    throw new Wrong('expected yes', '/strictlyDifferentiable');
  if (Json.field(point, 'derivative') !== 'gradient') throw new Wrong('expected gradient', '/derivative');
}

function meanGradient(line: Line, x: Row, meter: Meter): Row {
  const all = outputGradients(line, evaluate(line, x, meter));
  // A factor 1/n makes no difference to whether it is 0.
  return x.map((_, j) => all.reduce((sum, one) => add(sum, one[j]!, meter), ZERO));
}

/** What the explanation says, in a word. */
function checkExplained(
  point: unknown,
  explain: unknown,
  confirmed: Explained | undefined,
  meter: Meter,
): void {
  const verdict = (name: string): unknown => Json.field(Json.field(explain, name), 'verdict');
  const at = Json.list(Json.field(explain, 'at'), meter);
  const own = Json.list(Json.field(point, 'at'), meter);
  if (at.length !== own.length || at.some((value, i) => value !== own[i]))
    throw new Wrong('is not the point explained', '/at');
  // Where J is not regular there are no sets to say anything from.
  if (Json.field(Json.field(explain, 'regular'), 'verdict') === 'no') {
    for (const name of ['kind', 'strictlyDifferentiable', 'derivative'])
      if (Json.field(point, name) !== 'undecided') throw new Wrong('J is not regular there', `/${name}`);
    if (Json.field(point, 'certificate') !== undefined) throw new Wrong('expected none', '/certificate');
    return;
  }
  // By rays: some piece has no value there, and D_J is not known, whatever the others say.
  const complete = Json.field(Json.field(explain, 'clarke'), 'by') !== 'rays';
  const kind =
    complete && Json.field(explain, 'artificial') === 'yes'
      ? 'artificial'
      : verdict('clarkeCritical') === 'yes'
        ? 'clarke'
        : verdict('selectionCritical') === 'no'
          ? 'regular'
          : verdict('clarkeCritical') === 'no'
            ? 'not-clarke'
            : 'undecided';
  if (Json.field(point, 'kind') !== kind) throw new Wrong(`expected ${kind}`, '/kind');
  const { clarke, derivative } = confirmed ?? {};
  if (clarke === undefined || derivative === undefined)
    throw new Stop('it rests on an explanation that is not confirmed');
  const isExact = Json.field(Json.field(explain, 'clarke'), 'status') === 'exact';
  const strict = hasSeveral(clarke) ? 'no' : isExact ? 'yes' : 'undecided';
  if (Json.field(point, 'strictlyDifferentiable') !== strict)
    throw new Wrong(`expected ${strict}`, '/strictlyDifferentiable');
  checkDerivative(point, derivative, clarke, strict, meter);
}

/** Whether ∂ᶜJ(x) is known to have more than one element. */
const hasSeveral = ({ inner, balls, sum }: Listed): boolean =>
  inner.says.length > 1 ||
  balls?.inner.says.some(({ matrices }) => matrices.length > 0) === true ||
  (sum !== undefined && sum.inner.says.parts.length > 0);

/** What the derivative of the program is to ∂ᶜJ(x). */
function checkDerivative(
  point: unknown,
  returned: readonly Rat[],
  clarke: Listed,
  strict: 'yes' | 'no' | 'undecided',
  meter: Meter,
): void {
  const certificate = Json.field(point, 'certificate');
  const derivative = Json.at('/derivative', () =>
    Json.oneOf(Json.field(point, 'derivative'), 'gradient', 'clarke', 'spurious', 'undecided'),
  );
  if ((certificate !== undefined) !== (derivative === 'clarke' || derivative === 'spurious'))
    throw new Wrong('expected a certificate for "clarke" and "spurious"', '/certificate');
  if (derivative === 'undecided') return;
  if (derivative === 'gradient') {
    const [only] = clarke.inner.says;
    if (strict !== 'yes' || !only?.every((value, i) => equal(value, returned[i]!)))
      throw new Wrong('is not the gradient', '/derivative');
    return;
  }
  const inside = derivative === 'clarke';
  if (inside && strict !== 'no') throw new Wrong('expected several gradients', '/derivative');
  Json.at('/certificate', () =>
    certify(certificate, inside, clarke, { point: returned, tolerance: returned.map(() => ZERO) }, meter),
  );
}
