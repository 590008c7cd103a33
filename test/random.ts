/**
 * Seeds and sizes of the random suites. A suite that counts how often it met what it is about, so that it cannot pass
 * by meeting nothing, draws the same cases in every run: the count is then no matter of luck. CORNERCHECK_SEED=7 draws
 * others, CORNERCHECK_SCALE=10 ten times as many. Thresholds are at most half of what several seeds gave.
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

/** For fc.assert and fc.sample: so many cases, the same ones in every run. */
export const seeded = (usually: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: SEED,
  numRuns: runs(usually),
});

/** The k-th seed for a generator of another kind, k below a million: other ones with another CORNERCHECK_SEED. */
export const seedAt = (k: number): number => SEED * 1_000_000 + k;
