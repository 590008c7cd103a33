/** The properties that the paper proves, asked of a target: a suite of vitest with one test for each. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { properties as all, type Property, resultWords } from '../../properties/index.ts';
import { openTarget, type TargetHost } from '../targets/index.ts';

/** Options of `describeProperties`. */
export interface PropertySuiteOptions {
  /** Seed of the random cases. Left out: 1. */
  readonly seed?: number;
  /** Cases for each property. Left out: 100. */
  readonly runs?: number;
  /** Only these. Left out: all of them, in the paper's order. */
  readonly properties?: readonly Property[];
  /** Longest wait for one answer, in milliseconds. */
  readonly timeout?: number;
}

/** A test may take so long, in milliseconds: a property stops by itself before. */
const PATIENCE = 120_000;

/**
 * Declares a suite for a target: a built-in name, the path or file URL of a module, or `cmd:PROGRAM ARGS`. A test fails with the smallest
 * counterexample; one whose property cannot be asked of this target is skipped, with the reason.
 *
 *     describeProperties(new URL('./my-ad.mjs', import.meta.url), { runs: 200 });
 */
export function describeProperties(target: string | URL, options: PropertySuiteOptions = {}): void {
  const specifier = target instanceof URL ? fileURLToPath(target) : target;
  const { seed = 1, runs = 100, properties = all, timeout } = options;
  describe(`${specifier}, properties`, () => {
    let host: TargetHost;
    beforeAll(async () => {
      host = await openTarget(specifier, timeout === undefined ? {} : { timeout });
    }, PATIENCE);
    afterAll(() => host?.close());
    for (const property of properties)
      test(
        `${property.id}: ${property.title} (${property.source})`,
        async ({ skip }) => {
          const result = await property.run(host, { seed, runs });
          if (result.holds === 'undecided') skip(result.why);
          if (result.holds === 'no') throw new Error(resultWords(result));
        },
        PATIENCE,
      );
  });
}
