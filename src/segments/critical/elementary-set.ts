/** What was found of the critical points of a program whose pieces are elementary functions. */
import type { CriticalKind } from '../../documents/index.ts';
import type { Real, Verdict } from '../../numbers/index.ts';
import type { ElementaryPieces } from '../elementary/pieces.ts';
import type { LinePoint } from '../elementary/point.ts';
import type { Read } from '../elementary/reading.ts';

/** One point at which D_f was looked at. */
export interface ElementaryPoint {
  readonly at: LinePoint;
  readonly value: Read;
  readonly clarke: readonly Read[];
  readonly active: readonly Read[];
  /** Whether all active composite pieces are known. */
  readonly all: boolean;
  /** undefined: not critical. */
  readonly kind: CriticalKind | undefined;
  readonly why?: string;
}

/** An interval on which f is constant. */
export interface ElementaryConstant {
  readonly from: LinePoint | undefined;
  readonly to: LinePoint | undefined;
  readonly value: Read;
}

/** Where there is no value: from = to for a point. */
export interface ElementaryHole {
  readonly from: LinePoint | undefined;
  readonly to: LinePoint | undefined;
}

/** All critical points that were found, and whether these are all. */
export interface ElementaryCritical {
  readonly line: ElementaryPieces;
  readonly components: readonly (ElementaryPoint | ElementaryConstant)[];
  readonly points: readonly ElementaryPoint[];
  readonly holes: readonly ElementaryHole[];
  /** Where f has a value, and is not regular; the value is its own, which none of the sides need come near to. */
  readonly irregular: readonly { readonly at: LinePoint; readonly value: Real; readonly why: string }[];
  readonly complete: Extract<Verdict, 'yes' | 'undecided'>;
  readonly why?: string;
}

/** In their order: joined where they touch. */
export function joinedHoles(holes: readonly ElementaryHole[]): ElementaryHole[] {
  const joined: ElementaryHole[] = [];
  for (const hole of holes) {
    const last = joined.at(-1);
    if (last?.to && last.to === hole.from) joined[joined.length - 1] = { from: last.from, to: hole.to };
    else joined.push(hole);
  }
  return joined;
}
