/** What the checker says, as people read it on a terminal. */
import type { VerificationDocument } from '../../documents/index.ts';
import { visible } from '../words/terms/plain.ts';

const SHOWN = 20;

export function renderVerification({ verdict, claims, problems }: VerificationDocument): string {
  return visible(
    [
      ...problems.slice(0, SHOWN).map(({ path, message }) => `${path}: ${message}`),
      ...(problems.length > SHOWN ? [`… and ${problems.length - SHOWN} more`] : []),
      `${verdict}: ${claims} claims re-derived, ${problems.length} do not hold`,
    ].join('\n'),
  );
}

/** Said beside it. */
export const assumptionLines = ({ assumptions }: VerificationDocument): string[] => [
  ...assumptions.slice(0, SHOWN).map(text => visible(`assumed: ${text}`)),
  ...(assumptions.length > SHOWN ? [`assumed: … and ${assumptions.length - SHOWN} more`] : []),
];
