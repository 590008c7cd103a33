/** What a report says a target does at the ties of an operation: its status and its rule follow from the readings. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { add, equal, mul, ONE, type Rat, ratio, ZERO } from '../numbers/rational.ts';
import { type Read, type Reader, reviewReading } from './reading.ts';
import { differ } from './returned.ts';

export function reviewConvention(
  review: Review,
  path: string,
  op: string,
  convention: unknown,
  target: Reader,
): void {
  const { meter } = review;
  const readings = review.claim(`${path}/readings`, () =>
    Json.list(Json.field(convention, 'readings'), meter),
  );
  if (readings === undefined) return;
  // By one of the target's own names, where `is` says the operation.
  const is = review.claim(`${path}/is`, () => Json.string(Json.field(convention, 'is') ?? op));
  if (is === undefined) return;
  const asked = is === op ? { op } : { op: is, call: op };
  const read = readings.map((one, i) => reviewReading(review, `${path}/readings/${i}`, asked, one, target));
  review.claim(path, () => {
    const status = Json.at('/status', () =>
      Json.oneOf(Json.field(convention, 'status'), 'legal', 'varies', 'illegal', 'untied'),
    );
    const rule = Json.at('/rule', () => Json.string(Json.field(convention, 'rule')));
    const known = read.filter(one => one !== undefined);
    if (known.length < read.length) throw new Stop('it rests on a reading that is not confirmed');
    const found = statusOf(known);
    if (status !== found && !(found === 'legal' && status === 'varies'))
      throw new Wrong(`expected ${found}, as the readings say`, '/status');
    if (status === 'legal') Json.at('/rule', () => checkRule(rule, known, review));
    else {
      review.words('rules of conventions');
      if (status === 'varies')
        for (const [name, weigh] of RULES)
          if (known.every(one => fits(one, weigh, review) === 'exactly'))
            throw new Wrong(`the readings are the same: ${name}`, '/status');
    }
  });
}

function statusOf(readings: readonly Read[]): 'legal' | 'illegal' | 'untied' {
  if (readings.length === 0) return 'untied';
  return readings.some(({ weights }) => weights === undefined) ? 'illegal' : 'legal';
}

type Weights = ReadonlyMap<string, Rat>;
type Weigh = (read: Read, review: Review) => Weights | undefined;

const alone = (piece: string | undefined): Weights | undefined =>
  piece === undefined ? undefined : new Map([[piece, ONE]]);

const RULES = new Map<string, Weigh>([
  ["the index's own piece", ({ own }) => alone(own)],
  ['the first active piece', ({ gradients }) => alone([...gradients.keys()][0])],
  ['the last active piece', ({ gradients }) => alone([...gradients.keys()].at(-1))],
  [
    'the mean of the active pieces',
    ({ gradients }, { meter }) => {
      const share = ratio(1n, BigInt(gradients.size), meter);
      return new Map([...gradients.keys()].map(piece => [piece, share]));
    },
  ],
]);

/** Whether a rule, which names active pieces only, gives what came back; nearly: up to one unit in the last place. */
function fits(read: Read, weigh: Weigh, review: Review): 'exactly' | 'nearly' | 'not' {
  const { meter } = review;
  const weights = weigh(read, review);
  if (weights === undefined) return 'not';
  const sum = read.returned.map((_, i) =>
    [...weights].reduce(
      (total, [piece, weight]) => add(total, mul(weight, read.gradients.get(piece)![i]!, meter), meter),
      ZERO,
    ),
  );
  if (sum.every((value, i) => equal(value, read.returned[i]!))) return 'exactly';
  return differ(sum, read.returned, read.ulps, meter) ? 'not' : 'nearly';
}

const LABELLED = 'the piece ';

/** The rule that is named explains every reading. Where its name is none of those known, all readings of one tie say the same. */
function checkRule(rule: string, readings: readonly Read[], review: Review): void {
  const label = rule.startsWith(LABELLED) ? rule.slice(LABELLED.length) : undefined;
  const named: Weigh | undefined =
    label === undefined
      ? RULES.get(rule)
      : ({ labels }) => alone([...labels].find(([, own]) => own === label)?.[0]);
  if (named === undefined) review.words('rules of conventions');
  const first = new Map<string, Read>();
  for (const one of readings) {
    const before = first.get(one.tie) ?? one;
    first.set(one.tie, before);
    const fit = fits(one, named ?? (() => before.weights), review);
    if (fit === 'not') throw new Wrong('does not explain every reading');
    if (fit === 'nearly')
      review.assume('rounding', '# rules of conventions hold up to one unit in the last place');
  }
}
