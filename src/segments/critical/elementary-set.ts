/** What was found of the critical points of a program whose pieces are elementary functions. */
import type { CriticalKind } from '../../documents/index.ts';
import type { Verdict } from '../../numbers/index.ts';
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

/** All critical points that were found, and whether these are all. */
export interface ElementaryCritical {
  readonly line: ElementaryPieces;
  readonly components: readonly (ElementaryPoint | ElementaryConstant)[];
  readonly points: readonly ElementaryPoint[];
  readonly holes: readonly { readonly from: LinePoint | undefined; readonly to: LinePoint | undefined }[];
  readonly irregular: readonly { readonly at: LinePoint; readonly value: Read; readonly why: string }[];
  readonly complete: Extract<Verdict, 'yes' | 'undecided'>;
  readonly why?: string;
}
