/**
 * cornercheck.claims/1: what is said of a claim follows from what is said of its instances. The instances themselves are not in the
 * document: that they were as it says is left open, and named, with the command that runs them again.
 */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { reviewEqual } from './equal.ts';
import { reviewExplain } from './explain.ts';
import { CLAIMS, reviewFields } from './fields.ts';
import { reviewFigure } from './figure.ts';

const STATUSES = ['holds', 'refuted-as-printed', 'partial', 'refuted', 'undecided'] as const;
type Status = (typeof STATUSES)[number];

export function reviewClaims(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  reviewFields(review, path, document, CLAIMS);
  const statuses = review.claim(`${path}/claims`, () => {
    const seen = new Set<string>();
    return Json.items(Json.field(document, 'claims'), meter, claim => {
      const id = Json.at('/id', () => Json.string(Json.field(claim, 'id')));
      if (seen.has(id)) throw new Wrong('two claims have this id', '/id');
      seen.add(id);
      return Json.at('/status', () => checkStatus(review, claim));
    });
  });
  if (statuses === undefined) return;
  reviewCertificates(review, path, document);
  review.claim(`${path}/summary`, () => {
    const summary = Json.record(Json.field(document, 'summary'), meter);
    if (summary.size !== STATUSES.length) throw new Wrong(`expected ${STATUSES.join(', ')}`);
    for (const status of STATUSES)
      if (summary.get(status) !== statuses.filter(one => one === status).length)
        throw new Wrong('is not how many claims have it', `/${status}`);
  });
  const figures = Json.field(document, 'figures');
  if (figures !== undefined)
    for (const name of ['curves', 'diagram'])
      reviewFigure(review, `${path}/figures/${name}`, Json.field(figures, name));
  review.open(
    `${path}/claims`,
    'the instances that were looked at are not in the document: cornercheck paper, with its seed and effort, runs them again',
  );
}

/** The documents that prove what was seen on instances, and what refutes printed text: each is derived again. */
function reviewCertificates(review: Review, path: string, document: unknown): void {
  const { meter } = review;
  const found: (readonly [place: string, seen: unknown])[] = [];
  for (const [i, claim] of Json.list(Json.field(document, 'claims'), meter).entries()) {
    for (const [k, one] of Json.list(Json.field(claim, 'evidence'), meter).entries()) {
      const at = `${path}/claims/${i}/evidence/${k}`;
      for (const [j, seen] of Json.list(Json.field(one, 'shown') ?? [], meter).entries())
        found.push([`${at}/shown/${j}`, seen]);
      found.push([`${at}/counterexample`, Json.field(one, 'counterexample')]);
      found.push([
        `${at}/falsehood/refutation`,
        Json.field(Json.field(one, 'falsehood') ?? {}, 'refutation'),
      ]);
    }
    for (const [k, one] of Json.list(Json.field(claim, 'errata'), meter).entries())
      found.push([`${path}/claims/${i}/errata/${k}/refutation`, Json.field(one, 'refutation')]);
  }
  const certified = found.filter(
    ([, seen]) => seen !== undefined && Json.field(seen, 'certificate') !== undefined,
  );
  for (const [k, [place, seen]] of certified.entries())
    meter.share(certified.length - k, () =>
      reviewCertificate(review, `${place}/certificate`, Json.field(seen, 'certificate')),
    );
}

function reviewCertificate(review: Review, path: string, certificate: unknown): void {
  const format = Json.field(certificate, 'format');
  if (format === 'cornercheck.explain/1') reviewExplain(review, path, certificate);
  else if (format === 'cornercheck.equal/1') reviewEqual(review, path, certificate);
  else review.problem(`${path}/format`, 'expected cornercheck.explain/1 or cornercheck.equal/1');
}

/** The status that the evidence gives, by the rule that the ledger states. */
function checkStatus(review: Review, claim: unknown): Status {
  const { meter } = review;
  const status = Json.oneOf(Json.field(claim, 'status'), ...STATUSES);
  const evidence = Json.items(Json.field(claim, 'evidence'), meter, one => ({
    fails: Json.field(one, 'counterexample') !== undefined,
    instances: Json.at('/instances', () => Json.whole(Json.field(one, 'instances'), 0)),
    open: Json.at('/undecided', () => Json.whole(Json.field(one, 'undecided'), 0)),
    controlled: Json.field(Json.field(one, 'falsehood'), 'refutation') !== undefined,
  }));
  if (evidence.length === 0) throw new Wrong('expected evidence');
  const errata = Json.items(Json.field(claim, 'errata'), meter, one => ({
    of: Json.oneOf(Json.field(one, 'of'), 'statement', 'proof', 'example', 'wording'),
    shown: Json.field(one, 'refutation') !== undefined || Json.field(one, 'why') !== undefined,
  }));
  const sum = evidence.reduce((total, { instances }) => total + instances, 0);
  if (Json.field(claim, 'instances') !== sum)
    throw new Wrong('expected the instances of the evidence in all');
  const isShown =
    evidence.every(one => one.instances > one.open && one.controlled) && errata.every(one => one.shown);
  const expected: Status = evidence.some(one => one.fails)
    ? 'refuted'
    : !isShown
      ? 'undecided'
      : errata.some(({ of }) => of === 'statement' || of === 'example')
        ? 'refuted-as-printed'
        : Json.field(claim, 'beyond') === undefined
          ? 'holds'
          : 'partial';
  if (status !== expected) throw new Wrong(`expected ${expected}, as the evidence says`);
  return status;
}
