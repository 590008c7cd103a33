/** What is compared, how it is asked, and what comes of it. */
import type { ComparisonMaterial, Difference } from '../../documents/index.ts';
import type { TargetHost } from '../../targets/index.ts';
import type { CheckOptions } from '../options.ts';
import type { DifferenceCause } from './differences.ts';
import type { ComparisonTally } from './tally.ts';

/** The two targets, and what they were called on the command line. */
export interface Compared {
  readonly hosts: readonly [TargetHost, TargetHost];
  readonly specifiers: readonly [string, string];
}

export interface ComparisonOptions
  extends Pick<
    CheckOptions,
    'seed' | 'runs' | 'ops' | 'brief' | 'signal' | 'onProgress' | 'command' | 'declared' | 'shard'
  > {
  /** Whether a difference of this name ends the run. */
  readonly bail?: ((id: string, agreement: Difference['agreement']) => boolean) | undefined;
}

/** What came of a comparison, before it is written down. */
export interface ComparisonResult {
  readonly complete: boolean;
  readonly tally: ComparisonTally;
  readonly differences: readonly DifferenceCause[];
  /** Differences that were neither made small nor matched to a cause. */
  readonly unmatched: number;
  /** Of a part of a run. */
  readonly material?: ComparisonMaterial;
}
