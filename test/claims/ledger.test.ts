/** The ledger has every numbered item of the paper, nothing in it is vacuous, and every negative control is refuted. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ledger, runClaim } from '../../src/claims/index.ts';
import { filesBelow, textOf } from '../house/tree.ts';

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, k) => `${name}-${k + 1}`);

const ITEMS = [
  ...['relu', 'zero', 'identity', 'sine'].map(name => `figure-1-${name}`),
  'figure-2',
  'equation-1',
  'equation-5',
  ...numbered('theorem', 7),
  ...numbered('definition', 7),
  'definition-4-remark-a',
  ...numbered('proposition', 8),
  'sum-rule',
  ...numbered('algorithm', 2),
  ...numbered('lemma', 2),
  ...numbered('claim', 3),
  'remark-1',
  'illustration-relu',
  'illustration-sorting',
  'essential-index-set',
];

/** Items of which the printed text has a counterexample. */
const REFUTED_AS_PRINTED = [
  'claim-1',
  'definition-2',
  'definition-4',
  'illustration-relu',
  'theorem-4',
  'theorem-5',
  'theorem-7',
];
const PARTIAL = ['claim-3', 'definition-1', 'proposition-7', 'theorem-3', 'theorem-6'];

test('every numbered item is there, once', () => {
  expect(ledger.map(({ id }) => id).sort()).toEqual([...ITEMS].sort());
});

test('each claim has its file, and each file its claim', () => {
  const files = filesBelow('src/claims/paper').map(file => file.split('/').at(-1)!.replace('.ts', ''));
  // figure-1.ts is what the four claims of Figure 1 share.
  expect(files.filter(file => file !== 'figure-1').sort()).toEqual([...ITEMS].sort());
});

test('what a claim rests on is in the ledger, and never the claim itself', () => {
  const byId = new Map(ledger.map(claim => [claim.id, claim]));
  const reaches = (id: string, seen = new Set<string>()): Set<string> => {
    for (const next of byId.get(id)!.dependsOn) if (!seen.has(next)) reaches(next, seen.add(next));
    return seen;
  };
  for (const { id, dependsOn } of ledger) {
    expect(dependsOn.filter(next => !byId.has(next))).toEqual([]);
    expect(reaches(id)).not.toContain(id);
  }
});

test('the README counts them', () => {
  const [refuted, partial] = [REFUTED_AS_PRINTED.length, PARTIAL.length];
  const holds = ITEMS.length - refuted - partial;
  expect(textOf('README.md')).toContain(
    `${ITEMS.length} claims: ${holds} holds, ${refuted} refuted-as-printed, ${partial} partial`,
  );
});

test('the properties that are named are there', () => {
  const missing = ledger.flatMap(({ property }) =>
    property && !existsSync(`properties/${property}.ts`) ? [property] : [],
  );
  expect(missing).toEqual([]);
});

describe.each(ledger.map(claim => [claim.id, claim] as const))('%s', (id, claim) => {
  const record = runClaim(claim, { seed: 1, effort: 0.2 });

  test('has the status that is known of it', () => {
    const expected = REFUTED_AS_PRINTED.includes(id)
      ? 'refuted-as-printed'
      : PARTIAL.includes(id)
        ? 'partial'
        : 'holds';
    expect(record.evidence.filter(one => one.counterexample)).toEqual([]);
    expect(record.status).toBe(expected);
  });

  test('says of one thing that it is one', () => {
    const plural =
      /(?<!of |[\w.,/^·−-])1 (boundary points|cells|faces|gradients|inequalities|intervals|lines|nodes|numbers|pairs|pieces|points|regions|roots|runs|sets|strata|values|weights)\b/;
    expect(JSON.stringify(record)).not.toMatch(plural);
  });

  test('met its premises, and refuted its falsehoods', () => {
    for (const { says, instances, falsehood } of record.evidence) {
      expect(instances, says).toBeGreaterThan(0);
      expect(falsehood.refutation, falsehood.says).toBeDefined();
    }
  });
});

test('the same seed gives the same record', () => {
  const claim = ledger.find(({ id }) => id === 'sum-rule')!;
  const run = (seed: number) => JSON.stringify(runClaim(claim, { seed, effort: 0.2 }));
  expect(run(3)).toBe(run(3));
  expect(run(3)).not.toBe(run(4));
});
