/** From names to claims: of the ledger, and of modules, which are named in the command that runs a claim again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimsNamed, ledger, runClaim } from '../../src/claims/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLAIM = (
  id: string,
) => `{ id: '${id}', kind: 'external', title: 't', source: 's', hypotheses: [], decidable: 'd', dependsOn: [],
  experiments: [{ says: 'x', run: () => ({ says: 'x', method: 'exact', instances: 1, unmet: 0, undecided: 0, shown: [], falsehood: { says: 'y' } }) }] }`;

test('all of the ledger without names; a module, or one of its claims', async () => {
  const file = join(folder, 'my claims.mjs');
  writeFileSync(file, `export const a = ${CLAIM('a')};\nexport const b = ${CLAIM('b')};`);
  expect(await claimsNamed([])).toBe(ledger);
  expect((await claimsNamed([file, 'lemma-1'])).map(({ id }) => id)).toEqual(['a', 'b', 'lemma-1']);
  const [b] = await claimsNamed([`${file}#b`]);
  const { rerun } = runClaim(b!, { seed: 7, effort: 1 });
  expect(rerun).toBe(`cornercheck paper '${file}#b' --seed 7`);
  await expect(claimsNamed([`${file}#c`])).rejects.toThrow('has no claim "c"; it has a, b');
});

test('effort stands in the command where it is not 1', async () => {
  const [claim] = await claimsNamed(['figure-1-zero']);
  expect(runClaim(claim!, { seed: 1, effort: 2 }).rerun).toBe(
    'cornercheck paper figure-1-zero --seed 1 --effort 2',
  );
});
