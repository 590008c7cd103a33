/** What a line says of the question that it names. */
import { quote } from '../../../numbers/index.ts';
import { errorText } from './error-text.ts';

export interface Complaint {
  readonly kind: 'fault';
  readonly fault: 'malformed';
  readonly message: string;
  /** It is about what was heard beside answers, which another question may have brought about. */
  readonly stray?: true;
}

export type LineSays =
  | Complaint
  | { readonly kind: 'fault'; readonly fault: 'threw'; readonly message: string }
  | { readonly kind: 'answer'; readonly raw: unknown };

export const malformed = (message: string): Complaint => ({ kind: 'fault', fault: 'malformed', message });

/** An id for a message: also one that is no finite number. */
export const shownId = (id: unknown): string => (typeof id === 'number' ? String(id) : quote(id));

export const notAnAnswer = (line: string): string =>
  `expected a line {"id", "value", "gradient"}, got ${quote(line.slice(0, 100))}`;

/** An answer with its numbers, or what went wrong. */
export function saidIn(answer: Readonly<Record<string, unknown>>): LineSays {
  if (answer.malformed !== undefined) return malformed(errorText(answer.malformed));
  if (answer.error !== undefined && answer.error !== null)
    return { kind: 'fault', fault: 'threw', message: errorText(answer.error) };
  return { kind: 'answer', raw: answer };
}
