/**
 * Mutants of what the claims are about, put to the ledger: one is caught where a claim, by an experiment that reaches it, has another
 * status than without it, throws or does not end. Of those that no claim reaches is only said how many there are.
 */
import { readFileSync } from 'node:fs';
import { type Mutant, originalOf, report, type Wanted } from '../mutants.ts';
import { hashOf, keyOf } from '../sample.mjs';
import type { Known } from './asked.ts';
import type { Place } from './kinds.ts';
import { CLAIM_ROOMS, roomOf } from './rooms.ts';
import { type Bundler, bundler, changed, placesIn, shown } from './sources.ts';
import { run } from './worker.ts';

/** The share of those that a claim notices, in percent, of all rooms together; `number` of each room, for each of the seeds (`1,2`). */
export async function mutateClaims(rooms: readonly string[], wanted: Wanted): Promise<number> {
  const { places, counting } = await placesIn(rooms.map(room => CLAIM_ROOMS[room]!));
  const made = await bundler();
  const { claims, reachedBy } = await reached(await made.bundle(counting), places);
  const named = wanted.only && new Set(JSON.parse(readFileSync(wanted.only, 'utf8')) as readonly string[]);
  const seeds = wanted.seed.split(',');
  const chosen = rooms.map(room => {
    const all = places.filter(({ fileName }) => roomOf(shown(fileName)) === room);
    const inReach = all.filter(({ id }) => reachedBy.has(id));
    console.log(`${room}: claims reach ${inReach.length} of ${all.length} mutants`);
    return inReach.filter(place => !named || named.has(keyOf(fromZero(place))));
  });
  const bySeed = new Map(
    seeds.map(seed => [
      seed,
      inOrder(
        seed,
        chosen.flatMap(all => inOrder(seed, all).slice(0, wanted.number)),
      ),
    ]),
  );
  const sample = [...new Set([...bySeed.values()].flat())];
  const results = await putAll(made, sample, wanted.workers, ({ id }) =>
    claims.filter(claim => reachedBy.get(id)!.has(claim.id)),
  );
  await made.dispose();
  for (const [seed, drawn] of seeds.length > 1 ? bySeed : []) {
    const keys = new Set(drawn.map(keyOf));
    report(
      `seed ${seed}`,
      results.filter(one => keys.has(keyOf(one))),
    );
  }
  for (const room of rooms.length > 1 ? rooms : [])
    report(
      room,
      results.filter(({ fileName }) => roomOf(shown(fileName)) === room),
    );
  return report(rooms.length > 1 ? 'all rooms' : rooms[0]!, results, wanted.save);
}

/** One order for all rooms: what was put when the run is stopped is a sample of all of them. */
const inOrder = (seed: string, places: readonly Place[]): readonly Place[] =>
  places
    .map(place => ({ place, hash: hashOf(seed, fromZero(place)) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ place }) => place);

/** Samples and lists of survivors count lines from 0, as Stryker's checkers do. */
const fromZero = (place: Place): Place => {
  const { start, end } = place.location;
  const back = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return { ...place, location: { start: back(start), end: back(end) } };
};

/** The claims by each of their experiments, as they are without a mutant, first what reaches much for its time, and by which each mutant is reached. */
async function reached(
  text: string,
  places: readonly Place[],
): Promise<{
  readonly claims: readonly Known[];
  readonly reachedBy: ReadonlyMap<string, ReadonlySet<string>>;
}> {
  const { told, end } = await run(text);
  if (end !== 'done') throw new Error('expected a ledger that runs');
  const reachedBy = new Map<string, Set<string>>();
  for (const { id, reached: mutants } of told)
    for (const mutant of mutants) reachedBy.set(mutant, (reachedBy.get(mutant) ?? new Set()).add(id));
  const loaded = new Set(told.flatMap(one => one.loaded));
  // What runs when modules are loaded may change any claim; but a function that is made then, and never called, changes none.
  for (const place of places.filter(({ id }) => loaded.has(id))) {
    const inside = places.filter(one => !loaded.has(one.id) && isWithin(one, place));
    if (inside.length === 0 || inside.some(({ id }) => reachedBy.has(id)))
      reachedBy.set(place.id, new Set(told.map(({ id }) => id)));
  }
  const timeAPlace = ({ time, reached: mutants }: (typeof told)[number]): number => time / mutants.length;
  return { claims: told.toSorted((a, b) => timeAPlace(a) - timeAPlace(b)), reachedBy };
}

/** Whether one place lies in another. */
function isWithin(one: Place, other: Place): boolean {
  const [a, b] = [one.location, other.location];
  const order = (x: typeof a.start, y: typeof a.start): number => x.line - y.line || x.column - y.column;
  return one.fileName === other.fileName && order(b.start, a.start) <= 0 && order(a.end, b.end) <= 0;
}

/** Each mutant, put to the claims that reach it, until Ctrl-C; told at once where it is not caught by a status. */
async function putAll(
  made: Bundler,
  sample: readonly Place[],
  workers: number,
  claimsOf: (place: Place) => readonly Known[],
): Promise<readonly Mutant[]> {
  const results: Mutant[] = [];
  const waiting = [...sample];
  process.once('SIGINT', () => waiting.splice(0));
  const work = async (): Promise<void> => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      const status = await put(made, place, claimsOf(place), workers);
      results.push({ ...place, status });
      if (status !== 'Killed')
        console.log(
          `${results.length}/${sample.length} ${status} ${shown(place.fileName)}:${place.location.start.line}: ${originalOf(place)} -> ${place.replacement}`,
        );
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}

async function put(
  made: Bundler,
  place: Place,
  claims: readonly Known[],
  workers: number,
): Promise<Mutant['status']> {
  let text: string;
  try {
    text = await made.bundle(new Map([[place.fileName, changed(place)]]));
  } catch {
    // It cannot be read.
    return 'Killed';
  }
  const { told, end } = await run(text, claims, workers);
  if (end !== 'done') return end === 'time' ? 'Timeout' : 'Killed';
  return told.some(({ status }, k) => status !== claims[k]!.status) ? 'Killed' : 'Survived';
}
