/** Runs claims, and says what became of each. */
import type {
  ClaimErratum,
  ClaimExperiment,
  ClaimRecord,
  ClaimStatus,
  ClaimsDocument,
} from '../documents/index.ts';
import type { Claim, Erratum } from './claim.ts';
import { type Experiment, type ExperimentSetting, isStop, seen } from './experiment.ts';
import type { NamedClaim } from './named.ts';

/** How claims are run: the same seed and effort give the same document. */
export interface RunOptions extends Partial<ExperimentSetting> {
  /** Told before each claim. */
  readonly report?: (claim: Claim, done: number, all: number) => void;
}

const STATUSES: readonly ClaimStatus[] = ['holds', 'refuted-as-printed', 'partial', 'refuted', 'undecided'];

/**
 * Runs the claims in order.
 *
 *     const { claims, summary } = runClaims(paper, { seed: 1 });
 */
export function runClaims(claims: readonly Claim[], options: RunOptions = {}): ClaimsDocument {
  const { seed = 1, effort = 1, report, isOver } = options;
  const records: ClaimRecord[] = [];
  for (const claim of claims) {
    report?.(claim, records.length, claims.length);
    records.push(runClaim(claim, { seed, effort, ...(isOver && { isOver }) }));
  }
  return claimsDocument(records, { seed, effort });
}

/**
 * The document of claims that were run.
 *
 * `claimsDocument([], { seed: 1, effort: 1 }).summary.holds` is `0`.
 */
export function claimsDocument(
  claims: readonly ClaimRecord[],
  { seed, effort, stopped, figures }: Pick<ClaimsDocument, 'seed' | 'effort' | 'stopped' | 'figures'>,
): ClaimsDocument {
  const summary = Object.fromEntries(
    STATUSES.map(status => [status, claims.filter(claim => claim.status === status).length]),
  ) as Record<ClaimStatus, number>;
  return {
    format: 'cornercheck.claims/1',
    seed,
    effort,
    summary,
    claims,
    ...(figures && { figures }),
    ...(stopped && { stopped }),
  };
}

/**
 * Runs one claim: every experiment with its negative control, and the refutation of every erratum. Throws {@link StoppedClaims} where
 * `isOver` says so.
 *
 * `runClaim(ledger[0], { seed: 1, effort: 1 }).status` is `'holds'`.
 */
export function runClaim(claim: NamedClaim, setting: ExperimentSetting): ClaimRecord {
  const { id, kind, title, statement, source, hypotheses, decidable, dependsOn, property, beyond } = claim;
  const evidence = claim.experiments.map((one, k) =>
    evidenceOf(one, { ...setting, seed: seedOf(setting.seed, `${id} ${k}`) }),
  );
  const errata = (claim.errata ?? []).map(erratumOf);
  const status = statusOf(evidence, errata, beyond !== undefined);
  return {
    id,
    kind,
    title,
    ...(statement !== undefined && { statement }),
    source,
    status,
    method: evidence[0]!.method,
    instances: evidence.reduce((sum, { instances }) => sum + instances, 0),
    hypotheses,
    decidable,
    dependsOn,
    ...(property !== undefined && { property }),
    evidence,
    errata,
    ...(beyond !== undefined && { beyond }),
    rerun: rerunOf(claim.calledAs ?? id, setting),
  };
}

/** Words of a shell stand as they are where they are plain. */
function rerunOf(name: string, { seed, effort }: ExperimentSetting): string {
  const word = /^[\w./-][\w./#-]*$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
  return `cornercheck paper ${word} --seed ${seed}${effort === 1 ? '' : ` --effort ${effort}`}`;
}

/** What an experiment found; where it throws, nothing. */
function evidenceOf(one: Experiment, setting: ExperimentSetting): ClaimExperiment {
  try {
    return one.run(setting);
  } catch (error) {
    if (isStop(error)) throw error;
    const why = `it threw: ${error instanceof Error ? error.message : String(error)}`;
    return {
      says: one.says,
      method: 'exact',
      instances: 0,
      unmet: 0,
      undecided: 1,
      why,
      shown: [],
      falsehood: { says: '' },
    };
  }
}

function statusOf(
  evidence: readonly ClaimExperiment[],
  errata: readonly ClaimErratum[],
  isPartial: boolean,
): ClaimStatus {
  if (evidence.some(({ counterexample }) => counterexample)) return 'refuted';
  const isShown = ({ instances, undecided, falsehood }: ClaimExperiment): boolean =>
    instances > undecided && falsehood.refutation !== undefined;
  if (!evidence.every(isShown) || errata.some(({ refutation, why }) => !refutation && why === undefined))
    return 'undecided';
  if (errata.some(({ of }) => of === 'statement' || of === 'example')) return 'refuted-as-printed';
  return isPartial ? 'partial' : 'holds';
}

function erratumOf({ printed, mended, of, ...erratum }: Erratum): ClaimErratum {
  if ('why' in erratum) return { printed, why: erratum.why, mended, of };
  const found = erratum.refute();
  const refutation = found.result === 'fails' && { refutation: seen(erratum.on, found) };
  return { printed, ...refutation, mended, of };
}

/** A seed of its own for each experiment (FNV-1a), so that one claim alone draws what it draws among all. */
function seedOf(seed: number, text: string): number {
  let hash = 2166136261 ^ seed;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
  return hash | 0;
}
