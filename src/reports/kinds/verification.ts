/** `verify`: what the independent checker says of a document. */

import { counted } from '../../documents/counted.ts';
import type { VerificationDocument } from '../../documents/index.ts';
import { type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { assumptionLines, renderVerification } from '../terminal/verification.ts';
import type { View } from '../view.ts';

const MOST = 300;

export const verificationView: View<VerificationDocument> = {
  outline: document => ({
    title: 'A document, checked',
    answer: [answer(document)],
    parts: [
      ...list(
        'What does not hold',
        'problem',
        ['where', 'what'],
        document.problems.map(({ path, message }) => [{ text: path, code: true }, message]),
      ),
      ...list(
        'What acceptance rests on',
        'assumption',
        ['assumed'],
        document.assumptions.map(text => [text]),
      ),
    ],
    terms: ['certificate', 'decided'],
  }),
  words: renderVerification,
  remarks: assumptionLines,
};

function answer({ verdict, claims, problems }: VerificationDocument): OutlinePart {
  const derived = `${counted(claims, 'claim')} ${claims === 1 ? 'was' : 'were'} derived again from the programs in the document, by code that shares nothing with the engine`;
  return {
    accepted: { text: 'Accepted', tone: 'good', more: `: ${derived}; all hold.` } as const,
    rejected: {
      text: 'Rejected',
      tone: 'bad',
      more: `: ${derived}; ${problems.length} of what it says ${problems.length === 1 ? 'does' : 'do'} not hold. It was changed, or made by something that is wrong.`,
    } as const,
    undecided: {
      text: 'Undecided',
      tone: 'unsure',
      more: `: ${derived}; of some it cannot be told whether they hold.`,
    } as const,
  }[verdict];
}

const list = (
  heading: string,
  noun: string,
  head: readonly string[],
  rows: readonly (readonly OutlinePart[])[],
): Part[] =>
  rows.length === 0
    ? []
    : [{ heading }, ...tableOf({ label: heading, head, rows: rows.map(row => () => row) }, MOST, noun)];
