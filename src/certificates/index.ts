/**
 * The trusted checker. It re-derives what a document of cornercheck claims from the program and the point that stand
 * in it, with code of its own: this folder imports nothing of the project and no package. What a document says is
 * material, never evidence.
 */

import { digestOf } from './book/digest.ts';
import { field, list } from './book/json.ts';
import { PREMISES, type Premise, type Problem, type Rest, Review } from './book/review.ts';
import { reviewClaims } from './documents/claims.ts';
import { reviewComparison } from './documents/comparison.ts';
import { reviewConventions } from './documents/conventions.ts';
import { reviewCritical } from './documents/critical.ts';
import { reviewDescent } from './documents/descent.ts';
import { reviewDiff } from './documents/diff.ts';
import { reviewEqual } from './documents/equal.ts';
import { reviewExplain } from './documents/explain.ts';
import { reviewFaces } from './documents/faces.ts';
import { BUNDLE, reviewFields } from './documents/fields.ts';
import { reviewFigure } from './documents/figure.ts';
import { reviewForge } from './documents/forge.ts';
import { reviewIntegral } from './documents/integral.ts';
import { reviewJudgement } from './documents/judgement.ts';
import { reviewReport } from './documents/report.ts';
import { reviewSearch } from './documents/search.ts';
import { Wrong } from './numbers/meter.ts';

/**
 * What the checker says of a document: its verdict, how many claims it derived again, what is wrong or was left open, and on
 * what the verdict rests besides.
 */
export interface Verification {
  /**
   * accepted: every claim holds. rejected: some claim does not hold, or is malformed or without proof. undecided: no
   * claim was refuted, but some were not re-derived, or rest on what is not allowed; `assumptions` names them.
   */
  readonly verdict: 'accepted' | 'rejected' | 'undecided';
  /** How many claims were looked at. */
  readonly claims: number;
  /** Where a claim does not hold (a JSON pointer), and why; at most 100. */
  readonly problems: readonly Problem[];
  /** What the verdict rests on beside the document's own proofs. */
  readonly rests: readonly Rest[];
  /** The same in sentences, and what was not re-derived. */
  readonly assumptions: readonly string[];
}

export { sealed } from './book/digest.ts';
export type { Premise, Problem, Rest };
export { PREMISES };

/** Some seconds. */
const DEFAULT_BUDGET = 50_000_000;

/** How a document is verified: how much work it may cost, and which premises are allowed. */
export interface VerifyOptions {
  /** Elementary operations that may be spent. */
  readonly budget?: number;
  /** Asked now and then whether the time is over: what is left then is not re-derived. */
  readonly isOver?: () => boolean;
  /** What acceptance may rest on; anything, where it is left out. */
  readonly allow?: readonly Premise[];
  /** How many problems are enough: what comes behind them is not looked at, which changes no verdict. All, where it is left out. */
  readonly enough?: number;
}

/**
 * Checks a document: any JSON value. Bounded by the budget, and by the time where there is one; never throws. The rules are
 * those of `src/certificates/RULES.md`.
 *
 * `verifyDocument({ format: 'nonsense' }).verdict` is `'rejected'`.
 */
export function verifyDocument(document: unknown, options: VerifyOptions = {}): Verification {
  const review = new Review(options.budget ?? DEFAULT_BUDGET, options.isOver, options.enough);
  review.claim('', () => {
    if (field(document, 'format') === 'cornercheck.reports/1') reviewBundle(review, document);
    else
      reviewOne(review, '', document, [
        'explain',
        'report',
        'figure',
        'integral',
        'critical',
        'equal',
        'forge',
        'search',
        'descent',
        'faces',
        'judgement',
        'claims',
        'comparison',
        'conventions',
        'diff',
      ]);
    const format = field(document, 'format');
    const sealed = SEALED.includes(format);
    reviewDigest(review, '', document, sealed && field(document, 'status') === undefined);
  });
  const { problems, claims, rests, assumptions } = review;
  const allowed = rests.every(({ code }) => options.allow?.includes(code) ?? true);
  const verdict = problems.length > 0 ? 'rejected' : review.complete && allowed ? 'accepted' : 'undecided';
  return { verdict, claims, problems, rests, assumptions };
}

/** Those that rest on the record of a run. */
const SEALED: readonly unknown[] = [
  'cornercheck.report/1',
  'cornercheck.reports/1',
  'cornercheck.comparison/1',
];

const REVIEWS = {
  explain: reviewExplain,
  report: reviewReport,
  figure: reviewFigure,
  integral: reviewIntegral,
  critical: reviewCritical,
  equal: reviewEqual,
  forge: reviewForge,
  search: reviewSearch,
  descent: reviewDescent,
  faces: reviewFaces,
  judgement: reviewJudgement,
  claims: reviewClaims,
  comparison: reviewComparison,
  conventions: reviewConventions,
  diff: reviewDiff,
} as const;

function reviewOne(
  review: Review,
  path: string,
  document: unknown,
  kinds: readonly (keyof typeof REVIEWS)[],
): void {
  const kind = kinds.find(one => field(document, 'format') === `cornercheck.${one}/1`);
  if (kind) REVIEWS[kind](review, path, document);
  else review.problem(`${path}/format`, `expected ${kinds.map(one => `cornercheck.${one}/1`).join(', ')}`);
}

/** Several reports, and perhaps points explained and a figure. */
function reviewBundle(review: Review, document: unknown): void {
  reviewFields(review, '', document, BUNDLE);
  const reports = list(field(document, 'reports'), review.meter);
  const figure = field(document, 'figure');
  const explains = list(field(document, 'explains') ?? [], review.meter);
  const comparisons = list(field(document, 'comparisons') ?? [], review.meter);
  const runs = [
    ...reports.map((one, i) => [`/reports/${i}`, one, 'report'] as const),
    ...comparisons.map((one, i) => [`/comparisons/${i}`, one, 'comparison'] as const),
  ];
  const parts = runs.length + explains.length + 1;
  for (const [i, [path, run, kind]] of runs.entries())
    review.meter.share(parts - i, () => {
      reviewOne(review, path, run, [kind]);
      reviewDigest(review, path, run, false);
    });
  for (const [i, explain] of explains.entries())
    review.meter.share(explains.length + 1 - i, () =>
      reviewOne(review, `/explains/${i}`, explain, ['explain']),
    );
  if (figure !== undefined) reviewOne(review, '/figure', figure, ['figure']);
}

/**
 * A document that has a digest is as it was written. `expected`: it rests on the record of a run, so it is written with one, and
 * without it not accepted.
 */
function reviewDigest(review: Review, path: string, document: unknown, expected: boolean): void {
  const digest = field(document, 'digest');
  if (digest === undefined && expected)
    review.open(`${path}/digest`, 'without a digest nothing shows whether the record was changed');
  if (digest === undefined) return;
  review.claim(path, () => {
    if (digestOf(document as object) !== digest)
      throw new Wrong('some number or text was changed after this was written', '/digest');
  });
}
