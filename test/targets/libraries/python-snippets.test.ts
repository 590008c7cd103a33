/** The code that stands beside a finding of a Python library shows it without cornercheck. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { openTarget, pythonProgram } from '../../../src/targets/index.ts';
import { asNumber, numbersIn } from './printed-numbers.ts';

const has = (library: string): boolean =>
  spawnSync(pythonProgram(), ['-c', `import importlib.util as u; exit(u.find_spec("${library}") is None)`])
    .status === 0;

describe.each([
  ['torch', 'max min clip leakyRelu hardSigmoid softShrink normInf', 4],
  ['torch', 'torch.scatter_reduce(prod) torch.cdist(inf) F.lp_pool1d(2)', 3],
  ['autograd', 'normInf prod', 2],
  ['tensorflow', 'xlogy math.cumprod[-1]', 2],
  ['keras', 'ops.cumprod[-1] activations.celu(2) hypot', 3],
])('%s: %s', (library, ops, least) => {
  test.skipIf(!has(library))('each violation', { timeout: 300_000 }, async () => {
    const host = await openTarget(library, { timeout: 60_000 });
    const options = { seed: 1, runs: 0, ops: ops.split(' ') };
    const { findings } = checkDocument(host, library, options, await checkTarget(host, options));
    await host.close();
    const wrong = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
    expect(wrong.length).toBeGreaterThanOrEqual(least);
    for (const { title, snippet, returned } of wrong) {
      expect(snippet?.language, title).toBe('python');
      const { stdout, stderr, status } = spawnSync(pythonProgram(), ['-c', snippet!.code], {
        encoding: 'utf8',
      });
      expect(status, `${title}\n${stderr}`).toBe(0);
      const printed = numbersIn(stdout).map(asNumber);
      if (!('gradient' in returned)) throw new Error(title);
      for (const entry of [returned.value, ...returned.gradient]) {
        const wanted = asNumber(entry);
        const isThere = printed.some(
          one => Object.is(one, wanted) || Math.abs(one - wanted) <= 1e-7 * Math.abs(wanted),
        );
        expect(isThere, `${title}\n${snippet!.code}\n${stdout}: ${entry}`).toBe(true);
      }
    }
  });
});
