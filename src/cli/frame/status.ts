/** The exit status of a command, from the document that it made (contract, section 4). */
import {
  type CheckDocument,
  type CheckVerdict,
  type ClaimsDocument,
  type ComparisonDocument,
  type CriticalDocument,
  type DescentDocument,
  type Document,
  type ExplainDocument,
  type FacesDocument,
  type ForgeDocument,
  type IntegralDocument,
  type Kind,
  type Kinds,
  type SearchDocument,
  type UnderivedDocument,
  VIOLATIONS,
  WRONG,
} from '../../documents/index.ts';
import type { AskedSet } from '../../fields/index.ts';

/** 0 all that was asked holds, 1 a violation was found, 2 bad usage or bad input, 3 stopped undecided. */
export const EXIT = { holds: 0, violation: 1, usage: 2, undecided: 3 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** What was asked beside the usual. */
export interface AskedFor {
  /** Of `explain`: all coincidences. */
  readonly coincidences?: boolean;
  /** Of `check --against`: that legal answers do not differ either. */
  readonly same?: boolean;
  /** Of `explain`: these sets alone. */
  readonly only?: readonly AskedSet[];
}

const holdsIf = (decided: boolean): Exit => (decided ? EXIT.holds : EXIT.undecided);

const decided = (verdict: 'yes' | 'no' | 'undecided'): Exit =>
  verdict === 'no' ? EXIT.violation : holdsIf(verdict === 'yes');

function judged(verdict: CheckVerdict): Exit {
  if (VIOLATIONS.includes(verdict)) return EXIT.violation;
  return holdsIf(verdict !== 'undecided');
}

/** Whether a set that was asked for stays open, or a verdict on it; D_f only where it, or coincidences, were asked for by name. */
function explained(document: ExplainDocument | UnderivedDocument, { coincidences, only }: AskedFor): Exit {
  const { nodewise, clarke, reachable, clarkeCritical, active, selectionCritical, artificial } = document;
  const open: Readonly<Record<AskedSet, readonly (string | undefined)[]>> = {
    nodewise: [nodewise.status, reachable?.verdict],
    clarke: [clarke.status === 'exact' ? 'exact' : 'undecided', clarkeCritical.verdict],
    active: [active.status, selectionCritical.verdict, ...(only ? [] : [artificial])],
  };
  const asked = only ?? ['nodewise', 'clarke'];
  const all: readonly AskedSet[] = coincidences ? [...asked, 'active'] : asked;
  return holdsIf(!all.some(set => open[set].includes('undecided')));
}

function integrated({ holds, conservative, target }: IntegralDocument): Exit {
  if (holds === 'no' || conservative === 'no' || (target && target.failing.length > 0)) return EXIT.violation;
  const open = conservative === 'undecided' || (target && ['mixed', 'not asked'].includes(target.integrates));
  return holdsIf(holds === 'yes' && !open);
}

const critical = ({ complete, critical }: CriticalDocument): Exit =>
  holdsIf(complete === 'yes' && critical.every(({ kind }) => kind !== 'undecided'));

const faces = ({ complete, faces }: FacesDocument): Exit =>
  holdsIf(
    complete === 'yes' &&
      faces.every(({ kind, reachable }) => kind === 'clarke' || (kind !== 'undecided' && reachable)),
  );

const forged = ({ addsZero, identity = 'yes', same }: ForgeDocument): Exit =>
  holdsIf(addsZero === 'yes' && identity === 'yes' && same !== 'no');

const STOPPED = ['outgrown', 'undefined', 'undecided', 'failed'];

function descended({ summary, iterates, complete }: DescentDocument): Exit {
  const stopped = STOPPED.some(end => end in summary);
  const open = Object.values(summary).some(kinds => 'undecided' in kinds || 'unjudged' in kinds);
  return holdsIf(complete && !stopped && !open && iterates.undecided === 0);
}

/** A search that ends holds, whatever it found; a target that was found wrong is a violation. */
function searched({ question, found, minimal, stopped }: SearchDocument): Exit {
  if (question.property === 'target' && found.length > 0) return EXIT.violation;
  return holdsIf(minimal !== 'undecided' && !stopped);
}

/** A violation that no baseline lists; without one whether all was asked, and the one case asked for is decided. */
function checked({ findings, complete }: CheckDocument): Exit {
  const fresh = findings.some(
    ({ verdict, baseline }) => VIOLATIONS.includes(verdict) && baseline === undefined,
  );
  if (fresh) return EXIT.violation;
  return holdsIf(complete && findings.every(({ verdict }) => verdict !== 'undecided'));
}

/** A counterexample that was not expected is a violation; printed errors that are known, with their mended versions, are not. */
function claimed({ summary, stopped }: ClaimsDocument): Exit {
  if (summary.refuted > 0) return EXIT.violation;
  return holdsIf(summary.undecided === 0 && !stopped);
}

/** A wrong answer that no baseline lists; where answers were to be the same, also a legal one that differs. */
function compared({ differences, complete }: ComparisonDocument, { same }: AskedFor): Exit {
  const fresh = differences.some(
    ({ agreement, baseline }) =>
      baseline === undefined && (WRONG.includes(agreement) || (same && agreement === 'convention')),
  );
  return fresh ? EXIT.violation : holdsIf(complete);
}

const RULES: { readonly [K in Kind]: (document: Kinds[K], asked: AskedFor) => Exit } = {
  'cornercheck.explain/1': (document, asked) =>
    'active' in document ? explained(document, asked) : EXIT.holds,
  'cornercheck.judgement/1': document => ('error' in document ? EXIT.usage : judged(document.verdict)),
  'cornercheck.integral/1': integrated,
  'cornercheck.critical/1': critical,
  'cornercheck.faces/1': faces,
  'cornercheck.equal/1': ({ equal }) => decided(equal),
  'cornercheck.forge/1': forged,
  'cornercheck.descent/1': descended,
  'cornercheck.search/1': searched,
  'cornercheck.report/1': checked,
  'cornercheck.comparison/1': compared,
  'cornercheck.conventions/1': () => EXIT.holds,
  'cornercheck.diff/1': ({ appeared, corners = [] }) =>
    corners.some(({ fresh }) => fresh) ||
    appeared.some(({ verdict, baseline }) => VIOLATIONS.includes(verdict) && baseline === undefined)
      ? EXIT.violation
      : EXIT.holds,
  'cornercheck.figure/1': () => EXIT.holds,
  // What the libraries do is what is told there, no fault of the command.
  'cornercheck.reports/1': ({ reports, comparisons = [] }) =>
    holdsIf([...reports, ...comparisons].every(({ complete }) => complete)),
  'cornercheck.claims/1': claimed,
  'cornercheck.verification/1': ({ verdict }) =>
    verdict === 'accepted' ? EXIT.holds : verdict === 'rejected' ? EXIT.violation : EXIT.undecided,
};

/** What a document says of what was asked. */
export function statusOf(document: Document, asked: AskedFor = {}): Exit {
  if ('status' in document) return EXIT.undecided;
  const rule = RULES[document.format] as (document: Document, asked: AskedFor) => Exit;
  return rule(document, asked);
}
