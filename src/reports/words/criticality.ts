/** Whether 0 is in D_f and in Clarke's set, in words. */
import type {
  Certificate,
  CriticalityDocument,
  ExplainDocument,
  UnderivedDocument,
} from '../../documents/index.ts';
import { certificateWords } from './terms/certificate.ts';
import { shownVector } from './terms/numbers.ts';

export interface CriticalityWords {
  readonly verdict: CriticalityDocument['verdict'];
  /** The reason, to stand behind the verdict; empty where none is given. */
  readonly reason: string;
  /** False where a certificate is given that proves nothing. */
  readonly holds: boolean;
}

export function criticalityWords(
  doc: ExplainDocument | UnderivedDocument,
): Readonly<Record<'selection' | 'clarke', CriticalityWords>> {
  const outputs = Array.isArray(doc.value) ? doc.value.length : 1;
  const zero = new Array<string>(outputs * doc.at.length).fill('0');
  /** Of D_P, not of what is listed of Clarke's set. */
  const isOfAll = (certificate: Certificate): boolean =>
    doc.clarke.status === 'undecided' &&
    JSON.stringify(doc.reachable?.certificate) === JSON.stringify(certificate);
  const words = (
    { verdict, certificate, by, why }: CriticalityDocument,
    of: 'active' | 'clarke',
  ): CriticalityWords => {
    if (certificate === undefined)
      return { verdict, reason: why === undefined ? '' : ` (${why})`, holds: true };
    if (of === 'clarke' && 'separator' in certificate && isOfAll(certificate))
      return { verdict, reason: `. ${ofAllWords(certificate.separator)}`, holds: true };
    const { holds, text } = certificateWords(certificate, doc[of], zero, of);
    return { verdict, reason: `. ${text}${by ? ` It rests on the word of ${by}.` : ''}`, holds };
  };
  const selection = words(doc.selectionCritical, 'active');
  const clarke = words(doc.clarkeCritical, 'clarke');
  const follows = doc.selectionCritical.certificate && selection.holds && selection.verdict === 'no';
  return follows && clarke.verdict === 'no'
    ? { selection, clarke: { verdict: 'no', reason: '. Clarke’s set is part of D_f(x).', holds: true } }
    : { selection, clarke };
}

/** Of a direction along which all of D_P is bounded, and Clarke's set, which lies in its hull. */
const ofAllWords = (d: readonly unknown[]): string =>
  `The direction d = ${shownVector(d)} gives ⟨d, g⟩ ≥ 1 for every gradient g of D_P(x), and Clarke’s set is in its hull.`;

/** What the third answer means where it is yes. */
export const ARTIFICIAL = 'a critical point for automatic differentiation, not for the function';
