/** What is asked of a target in one check, and how far it has come. */
import type { Declared } from './conventions/declared.ts';
import type { Sweeps } from './questions/sweeps.ts';
import type { Learned } from './shards/learned.ts';
import type { Shard } from './shards/place.ts';

/** What is asked of a target in one check: the seed of the random programs, how many of them, which operations. */
export interface CheckOptions {
  readonly seed: number;
  /** How many generated programs. */
  readonly runs: number;
  /** Stops the run; what was found so far stands. */
  readonly signal?: AbortSignal;
  /** Hears how far the run is. */
  readonly onProgress?: (progress: Progress) => void;
  /** Only these operations. */
  readonly ops?: readonly string[];
  /** Each operation alone only as it is usually written: of few arguments, each an input of its own. */
  readonly brief?: boolean;
  /** Whether a finding of this name, a violation, ends the run. */
  readonly bail?: ((id: string) => boolean) | undefined;
  /** Where several targets are checked: the sweeps that they have in common are made once. */
  readonly sweeps?: Sweeps;
  /** What the target is held to at ties: a legal answer by another convention is a violation. */
  readonly declared?: Declared | undefined;
  /** Only this part of the run: what is left for {@link mergeShards} stands in the document. */
  readonly shard?: Shard | undefined;
  /** Of a part of which the others are at work as well: tells them what was seen at its operations, and waits for what they have seen. */
  readonly together?: ((own: Learned) => Promise<Learned>) | undefined;
  /** How cornercheck is started, in commands that ask again (default: as in a project that has installed it). */
  readonly command?: string;
}

/** How far a check has come; heard by `onProgress`. */
export interface Progress {
  readonly phase: 'operations' | 'programs';
  /** Operations, or checks of programs. */
  readonly done: number;
  readonly total: number;
  readonly findings: number;
}
