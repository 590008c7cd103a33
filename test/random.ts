/**
 * Seeds and sizes of the random suites. A suite that counts how often it met what it is about, so that it cannot pass
 * by meeting nothing, draws the same cases in every run: the count is then no matter of luck. CORNERCHECK_SEED=7 draws
 * others, CORNERCHECK_SCALE=10 ten times as many, and npm test a tenth (vitest.config.ts). Thresholds are at most half of what
 * several seeds gave. What there is a bounded number of is asked whole from half of the usual scale on, and below that in
 * proportion.
 */

/** A number from the environment. */
function setting(name: string, otherwise: number, wanted: string, fits: (value: number) => boolean): number {
  const text = process.env[name]?.trim() || String(otherwise);
  const value = Number(text);
  if (!fits(value)) throw new Error(`${name}: expected ${wanted}, got ${text}`);
  return value;
}

export const SEED = setting(
  'CORNERCHECK_SEED',
  1,
  'a whole number from 0 to 2147483647',
  value => Number.isInteger(value) && value >= 0 && value < 2 ** 31,
);
export const SCALE = setting(
  'CORNERCHECK_SCALE',
  1,
  'a number greater than 0',
  value => value > 0 && value < Infinity,
);

/** How many cases to draw where usually there are so many. */
export const runs = (usually: number): number => Math.ceil(usually * SCALE);

/**
 * For fc.assert and fc.sample: so many cases, the same ones in every run; however small the scale, enough to meet what is counted:
 * fifty, or as many as are said, but never more than half of the usual number for that.
 */
export const seeded = (usually: number, least = 50): { readonly seed: number; readonly numRuns: number } => ({
  seed: SEED,
  numRuns: Math.max(runs(usually), Math.min(least, Math.ceil(usually / 2))),
});

/** The k-th seed for a generator of another kind, k below a million: other ones with another CORNERCHECK_SEED. */
export const seedAt = (k: number): number => SEED * 1_000_000 + k;

/** Whether of what there is a bounded number of only a share is asked. */
export const SHORT = SCALE < 0.5;

/** How many of so many to ask: all from half of the usual scale on, below that in proportion. */
export const share = (all: number): number => Math.ceil(all * Math.min(1, 2 * SCALE));

/** That share of a list, evenly spread over it; another one with another CORNERCHECK_SEED. */
export function spread<T>(all: readonly T[]): T[] {
  const count = share(all.length);
  return all.filter((_, i) => ((i + SEED) * count) % all.length < count);
}
