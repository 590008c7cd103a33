/** What becomes of a claim: by its instances, its negative control, and its errata. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Claim,
  type ExperimentPlan,
  experiment,
  fails,
  heldIf,
  holds,
  type Observed,
  open,
  runClaim,
  runClaims,
  StoppedClaims,
  UNMET,
} from '../../src/claims/index.ts';

const setting = { seed: 1, effort: 1 };

/** |x| ≥ x for whole numbers, with changes. */
const plan = (changes: Partial<ExperimentPlan<number>> = {}): ExperimentPlan<number> => ({
  says: 'It holds.',
  method: 'exact',
  given: [0, 3],
  drawn: fc.integer({ min: -1000, max: 1000 }),
  show: x => `x = ${x}`,
  examine: x => heldIf(Math.abs(x) >= x, `|x| = ${Math.abs(x)}`),
  falsehood: { says: 'It is equal.', examine: x => heldIf(Math.abs(x) === x, `|x| = ${Math.abs(x)}`) },
  ...changes,
});

const claim = (changes: Partial<ExperimentPlan<number>> = {}, more: Partial<Claim> = {}): Claim => ({
  id: 'mine',
  kind: 'claim',
  title: '|x| ≥ x',
  source: 'here',
  hypotheses: [],
  decidable: 'whole numbers',
  dependsOn: [],
  experiments: [experiment(plan(changes))],
  ...more,
});

test('a claim holds where its instances do and its falsehood does not', () => {
  const record = runClaim(claim(), setting);
  expect(record).toMatchObject({ status: 'holds', instances: 22, method: 'exact' });
  expect(record.evidence[0]!.falsehood.refutation).toEqual({ on: 'x = -1', shows: '|x| = 1' });
});

test('a counterexample refutes it, made small', () => {
  const record = runClaim(claim({ examine: x => heldIf(x < 17, `${x}`) }), setting);
  expect(record.status).toBe('refuted');
  expect(record.evidence[0]!.counterexample).toEqual({ on: 'x = 17', shows: '17' });
});

test.each<readonly [string, Partial<ExperimentPlan<number>>]>([
  ['a falsehood that is true', { falsehood: { says: 'It is so.', examine: () => holds('') } }],
  ['a premise that is never met', { examine: () => UNMET }],
  ['instances that mostly stay open', { examine: x => (x === 3 ? holds('') : open('not known')) }],
  [
    'an experiment that throws',
    {
      examine: () => {
        throw new Error('broken');
      },
    },
  ],
])('%s leaves it undecided', (_, changes) => {
  expect(runClaim(claim(changes), setting).status).toBe('undecided');
});

test('where given instances are said to be settled, one that is not leaves it undecided', () => {
  const one = (found: Observed): Partial<ExperimentPlan<number>> => ({
    settled: true,
    examine: x => (x === 3 ? found : holds('')),
  });
  expect(runClaim(claim(one(holds(''))), setting).status).toBe('holds');
  const unmet = runClaim(claim(one(UNMET)), setting);
  expect([unmet.status, unmet.evidence[0]!.why]).toEqual([
    'undecided',
    'it threw: x = 3 does not meet the premise',
  ]);
  const left = runClaim(claim(one(open('the sign'))), setting);
  expect([left.status, left.evidence[0]!.why]).toEqual(['undecided', 'it threw: x = 3 stays open: the sign']);
  expect(runClaim(claim({ ...one(open('the sign')), settled: false }), setting).status).toBe('holds');
});

test('drawn instances need not be settled, unless they are said to be', () => {
  const examine = (x: number) => (Math.abs(x) > 900 ? open('large') : holds(''));
  expect(runClaim(claim({ settled: true, examine }), setting).status).toBe('holds');
  const left = runClaim(claim({ settled: 'drawn', examine }), setting);
  expect([left.status, left.evidence[0]!.why]).toEqual([
    'undecided',
    expect.stringMatching(/x = -?\d+ stays open: large/),
  ]);
  const unmet = (x: number) => (Math.abs(x) > 900 ? UNMET : holds(''));
  expect(runClaim(claim({ settled: true, examine: unmet }), setting).status).toBe('holds');
  expect(runClaim(claim({ settled: 'drawn', examine: unmet }), setting).status).toBe('undecided');
  expect(runClaim(claim({ settled: 'drawn', examine: () => holds('') }), setting).status).toBe('holds');
});

test('what threw is said', () => {
  const record = runClaim(
    claim({
      given: () => {
        throw new Error('broken');
      },
    }),
    setting,
  );
  expect(record.evidence[0]!.why).toContain('broken');
});

const erratum = { printed: '|x| = x', mended: '|x| ≥ x', of: 'statement', on: 'x = −1' } as const;

test('a printed statement that is refuted, an erratum that is not, and a slip of the pen', () => {
  const wrong = { ...erratum, refute: () => fails('|−1| = 1') };
  const right = { ...erratum, refute: () => holds('') };
  const slip = { printed: 'x > |x|', mended: 'x ≤ |x|', of: 'wording', why: 'the sign is turned' } as const;
  expect(runClaim(claim({}, { errata: [wrong] }), setting).status).toBe('refuted-as-printed');
  expect(runClaim(claim({}, { errata: [right] }), setting).status).toBe('undecided');
  expect(runClaim(claim({}, { errata: [slip] }), setting).status).toBe('holds');
  expect(runClaim(claim({}, { beyond: 'all real numbers' }), setting).status).toBe('partial');
});

test('more effort draws more, and a stop is no result', () => {
  expect(runClaim(claim(), { ...setting, effort: 3 }).instances).toBe(62);
  expect(() => runClaim(claim(), { ...setting, isOver: () => true })).toThrow(StoppedClaims);
});

test('claims are counted by status', () => {
  const { summary, claims, format } = runClaims([claim(), claim({ examine: () => UNMET }, { id: 'other' })]);
  expect(format).toBe('cornercheck.claims/1');
  expect(claims.map(({ id }) => id)).toEqual(['mine', 'other']);
  expect(summary).toEqual({ holds: 1, 'refuted-as-printed': 0, partial: 0, refuted: 0, undecided: 1 });
});
