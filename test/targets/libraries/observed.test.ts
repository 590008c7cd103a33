/**
 * What was seen of libraries by hand, before they were targets (fixtures/observed.json): what is wrong is a finding of `check` by itself, by
 * the lists of fixtures/expected, which expected.test.ts holds to what is printed; what was an accusation of ours is asked, and accused no more.
 * Answers that were seen are judged wherever this runs, libraries are asked where they are installed.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import observed from '../../../fixtures/observed.json' with { type: 'json' };
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { Session } from '../../../src/check/session.ts';
import { expectedOf } from '../../../src/cli/commands/expected.ts';
import { type CheckVerdict, VIOLATIONS } from '../../../src/documents/index.ts';
import { judge } from '../../../src/judgement/index.ts';
import { parseRational, ZERO } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { builtIns, type Mode, openTarget, type TargetHost } from '../../../src/targets/index.ts';
import { programOf } from './recorded.ts';

interface Case {
  readonly target: string;
  readonly call?: string;
  /** Left empty where a call means a program of its own. */
  readonly program: string;
  readonly at: string;
  /** Left out: backward mode. */
  readonly mode?: Mode;
  readonly forward?: 'directional';
  /** Left out: it does not answer there. */
  readonly gradient?: readonly string[];
  readonly verdict: CheckVerdict;
}

interface Row {
  readonly from: string;
  readonly library: string;
  readonly says: string;
  /** By target: the findings, as fixtures/expected calls them. */
  readonly found?: Readonly<Record<string, readonly string[]>>;
  /** Why it is no finding of its own. */
  readonly why?: string;
  readonly cases?: readonly Case[];
  /** By target: operations that follow a rule at ties. */
  readonly follows?: Readonly<Record<string, readonly string[]>>;
}

const rows = observed as unknown as readonly Row[];
const cases = rows.flatMap(({ from, library, says, cases = [] }) =>
  cases.map(one => ({ ...one, from, says: `${library}: ${says}` })),
);

test.each(rows.filter(({ found }) => found))('$from of $library is found: $says', ({ found }) => {
  for (const [target, ids] of Object.entries(found!))
    expect(expectedOf(target).map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
});

test('each row has findings, cases, rules, or the reason why there is nothing to ask; what was a false accusation is none', () => {
  for (const { found, cases, follows, why } of rows) expect(found ?? cases ?? follows ?? why).toBeDefined();
  const accused = cases.filter(one => one.from === 'false accusation' && VIOLATIONS.includes(one.verdict));
  expect(accused).toEqual([]);
});

describe('answers that were seen are judged alike', () => {
  test.each(cases.filter(({ program, gradient }) => program !== '' && gradient))(
    '$says ($program at $at, $gradient: $verdict)',
    ({ program, at, gradient, mode = 'backward', forward, verdict }) => {
      const options = { mode, ...(forward && { forward }), precision: 'float64' as const };
      expect(judge(program, at.replaceAll('-0', '0').split(','), gradient!, options).verdict).toBe(verdict);
    },
  );
});

const targets = [...new Set(cases.map(({ target }) => target))].filter(name =>
  builtIns.has(name.split(':')[0]!),
);

describe.each(targets)('%s', name => {
  let host: TargetHost | string;
  beforeAll(async () => {
    host = await openTarget(name, { timeout: 60_000, startTimeout: 300_000 }).catch(String);
  }, 300_000);
  afterAll(async () => {
    if (typeof host !== 'string') await host.close();
  });

  for (const one of cases.filter(({ target }) => target === name))
    test(`${one.says} (${one.call ?? one.program} at ${one.at}, ${one.mode ?? 'backward'}: ${one.verdict})`, {
      timeout: 60_000,
    }, async context => {
      if (typeof host === 'string') return context.skip(host);
      expect(await verdictNow(host, one)).toBe(one.verdict);
    });

  test('follows a rule where it was said to follow none', { timeout: 300_000 }, async context => {
    if (typeof host === 'string') return context.skip(host);
    const ops = rows.flatMap(({ follows }) => follows?.[name] ?? []);
    if (ops.length === 0) return context.skip('nothing was said of it');
    const options = { seed: 1, runs: 0, ops };
    const { conventions } = checkDocument(host, name, options, await checkTarget(host, options));
    for (const op of ops) expect([op, conventions[op]?.status]).toEqual([op, 'legal']);
  });
});

async function verdictNow(
  host: TargetHost,
  { call, program, at, mode = 'backward' }: Case,
): Promise<CheckVerdict | undefined> {
  const coordinates = at.split(',');
  const negativeZeros = coordinates.flatMap((x, i) => (x === '-0' ? [i] : []));
  const checks = await new Session(host).check({
    program: call === undefined ? parseProgramText(program) : programOf(host, call, program),
    at: coordinates.map(x => (x === '-0' ? ZERO : parseRational(x))),
    ...(negativeZeros.length > 0 && { negativeZeros }),
  });
  return checks.find(one => one.mode === mode)?.judgement.verdict;
}
