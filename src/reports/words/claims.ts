/** What is said of claims. */

import { counted } from '../../documents/counted.ts';
import type {
  ClaimErratum,
  ClaimMethod,
  ClaimRecord,
  ClaimStatus,
  ClaimsDocument,
} from '../../documents/index.ts';

/** Of a status, in a few words for people who have not read the paper. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus, string>> = {
  holds: 'holds',
  'refuted-as-printed': 'wrong as printed, right as mended',
  partial: 'holds, as far as finite means reach',
  refuted: 'refuted',
  undecided: 'undecided',
};

export const STATUS_TONES = {
  holds: 'good',
  'refuted-as-printed': 'note',
  partial: 'good',
  refuted: 'bad',
  undecided: 'unsure',
} as const;

/** How many there are of each status. */
export const summaryWords = ({ summary, claims }: ClaimsDocument): string =>
  `${counted(claims.length, 'claim')}: ${Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')}`;

/** What there is to say of an experiment that did not go well. */
export function faultWords({ evidence }: ClaimRecord): readonly string[] {
  return evidence.flatMap(({ counterexample, falsehood, instances, undecided, why }) => [
    ...(counterexample ? [`counterexample: ${counterexample.on}: ${counterexample.shows}`] : []),
    ...(falsehood.refutation || falsehood.says === ''
      ? []
      : [`the negative control was not refuted: ${falsehood.says}`]),
    ...(instances === 0 ? ['no instance met the premise'] : []),
    ...(why === undefined ? [] : [`${undecided} stayed open: ${why}`]),
  ]);
}

/** How something was checked. */
export const METHOD_WORDS: Readonly<Record<ClaimMethod, string>> = {
  proof: 'decided for all points of each program or class that is listed',
  exact: 'exact arithmetic on each instance',
  exhaustive: 'all instances up to a size',
  enclosure: 'between rational bounds',
  sampled: 'at points only',
};

/** What an erratum is about. */
export const ERRATUM_WORDS: Readonly<Record<ClaimErratum['of'], string>> = {
  statement: 'the statement',
  example: 'an example',
  proof: 'a step of the proof',
  wording: 'the wording',
};

const KINDS = 'figure|equation|theorem|definition|proposition|algorithm|lemma|claim|remark|illustration';
const NUMBERED = new RegExp(`^(${KINDS})-(\\w+)(?:-(.+))?$`);

/** The name of a claim as the source has it: `Proposition 2`, `Figure 1, zero`. */
export function claimName(id: string): string {
  const own = id.replace(/^external\//, '').replaceAll('/', ': ');
  const [, kind, number, more] = NUMBERED.exec(own) ?? [];
  if (kind === undefined) return capital(own.replaceAll('-', ' '));
  const shown = kind === 'equation' ? `(${number})` : number;
  const rest = more?.replaceAll('-', ' ').replace(/^remark (\w)$/, 'remark ($1)');
  const joint = /^\d/.test(number!) ? ' ' : ', ';
  return `${capital(kind)}${joint}${shown}${rest === undefined ? '' : `, ${rest}`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Claims of one source. */
export interface ClaimGroup {
  /** Undefined: of the paper. */
  readonly source: string | undefined;
  readonly claims: readonly ClaimRecord[];
}

/** Those of the paper first, then those of each other source, in the order in which they come. */
export function claimGroups({ claims }: ClaimsDocument): readonly ClaimGroup[] {
  const groups = new Map<string | undefined, ClaimRecord[]>();
  for (const claim of claims) {
    const source = workOf(claim);
    groups.set(source, [...(groups.get(source) ?? []), claim]);
  }
  return [...groups]
    .map(([source, own]) => ({ source, claims: own }))
    .sort((a, b) => Number(a.source !== undefined) - Number(b.source !== undefined));
}

/** The result of some of the claims, in a sentence. */
export function groupResult(claims: readonly ClaimRecord[]): string {
  const statuses = Object.keys(STATUS_WORDS) as ClaimStatus[];
  const summary = Object.fromEntries(
    statuses.map(status => [status, claims.filter(claim => claim.status === status).length]),
  ) as ClaimsDocument['summary'];
  return ledgerResult({ summary, claims });
}

/** The work that a claim of another source is of: what stands before the item in it. */
const workOf = ({ id, kind, source }: ClaimRecord): string | undefined =>
  kind === 'external' || id.startsWith('external/') ? source.split(/[,;:]/)[0]!.trim() : undefined;

/** Errata of all claims, those of statements first, each group in the order of the claims. */
export function allErrata({
  claims,
}: ClaimsDocument): readonly { readonly claim: ClaimRecord; readonly erratum: ClaimErratum }[] {
  const all = claims.flatMap(claim => claim.errata.map(erratum => ({ claim, erratum })));
  const rank = Object.keys(ERRATUM_WORDS);
  return all.sort((a, b) => rank.indexOf(a.erratum.of) - rank.indexOf(b.erratum.of));
}

/** What is wrong with a printed text. */
export const erratumFault = ({ refutation, why }: ClaimErratum): string =>
  refutation ? `${refutation.on}: ${refutation.shows}` : (why ?? 'not refuted');

/** Of how many instances, and what became of the others. */
export function instanceWords({
  instances,
  unmet,
  undecided,
}: {
  readonly instances: number;
  readonly unmet: number;
  readonly undecided: number;
}): string {
  return [
    counted(instances, 'instance'),
    ...(unmet > 0 ? [`${unmet} more did not meet the premise`] : []),
    ...(undecided > 0 ? [`${undecided} stayed open`] : []),
  ].join('; ');
}

const COUNTED: Readonly<Record<ClaimStatus, readonly [one: string, many: string]>> = {
  holds: ['holds', 'hold'],
  'refuted-as-printed': [
    'is wrong as printed and right as mended',
    'are wrong as printed and right as mended',
  ],
  partial: ['holds as far as finite means reach', 'hold as far as finite means reach'],
  refuted: ['is refuted', 'are refuted'],
  undecided: ['is undecided', 'are undecided'],
};

/** The same in a sentence. */
export function ledgerResult({ summary, claims }: Pick<ClaimsDocument, 'summary' | 'claims'>): string {
  const parts = Object.entries(summary).flatMap(([status, count]) =>
    count > 0 ? [`${count} ${COUNTED[status as ClaimStatus][count === 1 ? 0 : 1]}`] : [],
  );
  return `${counted(claims.length, 'claim')}: ${parts.join(', ')}.`;
}
