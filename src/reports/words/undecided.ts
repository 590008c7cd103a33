/** The checks that stayed undecided: why, and at which ties of which operations. */
import type { CheckDocument } from '../../documents/index.ts';

export interface UndecidedWords {
  readonly reasons: readonly { readonly count: number; readonly why: string }[];
  readonly places: readonly { readonly op: string; readonly pattern: string; readonly count: number }[];
  /** Reasons and places beyond those that are listed. */
  readonly more: number;
}

/** So many of each are listed. */
const SHOWN = 20;

export function undecidedOf({ notes, sweep }: CheckDocument): UndecidedWords {
  const reasons = notes.flatMap(note => {
    const [, count, why] = /^Undecided, (\d+) checks?: (.*)$/s.exec(note) ?? [];
    return why === undefined ? [] : [{ count: Number(count), why: why.replace(/\.$/, '') }];
  });
  reasons.sort((a, b) => b.count - a.count);
  const places = sweep.flatMap(({ op, pattern, verdicts }) =>
    verdicts.undecided ? [{ op, pattern, count: verdicts.undecided }] : [],
  );
  return {
    reasons: reasons.slice(0, SHOWN),
    places: places.slice(0, SHOWN),
    more: Math.max(0, reasons.length - SHOWN) + Math.max(0, places.length - SHOWN),
  };
}
