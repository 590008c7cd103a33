/**
 * Real libraries of C++, by the adapters in src/targets/cpp: what is found in them is wrong in the library alone (each was looked at
 * by hand, and its snippet shows it here), and nothing else is found. Those that are not installed, or cannot be compiled, are left
 * out, and that is said.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { CornercheckError } from '../../../src/errors.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { cppBuiltIns, openTarget, type TargetHost } from '../../../src/targets/index.ts';
import { query, show, single } from '../ask.ts';
import { asNumber, numbersIn } from './printed-numbers.ts';

const open = async (name: string): Promise<TargetHost | undefined> => {
  try {
    return await openTarget(name, { timeout: 60_000, startTimeout: 300_000 });
  } catch (error) {
    if (!(error instanceof CornercheckError) || !/apt-get install|C\+\+ compiler/.test(error.message))
      throw error;
    console.warn(`not tested: ${error.message}`);
    return undefined;
  }
};
const hosts = new Map<string, TargetHost>();
for (const name of cppBuiltIns.keys()) {
  const host = await open(name);
  if (host) hosts.set(name, host);
}
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-cpp-'));
afterAll(async () => {
  for (const host of hosts.values()) await host.close();
  rmSync(folder, { recursive: true });
});

const LIMIT = 600_000;

/** What a snippet prints, compiled as its first line says. */
function printedBy(code: string, name: string): string {
  const [, flags] = /^\/\/ g\+\+ (.*) FILE/.exec(code)!;
  const file = join(folder, `${name}.cc`);
  writeFileSync(file, code);
  const words = [...flags!.split(' '), file, ...cppBuiltIns.get(name)!.flags, '-o', join(folder, name)];
  const compiled = spawnSync('g++', words, { encoding: 'utf8' });
  expect(compiled.status, compiled.stderr).toBe(0);
  return spawnSync(join(folder, name), { encoding: 'utf8' }).stdout;
}

/** By library: the operations that are asked, and verdict, operation and mode of all violations. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  adolc: [
    'nonfinite pow forward',
    'nonfinite pow(0, x) forward',
    'outside atan2 forward',
    'outside pow backward',
    'value atan2 backward',
    'value tanh backward',
  ],
  // hypot and the norm of Eigen divide by themselves at 0; 0 * x^-1 is NaN at 0.
  ceres: ['nonfinite hypot forward', 'nonfinite pow forward'],
  eigen: ['nonfinite norm2 forward', 'nonfinite pow forward'],
  // Rad::ADvar divides by x: c · x^c / x.
  sacado: ['nonfinite pow backward', 'nonfinite pow(0, x) backward', 'nonfinite pow(x, T) backward'],
};

describe.each([...cppBuiltIns.keys()])('%s', name => {
  const host = hosts.get(name);

  test.skipIf(host === undefined)(
    'all its operations: what is found, and shown by the library alone',
    {
      timeout: LIMIT,
    },
    async () => {
      const options = { seed: 1, runs: 0 };
      const { findings, summary } = checkDocument(host!, name, options, await checkTarget(host!, options));
      expect(Object.values(summary).reduce((sum, count) => sum + count)).toBeGreaterThan(2_000);
      const found = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
      expect(found.map(({ verdict, ops, mode }) => `${verdict} ${ops.join(' ')} ${mode}`).sort()).toEqual(
        FOUND[name],
      );
      for (const { title, snippet, returned } of found) {
        expect(snippet?.language, title).toBe('cpp');
        const printed = numbersIn(printedBy(snippet!.code, name)).map(asNumber);
        if (!('gradient' in returned)) throw new Error(title);
        for (const entry of [returned.value, ...returned.gradient]) {
          const wanted = asNumber(entry);
          const isThere = printed.some(one => Object.is(one, wanted) || one === wanted);
          expect(isThere, `${title}\n${snippet!.code}\n${printed}: ${entry}`).toBe(true);
        }
      }
    },
  );
});

test.skipIf(!hosts.has('adolc'))(
  'ADOL-C: fmax is directional in forward mode, condassign takes a branch',
  async () => {
    const host = hosts.get('adolc')!;
    const relu = {
      ...single('relu', 1),
      nodes: [{ id: 'y', op: 'relu', args: ['x1'], call: 'condassign(x, x, 0)' }],
    };
    const asked = [
      query(single('max', 2), [1, 1], 'backward'),
      query(single('max', 2), [1, 1], 'forward'),
      query(relu, [0], 'forward'),
    ];
    expect((await host.ask(asked)).map(show)).toEqual(['1: 1/2, 1/2', '1: 1, 1', '0: 0']);
  },
);

test.skipIf(!hosts.has('adolc'))(
  'ADOL-C: what it cannot run does not spoil the tape for what follows',
  async () => {
    const host = hosts.get('adolc')!;
    const strange = query(parseProgramText('where(x >= 0, x, 0)'), [0], 'backward');
    const heard = (await host.ask([strange, query(single('relu', 1), [0], 'backward')])).map(show);
    expect(heard).toEqual([expect.stringMatching(/^threw: no call/), '0: 1/2']);
  },
);

test.skipIf(!hosts.has('ceres'))('in float32 as well', { timeout: LIMIT }, async () => {
  const host = (await open('ceres:float32'))!;
  try {
    expect(host.info.precision).toBe('float32');
    expect((await host.ask([query(single('div', 2), [1, 3], 'forward')])).map(show)).toEqual([
      '11184811/33554432: 11184811/33554432, -7456541/67108864',
    ]);
  } finally {
    await host.close();
  }
});
